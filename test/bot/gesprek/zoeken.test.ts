import { type HandleTurn, type TurnUit } from '../../../bot/teams/turn';
import { GEVOELIG } from '../../../cards/delen/namen';
import { readKaart } from '../../cards/kaarten';
import { addDossier, createTestTurn } from '../../support/beurt';
import { aDossier, klaarVoorPlan } from '../../support/dossier';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';
import { van } from './gesprek';

describe('een dossier zoeken om te delen', () => {
  let opslag: TestStore;
  let handle: HandleTurn;
  const klok = createTestKlok('2026-02-18');
  const laat = klaarVoorPlan().metPip('2026-02-02').build().historie;
  const vroeg = klaarVoorPlan().metPip('2026-02-09').build().historie;

  beforeEach(async () => {
    opslag = await openTestStore();
    handle = createTestTurn(opslag.store, klok);
    const vast = { caseload: 'Noord', klantmanager: 'fatima' };
    await addDossier(opslag.store, { ...vast, dossiernummer: '2026-0143', historie: vroeg });
    await addDossier(opslag.store, { ...vast, dossiernummer: '2026-0007', historie: laat });
    await addDossier(opslag.store, { ...vast, dossiernummer: '2025-0143', klantmanager: 'joost', historie: vroeg });
    await addDossier(opslag.store, { ...vast, dossiernummer: '2026-1430', caseload: 'Zuid', historie: vroeg });
  });
  afterEach(() => opslag.remove());

  const zoek = (tekst: string, persoon = 'fatima', vanaf = 0, hoogstens = 25) =>
    handle({ soort: 'zoeken', zoek: tekst, vanaf, hoogstens, van: van(persoon, 'elders') });
  const titels = (uit: TurnUit) => (uit.soort === 'vondsten' ? uit.vondsten.map(({ titel }) => titel) : uit);

  it('vindt op een deel van het nummer, het nieuwste eerst, en alleen in de eigen caseloads', async () => {
    expect(titels(await zoek('0143'))).toEqual(['Dossier 2026-0143', 'Dossier 2025-0143']);
    expect(titels(await zoek('2026-0'))).toEqual(['Dossier 2026-0143', 'Dossier 2026-0007']);
    expect(titels(await zoek('0143', 'anneke'))).toMatchObject({ soort: 'melding' });
  });

  it('geeft zonder nummer de eigen dossiers, wat het eerst moet bovenaan', async () => {
    expect(titels(await zoek(''))).toEqual(['Dossier 2026-0007', 'Dossier 2026-0143']);
    expect(titels(await zoek('', 'kees'))).toMatchObject({ soort: 'melding' });
  });

  it('geeft een volgend stuk van de lijst', async () => {
    expect(titels(await zoek('0143', 'fatima', 1, 1))).toEqual(['Dossier 2025-0143']);
  });

  it.each(['123456782', '2026-01431', 'Jansen', '0143; drop', '%'])('zoekt niet op "%s"', async (tekst) => {
    const uit = await zoek(tekst);
    expect(uit.soort === 'melding' && uit.tekst).toContain('Zoek op dossiernummer');
  });

  it('geeft een vreemde niets', async () => {
    expect(await zoek('0143', 'onbekend')).toMatchObject({ soort: 'fout', status: 403 });
  });

  it('deelt nooit een oproep, niveau of maatregel, ook niet als dat het enige is dat openstaat', async () => {
    const historie = aDossier().metPlicht('2026-01-05').metOproep('1', '2026-02-16', '2026-03-02').build().historie;
    await addDossier(opslag.store, { dossiernummer: '2026-0555', caseload: 'Noord', historie });
    const uit = await zoek('0555');
    expect(uit.soort).toBe('vondsten');
    if (uit.soort !== 'vondsten') return;
    const [vondst] = uit.vondsten;
    const tekst = `${vondst?.tekst} ${readKaart(vondst?.kaart)}`;
    expect(tekst).toContain('2026-0555');
    expect(tekst).not.toMatch(GEVOELIG);
    expect(tekst).not.toMatch(/oproep/i);
  });
});
