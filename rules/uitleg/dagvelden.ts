import { type Datum } from '../datum';
import { type VeldWaarde } from '../historie';
import { beginDag, beginPeriode, findDag } from './datums';
import { type Verandering } from './uitweg';
import { type Vondst, type Zoektocht } from './vondst';

/**
 * Een andere datum. Lukt het niet alleen, dan schuiven de velden mee die nu dezelfde dag hebben: een plan dat een dag later wordt
 * getekend, wordt ook een dag later verzonden.
 */
export function findDatum(zoektocht: Zoektocht): Vondst | undefined {
  const { vraag, veld } = zoektocht;
  const nu = beginDag(vraag, veld.sleutel);
  const alleen = zoek(zoektocht, nu, (dag) => dag);
  const gelijke = listGelijke(zoektocht, nu);
  if (alleen !== undefined || gelijke.length === 0) return alleen;
  return zoek(
    zoektocht,
    nu,
    (dag) => dag,
    (dag) => gelijke.map((sleutel): Verandering => ({ veld: sleutel, voorstel: dag })),
  );
}

function listGelijke({ vraag, veld }: Zoektocht, nu: Datum): readonly string[] {
  return Object.entries(vraag.velden).flatMap(([sleutel, waarde]) =>
    sleutel !== veld.sleutel && waarde === nu ? [sleutel] : [],
  );
}

/** Eerst de laatste dag van de periode, dan de eerste. */
export function findPeriode(zoektocht: Zoektocht): Vondst | undefined {
  const { van, tot } = beginPeriode(zoektocht.vraag, zoektocht.veld.sleutel);
  return zoek(zoektocht, tot, (dag) => ({ van, tot: dag })) ?? zoek(zoektocht, van, (dag) => ({ van: dag, tot }));
}

function zoek(
  { vraag, past }: Zoektocht,
  nu: Datum,
  asWaarde: (dag: Datum) => VeldWaarde,
  asOok: (dag: Datum) => readonly Verandering[] = () => [],
): Vondst | undefined {
  const gevonden = findDag(vraag, nu, (dag) => past(asWaarde(dag), asOok(dag)));
  if (gevonden === undefined) return undefined;
  return { soort: 'dag', voorstel: asWaarde(gevonden.dag), gevonden, ook: asOok(gevonden.dag) };
}
