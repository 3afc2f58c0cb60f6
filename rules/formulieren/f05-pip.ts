import { defineFormulier } from '../formulier';
import { type DossierStaat } from '../dossier/staat';
import { pipTermijn } from '../dossier/uiterste-dagen';
import { type Velden } from '../historie';
import { leesDatum, leesGetal } from '../velden';
import {
  A2_IN_STAAT_VELD,
  ALFABETISERING_VELD,
  EXAMENONDERDELEN,
  HULP_PRAKTIJK,
  HULP_PVT,
  LEERROUTES,
  NIVEAUS,
  UREN_MAX,
} from './opties';

function volgt(...routes: readonly string[]): (velden: Velden) => boolean {
  return (velden) => typeof velden.leerroute === 'string' && routes.includes(velden.leerroute);
}

/** Waar als het eerste plan van onze gemeente na de tien weken komt; een tweede plan heeft geen termijn meer. */
export function isLaatPlan(velden: Velden, staat: DossierStaat): boolean {
  if (staat.plan.pips.length > 0) return false;
  const dagtekening = leesDatum(velden, 'dagtekening');
  const uiterlijk = pipTermijn(staat);
  return dagtekening !== undefined && uiterlijk !== undefined && dagtekening > uiterlijk;
}

function heeftLagereNorm(velden: Velden): boolean {
  const uren = [leesGetal(velden, 'zCursusuren'), leesGetal(velden, 'zParticipatieuren')];
  return velden.leerroute === 'Z' && uren.some((aantal) => aantal !== undefined && aantal < Z_NORM);
}

function heeftBijstand(velden: Velden, { gegevens, doelgroep, vandaag }: DossierStaat): boolean {
  const peildag = leesDatum(velden, 'dagtekening') ?? vandaag;
  return doelgroep === 'A' && gegevens.bijstandSinds !== undefined && gegevens.bijstandSinds <= peildag;
}

function wachtOpDerde(velden: Velden): boolean {
  return velden.redenOverschrijding === 'wachten op derde';
}

/** Norm voor cursusuren en voor participatie-uren in de Z-route (Bi 3.14.2). */
export const Z_NORM = 800;

