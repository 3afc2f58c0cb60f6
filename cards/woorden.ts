import { type Begrip, findBegrippen, listBegrippen } from '../rules/begrippen';
import { getBron } from '../rules/bronnen';
import { upperFirst } from './format';
import { type AdaptiveCard, MAX_KAART_TEKENS } from './kaart';

type Deel = Readonly<Record<string, unknown>>;

const UITLEG_ID = 'woorden';

/** Eigenschappen waarvan de tekst op de kaart staat. Een foutmelding en een terugval verschijnen pas als er iets misgaat. */
const LEESBAAR: ReadonlySet<string> = new Set(['text', 'label', 'title', 'value']);
const NIET_TE_ZIEN: ReadonlySet<string> = new Set(['data', 'fallback', 'msteams']);

/**
 * Dezelfde kaart met onderaan de uitleg van elk woord uit de wet en de keten dat erop staat: dichtgevouwen, zonder beurt naar de
 * server. Zonder zulke woorden, of als het niet past, is zij de kaart zelf: de uitleg mag nooit een kaart tegenhouden.
 */
export function withUitleg(kaart: AdaptiveCard): AdaptiveCard {
  const begrippen = findBegrippen(listLeesbaar(kaart).join('\n'));
  if (begrippen.length === 0) return kaart;
  const uitgelegd = { ...kaart, body: [...kaart.body, toVraag(begrippen), toUitleg(begrippen)] };
  return JSON.stringify(uitgelegd).length > MAX_KAART_TEKENS ? kaart : uitgelegd;
}

/** Wat iemand op de kaart kan lezen, ook na openvouwen. Een keuzelijst die dicht is, noemt alles wat er bestaat en telt niet mee. */
function listLeesbaar(deel: unknown, gelezen: string[] = []): string[] {
  if (Array.isArray(deel)) for (const een of deel) listLeesbaar(een, gelezen);
  else if (typeof deel === 'object' && deel !== null) readElement(deel as Deel, gelezen);
  return gelezen;
}

function readElement(deel: Deel, gelezen: string[]): void {
  // One list for the whole card: every card that is drawn comes through here.
  for (const sleutel in deel) {
    const waarde = deel[sleutel];
    if (NIET_TE_ZIEN.has(sleutel)) continue;
    if (sleutel === 'choices') {
      if (deel.style === 'expanded') gelezen.push(...listKeuzes(waarde as readonly Deel[]));
    } else if (typeof waarde !== 'string') listLeesbaar(waarde, gelezen);
    // What a choice list holds is a key, not what somebody reads.
    else if (LEESBAAR.has(sleutel) && !(sleutel === 'value' && deel.type === 'Input.ChoiceSet')) gelezen.push(waarde);
  }
}

function listKeuzes(keuzes: readonly Deel[]): string[] {
  return keuzes.map(({ title }) => String(title));
}

/** Een regel en geen knop: wie de woorden kent, leest eroverheen. */
function toVraag([eerste, ...meer]: readonly Begrip[]): Deel {
  const vraag = meer.length > 0 ? 'Wat betekenen deze woorden?' : `Wat betekent ${eerste?.woord ?? ''}?`;
  return {
    type: 'Container',
    spacing: 'Medium',
    selectAction: { type: 'Action.ToggleVisibility', title: vraag, targetElements: [UITLEG_ID] },
    items: [{ type: 'TextBlock', text: vraag, color: 'Accent', size: 'Small', wrap: true }],
  };
}

function toUitleg(begrippen: readonly Begrip[]): Deel {
  return {
    type: 'Container',
    id: UITLEG_ID,
    isVisible: false,
    spacing: 'Small',
    items: begrippen.map((begrip) => REGELS.get(begrip)),
  };
}

/** De regel van elk begrip, één keer gemaakt. */
const REGELS = new Map(listBegrippen().map((begrip) => [begrip, toRegel(begrip)]));

function toRegel({ woord, zin, bron }: Begrip): Deel {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: `${upperFirst(woord)}: `, weight: 'Bolder' },
      { type: 'TextRun', text: zin },
      { type: 'TextRun', text: ` · ${getBron(bron).titel}`, isSubtle: true, size: 'Small' },
    ],
  };
}
