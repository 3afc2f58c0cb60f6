import { readMerk, type AdaptiveCard } from '../../../cards';
import { createTekenLevend, merkVanWens } from '../../../bot/dossiers/kaarten';
import { type BewaardBericht } from '../../../bot/store/store';
import { datum } from '../../../rules/datum';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { openTestStore } from '../../support/store';

describe('een levende kaart', () => {
  it.each(['dossier:2026-0143', 'bericht:onbekend', 'bericht:quarantaine'])(
    'draagt het merk waaraan de verzender haar terugzoekt: %s',
    async (id) => {
      const opslag = await openTestStore();
      const { store } = opslag;
      await store.appendDossier({
        ...{ dossiernummer: '2026-0143', caseload: 'Noord', verwachteVersie: 0, wensen: [] },
        regels: [{ id: 'm1', op: datum('2026-05-01'), notificatie: 'COA-01' }],
      });
      for (const stand of ['onbekend', 'quarantaine'] as const) {
        const bericht: BewaardBericht = {
          id: stand,
          versie: 1,
          bron: 'map',
          naam: 'Jansen.eml',
          gelezenOp: '2026-05-01T08:00:00Z',
          stand,
        };
        await store.createBericht(bericht, new Uint8Array());
      }
      const teken = createTekenLevend({ store, clock: createTestKlok(), inrichting: testInrichting });
      const inhoud = await teken(id, true);
      expect(readMerk(inhoud?.kaart as AdaptiveCard)).toBe(merkVanWens(id));
      expect(JSON.stringify(inhoud)).not.toContain('Jansen');
      await opslag.remove();
    },
  );

  it('is er niet voor een dossier waarop niets openstaat, tenzij zij er al staat', async () => {
    const opslag = await openTestStore();
    await opslag.store.appendDossier({
      ...{ dossiernummer: '2026-0143', caseload: 'Noord', verwachteVersie: 0, wensen: [] },
      regels: [{ id: 'm1', op: datum('2026-05-01'), notificatie: 'DUO-SS111' }],
    });
    const teken = createTekenLevend({ store: opslag.store, clock: createTestKlok(), inrichting: testInrichting });
    expect(await teken('dossier:2026-0143', false)).toBeUndefined();
    expect(await teken('dossier:2026-0143', true)).toBeDefined();
    expect(await teken('dossier:2026-9999', true)).toBeUndefined();
    await opslag.remove();
  });
});
