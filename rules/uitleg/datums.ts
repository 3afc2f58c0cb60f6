import { addDagen, type Datum, dagnummer, parseDatum } from '../datum';
import { isNotificatieRegel } from '../historie';
import { type Toetsvraag } from '../toets';
import { leesDatum, leesPeriode, type Periode } from '../velden';
import { findDichtstbij } from './zoek';

/** Zo ver wordt een datum verlegd: ruim de langste termijn van de wet (vijf jaar). */
const VER_DAGEN = 3660;
const MAX_BAKENS = 24;

/** Een datum die wel kan, en of het die dag is, of ook de dagen erna of ervoor. */
export interface GevondenDag {
  readonly dag: Datum;
  readonly richting: 'vanaf' | 'tot en met' | 'op';
}

/** De dag waar het zoeken begint: wat er staat, anders vandaag. */
export function beginDag({ velden, vandaag }: Toetsvraag, sleutel: string): Datum {
  return leesDatum(velden, sleutel) ?? vandaag;
}

/** De periode waar het zoeken begint: wat er staat, anders alleen vandaag. */
export function beginPeriode({ velden, vandaag }: Toetsvraag, sleutel: string): Periode {
  return leesPeriode(velden, sleutel) ?? { van: vandaag, tot: vandaag };
}

/** De dag het dichtst bij `begin` die past. Elke dag die het dossier of het formulier noemt is een baken, met de dag ernaast. */
export function findDag(
  vraag: Toetsvraag,
  begin: Datum,
  past: (dag: Datum) => boolean,
  bereik = { min: -VER_DAGEN, max: VER_DAGEN },
): GevondenDag | undefined {
  const proef = (afstand: number) => past(addDagen(begin, afstand));
  const afstand = findDichtstbij(0, bereik, proef, listBakens(vraag, begin));
  if (afstand === undefined) return undefined;
  return { dag: addDagen(begin, afstand), richting: richtingVan(afstand, proef) };
}

/** `vanaf` belooft dat de dag erna ook kan; anders is het alleen die dag. */
function richtingVan(afstand: number, past: (afstand: number) => boolean): GevondenDag['richting'] {
  if (afstand === 0 || !past(afstand + Math.sign(afstand))) return 'op';
  return afstand > 0 ? 'vanaf' : 'tot en met';
}

/** Afstanden in dagen tot de dichtstbijzijnde dagen waar iets kan omslaan. */
function listBakens({ vandaag, velden, dossier }: Toetsvraag, begin: Datum): readonly number[] {
  const historie = dossier.historie.flatMap((regel) =>
    isNotificatieRegel(regel) ? [regel.op] : [regel.op, ...listDatums(regel.velden)],
  );
  const nul = dagnummer(begin);
  const afstanden = [vandaag, ...listDatums(velden), ...historie].flatMap((dag) => {
    const afstand = dagnummer(dag) - nul;
    return [afstand - 1, afstand, afstand + 1];
  });
  return [...new Set(afstanden)].sort((een, ander) => Math.abs(een) - Math.abs(ander)).slice(0, MAX_BAKENS);
}

function listDatums(velden: Toetsvraag['velden']): readonly Datum[] {
  return Object.values(velden).flatMap((waarde) => parseDatum(waarde) ?? []);
}
