import { defineMeting } from '../meting';
import { eis, hetDossier, INTAKE_OPEN, LOPEND, opDag, PLICHT, STATUSHOUDER, ZONDER_PIP } from '../voorwaarden';

/** Van koppeling tot en met de brede intake. */
export const INTAKE = {
  'scenario-nog-doorgeven': defineMeting({
    definitie:
      'Lopende dossiers van asielstatushouders met een koppeling (COA-01) en zonder keuze voor een scenario (F-01), zolang het nog kan. De uiterste dag is veertien dagen na de eerste koppeling.',
    eenheid: 'dossiers',
    datum: 'uiterste dag',
    voorwaarden: [
      LOPEND,
      STATUSHOUDER,
      eis('Er is geen koppeling (COA-01) ontvangen.', ({ mijlpalen }) => mijlpalen.koppelingOp !== undefined),
      eis('Het scenario is al gekozen.', ({ intake }) => !intake.scenarioGekozen),
      eis(
        'De veertien dagen zijn voorbij.',
        ({ peildatum, termijnen }) => termijnen.scenario !== undefined && termijnen.scenario >= peildatum,
      ),
    ],
    feiten: opDag(({ termijnen }) => termijnen.scenario),
  }),
  'nog-niet-opgeroepen': defineMeting({
    definitie:
      'Lopende dossiers met inburgeringsplicht die nog geen oproep voor de brede intake hebben. Niet: wie de intake al heeft afgerond of al een PIP heeft.',
    eenheid: 'dossiers',
    datum: 'geen',
    voorwaarden: [
      LOPEND,
      PLICHT,
      eis('Er is al een oproep verstuurd.', ({ intake }) => !intake.opgeroepen),
      INTAKE_OPEN,
      ZONDER_PIP,
    ],
    feiten: hetDossier,
  }),
  'intake-niet-afgerond': defineMeting({
    definitie:
      'Lopende dossiers met inburgeringsplicht waarvan de brede intake niet is afgerond. Ook wie nog niet is opgeroepen telt mee; wie al een PIP heeft niet.',
    eenheid: 'dossiers',
    datum: 'geen',
    voorwaarden: [LOPEND, PLICHT, INTAKE_OPEN, ZONDER_PIP],
    feiten: hetDossier,
  }),
  'intake-afgerond': defineMeting({
    definitie: 'Dossiers waarvan de brede intake is afgerond. De dag is die van de eerste afronding.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: opDag(({ intake }) => intake.afgerondOp),
    zonderFeit: 'De brede intake is niet afgerond.',
  }),
  'intake-niet-verschenen': defineMeting({
    definitie:
      'Elke keer dat iemand niet verscheen op de brede intake. "Onvoldoende meegewerkt" telt niet. De dag is die waarop het is vastgelegd.',
    eenheid: 'gebeurtenissen',
    datum: 'gebeurtenis',
    woord: ['keer niet verschenen', 'keer niet verschenen'],
    kanaal: false,
    voorwaarden: [],
    feiten: ({ intake }) => intake.nietVerschenen,
    zonderFeit: 'Niet verschijnen op de brede intake is niet vastgelegd.',
  }),
  'intake-tweemaal-niet-verschenen': defineMeting({
    definitie:
      'Dossiers waarin iemand minstens twee keer niet verscheen op de brede intake. De dag is die waarop de tweede keer is vastgelegd.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    kanaal: false,
    voorwaarden: [],
    feiten: opDag(({ intake }) => intake.nietVerschenen[1]?.datum),
    zonderFeit: 'Niet verschijnen op de brede intake is niet twee keer vastgelegd.',
  }),
};
