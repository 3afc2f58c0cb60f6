import { datum } from '../../rules/datum';
import { GELIJKGESTELDE_DAGEN, KALENDER } from '../../rules/feestdagen';
import { createRegelset, REGELSET, type Wijziging } from '../../rules/regelset';
import { listTaken } from '../../rules/taken';
import { faaltOp, toets } from '../../rules/toets';
import { isWerkdag } from '../../rules/werkdagen';
import { aDossier, klaarVoorPlan, metPlan } from '../support/dossier';
import { pipVelden } from '../support/formulieren';

function oordeel(wijziging: Wijziging) {
  const velden = pipVelden({ mapPraktijk: 12 });
  const vraag = { vandaag: datum('2026-02-09'), dossier: klaarVoorPlan().build(), formulier: 'F-05', velden } as const;
  return toets({ ...vraag, door: 'fatima', rol: 'klantmanager', regelset: createRegelset(wijziging) });
}

describe('een voorgenomen wijziging van de regels', () => {
  test('zonder wijziging is alles zoals nu', () => {
    expect(oordeel({}).meldingen.map(({ regel }) => regel)).toEqual(['V-PIP-16']);
    expect(oordeel({}).uitkomst).toBe('geweigerd');
  });

  test('een regel kan uit, of een andere ernst krijgen', () => {
    expect(oordeel({ regels: { 'V-PIP-16': { uit: true } } }).uitkomst).toBe('akkoord');
    expect(oordeel({ regels: { 'V-PIP-16': { ernst: 'WAARSCHUWING' } } }).uitkomst).toBe('bevestigen');
  });

  test('een regel die uit staat of nog niet geldt, valt ook alleen nergens over', () => {
    const valt = (wijziging: Wijziging) => {
      const regelset = createRegelset(wijziging);
      const vraag = { vandaag: datum('2026-02-09'), dossier: klaarVoorPlan().build(), formulier: 'F-05' } as const;
      const wie = { velden: pipVelden({ mapPraktijk: 12 }), door: 'fatima', rol: 'klantmanager', regelset } as const;
      return regelset
        .regelsVoor('F-05')
        .filter((regel) => faaltOp({ ...vraag, ...wie }, regel))
        .map(({ id }) => id);
    };
    expect(valt({})).toEqual(['V-PIP-16']);
    expect(valt({ regels: { 'V-PIP-16': { uit: true } } })).toEqual([]);
    expect(valt({ regels: { 'V-PIP-16': { geldigVanaf: datum('2026-02-10') } } })).toEqual([]);
  });

  test('een veld dat alleen een regel wil zien, is zonder die regel niet verplicht', () => {
    const laat = { dagtekening: '2026-04-01', verzenddatum: '2026-04-01' };
    const vraag = { vandaag: datum('2026-04-01'), dossier: klaarVoorPlan().build(), formulier: 'F-05' } as const;
    const zonder = createRegelset({ regels: { 'V-PIP-27': { uit: true } } });
    const wie = { velden: pipVelden(laat), door: 'fatima', rol: 'klantmanager' } as const;
    expect(toets({ ...vraag, ...wie }).meldingen.map(({ regel }) => regel)).toEqual(['V-PIP-27']);
    expect(toets({ ...vraag, ...wie, regelset: zonder }).meldingen).toEqual([]);
  });

  test('een lokale keuze verandert alleen zichzelf', () => {
    const anders = createRegelset({ lokaal: { aowLeeftijd: 70 } });
    expect(anders.lokaal).toEqual({ ...REGELSET.lokaal, aowLeeftijd: 70 });
  });

  test('een extra gelijkgestelde dag verlengt een telling in werkdagen, en alleen in die regelset', () => {
    const extra = datum('2026-02-13');
    const regelset = createRegelset({ gelijkgesteldeDagen: [extra] });
    const uiterlijk = (gebruikt: typeof regelset) =>
      listTaken(metPlan().build(), datum('2026-02-10'), gebruikt).find(({ termijn }) => termijn === 'T-09')?.totEnMet;
    expect([uiterlijk(REGELSET), uiterlijk(regelset)]).toEqual(['2026-02-23', '2026-02-24']);
    expect([isWerkdag(extra), isWerkdag(extra, regelset.kalender)]).toEqual([true, false]);
    expect(KALENDER.gelijkgesteld).toBe(GELIJKGESTELDE_DAGEN);
  });

  test('een andere oppaktermijn verschuift de taak om een melding op te pakken', () => {
    const dossier = aDossier().metKoppeling('2026-03-02').build();
    const uiterlijk = (oppaktermijnen: Record<string, number>) =>
      listTaken(dossier, datum('2026-03-02'), createRegelset({ oppaktermijnen })).find(
        ({ termijn }) => termijn === 'T-46',
      )?.totEnMet;
    expect([uiterlijk({}), uiterlijk({ 'COA-01': 4 })]).toEqual(['2026-03-03', '2026-03-06']);
  });

  test('hetzelfde dossier met twee kalenders door elkaar: elk oordeel volgt zijn eigen kalender', () => {
    const velden = pipVelden();
    const vraag = {
      vandaag: datum('2026-02-24'),
      dossier: klaarVoorPlan().build(),
      formulier: 'F-05',
      velden,
    } as const;
    const isTeLaat = (wijziging: Wijziging) =>
      toets({ ...vraag, door: 'fatima', rol: 'klantmanager', regelset: createRegelset(wijziging) }).meldingen.some(
        ({ regel }) => regel === 'V-ALG-20',
      );
    const extra = { gelijkgesteldeDagen: [datum('2026-02-13')] };
    expect([isTeLaat({}), isTeLaat(extra), isTeLaat({})]).toEqual([true, false, true]);
  });
});
