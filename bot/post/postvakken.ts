import { z } from 'zod/v4';
import { MAPNAMEN } from './mapnamen';

/** Staat bij elk bericht dat er vandaan kwam en in de gezondheid; verander hem dus niet meer. */
const naam = z.string().regex(/^postvak(-[a-z0-9]+)*$/, 'een naam zoals postvak of postvak-duo');
/** Laag voor laag, met een schuine streep ertussen; het scheidingsteken van de server kiest de bot zelf. */
const map = z
  .string()
  .regex(/^[\p{L}\p{N} _-]+(\/[\p{L}\p{N} _-]+)*$/u, 'een mapnaam zoals Verwerkt of Regiebot/Verwerkt');

const mappen = z.strictObject({
  verwerkt: map.default(MAPNAMEN.verwerkt),
  quarantaine: map.default(MAPNAMEN.quarantaine),
  vraag: map.default(MAPNAMEN.vraag),
  automatisch: map.default(MAPNAMEN.automatisch),
});

const afhandeling = {
  mappen: mappen.default(MAPNAMEN),
  /** Wat er in die mappen achterblijft. */
  nalaten: z.enum(['stub', 'bericht']).default('stub'),
};

const mappostvak = z.strictObject({ soort: z.literal('map'), naam });

const imappostvak = z.strictObject({
  ...{ soort: z.literal('imap'), naam, ...afhandeling },
  host: z.string().min(1),
  poort: z.int().min(1).max(65_535).default(993),
  gebruiker: z.string().min(1),
  /** Pad van het certificaat van een eigen uitgever (PEM). */
  ca: z.string().min(1).optional(),
});

const graphpostvak = z.strictObject({
  ...{ soort: z.literal('graph'), naam, ...afhandeling },
  adres: z.email(),
  /** Een postvak dat de bot niet mag lezen; de bot controleert dat. */
  controleadres: z.email(),
  /** Openbaar adres van `POST /api/graph`; zonder leest de bot op vaste tijden. */
  webhook: z.url({ protocol: /^https$/ }).optional(),
});

const postvak = z.discriminatedUnion('soort', [mappostvak, imappostvak, graphpostvak]);

/** Waar de berichten binnenkomen. Elke naam één keer, en hoogstens één map: die ligt vast in de gegevensmap van de bot. */
export const postvakkenSchema = z
  .array(postvak)
  .min(1)
  .refine((lijst) => new Set(lijst.map((een) => een.naam)).size === lijst.length, 'elke naam hoogstens één keer')
  .refine((lijst) => lijst.filter(({ soort }) => soort === 'map').length < 2, 'hoogstens één postvak van de soort map');

export type Postvak = z.infer<typeof postvak>;
export type ImapPostvak = z.infer<typeof imappostvak>;
export type GraphPostvak = z.infer<typeof graphpostvak>;
