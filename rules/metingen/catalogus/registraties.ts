import { defineMeting } from '../meting';
import { eis } from '../voorwaarden';

const REGISTRATIE = {
  eenheid: 'gebeurtenissen',
  woord: ['registratie', 'registraties'],
  filters: ['item'],
  groeperingen: ['item'],
} as const;

/** Wat binnen tien werkdagen in DUO moet staan. */
export const REGISTRATIES = {
  'open-duo-registraties': defineMeting({
    ...REGISTRATIE,
    definitie:
      'Registraties die nog in DUO moeten: PIP, PIP-wijziging, aanbod, MAP, PVT, Z-route, taalschakeltraject, uren tijdens de intake en doelgroepkeuze. De uiterste dag is tien werkdagen na de gebeurtenis. Ook van afgesloten dossiers, behalve als iemand is overleden. Een registratie die DUO weigerde, blijft open.',
    datum: 'uiterste dag',
    voorwaarden: [eis('Deze persoon is overleden.', ({ status }) => status !== 'overleden')],
    feiten: ({ registraties }) => registraties.open,
    zonderFeit: 'Er staat geen registratie open.',
  }),
  'duo-registraties-gedaan': defineMeting({
    ...REGISTRATIE,
    definitie: 'Registraties die in DUO zijn gedaan. De dag is die van de registratie.',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: ({ registraties }) => registraties.gedaan,
    zonderFeit: 'Er is niets in DUO geregistreerd.',
  }),
  'te-late-duo-registraties': defineMeting({
    ...REGISTRATIE,
    definitie:
      'Registraties die later dan tien werkdagen na de gebeurtenis in DUO zijn gedaan. De dag is die van de registratie. Wat nog open staat, telt niet.',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: ({ registraties }) => registraties.teLaat,
    zonderFeit: 'Er is niets te laat in DUO geregistreerd.',
  }),
  'geweigerde-duo-registraties': defineMeting({
    ...REGISTRATIE,
    definitie: 'Elke keer dat DUO een registratie weigerde. De dag is die van de poging.',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: ({ registraties }) => registraties.geweigerd,
    zonderFeit: 'DUO heeft niets geweigerd.',
  }),
};
