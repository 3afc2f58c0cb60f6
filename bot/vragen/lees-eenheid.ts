import { type Lezing } from './lezing';
import { type Vondst, type Zin } from './taal/zin';
import { EENHEDEN, ONDERWERPEN } from './woorden/onderwerpen';

const MENSEN = new Set(Object.keys(EENHEDEN).filter((begrip) => begrip !== 'caseload'));
const ONDERWERP = new Set(Object.keys(ONDERWERPEN));

/** Het eerste zelfstandige woord na "hoeveel" beslist; zonder "hoeveel" vraagt "wie" naar mensen. */
export function leesEenheid(
  zin: Zin,
  vondsten: readonly Vondst[],
  doelgroepOp: readonly number[],
): Pick<Lezing, 'eenheid'> {
  if (vondsten.some(({ begrip }) => begrip === 'keer')) return { eenheid: 'gebeurtenissen' };
  const mensOp = [...doelgroepOp, ...plaatsenVan(vondsten, MENSEN)];
  const hoeveel = zin.woorden.findIndex(({ tekst }) => tekst === 'hoeveel' || tekst === 'aantal');
  if (hoeveel < 0) {
    const welke = zin.woorden.flatMap(({ tekst }, plaats) => (tekst === 'welke' ? [plaats + 1] : []));
    const vraagtMensen = vondsten.some(({ begrip }) => begrip === 'wie') || welke.some((op) => mensOp.includes(op));
    return vraagtMensen ? { eenheid: 'dossiers' } : {};
  }
  const mens = eersteNa(hoeveel, mensOp);
  const onderwerp = eersteNa(hoeveel, plaatsenVan(vondsten, ONDERWERP));
  if (mens === onderwerp) return {};
  return { eenheid: mens < onderwerp ? 'dossiers' : 'gebeurtenissen' };
}

function plaatsenVan(vondsten: readonly Vondst[], begrippen: ReadonlySet<string>): readonly number[] {
  return vondsten.flatMap(({ begrip, plaats }) => (begrippen.has(begrip) ? [plaats] : []));
}

/** De eerste plaats erna; oneindig als er geen is. */
function eersteNa(begin: number, plaatsen: readonly number[]): number {
  return Math.min(...plaatsen.filter((plaats) => plaats > begin));
}
