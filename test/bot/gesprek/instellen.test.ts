import { createInrichter, type Inrichter } from '../../../bot/gesprek/instellen/inrichter';
import { findBestemming } from '../../../bot/inrichting';
import { createLevendeInrichting, type LevendeInrichting } from '../../../bot/rollen/levend';
import { type HandleTurn, type TurnUit } from '../../../bot/teams/turn';
import { KOPPELZIN } from '../../../cards';
import { readKaart } from '../../cards/kaarten';
import { addDossier, createTestTurn } from '../../support/beurt';
import { aDossier } from '../../support/dossier';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';
import { kaartUit, klik, van, zeg } from './gesprek';

const KANAAL = '19:nieuw@thread.tacv2';

describe('de inrichting wijzigen in Teams', () => {
  let opslag: TestStore;
  let handle: HandleTurn;
  const klok = createTestKlok('2026-05-08');

  beforeEach(async () => {
    opslag = await openTestStore();
    handle = createTestTurn(opslag.store, klok);
  });
  afterEach(() => opslag.remove());

  /** Een andere instantie op dezelfde opslag, met een eigen inrichtingsbestand. */
  function elders(basis = testInrichting): { levend: LevendeInrichting; inrichter: Inrichter } {
    const levend = createLevendeInrichting(basis);
    return { levend, inrichter: createInrichter({ store: opslag.store, clock: klok, basis, levend }) };
  }
  const wijzig = (data: object, persoon = 'ruben') => klik(handle, 'instellen', data, persoon);
  const tekst = (uit: TurnUit) => readKaart(kaartUit(uit));
  const koppel = (aan: string, persoon = 'ruben', kanaal = KANAAL) =>
    zeg(handle, `<at>Regiebot</at> koppel dit kanaal aan ${aan}`, persoon, kanaal);

  it('laat zien wat er geldt, en na een wijziging wie wanneer wat wijzigde, met voor en na', async () => {
    expect(tekst(await zeg(handle, 'instellen', 'ruben'))).toContain('van 08:00 tot 17:00');
    const na = tekst(await wijzig({ soort: 'werktijd', van: '08:30', tot: '17:30' }));
    expect(na).toMatch(
      /Gewijzigd\. Ruben, vr 8 mei 2026 om \d\d:\d\d\. Werktijd: was 08:00 tot 17:00, is nu 08:30 tot 17:30\./,
    );
    expect(na).toContain('van 08:30 tot 17:30');
  });

  it('geldt bij een andere instantie zodra die weer kijkt, en na een herstart', async () => {
    const ander = elders();
    await wijzig({ soort: 'dagbericht', uur: '7' });
    expect(ander.levend.toezicht.dagberichtUur).toBe(8);
    await ander.inrichter.refresh();
    expect(ander.levend.toezicht.dagberichtUur).toBe(7);
  });

  it.each(['fatima', 'marieke', 'ilse', 'kees'])('weigert %s, en wijzigt dan niets', async (persoon) => {
    expect(await wijzig({ soort: 'dagbericht', uur: '7' }, persoon)).toMatchObject({ soort: 'fout', status: 403 });
    await koppel('Noord', persoon);
    await koppel('nieuwe caseload Zuidoost', persoon);
    expect(await elders().inrichter.refresh()).toEqual([]);
  });

  it.each([
    ['een uur dat niet bestaat', { soort: 'dagbericht', uur: '24' }],
    ['geen uur', { soort: 'dagbericht', uur: '' }],
    ['een halve tijd', { soort: 'werktijd', van: '8', tot: '17:00' }],
    ['een einde voor het begin', { soort: 'werktijd', van: '17:00', tot: '08:00' }],
    ['een caseload die er niet is', { soort: 'plaatsvervanger', caseload: 'West', persoon: 'fatima' }],
    ['iemand van een andere caseload', { soort: 'plaatsvervanger', caseload: 'Zuid', persoon: 'fatima' }],
    ['iemand die alleen meeleest', { soort: 'plaatsvervanger', caseload: 'Noord', persoon: 'kees' }],
    ['de teamleider zelf', { soort: 'plaatsvervanger', caseload: 'Noord', persoon: 'marieke' }],
    ['de jurist', { soort: 'plaatsvervanger', caseload: 'Noord', persoon: 'ilse' }],
    ['een naam die al bestaat', { soort: 'naam', oud: 'Noord', nieuw: 'zuid' }],
    ['een naam met opmaak', { soort: 'naam', oud: 'Noord', nieuw: '[klik](http://x)' }],
  ])('neemt %s niet aan', async (_wat, data) => {
    expect((await wijzig(data)).soort).toBe('fout');
    expect(await elders().inrichter.refresh()).toEqual([]);
  });

  it('biedt als plaatsvervanger alleen aan wie dat kan zijn', async () => {
    const kaart = JSON.stringify(await zeg(handle, 'instellen', 'ruben'));
    const aangeboden = testInrichting.personen.filter(({ id }) => kaart.includes(`"value":"${id}"`));
    expect(aangeboden.map(({ id }) => id)).toEqual(['fatima', 'joost', 'anneke', 'mehmet', 'ruben']);
  });

  it('koppelt het kanaal waarin het wordt gezegd: nieuwe kaarten komen daar', async () => {
    expect(tekst(await koppel('noord'))).toContain(
      'Kanaal van caseload Noord: was een ander kanaal, is nu dit kanaal.',
    );
    const { levend, inrichter } = elders();
    await inrichter.refresh();
    expect(findBestemming(levend, 'caseload:Noord')).toEqual({ soort: 'kanaal', id: KANAAL });
    expect(await koppel('Noord')).toMatchObject({ soort: 'melding', tekst: 'Dit is al het kanaal van Noord.' });
    expect(tekst(await koppel('Zuid'))).toContain('Dit kanaal hoort al bij caseload Noord');
  });

  it('koppelt met precies wat de kaarten voorzeggen', async () => {
    const [, opdracht = ''] = /"@Regiebot (.+)"/.exec(KOPPELZIN) ?? [];
    await zeg(handle, `<at>Regiebot</at> ${opdracht}`, 'ruben', KANAAL);
    const { levend, inrichter } = elders();
    await inrichter.refresh();
    expect(findBestemming(levend, 'caseload:Noord')).toEqual({ soort: 'kanaal', id: KANAAL });
  });

  it('koppelt niets vanuit een chat of een groepsgesprek', async () => {
    expect(await zeg(handle, 'koppel dit kanaal aan Noord', 'ruben')).toMatchObject({ soort: 'melding' });
    expect(await koppel('Noord', 'ruben', '19:groep@thread.v2')).toMatchObject({ soort: 'melding' });
    expect(await elders().inrichter.refresh()).toEqual([]);
  });

  it('maakt een nieuwe caseload pas als dat er met zoveel woorden staat', async () => {
    const vraag = await koppel('Zuidoost');
    expect(tekst(vraag)).toContain('Deze caseload is er nog niet.');
    expect(await elders().inrichter.refresh()).toEqual([]);
    const typt = { vraag: 'Koppel dit kanaal aan nieuwe caseload Zuidoost', begrepen: '', pagina: 0 };
    const uit = await handle({ soort: 'actie', verb: 'vraag', data: typt, van: van('ruben', KANAAL) });
    expect(tekst(uit)).toContain('Er werkt nog niemand in deze caseload.');
    const { levend, inrichter } = elders();
    await inrichter.refresh();
    expect(findBestemming(levend, 'caseload:Zuidoost')).toEqual({ soort: 'kanaal', id: KANAAL });
  });

  it('geeft een lege caseload een andere naam, en laat wat nog zo heette niet verdwalen', async () => {
    await wijzig({ soort: 'naam', oud: 'Noord', nieuw: 'Noordwest' });
    const { levend, inrichter } = elders();
    await inrichter.refresh();
    expect(levend.caseloads.map(({ naam }) => naam)).toEqual(['Noordwest', 'Oost', 'Zuid']);
    expect(findBestemming(levend, 'caseload:Noord')).toEqual(findBestemming(levend, 'caseload:Noordwest'));
    expect(levend.personen.find(({ id }) => id === 'fatima')?.caseloads).toEqual(
      expect.arrayContaining(['Noord', 'Noordwest', 'Oost']),
    );
  });

  it('hernoemt geen caseload waarin dossiers staan', async () => {
    await addDossier(opslag.store, aDossier().metKoppeling('2026-05-01').build());
    const uit = await wijzig({ soort: 'naam', oud: 'Noord', nieuw: 'Noordwest' });
    expect(uit.soort).toBe('fout');
    expect('tekst' in uit && uit.tekst).toContain('staat nog 1 dossier');
  });

  it('verliest niets als twee beheerders tegelijk wijzigen', async () => {
    const [een, ander] = [elders(), elders()];
    await Promise.all([
      een.inrichter.change('ruben', { soort: 'dagbericht', uur: 7 }),
      ander.inrichter.change('ruben', { soort: 'werktijd', van: '09:00', tot: '16:00' }),
    ]);
    await een.inrichter.refresh();
    expect(een.levend).toMatchObject({ toezicht: { dagberichtUur: 7 }, werktijd: { van: '09:00', tot: '16:00' } });
  });

  it('laat een wijziging vallen die niet meer past bij een nieuw inrichtingsbestand, en houdt de rest', async () => {
    await wijzig({ soort: 'plaatsvervanger', caseload: 'Zuid', persoon: 'joost' });
    await wijzig({ soort: 'dagbericht', uur: '7' });
    const zonderZuid = testInrichting.caseloads.filter(({ naam }) => naam !== 'Zuid');
    const { levend, inrichter } = elders({ ...testInrichting, caseloads: zonderZuid });
    expect(await inrichter.refresh()).toHaveLength(1);
    expect(levend.caseloads).toEqual(zonderZuid);
    expect(levend.toezicht.dagberichtUur).toBe(7);
  });
});
