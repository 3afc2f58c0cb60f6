import { defineMeting } from '../meting';
import { type Stand } from '../stand';
import { eis, hetDossier, LOPEND, MET_PIP, opDag, PLICHT, ZONDER_PIP } from '../voorwaarden';

/** Het vaststellen van het PIP. */
export const PLAN = {
  'pip-niet-vastgesteld': defineMeting({
    definitie:
      'Lopende dossiers met inburgeringsplicht en zonder PIP. De uiterste dag is tien weken na de kennisgeving van DUO, of na de inschrijving in de gemeente als die later is. Ontbreekt een van die twee datums, dan is er geen uiterste dag.',
    eenheid: 'dossiers',
    datum: 'uiterste dag',
    voorwaarden: [LOPEND, PLICHT, ZONDER_PIP],
    // Zonder termijn telt het dossier ook, alleen niet bij een periode of een termijnstand.
    feiten: ({ termijnen }) => [{ datum: termijnen.pip }],
  }),
  'pip-vastgesteld': defineMeting({
    definitie: 'Dossiers met een PIP. De dag is de dagtekening van het eerste PIP.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [MET_PIP],
    feiten: opDag(({ plan }) => plan.dagtekening),
  }),
  'pip-te-laat-vastgesteld': defineMeting({
    definitie:
      'Dossiers waarvan het eerste PIP is vastgesteld na de tien weken. De dag is de dagtekening. Zonder datum van kennisgeving of inschrijving is er geen termijn, en telt het dossier niet.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [
      MET_PIP,
      eis('Er is geen termijn voor het PIP.', ({ termijnen }) => termijnen.pip !== undefined),
      eis('Het PIP is op tijd vastgesteld.', isPipTeLaat),
    ],
    feiten: opDag(({ plan }) => plan.dagtekening),
  }),
  'leerroute-wijkt-af-van-lbt': defineMeting({
    definitie:
      'Dossiers waarin de leerroute van het eerste PIP afwijkt van de laatste uitslag van de leerbaarheidstoets: Z-route terwijl de B1-route haalbaar was, of B1-route of onderwijsroute terwijl zij dat niet was. De dag is de dagtekening van het PIP.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    kanaal: false,
    voorwaarden: [MET_PIP, eis('De leerroute wijkt niet af van de leerbaarheidstoets.', wijktAfVanLbt)],
    feiten: opDag(({ plan }) => plan.dagtekening),
  }),
  'wacht-op-termijn': defineMeting({
    definitie:
      'Lopende dossiers waarvan het PIP in DUO staat en waarvoor DUO de inburgeringstermijn nog niet heeft bevestigd.',
    eenheid: 'dossiers',
    datum: 'geen',
    voorwaarden: [
      LOPEND,
      MET_PIP,
      eis('Het PIP staat nog niet in DUO.', ({ registraties }) => registraties.pipGedaan),
      eis('DUO heeft de termijn al bevestigd.', ({ termijnen }) => !termijnen.bevestigd),
    ],
    feiten: hetDossier,
  }),
};

function isPipTeLaat({ plan, termijnen }: Stand): boolean {
  return plan.dagtekening !== undefined && termijnen.pip !== undefined && plan.dagtekening > termijnen.pip;
}

function wijktAfVanLbt({ plan, intake }: Stand): boolean {
  if (intake.lbtResultaat === 'B1-route haalbaar') return plan.eersteLeerroute === 'Z';
  if (intake.lbtResultaat !== 'B1-route niet haalbaar') return false;
  return plan.eersteLeerroute === 'B' || plan.eersteLeerroute === 'O';
}
