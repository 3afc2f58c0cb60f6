/** Een bron van toeval van 0 tot 1, met een zaad, zodat elke vondst te herhalen is. */
export type Kans = () => number;

/** Waarden die een lezer nog nooit zag. */
const VREEMD: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 0.1, '', ' ', 'x', '__proto__', 'constructor', '2026-13-45', '9'.repeat(400)],
  ...[
    [],
    {},
    [[]],
    { a: {} },
    'x'.repeat(5_000),
    '\u0000',
    '\ud800',
    '\u202e',
    '${x}',
    '=1+1',
    '<at>x</at>',
    '[a](http://x)',
  ],
  ...['2026-0143', '2026-02-30', 'V-PIP-06', 'true', '1,2,3', ','.repeat(300)],
];

export function kies<T>(kans: Kans, uit: readonly T[]): T {
  // A list that is empty is a mistake in the fuzz itself.
  if (uit.length === 0) throw new Error('niets om uit te kiezen');
  return uit[Math.floor(kans() * uit.length)] as T;
}

/** Een verminkte versie van een invoer: JSON meestal als boom, al het andere als bytes. */
export function vermink(kans: Kans, invoer: Buffer, woorden: readonly string[]): Buffer {
  const boom = kans() < 0.8 ? leesJson(invoer) : undefined;
  let uit = boom === undefined ? invoer : Buffer.from(JSON.stringify(verbouw(kans, boom)));
  if (boom !== undefined && kans() < 0.8) return uit;
  for (let keer = 1 + Math.floor(kans() * 4); keer > 0; keer -= 1) uit = verknip(kans, uit, woorden);
  return uit;
}

function leesJson(invoer: Buffer): unknown {
  try {
    return JSON.parse(invoer.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Loopt een willekeurig pad de boom in en vervangt, verdubbelt of verwijdert wat daar staat. */
function verbouw(kans: Kans, waarde: unknown): unknown {
  if (typeof waarde !== 'object' || waarde === null || kans() < 0.1) return kies(kans, VREEMD);
  const sleutels = Object.keys(waarde);
  if (sleutels.length === 0) return kies(kans, VREEMD);
  const sleutel = kies(kans, sleutels);
  const kopie = (Array.isArray(waarde) ? [...(waarde as unknown[])] : { ...waarde }) as Record<string, unknown>;
  const worp = kans();
  // JSON leaves out what is undefined.
  if (worp < 0.1) kopie[sleutel] = undefined;
  else if (worp < 0.2) kopie[String(kies(kans, VREEMD))] = kopie[sleutel];
  else kopie[sleutel] = verbouw(kans, kopie[sleutel]);
  return kopie;
}

/** Eén ingreep in de bytes: weg, erbij, overschreven, verplaatst of afgekapt. */
function verknip(kans: Kans, invoer: Buffer, woorden: readonly string[]): Buffer {
  const plaats = () => Math.floor(kans() * (invoer.length + 1));
  const [van, tot] = [plaats(), plaats()].sort((a, b) => a - b) as [number, number];
  const kort = Math.min(tot, van + 400);
  const [begin, midden, eind] = [invoer.subarray(0, van), invoer.subarray(van, kort), invoer.subarray(kort)];
  const worp = kans();
  if (worp < 0.2) return Buffer.concat([begin, eind]);
  if (worp < 0.55) return Buffer.concat([begin, Buffer.from(kies(kans, woorden)), invoer.subarray(van)]);
  if (worp < 0.75) return Buffer.concat([begin, Buffer.from([Math.floor(kans() * 256)]), invoer.subarray(van + 1)]);
  if (worp < 0.95) return Buffer.concat([begin, midden, midden, eind]);
  return begin;
}
