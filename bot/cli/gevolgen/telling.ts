import { type Formuliergevolg, type Gevolgen } from '../../../rules/gevolgen';

/** Wat er per regel bij komt en vervalt. */
interface Regeltelling {
  readonly erbij: number;
  readonly vervalt: number;
}

/** Telt de gevolgen van alle dossiers op tot de laatste regel van de uitvoer. */
export function createTelling() {
  const taken = { verschuift: 0, verschijnt: 0, verdwijnt: 0 };
  const formulieren = { getoetst: 0, alsnogGeweigerd: 0, alsnogWaarschuwing: 0, anders: 0 };
  const regels = new Map<string, Regeltelling>();
  let dossiers = 0;
  let gewijzigd = 0;
  const countRegel = (regel: string, soort: keyof Regeltelling) => {
    const tot = regels.get(regel) ?? { erbij: 0, vervalt: 0 };
    regels.set(regel, { ...tot, [soort]: tot[soort] + 1 });
  };
  return {
    add: (gevolgen: Gevolgen) => {
      dossiers += 1;
      if (gevolgen.taken.length + gevolgen.formulieren.length > 0) gewijzigd += 1;
      formulieren.getoetst += gevolgen.getoetst;
      for (const { gevolg } of gevolgen.taken) taken[gevolg] += 1;
      for (const formulier of gevolgen.formulieren) {
        formulieren[soortVan(formulier)] += 1;
        for (const { regel } of formulier.erbij) countRegel(regel, 'erbij');
        for (const { regel } of formulier.vervalt) countRegel(regel, 'vervalt');
      }
    },
    sum: (fouten: number) => ({
      samenvatting: {
        ...{ dossiers, gewijzigd, taken, formulieren },
        regels: Object.fromEntries([...regels].sort(([een], [ander]) => (een < ander ? -1 : 1))),
        fouten,
      },
    }),
  };
}

/** De zwaarste verandering: een weigering die er eerst niet was, anders een waarschuwing die er eerst niet was. */
function soortVan({ oud, nieuw }: Formuliergevolg): 'alsnogGeweigerd' | 'alsnogWaarschuwing' | 'anders' {
  if (nieuw === 'geweigerd' && oud !== 'geweigerd') return 'alsnogGeweigerd';
  return nieuw === 'bevestigen' && oud === 'akkoord' ? 'alsnogWaarschuwing' : 'anders';
}
