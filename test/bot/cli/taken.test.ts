import { runTaken } from '../../../bot/cli/taken';
import { askCli, runCli } from '../../support/cli';
import { dossierMet, melding } from '../../support/historie';

const DOSSIER = dossierMet(melding('2026-05-01', 'COA-01'));

describe('regiebot taken', () => {
  test('geeft de taken met precies de sleutels van het contract', async () => {
    const { taken } = await askCli(runTaken, { vandaag: '2026-05-04', dossier: DOSSIER });
    const lijst = taken as readonly Record<string, unknown>[];
    expect(lijst.map(({ termijn }) => termijn)).toEqual(['T-46', 'T-01']);
    expect(Object.keys(lijst[1] ?? {}).sort()).toEqual(
      ['bronnen', 'formulier', 'richtdatum', 'soort', 'stand', 'start', 'termijn', 'totEnMet', 'wat'].sort(),
    );
  });

  test('geeft een lege lijst als er niets openstaat', async () => {
    expect(await askCli(runTaken, { vandaag: '2026-05-04', dossier: dossierMet() })).toEqual({ taken: [] });
  });

  test.each([
    [{ vandaag: '2026-13-01', dossier: DOSSIER }, /'vandaag': verwacht een bestaande datum/],
    [{ dossier: DOSSIER }, /'vandaag': verwacht een bestaande datum/],
    [{ vandaag: '2026-05-04' }, /'dossier': verwacht een object/],
    [{ vandaag: '2026-05-04', dossier: DOSSIER, datum: 1 }, /'datum' is een onbekende sleutel/],
    [
      { vandaag: '2026-05-04', dossier: { ...DOSSIER, historie: [{ op: '2026-05-01' }] } },
      /'dossier, historie regel 1': verwacht precies één van de sleutels 'notificatie' en 'formulier'/,
    ],
  ])('weigert invoer die niet klopt en gaat door', async (invoer, tekst) => {
    const goed = { vandaag: '2026-05-04', dossier: DOSSIER };
    const { status, antwoorden } = await runCli(runTaken, `${JSON.stringify(invoer)}\n${JSON.stringify(goed)}\n`);
    expect(status).toBe(1);
    expect(antwoorden[0]).toEqual({ fout: expect.stringMatching(tekst) as unknown });
    expect(antwoorden[1]).toHaveProperty('taken');
  });
});
