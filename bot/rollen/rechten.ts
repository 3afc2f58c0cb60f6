import { type Verb } from '../../cards';
import { type Inrichting, type Persoon, type Rol, ROLLEN } from '../inrichting';
import { type Herkomst } from '../teams/turn';
import { type Commando } from '../vragen/commando';

/** Waar iemand klikt of typt. Een kanaal is eigen als hij in die caseload werkt; triage en beheer zijn van geen caseload. */
export const PLAATSEN = ['chat', 'eigen kanaal', 'ander kanaal', 'kanaal zonder caseload'] as const;
export type Plaats = (typeof PLAATSEN)[number];

interface Wie {
  readonly rollen: readonly Rol[];
  /** Eén zin voor wie een andere rol heeft. */
  readonly anders: string;
  /** Die zin past ook bij wie alleen meeleest. */
  readonly ookMeelezer?: true;
}

interface Waar {
  readonly plaatsen: readonly Plaats[];
  /** Eén zin voor wie ergens anders is. */
  readonly anders: string;
}

/** Wie iets mag, en waar. */
export interface Recht {
  readonly wie: Wie;
  readonly waar: Waar;
  /** In het kanaal van een caseload ook over een dossier van een andere: het antwoord komt in de eigen chat. */
  readonly elkDossier?: true;
  /** Teams vraagt dit uit zichzelf, ook voor wie niet mag: een weigering is dan geen poging van iemand. */
  readonly vanzelf?: true;
}

const IEDEREEN: Wie = { rollen: ROLLEN, anders: '' };
const UITVOERING: Wie = {
  rollen: ['klantmanager', 'teamleider', 'beheerder'],
  anders: 'Dit doet een klantmanager, de teamleider of de beheerder. U kunt het dossier wel bekijken.',
};
/** Wie hier geen werk doet, heeft iemand anders nodig om te laten vastleggen dat hij er niet is. */
const AANWEZIGHEID: Wie = {
  rollen: UITVOERING.rollen,
  anders: 'Dat u er niet bent, legt de teamleider of de beheerder voor u vast.',
  ookMeelezer: true,
};
/** De jurist beoordeelt; welke formulieren dat zijn, staat in `FORMULIEREN_JURIST`. */
const UITVOERING_EN_JURIST: Wie = { ...UITVOERING, rollen: [...UITVOERING.rollen, 'jurist'] };
const LEIDING: Wie = { rollen: ['teamleider', 'beheerder'], anders: 'Dit doet de teamleider of de beheerder.' };
const BEHEER: Wie = { rollen: ['beheerder'], anders: 'Alleen de beheerder kan dit doen.' };

const OVERAL: Waar = { plaatsen: PLAATSEN, anders: '' };
const BIJ_DE_CASELOAD: Waar = {
  plaatsen: ['chat', 'eigen kanaal', 'kanaal zonder caseload'],
  anders: 'Dit is het kanaal van een caseload waarin u niet werkt. Vraag uw teamleider om toegang.',
};

const LEZEN: Recht = { wie: IEDEREEN, waar: BIJ_DE_CASELOAD };
const WERKEN: Recht = { wie: UITVOERING, waar: BIJ_DE_CASELOAD };
const WEGBLIJVEN: Recht = { wie: AANWEZIGHEID, waar: BIJ_DE_CASELOAD };
const INVULLEN: Recht = { wie: UITVOERING_EN_JURIST, waar: BIJ_DE_CASELOAD };
const LEIDEN: Recht = { wie: LEIDING, waar: BIJ_DE_CASELOAD };
const BEHEREN: Recht = { wie: BEHEER, waar: BIJ_DE_CASELOAD };
const VRIJ: Recht = { wie: IEDEREEN, waar: OVERAL, elkDossier: true };