/** F-05: het plan, een beschikking. */
export const F05 = defineFormulier({
  id: 'F-05',
  titel: 'PIP vaststellen',
  uitleg: 'Het plan is een beschikking. Registreer het daarna binnen tien werkdagen in DUO.',
  velden: {
    dagtekening: { label: 'Dagtekening van de beschikking', soort: 'datum', dag: 'eigen', verplicht: true, duo: true },
    verzenddatum: { label: 'Verzonden of uitgereikt op', soort: 'datum', verplicht: true },
    eenzijdig: { label: 'Eenzijdig vastgesteld', soort: 'ja/nee', verplicht: true },
    leerroute: {
      label: 'Leerroute',
      soort: 'keuze',
      opties: LEERROUTES,
      eigenRegel: true,
      verplicht: true,
      duo: true,
      cbs: true,
    },
    niveau: {
      label: 'Niveau',
      soort: 'keuze',
      opties: NIVEAUS,
      verplicht: volgt('Z'),
      duo: true,
      cbs: true,
      hulp: 'Mag leeg blijven bij de B1-route en de onderwijsroute; DUO vult dan B1 in.',
    },
    intensiteitLeerroute: {
      label: 'Intensiteit taal en KNM (totaal aantal uren)',
      soort: 'uren',
      min: 1,
      max: UREN_MAX,
      eigenRegel: true,
      verplicht: (velden, staat) => staat.doelgroep === 'A' && velden.leerroute === 'B',
      duo: true,
      hulp: 'Het totaal, niet de uren per week. Bijvoorbeeld 20 uur maal 40 weken is 800.',
    },
    intensiteitOverig: {
      label: 'Intensiteit taalschakeltraject of Z-route (totaal aantal uren)',
      soort: 'uren',
      min: 1,
      max: UREN_MAX,
      eigenRegel: true,
      verplicht: (velden, staat) => staat.doelgroep === 'A' && volgt('O', 'Z')(velden),
      hulp: 'Voor het eigen dossier; dit gaat niet naar DUO.',
    },
    urenPerWeek: { label: 'Rekenhulp: uren per week', soort: 'aantal', min: 0, max: 60 },
    weken: { label: 'Rekenhulp: aantal weken', soort: 'aantal', min: 0, max: 200 },
    zCursusuren: {
      label: 'Cursusuren Z-route',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      verplicht: volgt('Z'),
      hulp: `De norm is ${Z_NORM} uur.`,
    },
    zParticipatieuren: {
      label: 'Participatie-uren',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      verplicht: (velden, staat) => staat.doelgroep === 'A' && velden.leerroute === 'Z',
      hulp: `De norm is ${Z_NORM} uur. PVT en MAP tellen mee.`,
    },
    grondLagereNorm: {
      label: 'Grond voor een lagere norm',
      soort: 'keuze',
      opties: [
        'intake-uren',
        'eerder onderwijs (2 jaar)',
        'auditief-visueel + revalidatie',
        'gedeeltelijke ontheffing',
      ],
      verplicht: heeftLagereNorm,
    },
    a2ExamenWens: { label: 'A2-examen in de Z-route', soort: 'meerkeuze', opties: EXAMENONDERDELEN },
    a2InStaat: A2_IN_STAAT_VELD,
    intensiteitPvt: {
      label: 'Uren PVT',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      eigenRegel: true,
      verplicht: true,
      hulp: HULP_PVT,
    },
    intensiteitMap: { label: 'Uren MAP (totaal)', soort: 'uren', min: 0, max: UREN_MAX, verplicht: volgt('B', 'Z') },
    mapPraktijk: {
      label: 'Waarvan praktische inzet',
      soort: 'uren',
      min: 0,
      max: UREN_MAX,
      verplicht: volgt('B', 'Z'),
      hulp: HULP_PRAKTIJK,
    },
    voortgangsgesprekken: {
      label: 'Aantal voortgangsgesprekken',
      soort: 'aantal',
      min: 0,
      max: 200,
      eigenRegel: true,
      verplicht: true,
      cbs: true,
    },
    ondersteuning: { label: 'Ondersteuning en begeleiding', soort: 'tekst' },
    vveAfspraken: { label: 'Afspraken over VVE', soort: 'keuze', opties: ['ja', 'nee', 'n.v.t.'] },
    alfabetisering: { ...ALFABETISERING_VELD, eigenRegel: true },
    magOpleidingAfmaken: { label: 'Mag eerst een opleiding afmaken', soort: 'ja/nee', duo: true },
    opleiding: { label: 'Welke opleiding', soort: 'tekst', verplicht: (velden) => velden.magOpleidingAfmaken === true },
    pwBeschikkingen: {
      label: 'Beschikkingen Participatiewet',
      soort: 'keuze',
      opties: ['toegevoegd', 'volgen later', 'n.v.t.'],
      verplicht: heeftBijstand,
    },
    redenOverschrijding: {
      label: 'Reden dat het plan later is dan tien weken',
      soort: 'keuze',
      opties: ['wachten op derde', 'capaciteit', 'inburgeraar', 'verhuizing', 'anders'],
      verplicht: isLaatPlan,
    },
    derdePartij: { label: 'Gewacht op', soort: 'tekst', verplicht: wachtOpDerde },
    informatie: { label: 'Welke informatie', soort: 'tekst', verplicht: wachtOpDerde },
    datumOntvangst: { label: 'Informatie ontvangen op', soort: 'datum', verplicht: wachtOpDerde },
    bezwaarclausule: { label: 'De bezwaarmogelijkheid staat erin', soort: 'ja/nee', verplicht: true },
    motiveringAfwijkingLbt: { label: 'Waarom anders dan de uitslag van de toets', soort: 'tekst' },
    datumDuo: { label: 'Geregistreerd in DUO op', soort: 'datum' },
  },
});
