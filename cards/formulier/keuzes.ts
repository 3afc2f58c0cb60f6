import { type Veld } from '../../rules/formulier';
import { getNotificatie, isVanBuiten, listNotificaties } from '../../rules/notificaties';
import { LEERROUTE } from '../delen/route';
import { plain, upperFirst } from '../format';

/** Eén regel in een keuzelijst: wat iemand leest en wat het formulier bewaart. */
export interface Keuze {
  readonly title: string;
  readonly value: string;
}

/** Lijsten die de gemeente zelf kent. Ontbreekt er een, dan wordt het veld een tekstveld. */
export interface EigenLijsten {
  readonly medewerkers?: readonly { readonly id: string; readonly naam: string }[];
  readonly instellingen?: readonly { readonly nummer: string; readonly naam: string }[];
  readonly caseloads?: readonly string[];
}

const JA_NEE: readonly Keuze[] = [
  { title: 'Ja', value: 'true' },
  { title: 'Nee', value: 'false' },
];

const DOELGROEP = { A: 'A: asielstatushouder', G: 'G: gezins- of overige migrant' };
const ONDERDEEL = { KNM: 'KNM', LE: 'Lezen', LU: 'Luisteren', SC: 'Schrijven', SP: 'Spreken' };

/** Leesbare namen voor opties die het contract als afkorting bewaart, per veld. */
const NAMEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  leerroute: LEERROUTE,
  leerrouteOud: LEERROUTE,
  leerrouteNieuw: LEERROUTE,
  eerdereLeerroute: LEERROUTE,
  doelgroep: DOELGROEP,
  van: DOELGROEP,
  naar: DOELGROEP,
  a2ExamenWens: ONDERDEEL,
  onderdelenA2: ONDERDEEL,
  onderdelen: ONDERDEEL,
  examens: ONDERDEEL,
  alfabetisering: { A: 'A: analfabeet', AA: 'AA: anders-gealfabetiseerd', NVT: 'Niet van toepassing' },
  wet: { Wi2021: 'Wet inburgering 2021', eerder: 'Een eerdere wet' },
  scenario: { '1': 'Scenario 1', '2': 'Scenario 2', '3': 'Scenario 3' },
  oproepNummer: { '1': 'Eerste oproep', '2': 'Tweede oproep', '3': 'Derde oproep' },
  zienswijze: { 'gevraagd op': 'Gevraagd, nog niet ontvangen', geen: 'Niet gegeven' },
  oordeelVoortgang: { onvoldoende: 'Onvoldoende voortgang', 'grotere voortgang': 'Meer voortgang dan verwacht' },
  grond: {
    ...{ AVI: 'AVI: aantoonbaar ingeburgerd', DIP: 'DIP: diploma in het register', DOC: 'DOC: ander document' },
    ...{ GED: 'GED: gedeeltelijk', INB: 'INB: diploma van de wet uit 2013 op B1', INS: 'INS: tijdelijk, op verzoek' },
    ...{ OPL: 'OPL: tijdelijk, DUO besloot zelf', MED: 'MED: medisch' },
    BIO: 'BIO: bijzondere individuele omstandigheden',
  },
  waarschuwing: { 'F-08': 'Er is een waarschuwing vastgelegd (F-08)' },
  pipAangepast: { 'F-06': 'Ja, met een wijziging van het plan (F-06)' },
};

/** Wat iemand leest bij een optie: `B` is de B1-route. */
export function noemKeuze({ sleutel }: Veld, optie: string): string {
  return upperFirst(NAMEN[sleutel]?.[optie] ?? optie);
}

/** De keuzes bij een veld; `undefined` als het geen keuzelijst is. */
export function listKeuzes(veld: Veld, lijsten: EigenLijsten): readonly Keuze[] | undefined {
  if (veld.soort === 'ja/nee') return JA_NEE;
  if (veld.opties !== undefined) return veld.opties.map((value) => ({ title: noemKeuze(veld, value), value }));
  if (veld.soort === 'gebruiker')
    return lijsten.medewerkers?.map(({ id, naam }) => ({ title: plain(naam), value: id }));
  if (veld.sleutel === 'instelling')
    return lijsten.instellingen?.map(({ nummer, naam }) => ({ title: `${plain(naam)} (${nummer})`, value: nummer }));
  if (veld.sleutel === 'naarCaseload') return lijsten.caseloads?.map((naam) => ({ title: plain(naam), value: naam }));
  if (veld.sleutel === 'notificatie') return listMeldingkeuzes();
  return undefined;
}

/**
 * Alle meldingen van buiten, gegroepeerd op afzender: `COA-01: Nieuwe koppeling`, `DUO SS101: …`. De code staat vooraan: op een
 * telefoon past een lange titel niet in het veld, en dan is aan het begin nog te zien wat er is gekozen.
 */
export function listMeldingkeuzes(): readonly Keuze[] {
  return listNotificaties()
    .filter(isVanBuiten)
    .map((id) => ({ title: `${noemCode(id)}: ${getNotificatie(id).titel}`, value: id }));
}

function noemCode(id: string): string {
  return id.replace('DUO-', 'DUO ').replace('EXT-', 'Anders EXT-');
}
