import { type Clock } from './clock';
import { type Store } from './store/store';

/** Antwoord van `GET /gezond`. Geen namen of nummers: alleen aantallen, leeftijden en zinnen. */
export interface Gezondheid {
  readonly in_orde: boolean;
  readonly bronnen: Readonly<
    Record<string, { readonly laatsteGoedePas: string | null; readonly leeftijdSeconden: number | null }>
  >;
  readonly wachtrijen: {
    readonly teLezen: number;
    readonly teVersturen: number;
    readonly vast: number;
    readonly onzeker: number;
  };
  readonly bevindingen: readonly string[];
}

/** Hoe het lezen van een bron gaat. */
export interface Pas {
  readonly bron: string;
  /** Sindsdien ging er niets meer goed, ook niet binnen een pas. */
  readonly sinds: Date;
  /** De laatste pas die helemaal goed ging. */
  readonly goed?: Date;
  /** Een Nederlandse zin zonder persoonsgegevens. */
  readonly bevinding?: string;
  /** Een andere instantie doet dit. */
  readonly elders?: boolean;
}

/** Hoe lang een bron stil mag zijn voordat er iets mis is. */
const STIL = 60;

/** Onthoudt per bron (postvak, verzender) de laatste pas die goed ging. */
export class Hartslag {
  private readonly passen = new Map<string, Omit<Pas, 'bron'>>();

  constructor(private readonly clock: Clock) {}

  /** Elke bron meldt zich aan, zodat een bron die nooit slaagt ook opvalt. */
  announce(bron: string): void {
    this.passen.set(bron, { sinds: this.clock.now() });
  }

  /** Een pas die goed ging; `bevinding` is iets waar een mens naar moet kijken zonder dat de bron stilstaat. */
  good(bron: string, bevinding?: string): void {
    const nu = this.clock.now();
    this.passen.set(bron, { sinds: nu, goed: nu, ...(bevinding === undefined ? {} : { bevinding }) });
  }

  /** Een andere instantie doet dit: hier is dat in orde, en hoe het daar gaat weet alleen zij. */
  elsewhere(bron: string, bevinding?: string): void {
    this.good(bron, bevinding);
    this.passen.set(bron, { sinds: this.clock.now(), ...this.passen.get(bron), elders: true });
  }

  /** `bevinding`: één Nederlandse zin zonder persoonsgegevens. Waar als dit nieuw is: dan hoort het in het log, en daarna niet meer. */
  bad(bron: string, bevinding: string): boolean {
    const eerder = this.passen.get(bron);
    this.passen.set(bron, { sinds: this.clock.now(), ...eerder, bevinding, elders: false });
    return eerder?.bevinding !== bevinding;
  }

  /** Er ging net iets goed in een pas die nog loopt: een lange pas is geen stilte. Wat er al te melden was, blijft staan. */
  progress(bron: string): void {
    this.passen.set(bron, { ...this.passen.get(bron), sinds: this.clock.now() });
  }

  /** Wat er per bron bekend is. */
  listPassen(): readonly Pas[] {
    return [...this.passen].map(([bron, pas]) => ({ bron, ...pas }));
  }

  async report(store: Store): Promise<Gezondheid> {
    const bevindingen = [...this.passen.values()].flatMap(({ bevinding }) => bevinding ?? []);
    const telling = await store.count().catch(() => undefined);
    if (telling === undefined) bevindingen.push('De opslag antwoordt niet.');
    const bronnen = Object.fromEntries([...this.passen].map(([bron, { goed }]) => [bron, this.age(goed)]));
    const stil = [...this.passen].filter(([, { sinds }]) => this.secondsSince(sinds) > STIL);
    bevindingen.push(...stil.map(([bron]) => `Van ${bron} is al meer dan een minuut niets goed gegaan.`));
    if (telling !== undefined && telling.vast > 0)
      bevindingen.push('Teams neemt een of meer kaarten niet aan; Regiebot blijft het proberen.');
    const wachtrijen = {
      ...{ teLezen: telling?.berichten.ontvangen ?? 0, teVersturen: telling?.uitgaand ?? 0 },
      ...{ vast: telling?.vast ?? 0, onzeker: telling?.onzeker ?? 0 },
    };
    return { in_orde: bevindingen.length === 0, bronnen, wachtrijen, bevindingen };
  }

  private age(goed: Date | undefined): { laatsteGoedePas: string | null; leeftijdSeconden: number | null } {
    if (goed === undefined) return { laatsteGoedePas: null, leeftijdSeconden: null };
    return {
      laatsteGoedePas: goed.toISOString(),
      leeftijdSeconden: this.secondsSince(goed),
    };
  }

  private secondsSince(moment: Date): number {
    return Math.round((this.clock.now().getTime() - moment.getTime()) / 1000);
  }
}
