import { bereikVan, optiesVan, type Veld } from '../formulier';
import { type VeldWaarde } from '../historie';
import { type Toetsvraag } from '../toets';
import { isIngevuld } from '../velden';
import { beginDag, beginPeriode, findDag } from './datums';
import { findGetal, findKeuze, findKeuzes } from './keuzes';
import { type Proef } from './proef';
import { type Vondst, type Zoektocht } from './vondst';

/** Waarde waarmee geprobeerd wordt of invullen helpt; wat er echt moet staan, weet alleen de mens. */
const VOORBEELDTEKST = '…';

/** Een leeg veld: welke waarde past. Past elke, dan zegt de vondst alleen dat er iets moet staan. */
export function findInvulling(zoektocht: Zoektocht): Vondst | undefined {
  const { veld } = zoektocht;
  switch (veld.soort) {
    case 'keuze':
      return asInvulling(findKeuze(zoektocht), optiesVan(veld), zoektocht);
    case 'meerkeuze':
      return asInvulling(
        findKeuzes(zoektocht),
        optiesVan(veld).map((optie) => [optie]),
        zoektocht,
      );
    case 'ja/nee': {
      const voorstel = [true, false].find((waarde) => zoektocht.past(waarde));
      return voorstel === undefined ? undefined : asInvulling({ soort: 'ja/nee', voorstel }, [true, false], zoektocht);
    }
    case 'uren':
    case 'aantal':
    case 'bedrag':
      return asMinstens(findGetal(zoektocht), zoektocht);
    default: {
      const voorstel = findWaarde(zoektocht);
      return voorstel === undefined ? undefined : { soort: 'invullen', voorstel, ook: [] };
    }
  }
}

/** Zwijgt de regel bij elke keuze, dan is invullen genoeg gezegd: een oordeel leggen wij niemand in de mond. */
export function asInvulling(
  vondst: Vondst | undefined,
  keuzes: readonly VeldWaarde[],
  { zwijgt }: Zoektocht,
): Vondst | undefined {
  if (vondst === undefined || !('voorstel' in vondst) || !keuzes.every(zwijgt)) return vondst;
  return { soort: 'invullen', voorstel: vondst.voorstel, ook: [] };
}

/** Het minste dat kan, als de regel een ondergrens heeft boven wat het veld toch al vraagt. */
function asMinstens(vondst: Vondst | undefined, { veld }: Zoektocht): Vondst | undefined {
  if (vondst?.soort !== 'getal') return undefined;
  const { voorstel, grens } = vondst;
  if (grens === 'minstens' && voorstel > bereikVan(veld).min) return { soort: 'minstens', voorstel };
  return { soort: 'invullen', voorstel, ook: [] };
}

/** Bij een datum de dichtstbijzijnde die kan, anders een voorbeeld. */
function findWaarde(zoektocht: Zoektocht): VeldWaarde | undefined {
  const { vraag, veld, past } = zoektocht;
  switch (veld.soort) {
    case 'datum':
      return findDag(vraag, beginDag(vraag, veld.sleutel), (dag) => past(dag))?.dag;
    default: {
      const voorbeeld = exampleOf(veld, vraag);
      return past(voorbeeld) ? voorbeeld : undefined;
    }
  }
}

/** Alle lege velden waar een regel over spreekt tegelijk ingevuld; voor regels die er meer dan een willen. */
export function findAlles(vraag: Toetsvraag, velden: readonly Veld[], proef: Proef): Vondst | undefined {
  const [eerste, ...rest] = velden
    .filter(({ sleutel }) => !isIngevuld(vraag.velden, sleutel))
    .map((veld) => ({ veld: veld.sleutel, voorstel: exampleOf(veld, vraag) }));
  if (eerste === undefined || rest.length === 0) return undefined;
  if (proef({ ...eerste, ook: rest }) !== 'goed') return undefined;
  return { soort: 'invullen', voorstel: eerste.voorstel, ook: rest };
}

/** Een tekst, persoon of vrije code heeft geen opties en krijgt de voorbeeldtekst. */
function exampleOf(veld: Veld, vraag: Toetsvraag): VeldWaarde {
  const { vandaag } = vraag;
  const opties = optiesVan(veld);
  const [keuze = veld.bestaand?.voorbeeld ?? VOORBEELDTEKST] = opties;
  switch (veld.soort) {
    case 'datum':
      return vandaag;
    case 'periode':
      return { ...beginPeriode(vraag, veld.sleutel) };
    case 'akkoord':
      return { door: VOORBEELDTEKST, op: vandaag };
    case 'uren':
    case 'aantal':
    case 'bedrag':
      return bereikVan(veld).min;
    case 'ja/nee':
      return true;
    case 'meerkeuze':
      return opties;
    default:
      return keuze;
  }
}
