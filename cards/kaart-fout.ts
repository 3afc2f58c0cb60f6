/** Een kaart die niet heel is. De tekst noemt plaatsen in de sjabloon, nooit waarden: zij komt in een log terecht. */
export class KaartFout extends Error {
  readonly code = 'KAART_NIET_HEEL';

  constructor(
    readonly kaart: string,
    readonly plaatsen: readonly string[],
  ) {
    super(`Kaart ${kaart} is niet heel: ${plaatsen.join('; ')}`);
    this.name = 'KaartFout';
  }
}
