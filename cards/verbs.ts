import { z } from 'zod/v4';

/** `jjjj-nnnn`, de sleutel waarmee mensen een dossier noemen. */
export const DOSSIERNUMMER_PATROON = '^[0-9]{4}-[0-9]{4}$';

const dossiernummer = z.string().regex(new RegExp(DOSSIERNUMMER_PATROON));
const bericht = z.string().min(1).max(200);
const zending = z.string().min(1).max(200);
/** Kenmerk van een keer dat het misging. */
const keer = z.string().regex(/^[0-9a-z]{1,12}$/);
const formulier = z.string().regex(/^F-\d{2}[a-e]?$/);
const vorm = z.string().max(40).optional();
/** Kenmerk van een regel in de historie. */
const regel = z.string().min(1).max(200);
/** Bladzijde van een lange lijst; de eerste is 0. */
const pagina = z
  .union([z.number(), z.string().regex(/^\d{1,4}$/)])
  .transform(Number)
  .pipe(z.int().min(0));
/** Een oudere Teams stuurt getallen en ja/nee uit `data` als tekst terug. */
const versie = z
  .union([z.number(), z.string().regex(/^\d{1,9}$/)])
  .transform(Number)
  .pipe(z.int().min(0));
/** Zoveel stappen had de melding toen de kaart werd getekend; op een kaart van voor deze versie ontbreekt het. */
const stappen = versie.optional();
/** Invoer die ook leeg mag zijn: de behandelaar zegt dan wat ontbreekt. */
const reden = z.string().max(2_000).default('');
const keuzeVanPersoon = z.string().max(200).default('');
const caseload = z.string().max(100).default('');
const dagInvoer = z.string().max(10).default('');
const waar = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((waarde) => waarde === true || waarde === 'true');

/** De regels waarvan iemand de waarschuwing zag toen hij bevestigde. */
const gezien = z
  .string()
  .max(2_000)
  .default('')
  .transform((tekst) => tekst.split(',').filter((regel) => regel !== ''));

/** Wat met een melding kan gebeuren nadat iemand haar zag (F-20a zonder `oppakken`). */
export const STAPPEN = ['afhandelen', 'niet voor ons', 'dubbel', 'teruggeven'] as const;
export type Stap = (typeof STAPPEN)[number];

/** Eindstanden van een bericht zonder dossier. */
export const SLUITSTAPPEN = ['niet voor ons', 'dubbel'] as const;
export type Sluitstap = (typeof SLUITSTAPPEN)[number];

/** Kaarten over één onderwerp van een dossier, in de eigen chat; elk met de weg terug. */
export const BLADEN = [
  'tijdlijn',
  'geschiedenis',
  'klantprofiel',
  'scenario',
  'driegesprek',
  'overdracht',
  'signaal',
  'samenvoegen',
] as const;
export type Blad = (typeof BLADEN)[number];

/** Wat de beheerder in een chat kan wijzigen. */
export const INSTELBAAR = ['plaatsvervanger', 'werktijd', 'dagbericht', 'naam'] as const;

/**
 * Elke knop op een kaart en de gegevens die zij terugstuurt: alleen kenmerken en de versie die de kaart toonde, nooit het
 * dossier zelf. Onbekende sleutels (de invoervelden) vallen hier weg; die leest `parseInvoer`. De bot heeft per verb één
 * behandelaar en leest de gegevens met dit schema alsof een vreemde ze stuurde.
 */
