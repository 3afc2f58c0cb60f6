import { listVoorbeelden, type Voorbeeld } from '../../cards';

export * from '../support/kaartdelen';

/** Alle voorbeelden, als rijen voor `it.each`. */
export const VOORBEELDEN: readonly (readonly [string, Voorbeeld])[] = listVoorbeelden().map(
  (voorbeeld) => [`${voorbeeld.kaart}--${voorbeeld.toestand}`, voorbeeld] as const,
);
