import { type TurnIn, type TurnUit } from '../../../bot/teams/turn';
import { type Vertaler } from '../../../bot/vertaler/vertaler';
import { type Vraag } from '../../../rules/metingen/vraag';
import { addVoorbeelden, createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { openTestStore, type TestStore } from '../../support/store';

const ONBEGREPEN = 'plannetjes afraffelen';

describe('een vraag die de vertaler begreep', () => {
  let opslag: TestStore;
  let gevraagd: string[];
  let vertaling: Vraag | undefined;
  let nummer = 0;
  const klok = createTestKlok('2026-05-08');
  const persoonMet = (rol: string) => testInrichting.personen.find((persoon) => persoon.rol === rol)?.id ?? '';
  const vertaler: Vertaler = ({ vraag }) => {
    gevraagd.push(vraag);
    return Promise.resolve(vertaling);
  };

  beforeEach(async () => {
    gevraagd = [];
    vertaling = { meting: 'lopende-dossiers', filters: {} };
    opslag = await openTestStore();
    await addVoorbeelden(opslag.store, klok);
  });
  afterEach(() => opslag.remove());

  const beurt = (turn: TurnIn, met: { vertaler?: Vertaler } = { vertaler }) =>
    createTestTurn(opslag.store, klok, met)(turn);
  const van = (rol: string, plek: 'chat' | 'kanaal') => ({
    ...{ persoon: persoonMet(rol), plek, gesprek: plek === 'chat' ? `chat-${rol}` : 'Noord' },
    activityId: `a${(nummer += 1)}`,
  });
  const zeg = (tekst: string, rol = 'teamleider', plek: 'chat' | 'kanaal' = 'chat') =>
    beurt({ soort: 'tekst', tekst, van: van(rol, plek) });
  const klik = (data: unknown, rol = 'teamleider', plek: 'chat' | 'kanaal' = 'chat') =>
    beurt({ soort: 'actie', verb: 'vraag', data, van: van(rol, plek) });
  const knop = (uit: TurnUit, titel: string) =>
    uit.soort !== 'kaart'
      ? undefined
      : listActies(uit.kaart).find((actie) => (actie as { title?: string }).title === titel)?.data;
  const tekstVan = (uit: TurnUit) => JSON.stringify(uit);

  it('wordt eerst voorgelegd en pas na Ja geteld', async () => {
    const voorstel = await zeg(ONBEGREPEN);
    expect(tekstVan(voorstel)).toMatch(/Begrepen als: .* Klopt dat\?/);
    expect(tekstVan(voorstel)).not.toMatch(/\d+ dossiers\./);
    const antwoord = tekstVan(await klik(knop(voorstel, 'Ja')));
    const [getal] = /\d+ dossiers\./.exec(tekstVan(await zeg('Hoeveel lopende dossiers hebben we?'))) ?? [];
    expect(getal).toBeDefined();
    expect(antwoord).toContain(getal);
  });

  it('is daarna de vorige vraag', async () => {
    await klik(knop(await zeg(ONBEGREPEN), 'Ja'));
    expect(tekstVan(await zeg('en per klantmanager?'))).toContain('per klantmanager');
    expect(gevraagd).toHaveLength(1);
  });

  it('wordt na Nee niet geteld', async () => {
    expect(tekstVan(await klik(knop(await zeg(ONBEGREPEN), 'Nee')))).toContain('begreep ik u verkeerd');
  });

  it('blijft onbegrepen als de vertaler niets weet, net als zonder vertaler', async () => {
    vertaling = undefined;
    const zonder = await beurt({ soort: 'tekst', tekst: ONBEGREPEN, van: van('teamleider', 'chat') }, {});
    expect(await zeg(ONBEGREPEN)).toEqual(zonder);
  });

  it.each([
    'Hoeveel lopende dossiers hebben we?',
    'Hoeveel PIP’s zijn er recent vastgesteld?',
    'Is 123456782 al klaar?',
    'Hoe gaat het met mevrouw Haddad?',
    'en de plannetjes?',
    ' ',
  ])('wordt niet gevraagd bij: %s', async (tekst) => {
    await zeg(tekst);
    expect(gevraagd).toEqual([]);
  });

  it('wordt niet voorgelegd waar zij niet mag worden gesteld', async () => {
    vertaling = { meting: 'boetes', filters: {} };
    for (const rol of ['klantmanager', 'jurist', 'participatiewet'])
      expect(knop(await zeg(ONBEGREPEN, rol), 'Ja')).toBeUndefined();
    expect(knop(await zeg(ONBEGREPEN, 'teamleider', 'kanaal'), 'Ja')).toBeUndefined();
  });

  it('wordt bij de klik opnieuw getoetst: een Ja uit de chat van een ander geeft niets', async () => {
    vertaling = { meting: 'boetes', filters: {} };
    const ja = knop(await zeg(ONBEGREPEN), 'Ja');
    expect(ja).toBeDefined();
    expect((await klik(ja, 'klantmanager')).soort).toBe('melding');
    expect((await klik(ja, 'teamleider', 'kanaal')).soort).toBe('melding');
  });
});