/** Elke knop. Of iemand bij het dossier zelf mag, zegt `dossiers/toegang.ts`. */
export const KNOPRECHTEN: Readonly<Record<Verb, Recht>> = {
  oppakken: WERKEN,
  afhandelen: WERKEN,
  open: VRIJ,
  dossier: LEZEN,
  verversen: { wie: IEDEREEN, waar: OVERAL, vanzelf: true },
  'formulier-openen': INVULLEN,
  formulier: INVULLEN,
  'formulier-stap': INVULLEN,
  'formulier-bewaren': INVULLEN,
  ongedaan: WERKEN,
  'ongedaan-maken': WERKEN,
  'duo-verbeterd': WERKEN,
  'bericht-koppelen': WERKEN,
  'bericht-nieuw-dossier': WERKEN,
  'bericht-sluiten': WERKEN,
  'bericht-opnieuw': WERKEN,
  'quarantaine-vrijgeven': BEHEREN,
  'quarantaine-afwijzen': BEHEREN,
  'zending-staat-er': BEHEREN,
  'zending-opnieuw': BEHEREN,
  samenvoegen: WERKEN,
  blad: LEZEN,
  signaal: WERKEN,
  agenda: WERKEN,
  vraag: VRIJ,
  'mijn-taken': VRIJ,
  instellen: { wie: BEHEER, waar: OVERAL },
  overdragen: WERKEN,
  'overdragen-openen': WERKEN,
  overplaatsen: LEIDEN,
  afwezig: WEGBLIJVEN,
  'weer-aanwezig': WEGBLIJVEN,
};

/** Elke opdracht in woorden. Een vraag (`onbekend`) toetst zelf waarover hier mag worden geteld. */
export const OPDRACHTRECHTEN: Readonly<Record<Commando['soort'], Recht>> = {
  status: LEZEN,
  open: VRIJ,
  'zonder nummer': VRIJ,
  dank: VRIJ,
  hulp: VRIJ,
  'mijn taken': VRIJ,
  gemist: VRIJ,
  onbeantwoord: VRIJ,
  afwezig: WEGBLIJVEN,
  overplaatsen: LEIDEN,
  weigeringen: BEHEREN,
  instellen: { wie: BEHEER, waar: OVERAL },
  koppelen: { wie: BEHEER, waar: OVERAL },
  onbekend: VRIJ,
};

/** Wat een jurist invult: het oordeel over een boete (domein: akkoord van jurist of teamleider, V-BOE-07). */
const FORMULIEREN_JURIST: readonly string[] = ['F-09'];
const PARTICIPATIEWET = 'Gegevens van de inburgering kunt u hier alleen bekijken, niet wijzigen.';
const ALLEEN_BOETE = 'Als jurist vult u alleen het formulier over een boete in. De andere formulieren kunt u bekijken.';

/** Waarom dit niet mag, in één zin; `undefined`: het mag. `formulier` als het om een formulier gaat. */
export function findWeigering(recht: Recht, rol: Rol, plaats: Plaats, formulier?: string): string | undefined {
  const { rollen, anders, ookMeelezer = false } = recht.wie;
  if (!rollen.includes(rol)) return rol === 'participatiewet' && !ookMeelezer ? PARTICIPATIEWET : anders;
  if (!recht.waar.plaatsen.includes(plaats)) return recht.waar.anders;
  if (rol === 'jurist' && formulier !== undefined && !FORMULIEREN_JURIST.includes(formulier)) return ALLEEN_BOETE;
  return undefined;
}

/** De namen van de caseload van het kanaal waarin iets gebeurde. `undefined`: een chat, of een kanaal van geen caseload. */
export function findKanaal({ caseloads }: Inrichting, { plek, gesprek }: Herkomst): readonly string[] | undefined {
  if (plek === 'chat') return undefined;
  // A thread in a channel has the channel before the semicolon.
  const kanaal = gesprek.split(';')[0];
  const caseload = caseloads.find((kandidaat) => kandidaat.kanaal === kanaal);
  return caseload === undefined ? undefined : [caseload.naam, ...(caseload.eerder ?? [])];
}

/** Waar deze persoon is. `kanaal`: zie `findKanaal`. */
export function plaatsVan(persoon: Persoon, { plek }: Herkomst, kanaal: readonly string[] | undefined): Plaats {
  if (plek === 'chat') return 'chat';
  if (kanaal === undefined) return 'kanaal zonder caseload';
  return kanaal.some((naam) => persoon.caseloads.includes(naam)) ? 'eigen kanaal' : 'ander kanaal';
}
