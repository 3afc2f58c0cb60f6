import { z } from 'zod/v4';
import { type Lokaal } from '../../../rules/lokaal';
import { isNotificatieId } from '../../../rules/notificaties';
import { listRegels } from '../../../rules/regels';
import { type Wijziging } from '../../../rules/regelset';
import { isTermijnId } from '../../../rules/termijnen';
import { datumSchema, InvoerFout, parseInvoer } from '../../invoer';

const aantal = (max: number) => {
  const error = `een heel getal van 0 tot en met ${max}`;
  return z.int({ error }).min(0, { error }).max(max, { error });
};
const heelGetal = (max: number) => aantal(max).optional();
const jaNee = z.boolean({ error: 'true of false' }).optional();
const woorden = z
  .array(z.string().regex(/^[a-z-]+$/, { error: 'een woord in kleine letters' }), { error: 'een lijst van woorden' })
  .optional();

/** De sleutels van `rules/lokaal.ts`; een nieuwe keuze die hier ontbreekt, compileert niet. */
const lokaal = z.strictObject({
  aowLeeftijd: heelGetal(100),
  minimumleeftijd: heelGetal(100),
  intensiteitLaag: heelGetal(9999),
  intensiteitHoog: heelGetal(9999),
  driegesprekMinDagen: heelGetal(366),
  driegesprekMaxDagen: heelGetal(366),
  asielBeboeten: jaNee,
  waarschuwingVoorPipBoete: jaNee,
  woordenGezondheid: woorden,
  woordenGeloof: woorden,
} satisfies Record<keyof Lokaal, z.ZodType>);

const tijdvak = { geldigVanaf: datumSchema.optional(), geldigTotEnMet: datumSchema.optional() };
const ernst = z.enum(['BLOK', 'WAARSCHUWING', 'INFO'], { error: 'BLOK, WAARSCHUWING of INFO' }).optional();
const regelwijziging = metInhoud({ uit: jaNee, ernst, ...tijdvak });

/** Een wijziging van één regel of termijn; noemt zij niets, dan is er iets vergeten. */
function metInhoud<T extends Readonly<Record<string, z.ZodType>>>(vorm: T) {
  return z
    .strictObject(vorm)
    .refine((waarde) => Object.keys(waarde).length > 0, { error: `een of meer van: ${Object.keys(vorm).join(', ')}` });
}

const REGELS: ReadonlySet<string> = new Set(listRegels().map(({ id }) => id));

/** Een object waarvan elke sleutel een bestaand kenmerk is; een tikfout mag niet stil niets doen. */
function perKenmerk<T extends z.ZodType>(waarde: T, bestaat: (sleutel: string) => boolean, verwacht: string) {
  return z
    .record(z.string(), waarde)
    .check(({ value, issues }) => {
      for (const sleutel of Object.keys(value).filter((kandidaat) => !bestaat(kandidaat)))
        issues.push({ code: 'custom', path: [sleutel], message: verwacht, input: value });
    })
    .optional();
}

const wijzigingSchema = z.strictObject({
  lokaal: lokaal.optional(),
  gelijkgesteldeDagen: z.array(datumSchema, { error: 'een lijst van datums' }).optional(),
  oppaktermijnen: perKenmerk(aantal(60), isNotificatieId, 'een bestaande melding als COA-01 of DUO-SS139'),
  regels: perKenmerk(
    regelwijziging,
    (id) => REGELS.has(id),
    'een regel die op een formulier wordt getoetst, als V-PIP-27',
  ),
  termijnen: perKenmerk(metInhoud(tijdvak), isTermijnId, 'een termijn uit de tabel, T-01 tot en met T-48'),
});

/**
 * Leest een voorgenomen wijziging. Gooit `InvoerFout` met de plaats en wat daar had moeten staan; een wijziging zonder inhoud is
 * ook een fout, want dan is er niets te vergelijken.
 */
export function readWijziging(ruw: unknown): Wijziging {
  const gelezen = parseInvoer(wijzigingSchema, ruw);
  if (Object.values(gelezen).every((deel = {}) => Object.keys(deel).length === 0))
    throw new InvoerFout('De wijziging is leeg.');
  // JSON kent geen `undefined`: een sleutel die ontbreekt, ontbreekt ook hier. Zod kent dat onderscheid niet.
  return gelezen as Wijziging;
}
