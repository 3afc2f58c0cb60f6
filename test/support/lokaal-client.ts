/** Een bericht zoals de lokale Teams het toont. */
export interface ZichtbaarBericht {
  readonly activityId: string;
  readonly tekst?: string;
  readonly kaart?: Readonly<Record<string, unknown>>;
  readonly antwoordOp?: string;
}

export interface Plek {
  readonly id: string;
  readonly soort: 'kanaal' | 'chat';
  readonly naam: string;
  readonly rol?: string;
  readonly caseloads?: readonly string[];
}

export interface Klikantwoord {
  readonly status: number;
  readonly kaart?: Readonly<Record<string, unknown>>;
  readonly melding?: string;
}

/** De lokale Teams zoals het contract haar beschrijft. */
export function createLokaalClient(basis: string) {
  async function call<T>(pad: string, body?: unknown): Promise<T> {
    const antwoord = await fetch(`${basis}${pad}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    return (await antwoord.json()) as T;
  }
  return {
    plekken: () => call<Plek[]>('/api/plekken'),
    berichten: (plek: string) => call<ZichtbaarBericht[]>(`/api/plekken/${encodeURIComponent(plek)}/berichten`),
    zeg: (plek: string, persoon: string, tekst: string) =>
      call<{ activityId: string }>(`/api/plekken/${encodeURIComponent(plek)}/berichten`, { persoon, tekst }),
    klik: (persoon: string, activityId: string, verb: string, data: unknown, plek: string) =>
      call<Klikantwoord>('/api/acties', { persoon, activityId, verb, data, plek }),
    storing: (soort: string, aantal: number, seconden?: number) =>
      call<unknown>('/api/storing', { soort, aantal, seconden }),
  };
}

export type LokaalClient = ReturnType<typeof createLokaalClient>;

/** Het merk van elke kaart die ergens zichtbaar is; een merk dat twee keer voorkomt, is een kaart te veel. */
export async function listMerken(teams: LokaalClient): Promise<string[]> {
  const merken: string[] = [];
  for (const { id } of await teams.plekken())
    for (const { kaart } of await teams.berichten(id))
      merken.push(...(/"(regiebot:[a-z]+:[^"]+)"/.exec(JSON.stringify(kaart ?? {}))?.slice(1) ?? []));
  return merken;
}

/** Alle knoppen van een kaart, ook die achter een uitklapper. */
export function listActies(kaart: unknown): { verb: string; title: string; data: Record<string, unknown> }[] {
  if (Array.isArray(kaart)) return kaart.flatMap(listActies);
  if (typeof kaart !== 'object' || kaart === null) return [];
  const item = kaart as Record<string, unknown>;
  const zelf =
    item.type === 'Action.Execute' ? [item as { verb: string; title: string; data: Record<string, unknown> }] : [];
  const rest = Object.entries(item).filter(([sleutel]) => sleutel !== 'fallback');
  return [...zelf, ...rest.flatMap(([, waarde]) => listActies(waarde))];
}
