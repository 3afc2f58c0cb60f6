import { type Datum } from '../../datum';
import { foldRegistraties } from '../../dossier/registraties';
import { computeLaatsteDag } from '../../termijnen';
import { leesDatum, leesTekst } from '../../velden';
import { type Feit } from '../feit';
import { type RegistratieStand } from '../stand';
import { alsGebeurd, type Bron } from './bron';

interface Geteld {
  readonly item: string;
  readonly uiterlijk: Datum;
  readonly gedaanOp: Datum | undefined;
}

/** Wat in DUO moet staan: open op de uiterste dag, of gedaan op de dag van registratie. */
export function foldRegistratieStand(bron: Bron): RegistratieStand {
  const registraties = listRegistraties(bron);
  const gedaan = registraties.filter(({ gedaanOp }) => gedaanOp !== undefined);
  return {
    open: registraties
      .filter(({ gedaanOp }) => gedaanOp === undefined)
      .map(({ item, uiterlijk }) => ({ item, datum: uiterlijk })),
    gedaan: gedaan.map(asGedaan),
    teLaat: gedaan.filter(isTeLaat).map(asGedaan),
    geweigerd: listWeigeringen(bron),
    pipGedaan: registraties.find(({ item }) => item === 'PIP')?.gedaanOp !== undefined,
  };
}

function listRegistraties({ historie, peildatum }: Bron): readonly Geteld[] {
  return foldRegistraties(historie)
    .filter(({ gebeurtenis }) => gebeurtenis <= peildatum)
    .map(({ item, gebeurtenis, gedaanOp }) => ({
      item,
      // T-09 tot en met T-12 tellen alle tien werkdagen (R10).
      uiterlijk: computeLaatsteDag('T-09', gebeurtenis),
      gedaanOp: alsGebeurd(gedaanOp, peildatum),
    }));
}

function asGedaan({ item, gedaanOp }: Geteld): Feit {
  return { item, datum: gedaanOp };
}

function isTeLaat({ gedaanOp, uiterlijk }: Geteld): boolean {
  return gedaanOp !== undefined && gedaanOp > uiterlijk;
}

/** Elke weigering van DUO, ook als er geen registratie bij hoort. */
function listWeigeringen({ historie, peildatum }: Bron): readonly Feit[] {
  return historie.formulieren('F-20b').flatMap(({ regel: { op, velden } }): readonly Feit[] => {
    const datum = leesDatum(velden, 'datum') ?? op;
    if (velden.geweigerd !== true || datum > peildatum) return [];
    return [{ item: leesTekst(velden, 'item'), datum }];
  });
}
