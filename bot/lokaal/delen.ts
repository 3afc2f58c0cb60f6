import { z } from 'zod/v4';
import { ADAPTIVE_CARD, groottePerTeams, kaartSchema, MAX_BERICHT_BYTES, type Kaart } from './activiteit';
import { IETS_MIS, type Botantwoord, type BotLijn } from './bot-lijn';
import { Afwijzing } from './http';
import { buildZoekvraag, type Omgeving } from './naar-bot';
import { type Bericht, type Opslag } from './opslag';
import { idVan, type Persoon, type Plek } from './plekken';

/** Eén regel van de zoeklijst. */
export interface Vondst {
  readonly titel: string;
  readonly tekst: string;
  readonly kaart: Kaart;
}

/** Wat Teams in de zoeklijst toont: de vondsten, of één zin. */
export interface Zoekuitkomst {
  readonly vondsten: readonly Vondst[];
  readonly melding?: string;
}

const bijlageSchema = z.object({
  contentType: z.literal(ADAPTIVE_CARD),
  content: kaartSchema,
  preview: z.object({ content: z.object({ title: z.string(), text: z.string().default('') }) }),
});

const antwoordSchema = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('result'),
      attachmentLayout: z.enum(['list', 'grid']),
      attachments: z.array(bijlageSchema),
    }),
    z.object({ type: z.literal('message'), text: z.string() }),
  ]),
});

/** Zoekt zoals het schrijfvak van Teams dat doet bij een bot met een zoekopdracht. */
export async function searchDossier(
  omgeving: Omgeving,
  bot: BotLijn,
  { plek, persoon }: { readonly plek: Plek; readonly persoon: Persoon },
  zoek: string,
): Promise<Zoekuitkomst> {
  return readZoekuitkomst(await bot.send(buildZoekvraag(omgeving, plek, persoon, zoek)));
}

function readZoekuitkomst(antwoord: Botantwoord): Zoekuitkomst {
  const gelezen = antwoord.soort === 'antwoord' ? antwoordSchema.safeParse(antwoord.body) : undefined;
  if (gelezen?.success !== true) return { vondsten: [], melding: IETS_MIS };
  const { composeExtension } = gelezen.data;
  if (composeExtension.type === 'message') return { vondsten: [], melding: composeExtension.text };
  return {
    vondsten: composeExtension.attachments.map(({ content, preview }) => ({
      titel: preview.content.title,
      tekst: preview.content.text,
      kaart: content,
    })),
  };
}

/** Zet een gevonden kaart als bericht van een persoon in een gesprek. De bot wordt er niet in genoemd en hoort er dus niets van. */
export function shareKaart(
  opslag: Opslag,
  { plek, persoon }: { readonly plek: Plek; readonly persoon: Persoon },
  kaart: Kaart,
): Bericht {
  if (groottePerTeams(kaart) > MAX_BERICHT_BYTES) throw new Afwijzing(413, 'Deze kaart is te groot voor Teams.');
  return opslag.add({
    plek: idVan(plek),
    antwoordOp: null,
    afzender: persoon.id,
    activiteit: { type: 'message', attachments: [{ contentType: ADAPTIVE_CARD, content: kaart }] },
    bezorging: 'bezorgd',
  });
}
