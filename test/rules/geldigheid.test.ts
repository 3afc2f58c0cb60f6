import { addDagen, datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { pipTermijn } from '../../rules/dossier/uiterste-dagen';
import { geldtOp, WET_VANAF } from '../../rules/geldigheid';
import { KENNISGEVING_TELT_VANAF } from '../../rules/plantermijn';
import { createRegelset, type Wijziging } from '../../rules/regelset';
import { listTaken } from '../../rules/taken';
import { getTermijnversie } from '../../rules/termijnen';
import { toets } from '../../rules/toets';
import { aDossier, dag, klaarVoorPlan, metPlan } from '../support/dossier';
import { pipVelden } from '../support/formulieren';

describe('het tijdvak van een regel', () => {
  const regel = { geldigVanaf: datum('2024-03-01'), geldigTotEnMet: datum('2024-05-31') };

  test.each([
    ['2024-02-29', false],
    ['2024-03-01', true],
    ['2024-05-31', true],
    ['2024-06-01', false],
  ])('op %s: %s', (op, verwacht) => {
    expect(geldtOp(regel, datum(op))).toBe(verwacht);
  });

  test('zonder grenzen geldt een regel altijd; wat van vóór de wet is, telt als haar eerste dag', () => {
    expect(geldtOp({}, datum('2019-01-01'))).toBe(true);
    expect(geldtOp({ geldigVanaf: WET_VANAF }, addDagen(WET_VANAF, -1))).toBe(true);
    expect(geldtOp({ geldigVanaf: addDagen(WET_VANAF, 1) }, WET_VANAF)).toBe(false);
  });
});

describe('de tien weken: de dag van de kennisgeving kiest de versie', () => {
  const INSCHRIJVING = '2022-11-01';
  const uiterlijk = (kennisgeving: string) => {
    const dossier = aDossier().metPlicht(kennisgeving, { brpDatum: INSCHRIJVING }).build();
    return pipTermijn(foldDossier(dossier, datum('2023-06-01')));
  };

  test('de dag ervoor telt de inschrijving', () => {
    expect(uiterlijk(dag(KENNISGEVING_TELT_VANAF, -1))).toBe('2023-01-10');
  });

  test('op de dag zelf en de dag erna telt de kennisgeving', () => {
    expect(uiterlijk(KENNISGEVING_TELT_VANAF)).toBe('2023-03-13');
    expect(uiterlijk(dag(KENNISGEVING_TELT_VANAF, 1))).toBe('2023-03-13');
  });

  test('de waarschuwing dat het plan laat is, volgt dezelfde versie', () => {
    const plan = (kennisgeving: string) => {
      const dossier = aDossier()
        .metPlicht(kennisgeving, { brpDatum: INSCHRIJVING })
        .metIntake('2023-01-05')
        .metToets('2023-01-05')
        .build();
      const velden = pipVelden({ dagtekening: '2023-01-11', verzenddatum: '2023-01-11' });
      const vraag = { dossier, formulier: 'F-05', velden, door: 'fatima', rol: 'klantmanager' } as const;
      return toets({ ...vraag, vandaag: datum('2023-01-11') }).meldingen.map(({ regel }) => regel);
    };
    expect(plan(dag(KENNISGEVING_TELT_VANAF, -1))).toContain('V-PIP-27');
    expect(plan(KENNISGEVING_TELT_VANAF)).not.toContain('V-PIP-27');
  });

  test('de tabel noemt per versie waar de termijn begint', () => {
    expect(getTermijnversie('T-05', addDagen(KENNISGEVING_TELT_VANAF, -1)).begint).toMatch(/inschrijving/);
    expect(getTermijnversie('T-05', KENNISGEVING_TELT_VANAF).begint).toMatch(/DUO/);
  });
});

describe('een regel met een ander tijdvak', () => {
  /** De regels die spreken over een plan zonder reden van overschrijding, getekend op deze dag. */
  function regelsOp(dagtekening: string, wijziging: Wijziging): readonly string[] {
    const vraag = {
      vandaag: datum('2026-06-30'),
      dossier: klaarVoorPlan().build(),
      formulier: 'F-05',
      velden: pipVelden({ dagtekening, verzenddatum: dagtekening }),
      door: 'fatima',
      rol: 'klantmanager',
      regelset: createRegelset(wijziging),
    } as const;
    return toets(vraag).meldingen.map(({ regel }) => regel);
  }
  const vanaf = { regels: { 'V-PIP-27': { geldigVanaf: datum('2026-05-01') } } };
  const totEnMet = { regels: { 'V-PIP-27': { geldigTotEnMet: datum('2026-05-01') } } };

  test.each([
    ['2026-04-30', false, true],
    ['2026-05-01', true, true],
    ['2026-05-02', true, false],
  ])('een plan van %s: met een begin %s, met een einde %s', (dagtekening, begin, einde) => {
    expect(regelsOp(dagtekening, vanaf).includes('V-PIP-27')).toBe(begin);
    expect(regelsOp(dagtekening, totEnMet).includes('V-PIP-27')).toBe(einde);
  });

  test('de dag van de gebeurtenis telt, niet vandaag', () => {
    expect(regelsOp('2026-04-30', vanaf)).not.toContain('V-PIP-27');
    expect(regelsOp('2026-04-30', {})).toContain('V-PIP-27');
  });
});

describe('een termijn met een ander tijdvak', () => {
  test.each([
    ['2026-02-08', true],
    ['2026-02-09', true],
    ['2026-02-10', false],
  ])('een termijn die geldt vanaf %s: het plan van 9 februari heeft haar: %s', (vanaf, verwacht) => {
    const regelset = createRegelset({ termijnen: { 'T-09': { geldigVanaf: datum(vanaf) } } });
    const taken = listTaken(metPlan().build(), datum('2026-02-10'), regelset);
    expect(taken.some(({ termijn }) => termijn === 'T-09')).toBe(verwacht);
  });
});
