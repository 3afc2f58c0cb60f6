type Element = Readonly<Record<string, unknown>>;

/** Eigenschappen die mogen ontbreken. Een sjabloon kan "niet" alleen als lege tekst schrijven; hier verdwijnt die. */
const MAG_ONTBREKEN = new Set(['value', 'min', 'max', 'regex', 'placeholder', 'style', 'color', 'mode', 'tooltip']);

/** Wat bij elke tekst moet gebeuren, en waar een fout in de kaart heen gaat. */
export interface Afwerking {
  readonly herstel: (tekst: string) => string;
  readonly meld: (gat: string) => void;
}

/**
 * Werkt een uitgevouwen kaart in één keer af. Lege eigenschappen verdwijnen, elke tekst gaat door `herstel`, en elke `Action.Execute`
 * krijgt een `Action.Submit` als terugval met dezelfde gegevens plus de `verb`, zodat een oudere Teams hetzelfde verzoek stuurt. Een
 * open plek en een zichtbare tekst die leeg is (dat is altijd een fout van ons) gaan met hun plaats naar `meld`.
 */
export function finish(afwerking: Afwerking, deel: unknown, plaats = ''): unknown {
  if (typeof deel === 'string') return finishTekst(afwerking, deel, plaats);
  if (Array.isArray(deel)) return deel.map((een, index) => finish(afwerking, een, `${plaats}/${index}`));
  return isElement(deel) ? finishElement(afwerking, deel, plaats) : deel;
}

function finishTekst({ herstel, meld }: Afwerking, tekst: string, plaats: string): string {
  if (tekst.includes('${')) meld(`open plek op ${plaats}`);
  return herstel(tekst);
}

function finishElement(afwerking: Afwerking, deel: Element, plaats: string): Element {
  if (deel.text === '' && deel.type !== 'TextRun') afwerking.meld(`lege tekst op ${plaats}`);
  // What a button sends back is ours: nothing in it is left out.
  const isGegeven = plaats.endsWith('/data');
  const afgewerkt: Record<string, unknown> = {};
  for (const sleutel of Object.keys(deel)) {
    if (deel[sleutel] === '' && !isGegeven && MAG_ONTBREKEN.has(sleutel)) continue;
    afgewerkt[sleutel] = finish(afwerking, deel[sleutel], `${plaats}/${sleutel}`);
  }
  if (afgewerkt.type === 'Action.Execute') afgewerkt.fallback = toSubmit(afgewerkt);
  return afgewerkt;
}

function toSubmit(execute: Element): Element {
  const { verb, data, ...rest } = execute;
  return { ...rest, type: 'Action.Submit', data: { ...(isElement(data) ? data : {}), verb } };
}

function isElement(deel: unknown): deel is Element {
  return typeof deel === 'object' && deel !== null && !Array.isArray(deel);
}
