import { wisseltermijn } from '../dossier/uiterste-dagen';
import { Z_NORM } from '../formulieren/f05-pip';
import { isLateWissel, routeVoorWissel } from '../formulieren/f06-wijziging';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesAkkoord, leesDatum, leesGetal, leesJaNee, leesTekst } from '../velden';
import { isOnderwijsrouteMogelijk, TEKST_ONDERWIJSROUTE, TEKST_ZROUTE } from './pip-route';

const OORDELEN: readonly string[] = ['onvoldoende', 'grotere voortgang'];

function isWissel({ velden, staat }: Invulling, van: string, naar: string): boolean {
  return (
    velden.soort === 'leerroute' &&
    van.includes(routeVoorWissel(velden, staat) ?? '-') &&
    naar === velden.leerrouteNieuw
  );
}

function isWisselNaar({ velden }: Invulling, naar: string): boolean {
  return velden.soort === 'leerroute' && velden.leerrouteNieuw === naar;
}

function heeftUitzondering(invulling: Invulling, uitzondering: string): boolean {
  return isLateWissel(invulling.velden, invulling.staat) && invulling.velden.uitzondering === uitzondering;
}

function gevolgdeUren({ velden }: Invulling): number {
  return (leesGetal(velden, 'gevolgdeUrenNt2') ?? 0) + (leesGetal(velden, 'gevolgdeUrenKnm') ?? 0);
}

/** Een oordeel op dit formulier gaat voor dat uit de brede intake. */
function oordeel(
  { velden, staat }: Invulling,
  sleutel: 'opleidingswens' | 'oordeelDiplomaKans' | 'oordeelNietHaalbaar',
): boolean {
  return leesJaNee(velden, sleutel) ?? staat.intake.uitkomst?.[sleutel] ?? false;
}

/** Deel c.6, F-06: wissel van leerroute. */
export const ROUTEWISSEL: readonly Regel[] = [
  defineRegel({
    id: 'V-WIJ-04',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'uitzondering',
    tekst:
      'De leerroute wijzigen kan tot {datum}. Daarna kan alleen de wissel van onderwijsroute naar B1-route, of met een uitzonderingsgrond.',
    bronnen: ['Bi 5.4.1', 'Bi 5.4.2', 'Bi 5.4.3'],
    faalt: ({ velden, staat }) => {
      const datum = wisseltermijn(staat);
      const zonder = !isIngevuld(velden, 'uitzondering') || velden.uitzondering === 'geen';
      return datum !== undefined && zonder && isLateWissel(velden, staat) ? { datum } : undefined;
    },
  }),
  defineRegel({
    id: 'V-WIJ-05',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'datumEindeOpleiding',
    tekst: 'Deze uitzondering geldt alleen als de opleiding na de termijn van anderhalf jaar is afgerond of gestopt.',
    bronnen: ['Bi 5.4.2'],
    faalt: (invulling) => {
      const geeindigd = leesDatum(invulling.velden, 'datumEindeOpleiding');
      const uiterlijk = wisseltermijn(invulling.staat);
      if (!heeftUitzondering(invulling, 'niet-vrijstellende opleiding')) return false;
      return geeindigd === undefined || (uiterlijk !== undefined && geeindigd <= uiterlijk);
    },
  }),
  defineRegel({
    id: 'V-WIJ-06',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'akkoordTeamleider',
    tekst: 'Een bijzonder geval vraagt een motivering en akkoord van de teamleider.',
    bronnen: ['Bi 5.4.3', 'lokaal'],
    faalt: (invulling) => {
      const { velden } = invulling;
      const compleet = isIngevuld(velden, 'motivering') && leesAkkoord(velden, 'akkoordTeamleider') !== undefined;
      return heeftUitzondering(invulling, 'bijzonder geval') && !compleet;
    },
  }),
  defineRegel({
    id: 'V-WIJ-07',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'oordeelVoortgang',
    tekst: 'Geef aan of er onvoldoende of juist meer voortgang is dan verwacht.',
    bronnen: ['Wi 17.2'],
    faalt: ({ velden }) =>
      velden.soort === 'leerroute' && !OORDELEN.includes(leesTekst(velden, 'oordeelVoortgang') ?? ''),
  }),
  defineRegel({
    id: 'V-WIJ-08',
    formulieren: ['F-06'],
    ernst: 'WAARSCHUWING',
    veld: 'nieuweIntensiteit',
    tekst: 'Houd bij de nieuwe intensiteit rekening met de {n} uren die al zijn gevolgd.',
    bronnen: ['Bi 5.4.4.a'],
    faalt: (invulling) => {
      const zonder = invulling.staat.doelgroep === 'A' && !isIngevuld(invulling.velden, 'nieuweIntensiteit');
      return zonder && isWissel(invulling, 'ZO', 'B') ? { n: gevolgdeUren(invulling) } : undefined;
    },
  }),
  defineRegel({
    id: 'V-WIJ-09',
    formulieren: ['F-06'],
    ernst: 'WAARSCHUWING',
    veld: 'zCursusuren',
    tekst: 'Al gevolgde uren taal en KNM gaan af van de 800 uur. Nog te volgen: {n} uur.',
    bronnen: ['Bi 5.4.4.c'],
    faalt: (invulling) => {
      const ingevuld = leesGetal(invulling.velden, 'zCursusuren');
      const n = Math.max(0, Z_NORM - gevolgdeUren(invulling));
      return isWissel(invulling, 'BO', 'Z') && ingevuld !== undefined && ingevuld !== n ? { n } : undefined;
    },
  }),
  defineRegel({
    id: 'V-WIJ-10',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'leerrouteNieuw',
    tekst: TEKST_ONDERWIJSROUTE,
    bronnen: ['Wi 8.1'],
    faalt: (invulling) => {
      const opleidingswens = oordeel(invulling, 'opleidingswens');
      const oordeelDiplomaKans = oordeel(invulling, 'oordeelDiplomaKans');
      return isWisselNaar(invulling, 'O') && !isOnderwijsrouteMogelijk({ opleidingswens, oordeelDiplomaKans });
    },
  }),
  defineRegel({
    id: 'V-WIJ-11',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'leerrouteNieuw',
    tekst: TEKST_ZROUTE,
    bronnen: ['Wi 9.1'],
    faalt: (invulling) => isWisselNaar(invulling, 'Z') && !oordeel(invulling, 'oordeelNietHaalbaar'),
  }),
  defineRegel({
    id: 'V-WIJ-12',
    formulieren: ['F-06'],
    ernst: 'INFO',
    veld: 'intensiteitMap',
    tekst: 'In de onderwijsroute is de MAP niet meer verplicht.',
    bronnen: ['Wi 8.3'],
    faalt: (invulling) => {
      const inPlan = leesGetal(invulling.staat.plan.pips.at(-1)?.velden ?? {}, 'intensiteitMap');
      return isWisselNaar(invulling, 'O') && (leesGetal(invulling.velden, 'intensiteitMap') ?? inPlan ?? 0) > 0;
    },
  }),
  defineRegel({
    id: 'V-WIJ-13',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'intensiteitMap',
    tekst: 'Buiten de onderwijsroute is de MAP verplicht. Leg de MAP vast.',
    bronnen: ['Wi 6.1.b', 'Wi 8.3'],
    faalt: (invulling) => {
      const zonder = (leesGetal(invulling.velden, 'intensiteitMap') ?? 0) === 0;
      return zonder && (isWissel(invulling, 'O', 'B') || isWissel(invulling, 'O', 'Z'));
    },
  }),
];
