import { formatEuro } from '../euro';
import { type Formulier, type Veld } from '../formulier';
import { noemDatum, noemGetal } from '../regel';
import { somOp } from '../woorden';
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
  if (vondst.soort === 'invullen') return `Wel mogelijk: ${noemLege(formulier, veld, vondst.ook)}.`;
  const ook = 'ook' in vondst ? noemOok(formulier, vondst.ook) : '';
  return `Wel mogelijk: ${omschrijf(veld, vondst, bijMelding, noem)}${ook}.`;
}

/** `vul 'Datum ondertekeningsbijeenkomst' en 'Ondertekend op' in`. */
function noemLege(formulier: Formulier, { label }: Veld, ook: readonly Verandering[]): string {
  return `vul ${somOp([`'${label}'`, ...listLabels(formulier, ook)], 'en')} in`;
}

/** Labels van de velden die meegaan: `; ook 'Verzonden of uitgereikt op'`. */
function noemOok(formulier: Formulier, ook: readonly Verandering[]): string {
  return ook.length === 0 ? '' : `; ook ${somOp(listLabels(formulier, ook), 'en')}`;
}

function listLabels({ velden }: Formulier, ook: readonly Verandering[]): string[] {
  return ook.flatMap(({ veld }) => velden.filter(({ sleutel }) => sleutel === veld)).map(({ label }) => `'${label}'`);
}

function omschrijf(
  veld: Veld,
  vondst: Exclude<Vondst, { soort: 'invullen' }>,
  bijMelding: boolean,
  noem: NoemKeuze,
): string {
  const naam = `'${veld.label}'`;
  const vooraf = bijMelding ? '' : `${naam} `;
  switch (vondst.soort) {
    case 'dag': {
      const { dag, richting } = vondst.gevonden;
      return `${vooraf}${richting} ${noemDatum(dag)}`;
    }
    case 'getal':
      return `${vooraf}${vondst.grens} ${noemHoeveelheid(veld, vondst.voorstel)}; nu ${noemHoeveelheid(veld, vondst.nu)}`;
    case 'minstens':
      return `vul ${bijMelding ? '' : `bij ${naam} `}${noemKaal(veld, vondst.voorstel)} of meer in`;
    case 'keuze':
      return noemOpties(veld, vondst.alle, noem);
    case 'ja/nee':
      return `kies bij ${naam} ${vondst.voorstel ? 'ja' : 'nee'}`;
    case 'erbij':
      return `kies bij ${naam} ook ${noemSamen(veld, vondst.opties, 'en', noem)}`;
    case 'eraf':
      return `haal bij ${naam} weg: ${noemSamen(veld, vondst.opties, 'en', noem)}`;
    case 'leeg':
      return `laat ${naam} leeg`;
  }
}

/** Meer keuzes dan dit passen niet in een zin. */
const MAX_GENOEMD = 4;

function noemOpties(veld: Veld, opties: readonly string[], noem: NoemKeuze): string {
  if (opties.length > MAX_GENOEMD) return `maak bij '${veld.label}' een andere keuze`;
  return `kies bij '${veld.label}' ${noemSamen(veld, opties, 'of', noem)}`;
}

function noemSamen(veld: Veld, opties: readonly string[], woord: 'en' | 'of', noem: NoemKeuze): string {
  return somOp(
    opties.map((optie) => noem(veld, optie)),
    woord,
  );
}

/** `€ 250`, `600 uur`, `3`. */
function noemHoeveelheid(veld: Veld, getal: number): string {
  return veld.soort === 'uren' ? `${noemGetal(getal)} uur` : noemKaal(veld, getal);
}

/** Zoals het in het veld hoort: `€ 250`, `600`. */
function noemKaal({ soort }: Veld, getal: number): string {
  return soort === 'bedrag' ? formatEuro(getal) : noemGetal(getal);
}
