import { WERKWOORDEN, SCHEIDBAAR } from './woorden/werkwoorden';
import { type Vondst, type Zin } from './taal/zin';
import { maatBegrip, type Maatvondst } from './tijd/lees-duur';

/** De begrippen van een vraag nadat losse delen bij elkaar zijn gezocht. */
export interface Verfijnd {
  readonly begrippen: Set<string>;
  /** "De meeste": vraagt om een verdeling. */
  readonly meeste: boolean;
}

const WERKWOORD = new Set(Object.keys(WERKWOORDEN));
/** Bij deze woorden is "verlopen" een toestand: "zijn verlopen". */
const HULPWERKWOORD = /^(is|zijn|was|waren|al|reeds|inmiddels|geworden)$/;

/** Voegt samen wat uit elkaar staat ("stelden … vast", "bijna … af") en voegt toe wat een maat of "te" betekent. */
export function verfijnBegrippen(zin: Zin, vondsten: readonly Vondst[], maten: readonly Maatvondst[]): Verfijnd {
  const begrippen = new Set(vondsten.map(({ begrip }) => begrip));
  const gesplitst = claimGesplitst(zin, vondsten);
  for (const { begrip, in: vervallen } of gesplitst) {
    if (vervallen !== undefined && vondsten.filter((vondst) => vondst.begrip === vervallen).length === 1)
      begrippen.delete(vervallen);
    begrippen.add(begrip);
  }
  if (claimAf(zin)) begrippen.add('afronden');
  if (heeftTeInfinitief(zin, vondsten) || heeftNogInfinitief(zin, begrippen)) begrippen.add('moet');
  if (vraagtVoorHoeveelWat(zin, vondsten)) begrippen.delete('bedrag');
  addMaten(begrippen, maten);
  resolveVerlopen(zin, vondsten, begrippen);
  return { begrippen: combineer(begrippen), meeste: claimMeeste(zin) };
}

interface Gesplitst {
  readonly begrip: string;
  /** Begrip dat de losse vorm op zichzelf had ("geven" in "gaven … door"). */
  readonly in?: string | undefined;
}

/** "stelden we vorige maand vast": de vorm en, ergens erachter, het deeltje. Ook "vast te stellen". */
function claimGesplitst(zin: Zin, vondsten: readonly Vondst[]): readonly Gesplitst[] {
  const uit: Gesplitst[] = [];
  for (let plaats = 0; plaats < zin.lengte; plaats += 1) {
    const vondst = vondsten.find((kandidaat) => kandidaat.plaats === plaats && kandidaat.lengte === 1);
    if (zin.vrij(plaats) === undefined && vondst === undefined) continue;
    const gevonden = findDeeltje(zin, vondsten, plaats);
    if (gevonden === undefined) continue;
    zin.claim(plaats);
    zin.claim(gevonden.plaats);
    uit.push({ begrip: gevonden.begrip, in: vondst?.begrip });
    if (DEELTJES.has(gevonden.deeltje)) uit.push({ begrip: gevonden.begrip, in: gevonden.deeltje });
  }
  return uit;
}

/** Deeltjes die op zichzelf ook een begrip zijn. */
const DEELTJES = new Set(['over', 'uit']);

interface Deeltje {
  readonly begrip: string;
  readonly deeltje: string;
  readonly plaats: number;
}

function findDeeltje(zin: Zin, vondsten: readonly Vondst[], plaats: number): Deeltje | undefined {
  const woord = zin.woord(plaats) ?? '';
  const isVrij = (ander: number, deeltje: string) =>
    zin.vrij(ander) === deeltje ||
    (DEELTJES.has(deeltje) && vondsten.some((vondst) => vondst.plaats === ander && vondst.begrip === deeltje));
  for (const [begrip, deeltje, vormen] of SCHEIDBAAR) {
    if (!vormen.split(' ').includes(woord)) continue;
    if (zin.woord(plaats - 1) === 'te' && isVrij(plaats - 2, deeltje)) return { begrip, deeltje, plaats: plaats - 2 };
    for (let ander = zin.lengte - 1; ander > plaats; ander -= 1)
      if (isVrij(ander, deeltje) && isDeeltje(zin, ander)) return { begrip, deeltje, plaats: ander };
  }
  return undefined;
}

/** Een deeltje staat achteraan in zijn zinsdeel; een voorzetsel heeft iets achter zich dat nog vrij is en geen voegwoord. */
function isDeeltje(zin: Zin, plaats: number): boolean {
  const erna = zin.woord(plaats + 1);
  if (erna === undefined) return true;
  if (VOORZETSEL.test(zin.woord(plaats) ?? ''))
    return /^(en|maar|in|op|deze|dit|vorige?|sinds|afgelopen|vanaf|tussen|naar)$/.test(erna);
  return !/^(de|het|een|ons|onze|hun|duo|coa)$/.test(erna) || zin.vrij(plaats + 1) === undefined;
}

/** Deze deeltjes zijn vaker een voorzetsel. */
const VOORZETSEL = /^(bij|in|over|uit)$/;

