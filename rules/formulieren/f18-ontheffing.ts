import { defineFormulier } from '../formulier';
import { type DossierStaat } from '../dossier/staat';
import { type Velden } from '../historie';
import { isIngevuld } from '../velden';
import { EXAMENONDERDELEN, HULP_GEZONDHEID, NIVEAUS, UREN_MAX, UREN_MIN } from './opties';

/** Soorten vrijstelling en ontheffing. */
export const ONTHEFFINGEN = [
  'vrijstelling geheel',
  'vrijstelling gedeeltelijk',
  'vrijstelling tijdelijk',
  'ontheffing medisch geheel',
  'ontheffing medisch gedeeltelijk',
  'ontheffing BIO geheel',
  'ontheffing BIO gedeeltelijk',
  'aangepaste examenomstandigheden',
] as const;

/** Waar als DUO het verzoek heeft toegekend en het om een deel van de plicht gaat. */
export function isToegekendDeel(velden: Velden): boolean {
  return velden.oordeel === 'Toekenning' && eindigtOp(velden, ' gedeeltelijk');
}

function eindigtOp(velden: Velden, einde: string): boolean {
  return typeof velden.soort === 'string' && velden.soort.endsWith(einde);
}

function isUitkomst(velden: Velden): boolean {
  return !isIngevuld(velden, 'bioAdvies');
}

function isDeelVrijstelling(velden: Velden): boolean {
  return isToegekendDeel(velden) && velden.soort === 'vrijstelling gedeeltelijk';
}

function raaktParticipatie(velden: Velden, staat: DossierStaat): boolean {
  // Alleen een asielstatushouder heeft in de Z-route een norm voor participatie-uren (Bi 3.14.3).
  return (
    isToegekendDeel(velden) && !isDeelVrijstelling(velden) && staat.plan.leerroute === 'Z' && staat.doelgroep === 'A'
  );
}

const UITKOMST = ['uitkomst'];

/** F-18: advies over of uitkomst van een vrijstelling of ontheffing. Nooit medische inhoud. */
export const F18 = defineFormulier({
  id: 'F-18',
  titel: 'Vrijstelling of ontheffing',
  uitleg: 'Advies van de gemeente (alleen BIO) of de uitkomst van DUO.',
  vormen: [
    { id: 'uitkomst', label: 'Uitkomst van DUO' },
    { id: 'advies', label: 'Advies BIO' },
  ],
  vormVan: (velden) => (isUitkomst(velden) ? 'uitkomst' : 'advies'),
  velden: {
    soort: {
      label: 'Soort',
      soort: 'keuze',
      opties: ONTHEFFINGEN,
      // Over andere verzoeken vraagt DUO de gemeente geen advies.
      optiesPerVorm: { advies: ['ontheffing BIO geheel', 'ontheffing BIO gedeeltelijk'] },
      verplicht: true,
    },
    grond: {
      label: 'Grond',
      soort: 'keuze',
      opties: ['AVI', 'DIP', 'DOC', 'GED', 'INB', 'INS', 'OPL', 'BIO', 'MED'],
      verplicht: (velden) => isUitkomst(velden) && velden.soort !== 'aangepaste examenomstandigheden',
      vormen: UITKOMST,
    },
    oordeel: {
      label: 'Oordeel',
      soort: 'keuze',
      opties: ['Toekenning', 'Afwijzing'],
      verplicht: isUitkomst,
      vormen: UITKOMST,
    },
    datumOordeel: { label: 'Datum oordeel', soort: 'datum', verplicht: isUitkomst, vormen: UITKOMST },
    onderdelen: {
      label: 'Onderdelen',
      soort: 'meerkeuze',
      opties: EXAMENONDERDELEN,
      verplicht: isToegekendDeel,
      vormen: UITKOMST,
    },
    niveau: { label: 'Niveau', soort: 'keuze', opties: NIVEAUS, verplicht: isDeelVrijstelling, vormen: UITKOMST },
    urenBelastbaarheid: {
      label: 'Belastbaarheid participatie (uren)',
      soort: 'uren',
      min: UREN_MIN,
      max: UREN_MAX,
      verplicht: raaktParticipatie,
      vormen: UITKOMST,
    },
    periode: {
      label: 'Periode van de tijdelijke vrijstelling',
      soort: 'periode',
      dag: 'vooruit',
      verplicht: (velden) => velden.soort === 'vrijstelling tijdelijk' && velden.oordeel === 'Toekenning',
      vormen: UITKOMST,
    },
    bioAdvies: {
      label: 'Advies van de gemeente',
      soort: 'keuze',
      opties: ['positief', 'negatief'],
      vormen: ['advies'],
    },
    datumBioAdvies: { label: 'Datum van het advies', soort: 'datum', vormen: ['advies'] },
    adviesInDossier: {
      label: 'Het advies staat schriftelijk in het dossier',
      soort: 'ja/nee',
      verplicht: (velden) => !isUitkomst(velden),
      vormen: ['advies'],
    },
    pipAangepast: {
      label: 'Plan aangepast',
      soort: 'keuze',
      opties: ['F-06'],
      verplicht: (velden, staat) => isToegekendDeel(velden) && staat.plan.pips.length > 0,
      vormen: UITKOMST,
    },
    toelichting: { label: 'Toelichting', soort: 'tekst', hulp: HULP_GEZONDHEID },
  },
});
