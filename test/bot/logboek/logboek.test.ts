import { createHandleTurn } from '../../../bot/acties';
import { withLogboek } from '../../../bot/logboek/beurt';
import { createLogboek, type Logboek } from '../../../bot/logboek/logboek';
import { type Herkomst, type TurnIn, type TurnUit } from '../../../bot/teams/turn';
import { datum } from '../../../rules/datum';
import { createTestDelen } from '../../support/beurt';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

const VAN: Herkomst = { persoon: 'fatima', plek: 'chat', gesprek: 'a:fatima', activityId: '1' };
const GELUKT: TurnUit = { soort: 'melding', tekst: 'ja' };
const open = (dossiernummer: string): TurnIn => ({ soort: 'actie', van: VAN, verb: 'open', data: { dossiernummer } });
const tekst = (inhoud: string): TurnIn => ({ soort: 'tekst', van: VAN, tekst: inhoud });

describe('het logboek', () => {
  let opslag: TestStore;
  let logboek: Logboek;
  const klok = createTestKlok('2026-05-08');
  const vandaag = datum('2026-05-08');
  beforeEach(async () => {
    opslag = await openTestStore();
    logboek = createLogboek({ store: opslag.store, clock: klok });
  });
  afterEach(() => opslag.remove());

  const beurt = (turn: TurnIn, uit: TurnUit = GELUKT) => withLogboek(() => Promise.resolve(uit), logboek)(turn);
  const regels = () => logboek.list(vandaag, vandaag);

  it('zegt wie waarvoor bij welk dossier was, en nooit wat er stond', async () => {
    await beurt({ ...open('2026-0143'), data: { dossiernummer: '2026-0143', toelichting: 'geheim' } } as TurnIn);
    const [regel] = await regels();
    expect(regel).toEqual({
      ...{ op: klok.now().toISOString(), wie: 'fatima', dossiernummer: '2026-0143', wat: 'open', plek: 'chat' },
    });
  });

  it('heeft van dezelfde knop op dezelfde dag één regel, ook na een herstart', async () => {
    await beurt(open('2026-0143'));
    await beurt(open('2026-0143'));
    logboek = createLogboek({ store: opslag.store, clock: klok });
    await beurt(open('2026-0143'));
    await beurt(open('2026-0144'));
    expect((await regels()).map(({ dossiernummer }) => dossiernummer)).toEqual(['2026-0143', '2026-0144']);
  });

  it('kent ook de opdrachten en vragen die iemand typt, zonder de tekst', async () => {
    await beurt(tekst('open 2026-0143'));
    await beurt(tekst('hoeveel dossiers heeft Noord?'));
    await beurt(tekst('hulp'));
    expect((await regels()).map(({ wat, dossiernummer }) => [wat, dossiernummer]).sort()).toEqual([
      ['open', '2026-0143'],
      ['vraag', undefined],
    ]);
  });

  it('zwijgt over wat is geweigerd: dat heeft niemand gezien', async () => {
    await beurt(open('2026-0143'), { soort: 'fout', status: 403, tekst: 'nee' });
    expect(await regels()).toEqual([]);
  });

  it('zwijgt ook over een geweigerde opdracht in een gesprek, waar de weigering een kaart is', async () => {
    const delen = createTestDelen(opslag.store, klok);
    const vreemde: TurnIn = { soort: 'tekst', van: { ...VAN, persoon: 'onbekende' }, tekst: 'status 2026-0143' };
    const handle = createHandleTurn(delen, (binnen) => withLogboek(binnen, logboek));
    expect((await handle(vreemde)).soort).toBe('kaart');
    expect(await regels()).toEqual([]);
  });

  it('geeft geen antwoord als het spoor niet is vast te leggen', async () => {
    const kapot = { ...logboek, note: () => Promise.reject(new Error('opslag weg')) };
    await expect(withLogboek(() => Promise.resolve(GELUKT), kapot)(open('2026-0143'))).rejects.toThrow('opslag weg');
  });

  it('vergeet wat ouder is dan de bewaartermijn, en niets daarvan', async () => {
    const oud = createLogboek({ store: opslag.store, clock: createTestKlok('2023-05-23') });
    const net = createLogboek({ store: opslag.store, clock: createTestKlok('2023-05-24') });
    for (const boek of [oud, net]) await boek.note({ wie: 'fatima', wat: 'open', plek: 'chat' });
    expect(await logboek.forget(36)).toBe(1);
    expect(await logboek.list(datum('2023-05-23'), datum('2023-05-24'))).toHaveLength(1);
  });
});
