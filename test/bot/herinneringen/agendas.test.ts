import { createAgendas } from '../../../bot/herinneringen/agendas';
import { type Store } from '../../../bot/store/store';
import { datum } from '../../../rules/datum';
import { addDossier } from '../../support/beurt';
import { aDossier } from '../../support/dossier';
import { openTestStore, type TestStore } from '../../support/store';

const VANDAAG = datum('2026-05-08');

describe('de agenda van elk dossier, op een opslag die niet weet wat er veranderde', () => {
  let opslag: TestStore;
  let gelezen: string[];
  let store: Store;
  beforeEach(async () => {
    opslag = await openTestStore();
    gelezen = [];
    store = new Proxy(opslag.store, {
      get(doel, naam, zelf) {
        if (naam === 'listWijzigingen') return () => doel.listWijzigingen();
        if (naam !== 'loadDossier') return Reflect.get(doel, naam, zelf) as unknown;
        return (nummer: string) => {
          gelezen.push(nummer);
          return doel.loadDossier(nummer);
        };
      },
    });
    await addDossier(opslag.store, aDossier().metKoppeling('2026-05-04').build());
  });
  afterEach(() => opslag.remove());

  const start = () => createAgendas({ store, inrichting: { escalatie: {} } });

  it('leest een dossier dat gelijk bleef niet nog eens', async () => {
    const agendas = start();
    await agendas.refresh(VANDAAG);
    const eerst = gelezen.length;
    await agendas.refresh(VANDAAG);
    expect([eerst > 0, gelezen.length]).toEqual([true, eerst]);
  });

  it('leest het wel als er iets bij kwam, en vergeet wat er niet meer is', async () => {
    const agendas = start();
    await agendas.refresh(VANDAAG);
    gelezen = [];
    const regels = [{ id: 'v9', op: VANDAAG, notificatie: 'COA-09' }];
    await opslag.store.appendDossier({
      ...{ dossiernummer: '2026-0143', verwachteVersie: 1, caseload: 'Noord', regels, wensen: [] },
    });
    await agendas.refresh(VANDAAG);
    expect(gelezen).toContain('2026-0143');
    await opslag.store.eraseDossier('2026-0143', () => []);
    await agendas.refresh(VANDAAG);
    expect(agendas.list()).toEqual([]);
  });
});
