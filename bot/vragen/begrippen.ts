import { claimGesplitst } from './gesplitst';
import { SCHEIDBAAR, WERKWOORDEN } from './woorden/werkwoorden';
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
