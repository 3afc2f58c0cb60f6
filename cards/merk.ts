import { type AdaptiveCard } from './kaart';

/** Soorten kaarten die de bot later terugzoekt om ze bij te werken. */
export type MerkSoort =
  | 'dossier'
  | 'herinnering'
  | 'ochtend'
  | 'bericht'
  | 'quarantaine'
  | 'alarm'
  | 'dag'
  | 'zending'
  | 'chat'
  | 'blad'
  | 'formulier'
  | 'status'
  | 'antwoord';

/**
 * Het merk waaraan een geplaatste kaart te herkennen is: het `id` van haar eerste element.
 * Versturen naar Teams is niet veilig te herhalen; met het merk kan de verzender eerst kijken of de kaart er al staat.
 */
export function merkVan(soort: MerkSoort, sleutel: string): string {
  return `regiebot:${soort}:${sleutel}`;
}

/** Leest het merk van een kaart; `undefined` als zij er geen draagt. */
export function readMerk(kaart: AdaptiveCard): string | undefined {
  const id = kaart.body[0]?.id;
  return typeof id === 'string' && id.startsWith('regiebot:') ? id : undefined;
}
