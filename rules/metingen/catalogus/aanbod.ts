import { type Datum } from '../../datum';
import { defineMeting } from '../meting';
import { type Stand } from '../stand';
import { eis, hetDossier, LOPEND, MET_PIP, opDag, STATUSHOUDER, ZONDER_AANBOD } from '../voorwaarden';

/** Het inburgeringsaanbod aan asielstatushouders. */
export const AANBOD = {
  'zonder-aanbod': defineMeting({
    definitie:
      'Lopende dossiers van asielstatushouders met een PIP en zonder aanbod. De uiterste dag is drie maanden na de dagtekening van het eerste PIP.',
    eenheid: 'dossiers',
    datum: 'uiterste dag',
    voorwaarden: [LOPEND, STATUSHOUDER, MET_PIP, ZONDER_AANBOD],
    feiten: opDag(({ termijnen }) => termijnen.aanbod),
  }),
  'aanbod-gedaan': defineMeting({
    definitie: 'Dossiers met een aanbod. De dag is die van het vroegste aanbod.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: opDag(({ traject }) => traject.aanbodOp),
    zonderFeit: 'Er is geen aanbod gedaan.',
  }),
  'aanbod-te-laat': defineMeting({
    definitie:
      'Dossiers waarin het vroegste aanbod later kwam dan drie maanden na de dagtekening van het eerste PIP. De dag is die van het aanbod. Wie nog geen aanbod heeft, telt niet.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [
      MET_PIP,
      eis('Er is geen aanbod gedaan.', ({ traject }) => traject.aanbodOp !== undefined),
      eis('Het aanbod kwam op tijd.', ({ traject, termijnen }) => isNa(traject.aanbodOp, termijnen.aanbod)),
    ],
    feiten: opDag(({ traject }) => traject.aanbodOp),
  }),
  'schakeltraject-niet-gestart': defineMeting({
    definitie:
      'Lopende dossiers van asielstatushouders in de onderwijsroute die meer dan zes maanden na de dagtekening van het eerste PIP nog niet aan het taalschakeltraject zijn begonnen.',
    eenheid: 'dossiers',
    datum: 'geen',
    voorwaarden: [
      LOPEND,
      STATUSHOUDER,
      eis('De leerroute is niet de onderwijsroute.', ({ leerroute }) => leerroute === 'O'),
      eis('De zes maanden zijn nog niet voorbij.', isSchakeltermijnVoorbij),
      eis('Het traject is al gestart.', ({ traject }) => !traject.opleidingGestart),
    ],
    feiten: hetDossier,
  }),
};

function isNa(dag: Datum | undefined, uiterlijk: Datum | undefined): boolean {
  return dag !== undefined && uiterlijk !== undefined && dag > uiterlijk;
}

function isSchakeltermijnVoorbij({ peildatum, termijnen }: Stand): boolean {
  return isNa(peildatum, termijnen.schakeltraject);
}
