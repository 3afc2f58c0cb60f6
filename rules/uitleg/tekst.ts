import { type Formulier, type Veld } from '../formulier';
import { noemDatum, noemGetal } from '../regel';
import { type Verandering } from './uitweg';
import { type Vondst } from './vondst';

/** Leesbare naam van een optie; een kaart noemt `B` de B1-route. */
export type NoemKeuze = (veld: Veld, optie: string) => string;

/**
 * De uitweg in een zin. De zin staat onder de melding bij haar veld; `bijMelding` zegt of de verandering over dat veld gaat,
 * anders wordt het veld genoemd.
 */
export function noemVondst(
  formulier: Formulier,
  veld: Veld,
  vondst: Vondst,
  bijMelding: boolean,
  noem: NoemKeuze,
): string {
  const ook = 'ook' in vondst ? noemOok(formulier, vondst.ook) : '';
  return `Wel mogelijk: ${omschrijf(veld, vondst, bijMelding, noem)}${ook}.`;
}

/** Labels van de velden die meegaan: `; ook 'Verzonden of uitgereikt op'`. */
function noemOok({ veld }: Formulier, ook: readonly Verandering[]): string {
  if (ook.length === 0) return '';
  return `; ook ${ook.map((mee) => `'${veld.get(mee.veld)?.label ?? mee.veld}'`).join(' en ')}`;
}

function omschrijf(veld: Veld, vondst: Vondst, bijMelding: boolean, noem: NoemKeuze): string {
  const naam = `'${veld.label}'`;
  switch (vondst.soort) {
    case 'dag': {
      const { dag, richting } = vondst.gevonden;
      return `${bijMelding ? '' : `${naam} `}${richting} ${noemDatum(dag)}`;
    }
    case 'getal':
      return `${bijMelding ? '' : `${naam} `}bij ${noemHoeveelheid(veld, vondst.voorstel)}; nu ${noemHoeveelheid(veld, vondst.nu)}`;
    case 'keuze':
      return noemOpties(veld, vondst.alle, noem);
    case 'ja/nee':
      return `kies bij ${naam} ${vondst.voorstel ? 'ja' : 'nee'}`;
    case 'erbij':
      return `kies bij ${naam} ook ${somOp(veld, vondst.opties, 'en', noem)}`;
    case 'eraf':
      return `haal bij ${naam} weg: ${somOp(veld, vondst.opties, 'en', noem)}`;
    case 'invullen':
      return `vul ${naam} in`;
    case 'leeg':
      return `laat ${naam} leeg`;
  }
}

/** Meer keuzes dan dit passen niet in een zin. */
const MAX_GENOEMD = 4;

function noemOpties(veld: Veld, opties: readonly string[], noem: NoemKeuze): string {
  if (opties.length > MAX_GENOEMD) return `maak bij '${veld.label}' een andere keuze`;
  return `kies bij '${veld.label}' ${somOp(veld, opties, 'of', noem)}`;
}

function somOp(veld: Veld, opties: readonly string[], woord: 'en' | 'of', noem: NoemKeuze): string {
  const namen = opties.map((optie) => noem(veld, optie));
  if (namen.length < 2) return namen.join('');
  return `${namen.slice(0, -1).join(', ')} ${woord} ${namen.at(-1) ?? ''}`;
}

/** `€ 250`, `600 uur`, `3`. */
function noemHoeveelheid({ soort }: Veld, getal: number): string {
  if (soort === 'bedrag') return `€ ${noemGetal(getal)}`;
  return soort === 'uren' ? `${noemGetal(getal)} uur` : noemGetal(getal);
}
