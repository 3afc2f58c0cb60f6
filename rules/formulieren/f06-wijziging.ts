import { defineFormulier } from '../formulier';
import { type DossierStaat } from '../dossier/staat';
import { wisseltermijn } from '../dossier/uiterste-dagen';
import { type Velden } from '../historie';
import { leesDatum, leesTekst } from '../velden';
import { A2_IN_STAAT_VELD, EXAMENONDERDELEN, LEERROUTES, TAALONDERDELEN, UREN_MAX } from './opties';

/** Soorten wijziging, zoals deel (e) ze afdrukt. */
export const WIJZIGINGEN = [
  'leerroute',
  'niveau (afschalen)',
  'niveau terug naar B1',
  'intensiteit leerroute',
  'intensiteit PVT-MAP',
  'A2-examen Z-route',
  'vrijstelling-ontheffing',
  'doelgroep',
  'Pw-beschikking',
  'herstel na bezwaar',
  'anders',
] as const;

type Soort = (typeof WIJZIGINGEN)[number];

/** Alleen deze wijzigingen gaan naar DUO: leerroute, niveau en intensiteit (deel f, regel 2). */
const NAAR_DUO: readonly string[] = [
  'leerroute',
  'niveau (afschalen)',
  'niveau terug naar B1',
  'intensiteit leerroute',
] satisfies Soort[];

/** Waar als deze soort wijziging in DUO geregistreerd moet worden. */
export function isWijzigingVoorDuo(soort: unknown): boolean {
  return typeof soort === 'string' && NAAR_DUO.includes(soort);
}

function is(...soorten: readonly Soort[]): (velden: Velden) => boolean {
  return (velden) => soorten.some((soort) => soort === velden.soort);
}

const isWissel = is('leerroute');
const isAfschalen = is('niveau (afschalen)');

/** De leerroute waar de wissel vandaan komt: die van het plan, want wat iemand invult mag geen termijn openen. */
export function routeVoorWissel(velden: Velden, { plan }: DossierStaat): string | undefined {
  return plan.leerroute ?? leesTekst(velden, 'leerrouteOud');
}

/** Waar als dit een wissel van leerroute is na anderhalf jaar, die niet van O naar B gaat (Bi 5.4). */
export function isLateWissel(velden: Velden, staat: DossierStaat): boolean {
  const dagtekening = leesDatum(velden, 'dagtekening');
  const uiterlijk = wisseltermijn(staat);
  if (!isWissel(velden) || dagtekening === undefined || uiterlijk === undefined || dagtekening <= uiterlijk)
    return false;
  return !(routeVoorWissel(velden, staat) === 'O' && velden.leerrouteNieuw === 'B');
}

function labelVan(soort: Soort): string {
  if (soort === 'Pw-beschikking') return 'Beschikking Participatiewet';
  return soort.charAt(0).toUpperCase() + soort.slice(1);
}

const WISSEL = ['leerroute'];
const AFSCHALEN = ['niveau (afschalen)'];

