import { planuren } from '../../rules/dossier/plan';
import { type DossierStaat, type Oproep } from '../../rules/dossier/staat';
import { geldendeMeldingen } from '../../rules/dossier/notificaties';
import { ontzorgenTot } from '../../rules/dossier/uiterste-dagen';
import { computeBoete } from '../../rules/boete-bedrag';
import { type FormulierId } from '../../rules/formulier';
import { type Velden, type VeldWaarde } from '../../rules/historie';
import { hasOwnPlan } from '../../rules/plantermijn';
import { noemGetal } from '../../rules/regel';

type Waarden = Readonly<Record<string, string>>;
type Bron = (staat: DossierStaat, vorm: string, door: string) => Readonly<Record<string, string | undefined>>;

/**
 * Wat het dossier al weet, hoeft niemand over te typen. Een oordeel, of de dag waarop rechtens iets gebeurde, staat nooit vooraf
 * ingevuld; de dag van vandaag alleen waar iemand vastlegt wat hij net deed.
 */
const BRONNEN: Readonly<Partial<Record<FormulierId, Bron>>> = {
  'F-01': (staat) => ({
    datumTvsMelding: findMelding(staat, 'COA-01') ?? findMelding(staat, 'COA-07'),
    datumKeuze: staat.vandaag,
  }),
  'F-02': ({ vandaag }) => ({ datum: vandaag }),
  'F-03': (staat, vorm) => voorIntake(staat, vorm),
  'F-05': (staat) => voorPlan(staat),
  'F-06': (staat, vorm) => ({ leerrouteOud: staat.plan.leerroute, ...urenVanPlan(staat, vorm) }),
  'F-09': (staat, vorm, door) => voorBoete(staat, vorm, door),
  'F-14': (staat) => voorOntzorgen(staat),
  'F-15': (staat) => ({
    ...voorDoelgroep(staat),
    eerderGekozen: String(staat.doelgroepkeuzes.length > 0),
  }),
  'F-17': (staat, vorm) => ({ datumBrp: vorm === 'vestiging' ? staat.gegevens.brpDatum : undefined }),
  'F-19': ({ vandaag }) => ({ datum: vandaag }),
  'F-20b': (staat) => ({ item: enigeRegistratie(staat), datum: staat.vandaag }),
  'F-20d': ({ vandaag }) => ({ datum: vandaag }),
};

/** Waarden op id van het invoerveld voor een nieuw formulier. */
export function prefill(formulier: FormulierId, vorm: string, staat: DossierStaat, door: string): Waarden {
  const bekend = BRONNEN[formulier]?.(staat, vorm, door) ?? {};
  return Object.fromEntries(
    Object.entries(bekend).flatMap(([sleutel, waarde]) => (waarde === undefined ? [] : [[sleutel, waarde]])),
  );
}

/** Dag van de laatste melding met deze code. */
function findMelding({ notificaties }: DossierStaat, code: string): string | undefined {
  return notificaties.findLast((melding) => melding.code === code)?.op;
}

/** DUO meldt wat de doelgroep is geworden; op het formulier staat eerst wat zij was. */
function voorDoelgroep({ notificaties, doelgroep }: DossierStaat): Readonly<Record<string, string | undefined>> {
  const signaal = geldendeMeldingen(notificaties, 'DUO-SS124', 'DUO-SS125').at(-1);
  if (signaal === undefined) return { van: doelgroep };
  const [was, werd] = signaal.code === 'DUO-SS125' ? ['G', 'A'] : ['A', 'G'];
  return { van: doelgroep === werd ? was : doelgroep, datumSignaal: signaal.op };
}

/** Een besluit gaat over het enige voorstel dat er ligt; wie beslist, oordeelt zelf over de verwijtbaarheid en het bedrag. */
function voorBoete(staat: DossierStaat, vorm: string, door: string): Readonly<Record<string, string | undefined>> {
  const bijstand = String(staat.gegevens.bijstandSinds !== undefined);
  if (vorm !== 'besluit') return { bijstand, rapportDoor: door };
  const [boete, ...andere] = staat.boetes.filter(({ status }) => status === 'voorstel' || status === 'opgelegd');
  if (boete === undefined || andere.length > 0) return { bijstand };
  const { grondslag, categorie, datumOvertreding, datumConstatering, rapportDatum } = boete;
  return { bijstand, grondslag, categorie, datumOvertreding, datumConstatering, rapportDatum };
}

