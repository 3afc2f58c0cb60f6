import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datum } from '../../../rules/datum';
import { openTestStore } from '../../support/store';

const GEHEIM = 'een reden die alleen in dit dossier staat';

describe('wissen op de schijf', () => {
  it('laat in geen enkel bestand iets leesbaars achter', async () => {
    const opslag = await openTestStore();
    const staatErgens = () =>
      readdirSync(opslag.map, { withFileTypes: true }).some(
        (bestand) => bestand.isFile() && readFileSync(join(opslag.map, bestand.name)).includes(GEHEIM),
      );
    const overname = (dossiernummer: string, reden: string) => ({
      ...{ dossiernummer, verwachteVersie: 0, caseload: 'Noord', sleutels: [], wensen: [] },
      regels: Array.from({ length: 40 }, (_, n) => ({
        ...{ id: `r${n}`, op: datum('2026-05-01'), formulier: 'F-20d', door: 'fatima', velden: { reden } },
      })),
    });
    await opslag.store.takeOver([overname('2026-0143', GEHEIM), overname('2026-0144', 'iets anders')]);
    expect(staatErgens()).toBe(true);
    await opslag.store.eraseDossier('2026-0143', () => []);
    expect(staatErgens()).toBe(false);
    await opslag.remove();
  });
});
