import { createGrenzen, type Grenzen } from '../../bot/lokaal/grenzen';
import { type Geplaatst, type TeamsKanaal, ZendFout } from '../../bot/outbox/kanaal';
import { type UitgaandeInhoud } from '../../bot/store/store';
import { type TestKlok } from './klok';

/** Wat er met de volgende aanroep gebeurt: een fout, of aannemen en dan een fout. */
export interface Tegenslag {
  readonly bij: 'post' | 'update' | 'find';
  readonly fout: ZendFout;
  readonly naAanname?: boolean;
}

/** Een Teams in het geheugen: onthoudt per plek wat zichtbaar is, bewaakt de beschreven grenzen en gaat op bevel mis. */
export class NepTeams implements TeamsKanaal {
  readonly zichtbaar = new Map<string, { plek: string; inhoud: UitgaandeInhoud }>();
  readonly aanroepen: string[] = [];
  readonly tegenslagen: Tegenslag[] = [];
  /** Plekken waar niets kan, met de status die Teams dan geeft. */
  readonly dicht = new Map<string, number>();
  readonly grenzen: Grenzen;
  private readonly tellingen = new Map<string, number>();
  private nummer = 0;

  constructor(klok: TestKlok) {
    this.grenzen = createGrenzen(klok.now);
    this.grenzen.set(true);
  }

  async post(plek: string, inhoud: UitgaandeInhoud): Promise<Geplaatst> {
    let activityId = '';
    await this.receive('post', plek, () => {
      activityId = String((this.nummer += 1));
      this.zichtbaar.set(activityId, { plek, inhoud });
      this.tellingen.set(plek, this.telling(plek) + 1);
    });
    return { gesprek: plek, activityId };
  }

  update(waar: Geplaatst, inhoud: UitgaandeInhoud): Promise<void> {
    return this.receive('update', waar.gesprek, () => {
      if (!this.zichtbaar.has(waar.activityId)) throw new ZendFout('verdwenen', 404);
      this.zichtbaar.set(waar.activityId, { plek: waar.gesprek, inhoud });
    });
  }

  async find(plek: string, merk: string): Promise<Geplaatst | undefined> {
    this.aanroepen.push('find');
    const tegenslag = this.takeTegenslag('find');
    if (tegenslag !== undefined) throw tegenslag.fout;
    const gevonden = [...this.zichtbaar].find(([, { inhoud }]) => JSON.stringify(inhoud).includes(`"${merk}"`));
    return Promise.resolve(gevonden && { gesprek: plek, activityId: gevonden[0] });
  }

  /** Hoeveel er op een plek staat. */
  telling(plek: string): number {
    return this.tellingen.get(plek) ?? 0;
  }

  /** De kaarten op een plek. */
  kaarten(plek: string): UitgaandeInhoud[] {
    return [...this.zichtbaar.values()].filter((bericht) => bericht.plek === plek).map(({ inhoud }) => inhoud);
  }

  private async receive(bij: 'post' | 'update', plek: string, accept: () => void): Promise<void> {
    await Promise.resolve();
    this.aanroepen.push(bij);
    const wacht = this.grenzen.check(plek);
    if (wacht !== undefined) throw new ZendFout('afgewezen', 429, wacht * 1_000);
    const status = this.dicht.get(plek);
    if (status !== undefined) throw new ZendFout('geen plek', status);
    const tegenslag = this.takeTegenslag(bij);
    if (tegenslag === undefined || tegenslag.naAanname === true) accept();
    if (tegenslag !== undefined) throw tegenslag.fout;
  }

  private takeTegenslag(bij: Tegenslag['bij']): Tegenslag | undefined {
    return this.tegenslagen[0]?.bij === bij ? this.tegenslagen.shift() : undefined;
  }
}
