import { type Registratie } from '../dossier/staat';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum } from '../velden';

/** De oudste open registratie van het gekozen item: die wordt met dit formulier gesloten. */
function openRegistratie({ velden, staat }: Invulling): Registratie | undefined {
  return staat.registraties.find(({ item, gedaanOp }) => item === velden.item && gedaanOp === undefined);
}

/** Eigen regels over F-20b. */
export const REGISTRATIE: readonly Regel[] = [
  defineRegel({
    id: 'V-REG-01',
    formulieren: ['F-20b'],
    ernst: 'BLOK',
    veld: 'item',
    dekt: [],
    tekst: 'Er staat hiervan geen registratie open. Controleer wat u heeft gekozen.',
    bronnen: ['lokaal'],
    faalt: (invulling) => isIngevuld(invulling.velden, 'item') && openRegistratie(invulling) === undefined,
  }),
  defineRegel({
    id: 'V-REG-02',
    formulieren: ['F-20b'],
    ernst: 'BLOK',
    veld: 'datum',
    tekst: 'De registratie kan niet vóór de gebeurtenis van {datum} zijn gedaan.',
    bronnen: ['lokaal'],
    faalt: (invulling) => {
      const open = openRegistratie(invulling);
      const gedaan = leesDatum(invulling.velden, 'datum') ?? invulling.vandaag;
      return open !== undefined && gedaan < open.gebeurtenis ? { datum: open.gebeurtenis } : undefined;
    },
  }),
];
