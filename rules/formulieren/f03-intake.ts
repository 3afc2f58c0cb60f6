import { defineFormulier } from '../formulier';
import { type Velden } from '../historie';
import { UREN_MAX, UREN_MIN } from './opties';

const KENMERKEN_VAN_UITKOMST = ['datumAfgerond', 'verslagInDossier', 'taalniveau'] as const;

/** De drie gedaanten van F-03. */
export type IntakeVorm = 'oproep' | 'verslag' | 'uitkomst';

function vormVan(velden: Velden): IntakeVorm {
  if (velden.inAfwezigheid === true || KENMERKEN_VAN_UITKOMST.some((sleutel) => sleutel in velden)) return 'uitkomst';
  return 'verschenen' in velden ? 'verslag' : 'oproep';
}

function isUitkomst(velden: Velden): boolean {
  return vormVan(velden) === 'uitkomst';
}

/** Wie niet verscheen, kan deze drie niet hebben laten zien (V-BI-07). */
function isUitkomstMetGesprek(velden: Velden): boolean {
  return isUitkomst(velden) && velden.inAfwezigheid !== true;
}

const OPROEP = ['oproep', 'verslag'] as const;
const UITKOMST = ['uitkomst'] as const;

/** F-03: oproep, verslag van een oproep, of de uitkomst van de brede intake. */
export const F03 = defineFormulier({
  id: 'F-03',
  titel: 'Oproep en uitkomst brede intake',
  uitleg: 'Leg een oproep vast, wat ervan kwam, of de uitkomst van de brede intake.',
  vormen: [
    { id: 'oproep', label: 'Oproep' },
    { id: 'verslag', label: 'Verschenen of niet' },
    { id: 'uitkomst', label: 'Uitkomst' },
  ],
  vormVan,
  velden: {
    oproepNummer: {
      label: 'Oproep',
      soort: 'keuze',
      opties: ['1', '2', '3'],
      vormen: OPROEP,
      verplicht: (velden) => !isUitkomst(velden),
    },
    datumOproep: {
      label: 'Datum oproep',
      soort: 'datum',
      vormen: OPROEP,
      verplicht: (velden) => vormVan(velden) === 'oproep',
    },
    termijn: {
      label: 'Uiterlijk verschijnen op',
      soort: 'datum',
      dag: 'vooruit',
      vormen: OPROEP,
      verplicht: (velden) => vormVan(velden) === 'oproep',
    },
    verschenen: {
      label: 'Verschenen',
      soort: 'keuze',
      opties: ['ja', 'nee', 'onvoldoende meegewerkt'],
      vormen: ['verslag'],
    },
    redenNietVerschenen: {
      label: 'Reden niet verschenen',
      soort: 'keuze',
      opties: ['geen reden', 'ziek', 'oproep niet ontvangen', 'werk', 'reis', 'anders'],
      vormen: ['verslag'],
      verplicht: (velden) => vormVan(velden) === 'verslag' && velden.verschenen === 'nee',
    },
    datumGesprek: { label: 'Datum gesprek', soort: 'datum', vormen: ['verslag', 'uitkomst'] },
    gesprekAlleenGewezen: {
      label: 'Gewezen op het recht op een gesprek alleen',
      soort: 'ja/nee',
      vormen: UITKOMST,
      verplicht: isUitkomst,
    },
    tolk: { label: 'Tolk gebruikt', soort: 'ja/nee', vormen: ['verslag', 'uitkomst'] },
    klantprofielGebruikt: {
      label: 'Klantprofiel van COA gebruikt',
      soort: 'ja/nee',
      vormen: UITKOMST,
      verplicht: (velden, staat) => isUitkomst(velden) && staat.doelgroep === 'A',
    },
    taalniveau: {
      label: 'Taalniveau',
      soort: 'keuze',
      opties: ['analfabeet', 'A0', 'A1', 'A2', 'B1', 'hoger'],
      vormen: UITKOMST,
      verplicht: isUitkomstMetGesprek,
      duo: true,
    },
    arbeid: {
      label: 'Mogelijkheden voor werk',
      soort: 'keuze',
      opties: ['direct', 'op termijn', 'niet', 'nader onderzoek'],
      vormen: UITKOMST,
      verplicht: isUitkomstMetGesprek,
    },
    zelfredzaamheid: {
      label: 'Mate van zelfredzaamheid',
      soort: 'keuze',
      opties: ['laag', 'midden', 'hoog'],
      vormen: UITKOMST,
      verplicht: isUitkomstMetGesprek,
    },
    onderwijsWerkBesproken: {
      label: 'Onderwijs en werkervaring besproken',
      soort: 'ja/nee',
      vormen: UITKOMST,
      // Na een verhuizing blijft de leerroute staan en hoeft dit niet opnieuw (Wi 15.4).
      verplicht: (velden, staat) => isUitkomst(velden) && staat.gegevens.eerdereLeerroute === undefined,
    },
    omstandighedenBesproken: {
      label: 'Persoonlijke omstandigheden besproken',
      soort: 'ja/nee',
      vormen: UITKOMST,
      verplicht: isUitkomst,
      hulp: 'De inhoud staat in het dossier, niet hier.',
    },
    jongeKinderen: { label: 'Jonge kinderen thuis', soort: 'ja/nee', vormen: UITKOMST },
    vveBesproken: {
      label: 'Voor- en vroegschoolse educatie besproken',
      soort: 'keuze',
      opties: ['ja', 'n.v.t.'],
      vormen: UITKOMST,
      verplicht: isUitkomst,
    },
    opleidingswens: {
      label: 'Wil een opleiding op mbo, hbo of wo',
      soort: 'ja/nee',
      vormen: UITKOMST,
      verplicht: isUitkomst,
    },
    oordeelDiplomaKans: {
      label: 'Grote kans op een diploma',
      soort: 'ja/nee',
      vormen: UITKOMST,
      verplicht: (velden) => isUitkomst(velden) && velden.opleidingswens === true,
    },
    oordeelNietHaalbaar: {
      label: 'Examen of taalschakeltraject niet haalbaar binnen de termijn',
      soort: 'ja/nee',
      vormen: UITKOMST,
      verplicht: isUitkomst,
    },
    urenTaalKnmIntake: {
      label: 'Uren taal en KNM tijdens de intake',
      soort: 'uren',
      min: UREN_MIN,
      max: UREN_MAX,
      eigenRegel: true,
      vormen: UITKOMST,
      duo: true,
    },
    urenParticipatieIntake: {
      label: 'Uren participatie tijdens de intake',
      soort: 'uren',
      min: UREN_MIN,
      max: UREN_MAX,
      eigenRegel: true,
      vormen: UITKOMST,
      duo: true,
    },
    verslagInDossier: {
      label: 'Verslag staat in het dossier',
      soort: 'ja/nee',
      vormen: UITKOMST,
      verplicht: isUitkomst,
    },
    datumAfgerond: { label: 'Brede intake afgerond op', soort: 'datum', vormen: UITKOMST, verplicht: isUitkomst },
    inAfwezigheid: {
      label: 'Voltooid in afwezigheid',
      soort: 'ja/nee',
      vormen: UITKOMST,
      hulp: 'Kan pas na drie oproepen met een verlopen termijn.',
    },
  },
});