/** Een nieuwe oproep krijgt het volgende nummer; een verslag gaat over de laatste oproep zonder uitslag. */
function voorIntake({ intake, vandaag }: DossierStaat, vorm: string): Readonly<Record<string, string | undefined>> {
  if (vorm === 'oproep') return { oproepNummer: String(Math.min(3, intake.oproepen.length + 1)), datumOproep: vandaag };
  if (vorm === 'uitkomst') return { datumGesprek: intake.datumGesprek };
  const open: Oproep | undefined = intake.oproepen.findLast(({ verschenen }) => verschenen === undefined);
  return { oproepNummer: open?.nummer, datumOproep: open?.datumOproep, termijn: open?.termijn };
}

function enigeRegistratie({ registraties }: DossierStaat): string | undefined {
  const open = new Set(registraties.filter(({ gedaanOp }) => gedaanOp === undefined).map(({ item }) => item));
  return open.size === 1 ? [...open][0] : undefined;
}

/** Een tweede eerste plan is er niet: wie het formulier dan opent, verbetert het plan dat er staat. */
function voorPlan(staat: DossierStaat): Readonly<Record<string, string | undefined>> {
  const { plan, gegevens } = staat;
  const laatste = plan.pips.at(-1);
  if (laatste === undefined || !hasOwnPlan(staat)) return { leerroute: gegevens.eerdereLeerroute };
  return { ...toWaarden(laatste.velden), correctie: 'true', redenCorrectie: undefined };
}

/** Wie alleen de uren van PVT en MAP wijzigt, begint bij de uren van het plan. */
function urenVanPlan({ plan }: DossierStaat, vorm: string): Readonly<Record<string, string | undefined>> {
  if (vorm !== 'intensiteit PVT-MAP') return {};
  return Object.fromEntries(
    ['intensiteitPvt', 'intensiteitMap', 'mapPraktijk'].map((sleutel) => [
      sleutel,
      planuren(plan, sleutel)?.toString(),
    ]),
  );
}

function voorOntzorgen(staat: DossierStaat): Readonly<Record<string, string | undefined>> {
  const startdatum = staat.ontzorgen?.startdatum ?? staat.gegevens.bijstandSinds;
  const einddatum = startdatum === undefined ? staat.ontzorgen?.einddatum : ontzorgenTot(staat, startdatum);
  return { startdatum, einddatum };
}

/**
 * Wat uit eerdere stappen volgt: het bedrag van de boete. Wat de gemeente zelf al invulde blijft staan, tenzij dat het vorige
 * berekende bedrag was.
 */
export function computeVooraf(formulier: FormulierId, waarden: Waarden, velden: Velden, staat: DossierStaat): Waarden {
  const boete = formulier === 'F-09' ? computeBoete(velden, staat) : undefined;
  if (boete === undefined) return {};
  const berekendBedrag = noemGetal(boete.bedrag);
  const volgt = waarden.bedrag === undefined || waarden.bedrag === waarden.berekendBedrag;
  return { berekendBedrag, ...(volgt ? { bedrag: berekendBedrag } : {}) };
}

/** Eerder vastgelegde velden als de invoer van een kaart, om ze te verbeteren. */
export function toWaarden(velden: Velden): Waarden {
  const paren = Object.entries(velden).flatMap(([sleutel, waarde]): (readonly [string, string])[] => {
    const tekst = toInvoertekst(waarde);
    if (tekst !== undefined) return [[sleutel, tekst]];
    return Object.entries(waarde as Readonly<Record<string, string>>).map(([deel, een]) => [`${sleutel}.${deel}`, een]);
  });
  return Object.fromEntries(paren);
}

/** Een waarde zoals zij in een invoerveld staat; `undefined` bij een samengesteld veld, dat twee invoervelden heeft. */
function toInvoertekst(waarde: VeldWaarde | undefined): string | undefined {
  if (typeof waarde === 'string') return waarde;
  if (typeof waarde === 'number' || typeof waarde === 'boolean') return String(waarde);
  return Array.isArray(waarde) ? waarde.join(',') : undefined;
}
