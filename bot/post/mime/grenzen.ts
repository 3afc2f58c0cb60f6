/** Wat een regel met `--` betekent: een nieuw deel of het eind, en van het hoeveelste open deel. */
export interface Grensregel {
  readonly plaats: number;
  readonly sluit: boolean;
}

/**
 * De grenzen van alle open `multipart`-delen. Opzoeken kost evenveel bij twee als bij duizend open delen, zodat een bericht
 * met absurde nesting niemand ophoudt.
 */
export class Grenzen {
  private readonly plaatsen = new Map<string, number[]>();
  private langste = 0;

  open(grens: string, plaats: number): void {
    this.langste = Math.max(this.langste, grens.length);
    const lijst = this.plaatsen.get(grens);
    if (lijst === undefined) this.plaatsen.set(grens, [plaats]);
    else lijst.push(plaats);
  }

  close(grens: string): void {
    const lijst = this.plaatsen.get(grens);
    lijst?.pop();
    if (lijst?.length === 0) this.plaatsen.delete(grens);
  }

  /** Regels die langer zijn dan dit zijn zeker geen grens: `--`, de grens, `--` en wat wit. */
  get maximum(): number {
    return this.plaatsen.size === 0 ? 0 : this.langste + 200;
  }

  /** De hele regel moet kloppen, want een grens mag het begin van een andere zijn. Het binnenste deel gaat voor. */
  match(regel: string): Grensregel | undefined {
    const kaal = regel.trimEnd().slice(2);
    const opent = this.plaatsen.get(kaal)?.at(-1);
    const sluit = kaal.endsWith('--') ? this.plaatsen.get(kaal.slice(0, -2))?.at(-1) : undefined;
    if (sluit !== undefined && (opent === undefined || sluit > opent)) return { plaats: sluit, sluit: true };
    return opent === undefined ? undefined : { plaats: opent, sluit: false };
  }
}