/** F-06: wijziging van het plan. */
export const F06 = defineFormulier({
  id: 'F-06',
  titel: 'PIP wijzigen',
  uitleg: 'Leerroute, niveau, intensiteit of iets anders in het plan. De inburgeringstermijn verandert niet.',
  vormen: WIJZIGINGEN.map((soort) => ({ id: soort, label: labelVan(soort) })),
  vormVan: (velden) => (typeof velden.soort === 'string' ? velden.soort : ''),
  velden: {
    soort: { label: 'Soort wijziging', soort: 'keuze', opties: WIJZIGINGEN, verplicht: true },
    dagtekening: {
      label: 'Dagtekening gewijzigd plan',
      soort: 'datum',
      verplicht: (velden) => velden.soort !== 'Pw-beschikking',
      duo: true,
    },
    leerrouteOud: { label: 'Van leerroute', soort: 'keuze', opties: LEERROUTES, verplicht: isWissel, vormen: WISSEL },
    leerrouteNieuw: {
      label: 'Naar leerroute',
      soort: 'keuze',
      opties: LEERROUTES,
      verplicht: isWissel,
      vormen: WISSEL,
      duo: true,
      cbs: true,
    },
    oordeelVoortgang: {
      label: 'Oordeel over de voortgang',
      soort: 'keuze',
      opties: ['onvoldoende', 'grotere voortgang'],
      eigenRegel: true,
      verplicht: isWissel,
      vormen: WISSEL,
    },
    opleidingswens: { label: 'Wil een opleiding op mbo, hbo of wo', soort: 'ja/nee', vormen: WISSEL },
    oordeelDiplomaKans: { label: 'Grote kans op een diploma', soort: 'ja/nee', vormen: WISSEL },
    oordeelNietHaalbaar: {
      label: 'Examen of taalschakeltraject niet haalbaar binnen de termijn',
      soort: 'ja/nee',
      vormen: WISSEL,
    },
    uitzondering: {
      label: 'Uitzondering na anderhalf jaar',
      soort: 'keuze',
      opties: ['geen', 'niet-vrijstellende opleiding', 'bijzonder geval'],
      verplicht: isLateWissel,
      vormen: WISSEL,
    },
    datumEindeOpleiding: {
      label: 'Opleiding geëindigd op',
      soort: 'datum',
      verplicht: (velden) => isWissel(velden) && velden.uitzondering === 'niet-vrijstellende opleiding',
      vormen: WISSEL,
    },
    motivering: { label: 'Motivering', soort: 'tekst', verplicht: true },
    gevolgdeUrenNt2: {
      label: 'Gevolgde uren taal (NT2, met alfabetisering)',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      verplicht: is('leerroute', 'niveau (afschalen)'),
      vormen: [...WISSEL, ...AFSCHALEN],
      duo: 'op verzoek',
    },
    gevolgdeUrenKnm: {
      label: 'Gevolgde uren KNM',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      verplicht: is('leerroute', 'niveau (afschalen)'),
      vormen: [...WISSEL, ...AFSCHALEN],
      duo: 'op verzoek',
    },
    nieuweIntensiteit: {
      label: 'Nieuwe intensiteit (totaal aantal uren)',
      soort: 'uren',
      min: 1,
      max: UREN_MAX,
      verplicht: (velden, staat) =>
        is('intensiteit leerroute')(velden) ||
        (isWissel(velden) && velden.leerrouteNieuw === 'B' && staat.doelgroep === 'A'),
      duo: true,
      hulp: 'Vul het aantal ook in als het gelijk blijft; daarmee bevestigt u het.',
    },
    zCursusuren: { label: 'Nog te volgen cursusuren Z-route', soort: 'uren', min: 0, max: UREN_MAX, vormen: WISSEL },
    intensiteitPvt: { label: 'Uren PVT', soort: 'uren', min: 0, max: UREN_MAX },
    intensiteitMap: { label: 'Uren MAP (totaal)', soort: 'uren', min: 0, max: UREN_MAX },
    mapPraktijk: { label: 'Waarvan praktische inzet', soort: 'uren', min: 0, max: UREN_MAX },
    niveau: {
      label: 'Niveau van het examen',
      soort: 'keuze',
      opties: ['A1', 'A2', 'B1'],
      vormen: ['A2-examen Z-route', 'vrijstelling-ontheffing'],
    },
    a2ExamenWens: {
      label: 'A2-examen in de Z-route',
      soort: 'meerkeuze',
      opties: EXAMENONDERDELEN,
      vormen: ['A2-examen Z-route'],
    },
    a2InStaat: {
      ...A2_IN_STAAT_VELD,
      vormen: ['A2-examen Z-route'],
    },
    onderdelenA2: {
      label: 'Onderdelen op A2',
      soort: 'meerkeuze',
      opties: TAALONDERDELEN,
      verplicht: isAfschalen,
      vormen: AFSCHALEN,
    },
    voldoendeInspanning: {
      label: 'Heeft zich voldoende ingespannen',
      soort: 'ja/nee',
      verplicht: isAfschalen,
      vormen: AFSCHALEN,
    },
    // Bij afschalen gaat V-AFS-06 hierover: een voortgangsgesprek kan ook.
    datumGesprek: { label: 'Gesprek gevoerd op', soort: 'datum', verplicht: (velden) => !isAfschalen(velden) },
    briefVerzonden: { label: 'Brief verzonden', soort: 'ja/nee', verplicht: isAfschalen, vormen: AFSCHALEN },
    akkoordTeamleider: {
      label: 'Akkoord van de teamleider',
      soort: 'akkoord',
      verplicht: (velden) => isWissel(velden) && velden.uitzondering === 'bijzonder geval',
      vormen: WISSEL,
    },
    termijnTotEnMet: {
      label: 'Laatste dag van de inburgeringstermijn',
      soort: 'datum',
      dag: 'vooruit',
      hulp: 'Laat dit leeg: een wijziging van het plan verandert de termijn niet.',
    },
    datumDuo: { label: 'In DUO op', soort: 'datum' },
  },
});
