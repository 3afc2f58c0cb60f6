import { z } from 'zod/v4';

export const storingSchema = z.object({
  soort: z.enum(['429', '412', '500 na aanname', 'traag', 'weg']),
  /** De volgende `aantal` aanroepen van de bot; 0 heft alle geplande storingen op. */
  aantal: z.int().min(0).max(1000),
  seconden: z.number().min(0).max(120).optional(),
});

export type StoringOpdracht = z.infer<typeof storingSchema>;

/** Wat er met één aanroep van de bot gebeurt. */
export type Storing =
  // Too many requests per thread (7 in 1 s, 60 in 30 s …). Teams says when to come back; the SDK waits that long.
  | { readonly soort: '429'; readonly seconden: number }
  // Documented as `PreconditionFailed`: simultaneous work on the same conversation. To be retried, but the SDK does not.
  | { readonly soort: '412' }
  // Measured with 500, 502 and 504: the message stands in the channel although the caller hears an error, and the SDK
  // tries again by itself. A second post then shows twice: there is no idempotency key.
  | { readonly soort: '500 na aanname' }
  // A gateway under load: the answer comes, but later than somebody who clicked is willing to wait.
  | { readonly soort: 'traag'; readonly seconden: number }
  // The connection breaks before the service has taken anything (reset by a balancer, network gone).
  | { readonly soort: 'weg' };

const STANDAARD_SECONDEN = { '429': 1, traag: 5 } as const;

/** Geplande storingen, in volgorde van aanmelden. Staan alleen in het geheugen: een herstart begint gezond. */
export interface Storingen {
  plan(opdracht: StoringOpdracht): void;
  /** De storing voor deze aanroep. `schrijft`: alleen wie iets stuurt kan "na aanname" een fout krijgen. */
  take(schrijft: boolean): Storing | undefined;
  /** Hoeveel aanroepen nog fout zullen gaan. */
  count(): number;
}

export function createStoringen(): Storingen {
  const wachtrij: Storing[] = [];
  return {
    plan(opdracht) {
      if (opdracht.aantal === 0) wachtrij.length = 0;
      wachtrij.push(...Array.from({ length: opdracht.aantal }, () => toStoring(opdracht)));
    },
    take(schrijft) {
      if (wachtrij[0]?.soort === '500 na aanname' && !schrijft) return undefined;
      return wachtrij.shift();
    },
    count: () => wachtrij.length,
  };
}

function toStoring({ soort, seconden }: StoringOpdracht): Storing {
  if (soort === '429' || soort === 'traag') return { soort, seconden: seconden ?? STANDAARD_SECONDEN[soort] };
  return { soort };
}
