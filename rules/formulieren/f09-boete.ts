import { defineFormulier } from '../formulier';
import { type Velden } from '../historie';

/** Grondslagen van een boete van de gemeente. */
export const GRONDSLAGEN = ['art. 22 eerste', 'art. 22 tweede', 'art. 23'] as const;

/** Afspraken uit het plan waarover een boete kan (Wi 23.1). */
export const CATEGORIEEN_PLAN = ['begeleiding-voortgangsgesprek', 'PVT', 'MAP', 'leerroute'] as const;

const CATEGORIEEN = ['oproep intake', 'meewerken intake', 'LBT', ...CATEGORIEEN_PLAN] as const;

/** Waar bij een boete over het plan (artikel 23 Wi). */
export function isArtikel23(velden: Velden): boolean {
  return velden.grondslag === 'art. 23';
}

/** Waar bij een boete over de brede intake of de toets (artikel 22 Wi). */
export function isArtikel22(velden: Velden): boolean {
  return velden.grondslag === 'art. 22 eerste' || velden.grondslag === 'art. 22 tweede';
}

function isBesluit(velden: Velden): boolean {
  return velden.status !== undefined && velden.status !== 'voorstel';
}

/** Waar als de boete blijft staan; bij herroepen of kwijtschelden houden de eisen aan een boete de correctie niet tegen. */
export function blijftStaan(velden: Velden): boolean {
  return velden.status !== 'herroepen' && velden.status !== 'kwijtgescholden';
}

/** F-09: de bot bereidt voor, een bevoegde functionaris beslist. */
export const F09 = defineFormulier({
  id: 'F-09',
  titel: 'Boetevoorstel en boetebesluit',
  uitleg: 'Leg een voorstel of besluit vast. Vul het formulier opnieuw in als de stand verandert.',
  vormen: [
    { id: 'voorstel', label: 'Voorstel' },
    { id: 'besluit', label: 'Besluit en vervolg' },
  ],
  vormVan: (velden) => (isBesluit(velden) ? 'besluit' : 'voorstel'),
  velden: {
    grondslag: { label: 'Grondslag', soort: 'keuze', opties: GRONDSLAGEN, verplicht: true, cbs: true },
    categorie: {
      label: 'Geschonden afspraak',
      soort: 'keuze',
      opties: CATEGORIEEN,
      eigenRegel: true,
      verplicht: true,
      cbs: true,
    },
    datumOvertreding: { label: 'Overtreding op', soort: 'datum', verplicht: true },
    // Alleen artikel 23 heeft een eigen regel voor deze datum (V-BOE-19); toets houdt daar rekening mee.
    datumConstatering: { label: 'Vastgesteld op', soort: 'datum', dag: 'eigen', verplicht: isArtikel23 },
    waarschuwing: {
      label: 'Waarschuwing',
      soort: 'keuze',
      opties: ['F-08'],
      verplicht: isArtikel22,
      hulp: 'Verwijst naar de vastgelegde waarschuwing.',
    },
    verwijtbaarheid: {
      label: 'Mate van verwijtbaarheid',
      soort: 'keuze',
      opties: ['opzet', 'grove schuld', 'geen van beide', 'verminderd', 'niet verwijtbaar'],
      eigenRegel: true,
      verplicht: true,
    },
    recidive: { label: 'Verhoogd wegens herhaling', soort: 'ja/nee' },
    bijstand: { label: 'Bijstand', soort: 'ja/nee', verplicht: true, automatisch: true },
    samenloop: {
      label: 'Maatregel Participatiewet voor hetzelfde gedrag',
      soort: 'keuze',
      opties: ['nee', 'ja', 'niet gecontroleerd'],
      verplicht: (velden) => velden.bijstand === true && blijftStaan(velden),
    },
    // Of zij nodig is, hangt ook van de keuze van de gemeente af; daar gaat V-BOE-07 over.
    kerenUitzondering: {
      label: 'Uitzonderingsgrond asielstatushouder',
      soort: 'tekst',
      hulp: 'Een jurist of teamleider geeft akkoord door het formulier zelf te versturen.',
    },
    rapportDatum: { label: 'Datum van het rapport', soort: 'datum', verplicht: isArtikel23 },
    rapportDoor: { label: 'Rapport gemaakt door', soort: 'gebruiker', verplicht: isArtikel23 },
    zienswijze: {
      label: 'Zienswijze',
      soort: 'keuze',
      opties: ['gevraagd op', 'ontvangen', 'geen'],
      verplicht: isArtikel23,
    },
    tolk: { label: 'Tolk nodig bij de zienswijze', soort: 'ja/nee' },
    berekendBedrag: { label: 'Berekend bedrag', soort: 'bedrag', automatisch: true },
    bedrag: { label: 'Op te leggen bedrag', soort: 'bedrag', verplicht: true, cbs: true },
    motiveringBedrag: { label: 'Motivering van een ander bedrag', soort: 'tekst' },
    nieuweTermijn: {
      label: 'Nieuwe termijn voor de intake',
      soort: 'datum',
      dag: 'vooruit',
      verplicht: (velden) => velden.grondslag === 'art. 22 eerste',
    },
    datumBesluit: { label: 'Besluit op', soort: 'datum', verplicht: isBesluit, vormen: ['besluit'], cbs: true },
    datumBekendmaking: {
      label: 'Bekendgemaakt op',
      soort: 'datum',
      verplicht: isBesluit,
      vormen: ['besluit'],
      cbs: true,
    },
    beslisser: { label: 'Besloten door', soort: 'gebruiker', verplicht: isBesluit, vormen: ['besluit'] },
    bezwaar: {
      label: 'Bezwaar',
      soort: 'keuze',
      opties: ['geen', 'ingediend', 'gegrond', 'ongegrond'],
      verplicht: isBesluit,
      vormen: ['besluit'],
    },
    onherroepelijkOp: { label: 'Onherroepelijk op', soort: 'datum', vormen: ['besluit'] },
    status: {
      label: 'Status',
      soort: 'keuze',
      opties: ['voorstel', 'opgelegd', 'herroepen', 'betaald', 'kwijtgescholden'],
      verplicht: true,
    },
  },
});