export const VERB_SCHEMAS = {
  oppakken: z.object({ dossiernummer, bericht, stappen }),
  afhandelen: z.object({ dossiernummer, bericht, stappen, stap: z.enum(STAPPEN), reden: reden.optional() }),
  open: z.object({ dossiernummer }),
  dossier: z.object({ dossiernummer }),
  verversen: z.object({ dossiernummer }),
  'formulier-openen': z.preprocess(
    readKeuze,
    z.object({ dossiernummer, formulier, vorm, opnieuw: waar.default(false), verbetert: regel.optional() }),
  ),
  formulier: z.object({
    ...{ dossiernummer, formulier, vorm, versie, bevestigd: waar, gezien, kaartstap: versie.optional() },
    redenBevestiging: z.string().max(2_000).default(''),
  }),
  'formulier-stap': z.object({
    ...{ dossiernummer, formulier, vorm, versie, kaartstap: versie, naarStap: versie, toch: waar.default(false) },
  }),
  'formulier-bewaren': z.object({ dossiernummer, formulier, vorm, versie, kaartstap: versie }),
  ongedaan: z.object({ dossiernummer, regel }),
  'ongedaan-maken': z.object({ dossiernummer, regel, versie, reden: z.string().max(2_000).default('') }),
  'duo-verbeterd': z.object({ dossiernummer, regel }),
  'bericht-koppelen': z.object({ bericht, versie, ...berichtInvoer() }),
  'bericht-nieuw-dossier': z.object({ bericht, versie, ...berichtInvoer() }),
  'bericht-sluiten': z.object({ bericht, versie, stap: z.enum(SLUITSTAPPEN) }),
  'bericht-opnieuw': z.object({ bericht }),
  'quarantaine-vrijgeven': z.object({ bericht }),
  'quarantaine-afwijzen': z.object({ bericht }),
  'zending-staat-er': z.object({ zending, keer }),
  'zending-opnieuw': z.object({ zending, keer }),
  // Without the versions of both it is the first click: the answer is what would be merged.
  samenvoegen: z.object({
    ...{ dossiernummer, naar: z.string().max(40).default('') },
    ...{ versie: versie.optional(), versieNaar: versie.optional() },
  }),
  blad: z.object({ dossiernummer, blad: z.enum(BLADEN), pagina: pagina.default(0) }),
  signaal: z.object({ dossiernummer, versie, ...signaalInvoer() }),
  agenda: z.object({ dossiernummer, ...agendaInvoer() }),
  'mijn-taken': z.object({ pagina }),
  instellen: z.object({ soort: z.enum(INSTELBAAR), ...instelInvoer() }),
  'overdragen-openen': z.object({ dossiernummer }),
  overdragen: z.object({ dossiernummer, stappen: versie, naar: keuzeVanPersoon, reden }),
  overplaatsen: z.object({
    ...{ keer, van: caseload, naar: caseload, aan: keuzeVanPersoon, reden },
    ...{ dossiers: z.string().max(4_000).default(''), gezien: versie.optional() },
  }),
  afwezig: z.object({
    persoon: z.string().max(200),
    wie: keuzeVanPersoon,
    van: dagInvoer,
    totEnMet: dagInvoer,
    vervanger: keuzeVanPersoon,
  }),
  'weer-aanwezig': z.object({ persoon: z.string().max(200) }),
  vraag: z.object({ vraag: z.string().max(500), begrepen: z.string().max(4_000), pagina }),
} as const;

export type Verb = keyof typeof VERB_SCHEMAS;
/** Gelezen gegevens van een klik. */
export type VerbData<V extends Verb> = z.output<(typeof VERB_SCHEMAS)[V]>;

/** Alle verbs, in vaste volgorde; een toets legt deze lijst naast de behandelaars van de bot. */
export const VERBS = Object.keys(VERB_SCHEMAS) as readonly Verb[];

/** Waar als de tekst een verb van onze kaarten is. */
export function isVerb(tekst: string): tekst is Verb {
  return Object.hasOwn(VERB_SCHEMAS, tekst);
}

/** Leest de gegevens van een klik; `undefined` als zij niet van een van onze kaarten kunnen komen. */
export function parseVerb<V extends Verb>(verb: V, data: unknown): VerbData<V> | undefined {
  const gelezen = VERB_SCHEMAS[verb].safeParse(data);
  return gelezen.success ? (gelezen.data as VerbData<V>) : undefined;
}

/** De keuze in de lijst "Ander formulier". Een knop noemt formulier en vorm zelf; de lijst stuurt ze samen, als `F-03 uitkomst`. */
export function keuzeVan(formulierId: string, vormId: string): string {
  return `${formulierId} ${vormId}`;
}

function readKeuze(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('keuze' in data) || typeof data.keuze !== 'string') return data;
  const [formulierId = '', ...vormId] = data.keuze.split(' ');
  return { ...data, formulier: formulierId, vorm: vormId.join(' ') };
}

/** De invoervelden van een bericht zonder dossier: vrij, want de behandelaar legt uit wat er niet klopt. */
function berichtInvoer() {
  return { notificatie: z.string().max(40).default(''), dossiernummer: z.string().max(40).default('') };
}

/** Wat iemand invult over een signaal uit het portaal; de behandelaar legt uit wat er niet klopt. */
function signaalInvoer() {
  return { notificatie: z.string().max(40).default(''), datum: z.string().max(20).default('') };
}

/** Wat iemand invult over een afspraak; de behandelaar legt uit wat er niet klopt. */
function agendaInvoer() {
  const kort = z.string().max(20).default('');
  return { datum: kort, tijd: kort, plaats: kort };
}

/** De invoervelden bij een wijziging van de inrichting; de behandelaar legt uit wat er niet klopt. */
function instelInvoer() {
  const veld = z
    .union([z.string().max(100), z.number()])
    .default('')
    .transform(String);
  return { caseload: veld, persoon: veld, van: veld, tot: veld, uur: veld, oud: veld, nieuw: veld };
}
