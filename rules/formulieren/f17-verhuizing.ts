import { defineFormulier } from '../formulier';
import { type DossierStaat } from '../dossier/staat';
import { type Velden } from '../historie';
import { leesDatum } from '../velden';

function is(...richtingen: readonly string[]): (velden: Velden) => boolean {
  return (velden) => typeof velden.richting === 'string' && richtingen.includes(velden.richting);
}

/** Waar als ontzorgen nog loopt op de dag van de verhuizing. */
export function heeftLopendOntzorgen(velden: Velden, { ontzorgen, vandaag }: DossierStaat): boolean {
  if (ontzorgen === undefined) return false;
  return ontzorgen.einddatum === undefined || ontzorgen.einddatum >= (leesDatum(velden, 'datumBrp') ?? vandaag);
}

const VERTREK = ['vertrek'];

/** F-17: verhuizing en overdracht. */
export const F17 = defineFormulier({
  id: 'F-17',
  titel: 'Verhuizing en overdracht',
  uitleg: 'Vertrek, vestiging of verhuizing binnen de gemeente. Deel alleen wat nodig is.',
  vormen: [
    { id: 'vertrek', label: 'Vertrek' },
    { id: 'vestiging', label: 'Vestiging' },
    { id: 'binnengemeentelijk', label: 'Binnen de gemeente' },
    { id: 'buitenland', label: 'Naar het buitenland' },
  ],
  vormVan: (velden) => (typeof velden.richting === 'string' ? velden.richting : ''),
  velden: {
    richting: {
      label: 'Richting',
      soort: 'keuze',
      opties: ['vertrek', 'vestiging', 'binnengemeentelijk', 'buitenland'],
      verplicht: true,
    },
    datumBrp: { label: 'Datum in de BRP', soort: 'datum', verplicht: true },
    andereGemeente: {
      label: 'Andere gemeente',
      soort: 'tekst',
      maxLengte: 100,
      verplicht: is('vertrek', 'vestiging'),
      vormen: ['vertrek', 'vestiging'],
    },
    contactDatum: {
      label: 'Contact met de vorige gemeente op',
      soort: 'datum',
      verplicht: is('vestiging'),
      vormen: ['vestiging'],
    },
    // Of het verzoek er moet zijn, hangt af van wat is verstrekt; daar gaat V-VER-03 over.
    verzoekOntvangen: { label: 'Verzoek om plan en boetes ontvangen op', soort: 'datum', vormen: VERTREK },
    verstrekt: {
      label: 'Verstrekt',
      soort: 'meerkeuze',
      opties: ['PIP', 'voortgang', 'taaluren', 'boetes', 'aanbod', 'resterend ontzorgen'],
      verplicht: is('vertrek'),
      vormen: VERTREK,
    },
    duoBijgewerkt: { label: 'DUO bijgewerkt', soort: 'ja/nee', verplicht: is('vertrek'), vormen: VERTREK },
    inburgeraarGeinformeerd: { label: 'Inburgeraar geïnformeerd op', soort: 'datum', verplicht: true },
    resterendOntzorgen: {
      label: 'Resterende maanden ontzorgen',
      soort: 'aantal',
      min: 0,
      max: 12,
      verplicht: (velden, staat) =>
        is('vestiging')(velden) && staat.doelgroep === 'A' && heeftLopendOntzorgen(velden, staat),
      vormen: ['vertrek', 'vestiging'],
    },
    betalingenGecontroleerd: {
      label: 'Doorbetalingen gecontroleerd',
      soort: 'ja/nee',
      verplicht: (velden, staat) => is('binnengemeentelijk')(velden) && heeftLopendOntzorgen(velden, staat),
      vormen: ['binnengemeentelijk'],
    },
  },
});
