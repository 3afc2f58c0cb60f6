import { type Datum } from '../datum';
import { type Dossier } from '../historie';
import { prepareDossier } from './prepare';
import { type Stand } from './stand';

/** Alle dossiers zoals zij op één dag zijn, op dossiernummer. Hierover wordt gemeten. */
export interface Peiling {
  readonly peildatum: Datum;
  readonly standen: readonly Stand[];
}

/** Maakt een peiling van standen die al zijn afgeleid. Gooit `RangeError` als een stand van een andere peildatum is. */
export function createPeiling(peildatum: Datum, standen: readonly Stand[]): Peiling {
  const vreemd = standen.find((stand) => stand.peildatum !== peildatum);
  if (vreemd !== undefined) throw new RangeError(`stand van ${vreemd.peildatum} in een peiling van ${peildatum}`);
  const opNummer = standen.toSorted((een, ander) => (een.dossiernummer < ander.dossiernummer ? -1 : 1));
  return { peildatum, standen: opNummer.map(kopieer) };
}

/**
 * Kopieën die na elkaar zijn gemaakt, liggen naast elkaar in het geheugen. Meten loopt ze allemaal af en is dan bijna tien
 * keer zo snel als over standen die verspreid liggen tussen de resten van het afleiden (gemeten met 20.000 dossiers).
 */
function kopieer(stand: Stand): Stand {
  return {
    ...stand,
    meldingen: { ...stand.meldingen },
    mijlpalen: { ...stand.mijlpalen },
    intake: { ...stand.intake },
    plan: { ...stand.plan },
    termijnen: { ...stand.termijnen },
    registraties: { ...stand.registraties },
    traject: { ...stand.traject },
    handhaving: { ...stand.handhaving },
  };
}

/** De stand van dit dossier in een rij op dossiernummer, zoals een peiling haar heeft; `undefined` als het er niet bij staat. */
export function findStand(standen: readonly Stand[], dossiernummer: string): Stand | undefined {
  const stand = standen[findPlaats(standen, dossiernummer)];
  return stand?.dossiernummer === dossiernummer ? stand : undefined;
}

/** De eerste plaats waar dit nummer mag staan in een rij op dossiernummer. */
export function findPlaats(standen: readonly Stand[], dossiernummer: string): number {
  let [laag, hoog] = [0, standen.length];
  while (laag < hoog) {
    const midden = (laag + hoog) >> 1;
    const stand = standen[midden];
    if (stand !== undefined && stand.dossiernummer < dossiernummer) laag = midden + 1;
    else hoog = midden;
  }
  return laag;
}

/** Leidt elk dossier af op de peildatum; zie `prepareDossier`. Dossiers die toen nog niet bestonden, doen niet mee. */
export function prepareDossiers(dossiers: readonly Dossier[], peildatum: Datum, bekendTot?: string): Peiling {
  return createPeiling(
    peildatum,
    dossiers.flatMap((dossier) => prepareDossier(dossier, peildatum, bekendTot) ?? []),
  );
}
