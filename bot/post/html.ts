import { Parser } from 'htmlparser2';

const ZONDER_TEKST = new Set(['head', 'style', 'script', 'title', 'template', 'blockquote']);
const REGEL = new Set(['p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table']);
const IN_HEAD = new Set(['title', 'style', 'script', 'meta', 'link', 'base', 'noscript', 'template']);
/** Dieper nest geen mens; elk niveau kost de lezer tijd naar de diepte. */
const MAX_DIEPTE = 2000;
const HAP = 65_536;

/** De tekst van een HTML-deel, of `teDiep` als de nesting absurd is en niet alles is gelezen. */
export interface HtmlTekst {
  readonly tekst: string;
  readonly teDiep: boolean;
}

/**
 * Maakt van HTML de tekst die een lezer ziet: zonder `head`, stijl, script, verborgen elementen en citaten (`blockquote`).
 * Het eind van een alinea, rij of kop is een regeleinde, het eind van een cel een spatie. Gooit nooit.
 */
export function htmlToTekst(html: string): HtmlTekst {
  const schrijver = new Schrijver();
  const lezer = new Parser({
    onopentag: (naam, attributen) => schrijver.open(naam, attributen),
    onclosetag: (naam) => schrijver.close(naam),
    ontext: (tekst) => schrijver.write(tekst),
  });
  // In bites, so that absurd nesting is noticed before it costs time.
  for (let plaats = 0; plaats < html.length && !schrijver.teDiep; plaats += HAP)
    lezer.write(html.slice(plaats, plaats + HAP));
  if (!schrijver.teDiep) lezer.end();
  return { tekst: schrijver.tekst(), teDiep: schrijver.teDiep };
}

class Schrijver {
  private readonly uit: string[] = [];
  /** Per open element of het met inhoud en al wegvalt. */
  private readonly elementen: { naam: string; weg: boolean }[] = [];
  private weg = 0;
  private voorgevormd = 0;
  /** Op de regel waar wij nu schrijven staat al tekst. */
  private gevuld = false;

  get teDiep(): boolean {
    return this.elementen.length > MAX_DIEPTE;
  }

  open(naam: string, attributen: Readonly<Record<string, string>>): void {
    this.endHead(naam);
    const weg = ZONDER_TEKST.has(naam) || isVerborgen(attributen);
    if (REGEL.has(naam) || naam === 'blockquote') this.startRegel();
    this.elementen.push({ naam, weg });
    if (weg) this.weg += 1;
    if (naam === 'pre') this.voorgevormd += 1;
    if (naam === 'br') this.add('\n');
  }

  close(naam: string): void {
    if (naam === 'pre') this.voorgevormd -= 1;
    if (this.elementen.pop()?.weg === true) {
      this.weg -= 1;
      return;
    }
    if (REGEL.has(naam)) this.add('\n');
    else if (naam === 'td' || naam === 'th') this.add(' ');
  }

  write(tekst: string): void {
    // Line breaks in the source are no line breaks on the screen, except in <pre>.
    this.add(this.voorgevormd > 0 ? tekst : tekst.replace(/[ \t\r\n\f]+/g, ' '));
  }

  tekst(): string {
    return this.uit.join('');
  }

  private add(tekst: string): void {
    if (this.weg > 0 || tekst === '') return;
    this.uit.push(tekst);
    const regeleinde = tekst.lastIndexOf('\n');
    const bevatTekst = tekst.slice(regeleinde + 1).trim() !== '';
    this.gevuld = regeleinde < 0 ? this.gevuld || bevatTekst : bevatTekst;
  }

  /** A block starts on a line of its own, also when the text before it was not closed (`tekst<div>…`). */
  private startRegel(): void {
    if (this.gevuld) this.add('\n');
  }

  /** A head that was never closed ends at the first element that cannot be in a head, as in a browser. */
  private endHead(naam: string): void {
    const laatste = this.elementen.at(-1);
    if (laatste?.naam !== 'head' || !laatste.weg || IN_HEAD.has(naam)) return;
    laatste.weg = false;
    this.weg -= 1;
  }
}

function isVerborgen(attributen: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributen) return true;
  const stijl = (attributen.style ?? '').slice(0, 10_000).replace(/\/\*.*?\*\//gs, '');
  return /(?:^|;)\s*display\s*:\s*none(?![\w-])/i.test(stijl);
}
