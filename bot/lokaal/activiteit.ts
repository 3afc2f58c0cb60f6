import { z } from 'zod/v4';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** Een Adaptive Card zoals hij over de lijn gaat. Wat erin staat is aan de bot en aan de tekenaar. */
export const kaartSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  refresh: z
    .looseObject({
      action: z.looseObject({
        verb: z.string().default(''),
        data: z.record(z.string(), z.unknown()).default({}),
      }),
    })
    .optional(),
});

/** Wat de bot stuurt. Alleen de velden die wij nodig hebben; de rest blijft ongelezen bewaard. */
export const activiteitSchema = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  replyToId: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string().nullish(), content: z.unknown() })).nullish(),
});

export type Kaart = z.infer<typeof kaartSchema>;
export type Activiteit = z.infer<typeof activiteitSchema>;

/** De eerste kaart van het bericht, of `undefined` als er geen (leesbare) kaart bij zit. */
export function kaartVan(activiteit: Activiteit): Kaart | undefined {
  const bijlage = activiteit.attachments?.find((kandidaat) => kandidaat.contentType === ADAPTIVE_CARD);
  return kaartSchema.safeParse(bijlage?.content).data;
}

/** Waar als een bijlage zegt dat het een kaart is en dat niet waar is. */
export function heeftKapotteKaart(activiteit: Activiteit): boolean {
  const kaarten = activiteit.attachments?.filter((bijlage) => bijlage.contentType === ADAPTIVE_CARD) ?? [];
  return kaarten.some((bijlage) => !kaartSchema.safeParse(bijlage.content).success);
}

/** Grens van Teams voor een bericht van een bot: 100 KB, geteld als UTF-16. */
export const MAX_BERICHT_BYTES = 100 * 1024;

/** Grootte zoals Teams telt: twee bytes per teken van de JSON. */
export function groottePerTeams(waarde: unknown): number {
  return JSON.stringify(waarde).length * 2;
}
