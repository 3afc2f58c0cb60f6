import { defineFormulier } from '../formulier';
import { type Velden } from '../historie';

function heeftStatus(status: string): (velden: Velden) => boolean {
  return (velden) => velden.status === status;
}

const SCORE_HULP = 'Twee cijfers achter de komma, bijvoorbeeld 12,50.';

/** F-04: leerbaarheidstoets. */
export const F04 = defineFormulier({
  id: 'F-04',
  titel: 'Leerbaarheidstoets',
  uitleg: 'Leg vast of de toets is gepland, afgenomen of niet nodig was.',
  vormen: [
    { id: 'afgenomen', label: 'Afgenomen' },
    { id: 'gepland', label: 'Gepland' },
    { id: 'ontheffing', label: 'Ontheffing' },
    { id: 'niet verschenen', label: 'Niet verschenen' },
    { id: 'overgeslagen', label: 'Overgeslagen' },
  ],
  vormVan: (velden) => (typeof velden.status === 'string' ? velden.status : ''),
  velden: {
    status: {
      label: 'Status',
      soort: 'keuze',
      opties: ['afgenomen', 'gepland', 'ontheffing', 'niet verschenen', 'overgeslagen'],
      verplicht: true,
    },
    datumAfname: {
      label: 'Datum',
      soort: 'datum',
      dag: 'eigen',
      vormen: ['afgenomen', 'gepland', 'niet verschenen'],
      verplicht: heeftStatus('afgenomen'),
    },
    resultaat: {
      label: 'Uitslag',
      soort: 'keuze',
      opties: ['B1-route haalbaar', 'B1-route niet haalbaar', 'Onbekend'],
      eigenRegel: true,
      vormen: ['afgenomen'],
      verplicht: heeftStatus('afgenomen'),
    },
    behaaldeScore: {
      label: 'Behaalde score',
      soort: 'code',
      eigenRegel: true,
      vormen: ['afgenomen'],
      hulp: SCORE_HULP,
    },
    benodigdeScore: {
      label: 'Benodigde score',
      soort: 'code',
      eigenRegel: true,
      vormen: ['afgenomen'],
      hulp: SCORE_HULP,
    },
    examennummer: { label: 'Examennummer', soort: 'tekst', maxLengte: 12, vormen: ['afgenomen'] },
    afnemer: {
      label: 'Gecertificeerde afnemer',
      soort: 'gebruiker',
      vormen: ['afgenomen'],
      verplicht: heeftStatus('afgenomen'),
    },
    groepsafname: {
      label: 'Soort afname',
      soort: 'keuze',
      opties: ['individueel', 'klassikaal', 'regionaal'],
      vormen: ['afgenomen', 'gepland'],
    },
    ontheffingsgrond: {
      label: 'Grond van de ontheffing',
      soort: 'keuze',
      opties: ['visueel', 'auditief en niet in staat'],
      eigenRegel: true,
      vormen: ['ontheffing'],
      verplicht: heeftStatus('ontheffing'),
    },
    adviesDerde: { label: 'Aanvullend advies', soort: 'keuze', opties: ['taalschool', 'anders', 'geen'] },
    redenOvergeslagen: {
      label: 'Reden van overslaan',
      soort: 'tekst',
      vormen: ['overgeslagen'],
      verplicht: heeftStatus('overgeslagen'),
    },
  },
});