/** "nog te tekenen": wat nog moet. */
function heeftTeInfinitief(zin: Zin, vondsten: readonly Vondst[]): boolean {
  return zin.woorden.some(({ tekst }, plaats) => {
    if (tekst !== 'te' || zin.vrij(plaats) === undefined) return false;
    const erna = zin.woord(plaats + 1) ?? '';
    const losseVorm = SCHEIDBAAR.some(([, , vormen]) => vormen.split(' ').includes(erna));
    const werkwoord = vondsten.some((vondst) => vondst.plaats === plaats + 1 && WERKWOORD.has(vondst.begrip));
    return /(en|doen)$/.test(erna) && (werkwoord || losseVorm);
  });
}

/** Infinitieven van de scheidbare werkwoorden: "vaststellen", "doorgeven". */
const INFINITIEVEN = new Set(
  SCHEIDBAAR.map(([, deeltje, vormen]) => `${deeltje}${vormen.split(' ').find((vorm) => vorm.endsWith('en')) ?? ''}`),
);

/** "Scenario nog doorgeven": een infinitief zonder ander werkwoord zegt wat nog moet. */
function heeftNogInfinitief(zin: Zin, begrippen: ReadonlySet<string>): boolean {
  if (!begrippen.has('nog') || begrippen.has('niet') || begrippen.has('kunnen')) return false;
  return zin.woorden.some(({ tekst }) => INFINITIEVEN.has(tekst));
}

/** "Heeft de intake nog niet af": een "af" dat bij geen werkwoord hoort. */
function claimAf(zin: Zin): boolean {
  const plaats = zin.open().find((kandidaat) => zin.vrij(kandidaat) === 'af');
  if (plaats !== undefined) zin.claim(plaats);
  return plaats !== undefined;
}

/** "Voor hoeveel aan boetes" wil een bedrag, "voor hoeveel statushouders" niet. */
function vraagtVoorHoeveelWat(zin: Zin, vondsten: readonly Vondst[]): boolean {
  const op = vondsten.find(({ begrip, plaats }) => begrip === 'bedrag' && zin.woord(plaats) === 'voor');
  if (op === undefined || zin.woord(op.plaats + op.lengte - 1) !== 'hoeveel') return false;
  const erna = zin.woord(op.plaats + op.lengte);
  return erna !== undefined && !/^(aan|in|is|zijn|hebben|bij|van)$/.test(erna);
}

/** Een maat noemt haar eigen begrip; "langer dan" en "na" maken er een overschrijding van. */
function addMaten(begrippen: Set<string>, maten: readonly Maatvondst[]): void {
  for (const maat of maten) {
    begrippen.add(maatBegrip(maat));
    if (maat.eenheid === 'uur') {
      if (maat.vorm !== 'kaal') begrippen.add('boven');
    } else if (maat.vorm === 'langer') begrippen.add('telaat');
    else if (maat.vorm === 'ouder') for (const begrip of ['telaat', 'open']) begrippen.add(begrip);
    else if (maat.vorm === 'al') begrippen.add('al-duur');
  }
}

/** "zijn verlopen" en "verlopen taken" is te laat; "verlopen deze maand" moet nog komen. */
function resolveVerlopen(zin: Zin, vondsten: readonly Vondst[], begrippen: Set<string>): void {
  const op = vondsten.find(({ begrip }) => begrip === 'verlopen');
  if (op === undefined) return;
  begrippen.delete('verlopen');
  const bijvoeglijk = vondsten.some(({ plaats, begrip }) => plaats === op.plaats + 1 && !WERKWOORD.has(begrip));
  const gebeurd = zin.woorden.some(({ tekst }) => HULPWERKWOORD.test(tekst));
  begrippen.add(bijvoeglijk || gebeurd ? 'telaat' : 'eindigen');
}

/** Losse begrippen die samen een ander zijn. */
const SAMEN: readonly (readonly [delen: readonly string[], samen: readonly string[]])[] = [
  [['bijna', 'eindigen'], ['nadert']],
  [['bijna', 'telaat'], ['nadert']],
  [['nadert', 'telaat'], ['nadert']],
  [['nadert', 'eindigen'], ['nadert']],
  [['over', 'telaat'], ['telaat']],
  [['termijn', '10weken'], ['tienwekentermijn']],
  [['lopen', 'tegenaan', 'einde'], ['einde']],
  [['tegen', 'einde', 'lopen'], ['einde']],
  [['lopen', 'telaat'], ['telaat']],
  [['wijken', 'lopen'], ['wijken']],
];

function combineer(begrippen: Set<string>): Set<string> {
  for (const [delen, samen] of SAMEN) {
    if (!delen.every((deel) => begrippen.has(deel))) continue;
    for (const deel of delen) begrippen.delete(deel);
    for (const begrip of samen) begrippen.add(begrip);
  }
  return begrippen;
}

function claimMeeste(zin: Zin): boolean {
  const plaats = zin.woorden.findIndex(({ tekst }) => tekst === 'meeste');
  if (plaats < 0) return false;
  zin.claim(plaats);
  return true;
}
