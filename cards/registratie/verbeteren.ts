import { type BronId } from '../../rules/bronnen';
import { type RegistratieItem } from '../../rules/dossier/staat';

/** Wat iemand in het DUO-portaal doet om iets te verbeteren dat daar al staat, en waar dat staat. */
export interface Verbeterstappen {
  readonly stappen: readonly string[];
  readonly bronnen: readonly [BronId, ...BronId[]];
}

const ZOEK = 'Zoek in het DUO-portaal de inburgeraar op.';

function opnieuw(onderdeel: string, ...regels: readonly string[]): Verbeterstappen {
  return { stappen: [ZOEK, `Ga naar ${onderdeel}.`, ...regels], bronnen: ['DUO-R'] };
}

const AFRONDING_LEEG =
  'Had er niets mogen staan? Haal de datum dan weg. Dat kan niet meer als de afronding van de Z-route al is geregistreerd.';

/** Per registratie. De namen van schermen in het portaal staan in geen bron; daarom staat hier het onderdeel. */
const STAPPEN: Readonly<Record<RegistratieItem, Verbeterstappen>> = {
  PIP: opnieuw(
    'het PIP',
    'Registreer het plan opnieuw met de goede gegevens. De dagtekening mag niet eerder zijn dan die van het plan dat er staat.',
    'Had er geen plan mogen staan? Verwijderen kan alleen zolang DUO de inburgeringstermijn nog niet heeft vastgesteld en er geen cursusuren staan.',
  ),
  'PIP-wijziging': opnieuw(
    'het PIP',
    'Registreer de wijziging opnieuw met de goede gegevens. De dagtekening mag niet eerder zijn dan die van het plan dat er staat.',
  ),
  aanbod: opnieuw(
    'het inburgeringsaanbod bij deze instelling',
    'Registreer het aanbod opnieuw. Het nieuwe aanbod bij dezelfde instelling vervangt het oude.',
    'Staat het bij de verkeerde instelling? Verwijder het daar.',
  ),
  MAP: opnieuw('de MAP', 'Wijzig de datum van het eindgesprek of "verwijtbaar".', AFRONDING_LEEG),
  PVT: opnieuw('het PVT', 'Wijzig de datum van de ondertekening of "verwijtbaar".', AFRONDING_LEEG),
  'Z-route': opnieuw('de afronding van de Z-route', 'Wijzig de datum van de afronding.'),
  'uren intake': opnieuw('de gevolgde uren', 'Wijzig de uren van de brede intake.'),
  doelgroepkeuze: opnieuw('de doelgroep', 'Neem contact op met DUO: de inburgeraar kiest maar een keer.'),
  TST: opnieuw('het taalschakeltraject', 'Wijzig de datum van de afronding.'),
};

/** De stappen in het DUO-portaal om deze registratie te verbeteren. */
export function getVerbeterstappen(item: RegistratieItem): Verbeterstappen {
  return STAPPEN[item];
}
