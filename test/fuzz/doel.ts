/** Iets dat invoer van vreemden leest. */
export interface Doel {
  readonly naam: string;
  /** Goede invoer, om te verminken. */
  readonly zaden: readonly Buffer[];
  /** Wat voor deze lezer iets betekent. */
  readonly woorden: readonly string[];
  /** Leest de invoer en gooit als het antwoord niet klopt. Een lezer die zelf gooit, is net zo goed stuk. */
  voer(invoer: Buffer): void | Promise<void>;
}

/** Gooit met deze zin als iets niet zo is. */
export function eis(waar: boolean, zin: string): void {
  if (!waar) throw new Error(zin);
}

export const JSON_WOORDEN = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  'null',
  '1e999',
  '\\u0000',
  '\\ud800',
  '//',
  '{"__proto__":{}}',
];
