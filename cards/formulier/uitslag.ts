import { type VeldFout } from '../../rules/formulieren';
import { type Melding } from '../../rules/oordeel';
import { groupGelijke } from '../delen/meldingregel';
import { countOf, formatEuro } from '../format';

/** De regels bovenaan een formulier dat terugkomt: wat ervan kwam en hoe iemand verder kan. */
export interface Uitslag {
  readonly heeftUitslag: boolean;
  readonly uitslag: string;
  readonly uitweg: string;
  readonly uitslagStijl: 'attention' | 'warning' | 'accent';
}

const NIETS: Uitslag = { heeftUitslag: false, uitslag: '', uitweg: '', uitslagStijl: 'accent' };

const VEROUDERD: Uitslag = {
  heeftUitslag: true,
  uitslag: 'Nog niet vastgelegd: het dossier is intussen veranderd.',
  uitweg: 'Alles wat u invulde staat er nog. Kijk het na en kies opnieuw "Vastleggen".',
  uitslagStijl: 'warning',
};

export interface Terugkomst {
  readonly meldingen: readonly Melding[];
  readonly fouten: readonly VeldFout[];
  readonly bevestigen: boolean;
  /** De kaart toonde een oudere stand van het dossier. */
  readonly verouderd: boolean;
  /** Euro's; alleen bij een boete. */
  readonly bedrag: number | undefined;
  /** Op deze kaart is het formulier vast te leggen; anders volgt er nog een stap. */
  readonly laatste: boolean;
}

/** Vat samen waarom een formulier terugkomt. Is er niets te zeggen, dan is het een nieuw formulier. */
export function describeUitslag(terugkomst: Terugkomst): Uitslag {
  const uitslag = describeReden(terugkomst);
  const { bedrag } = terugkomst;
  if (bedrag === undefined || !uitslag.heeftUitslag) return uitslag;
  return { ...uitslag, uitweg: `${uitslag.uitweg} Het berekende bedrag is ${formatEuro(bedrag)}.` };
}

function describeReden({ meldingen, fouten, bevestigen, verouderd, laatste }: Terugkomst): Uitslag {
  if (verouderd) return VEROUDERD;
  const mis = fouten.length + count(meldingen, 'BLOK');
  if (mis > 0) return laatste ? geweigerd(mis) : tegengehouden(mis);
  if (bevestigen) return teBevestigen(count(meldingen, 'WAARSCHUWING'));
  if (meldingen.length === 0) return NIETS;
  return {
    heeftUitslag: true,
    uitslag: 'Dit is goed om te weten.',
    uitweg: 'U hoeft niets te wijzigen.',
    uitslagStijl: 'accent',
  };
}

/** Twee regels die hetzelfde zeggen, zijn voor de lezer één punt. */
function count(meldingen: readonly Melding[], ernst: Melding['ernst']): number {
  return groupGelijke(meldingen).filter(([melding]) => melding.ernst === ernst).length;
}

function geweigerd(aantal: number): Uitslag {
  return {
    heeftUitslag: true,
    uitslag: `Nog niet vastgelegd: ${countOf(aantal, 'punt klopt', 'punten kloppen')} niet.`,
    uitweg:
      'Uw invoer staat er nog. Verbeter wat niet klopt en kies opnieuw "Vastleggen". Komt u er niet uit? Ga terug naar het dossier en vraag uw teamleider; er is niets gewijzigd.',
    uitslagStijl: 'attention',
  };
}

/** Halverwege een lang formulier houdt niets iemand vast: wie het antwoord nog niet heeft, gaat verder en komt terug. */
function tegengehouden(aantal: number): Uitslag {
  return {
    heeftUitslag: true,
    uitslag: `In deze stap: ${countOf(aantal, 'punt klopt', 'punten kloppen')} niet.`,
    uitweg: 'Verbeter wat bij het veld staat en kies "Verder". Weet u het nog niet? Kies dan "Later verbeteren".',
    uitslagStijl: 'attention',
  };
}

function teBevestigen(aantal: number): Uitslag {
  return {
    heeftUitslag: true,
    uitslag: `Nog niet vastgelegd: let op ${countOf(aantal, 'punt', 'punten')}.`,
    uitweg:
      'Lees wat bij het veld staat. Klopt uw invoer toch? Zeg onderaan waarom en kies "Toch vastleggen". Anders verbetert u het veld en kiest u "Opnieuw controleren".',
    uitslagStijl: 'warning',
  };
}
