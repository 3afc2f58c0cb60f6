type Element = Readonly<Record<string, unknown>>;

/** Eigenschappen die mogen ontbreken. Een sjabloon kan "niet" alleen als lege tekst schrijven; hier verdwijnt die. */
const MAG_ONTBREKEN = new Set(['value', 'min', 'max', 'regex', 'placeholder', 'style', 'color', 'mode', 'tooltip']);

/**
 * Werkt een uitgevouwen kaart af: lege eigenschappen verdwijnen en elke `Action.Execute` krijgt een `Action.Submit` als
 * terugval met dezelfde gegevens plus de `verb`, zodat een oudere Teams hetzelfde verzoek stuurt.
 */
export function finish(deel: unknown): unknown {
  if (Array.isArray(deel)) return deel.map(finish);
  if (!isElement(deel)) return deel;
  const afgewerkt = Object.fromEntries(
    Object.entries(deel).flatMap(([sleutel, waarde]) =>
      isAbsent(sleutel, waarde) ? [] : [[sleutel, sleutel === 'data' ? waarde : finish(waarde)]],
    ),
  );
  return afgewerkt.type === 'Action.Execute' ? { ...afgewerkt, fallback: toSubmit(afgewerkt) } : afgewerkt;
}

/** Plaatsen met een zichtbare tekst die leeg is: dat is altijd een fout van ons. */
export function findLegeTekst(deel: unknown, plaats = ''): string[] {
  if (typeof deel !== 'object' || deel === null) return [];
  const hier = isElement(deel) && deel.type !== 'TextRun' && deel.text === '' ? [`lege tekst op ${plaats}`] : [];
  return [
    ...hier,
    ...Object.entries(deel).flatMap(([sleutel, waarde]) => findLegeTekst(waarde, `${plaats}/${sleutel}`)),
  ];
}

function toSubmit(execute: Element): Element {
  const { verb, data, ...rest } = execute;
  return { ...rest, type: 'Action.Submit', data: { ...(isElement(data) ? data : {}), verb } };
}

function isAbsent(sleutel: string, waarde: unknown): boolean {
  return waarde === '' && MAG_ONTBREKEN.has(sleutel);
}

function isElement(deel: unknown): deel is Element {
  return typeof deel === 'object' && deel !== null && !Array.isArray(deel);
}
