/** Dieper of breder dan elke kaart van ons. */
const MAX_DIEPTE = 32;
const MAX_WAARDEN = 20_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** De inhoud als JSON-object; `undefined` als zij dat niet is, of zo diep of vreemd dat een volgende lezer eraan kan bezwijken. */
export function parseInhoud(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const waarde: unknown = JSON.parse(utf8.decode(bytes));
    return isObject(waarde) && isGewoon(waarde) ? waarde : undefined;
  } catch {
    return undefined;
  }
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

/** Level by level instead of by recursion: depth is exactly what a stranger chooses. */
function isGewoon(begin: Record<string, unknown>): boolean {
  let laag: unknown[] = [begin];
  let waarden = 0;
  for (let diepte = 0; laag.length > 0; diepte += 1) {
    waarden += laag.length;
    if (diepte > MAX_DIEPTE || waarden > MAX_WAARDEN) return false;
    const houders = laag.filter((waarde) => typeof waarde === 'object' && waarde !== null);
    if (houders.some((houder) => Object.hasOwn(houder, '__proto__'))) return false;
    laag = houders.flatMap((houder) => Object.values(houder) as unknown[]);
  }
  return true;
}
