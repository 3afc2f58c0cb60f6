import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listOntvangsten } from '../../../bot/boekhouding/ontvangstboek';
import { createVerwerkBericht } from '../../../bot/dossiers/verwerk-bericht';
import { BotError } from '../../../bot/errors';
import { Hartslag } from '../../../bot/gezond';
import { ingest } from '../../../bot/jobs/ingest';
import { type VoorbeeldMail, writeMail } from '../../../bot/lokaal/voorbeelden/bericht';
import { VOORBEELD_BERICHTEN } from '../../../bot/lokaal/voorbeelden/berichten';
import { createFolderMailbox } from '../../../bot/post/folder-mailbox';
import { type BewaardBericht, type Store } from '../../../bot/store/store';
import { datum } from '../../../rules/datum';
import { createTestKlok } from '../../support/klok';
import { openTestStore, stilLog, type TestStore } from '../../support/store';
import { createVerwerkDelen } from '../../support/verwerk';

const [koppeling, klantprofiel] = VOORBEELD_BERICHTEN as readonly [VoorbeeldMail, VoorbeeldMail];
const vals = VOORBEELD_BERICHTEN.find(({ bestand }) => bestand.includes('vals'))!;
const vraag = VOORBEELD_BERICHTEN.find(({ bestand }) => bestand.includes('vraag'))!;
const automatisch = VOORBEELD_BERICHTEN.find(({ bestand }) => bestand.includes('automatisch'))!;
const zonderPersoon = VOORBEELD_BERICHTEN.find(({ bestand }) => bestand.includes('examen'))!;

describe('het postvak lezen', () => {
  let opslag: TestStore;
  let postvak: string;
  let tijd: number;
  let hartslag: Hartslag;
  const klok = createTestKlok();

  beforeEach(async () => {
    opslag = await openTestStore();
    postvak = join(opslag.map, 'postvak');
    mkdirSync(join(postvak, 'in'), { recursive: true });
    tijd = 0;
    hartslag = new Hartslag(klok);
  });
  afterEach(() => opslag.remove());

  const leg = (mail: VoorbeeldMail, naam = mail.bestand, dag = '2026-05-01') =>
    writeFileSync(join(postvak, 'in', naam), writeMail(mail, datum(dag)));
  const inMap = (map: string) => readdirSync(join(postvak, map));
  const wensen = async () =>
    (await opslag.store.listTeVersturen('9', 100)).map(({ id, plek }) => `${id.split(':')[0]!} in ${plek}`);

  /** Twee passen: in de eerste wordt een bestand gezien, in de tweede ligt het stil genoeg. */
  async function lees(store: Store = opslag.store): Promise<void> {
    const mailbox = createFolderMailbox(postvak, () => tijd);
    const verwerkDelen = createVerwerkDelen(store, klok);
    const verwerk = createVerwerkBericht(verwerkDelen);
    const delen = {
      bron: 'postvak',
      mailbox,
      store,
      verwerk,
      read: verwerkDelen.read,
      clock: klok,
      log: stilLog,
      hartslag,
      wake: () => undefined,
    };
    await ingest(delen);
    tijd += 1_000;
    await ingest(delen);
  }

  it('maakt van een koppeling een dossier met een kaart in het kanaal van de caseload', async () => {
    leg(koppeling);
    await lees();
    const [dossiernummer] = await opslag.store.listDossiers();
    const bewaard = await opslag.store.loadDossier(dossiernummer!);
    expect(bewaard?.dossier).toMatchObject({
      caseload: 'Noord',
      historie: [{ op: '2026-05-01', notificatie: 'COA-01' }],
    });
    expect(bewaard?.dossier.klantmanager).toBeUndefined();
    expect(await wensen()).toEqual(['dossier in caseload:Noord']);
    expect(inMap('verwerkt')).toEqual([koppeling.bestand]);
  });

  it('zet een tweede melding over dezelfde persoon op hetzelfde dossier', async () => {
    leg(koppeling);
    leg(klantprofiel);
    await lees();
    expect(await opslag.store.listDossiers()).toHaveLength(1);
    const bewaard = await opslag.store.loadDossier((await opslag.store.listDossiers())[0]!);
    expect(bewaard?.dossier.historie.map((regel) => 'notificatie' in regel && regel.notificatie)).toEqual([
      'COA-01',
      'COA-02',
    ]);
  });

  it('legt een melding van een onbekende persoon die geen dossier mag openen voor aan een mens', async () => {
    leg(klantprofiel);
    await lees();
    expect(await opslag.store.listDossiers()).toEqual([]);
    expect(await wensen()).toEqual(['bericht in triage']);
  });

  it('legt een herkende melding zonder persoon voor aan een mens', async () => {
    leg(zonderPersoon);
    await lees();
    expect(await wensen()).toEqual(['bericht in triage']);
  });

  it.each([
    ['een gewone vraag gaat naar een mens', vraag, 'vraag', ['bericht in triage']],
    [
      'een vervalsing gaat in quarantaine, met een kaart voor de beheerder',
      vals,
      'quarantaine',
      ['quarantaine in beheer'],
    ],
    ['een automatisch antwoord wordt alleen geteld', automatisch, 'automatisch', []],
  ])('%s', async (_zin, mail, map, kaarten) => {
    leg(mail);
    await lees();
    expect(inMap(map)).toEqual([mail.bestand]);
    expect(await wensen()).toEqual(kaarten);
    expect(await opslag.store.listDossiers()).toEqual([]);
  });

  it('telt hetzelfde bericht dat nog eens binnenkomt als dubbel, zonder tweede melding', async () => {
    leg(koppeling, 'a.eml');
    await lees();
    leg(koppeling, 'b.eml');
    await lees();
    expect(await opslag.store.count()).toMatchObject({ berichten: { herkend: 2 }, dubbel: 1, dossiers: 1 });
    const bewaard = await opslag.store.loadDossier((await opslag.store.listDossiers())[0]!);
    expect(bewaard?.dossier.historie).toHaveLength(1);
  });

  it.each(['appendDossier', 'saveBericht', 'createBericht', 'claim'] as const)(
    'verliest en verdubbelt niets als het programma valt bij %s',
    async (stap) => {
      leg(koppeling);
      let gevallen = false;
      const val = () => {
        if (gevallen) return false;
        gevallen = true;
        return true;
      };
      await lees(failAfter(opslag.store, stap, val));
      expect(gevallen).toBe(true);
      await lees(await opslag.reopen());
      expect(await opslag.store.listDossiers()).toHaveLength(1);
      const bewaard = await opslag.store.loadDossier((await opslag.store.listDossiers())[0]!);
      expect(bewaard?.dossier.historie).toHaveLength(1);
      expect(await opslag.store.count()).toMatchObject({ berichten: { herkend: 1, ontvangen: 0 }, dubbel: 0 });
      expect(inMap('in')).toEqual([]);
    },
  );

  it('laat het bericht in het postvak als de opslag niet antwoordt, en zegt dat', async () => {
    leg(koppeling);
    const kapot: Store = {
      ...opslag.store,
      createBericht: () => Promise.reject(new BotError('OPSLAG_ONBEREIKBAAR', 'vol')),
    };
    await lees(kapot);
    expect(inMap('in')).toEqual([koppeling.bestand]);
    expect(await hartslag.report(opslag.store)).toMatchObject({
      in_orde: false,
      bevindingen: ['De opslag neemt geen berichten aan; ze blijven in het postvak.'],
    });
    await lees();
    expect(inMap('in')).toEqual([]);
    expect((await hartslag.report(opslag.store)).in_orde).toBe(true);
  });

  it('leest de rest gewoon als de inhoud van één bewaard bericht niet meer te lezen is', async () => {
    leg(koppeling);
    const stuk: Store = {
      ...opslag.store,
      readRuw: () => Promise.reject(new BotError('OPSLAG_STUK', 'onleesbaar')),
      listBerichten: async (stand) => (stand === 'ontvangen' ? [onleesbaar] : opslag.store.listBerichten(stand)),
    };
    const onleesbaar: BewaardBericht = {
      ...{ id: 'stuk', versie: 1, bron: 'postvak', naam: 'stuk.eml', stand: 'ontvangen' },
      gelezenOp: klok.now().toISOString(),
    };
    await opslag.store.createBericht(onleesbaar, new Uint8Array());
    await lees(stuk);
    expect(inMap('in')).toEqual([]);
    expect((await hartslag.report(opslag.store)).bevindingen).toEqual([
      'Een of meer berichten kunnen niet worden verwerkt; ze blijven bewaard en worden opnieuw geprobeerd.',
    ]);
  });

  it('bewaart het bericht versleuteld en laat in de map alleen een stomp achter', async () => {
    leg(koppeling);
    await lees();
    const stomp = readFileSync(join(postvak, 'verwerkt', koppeling.bestand), 'utf8');
    expect(stomp).toContain('Message-ID');
    expect(stomp).not.toContain('2970814365');
    const bestand =
      readFileSync(join(opslag.map, 'regiebot.db')).toString('latin1') +
      readFileSync(join(opslag.map, 'regiebot.db-wal')).toString('latin1');
    expect(bestand).not.toContain('2970814365');
  });

  it('laat iets dat geen bestand is liggen, zegt dat, en leest de rest gewoon', async () => {
    mkdirSync(join(postvak, 'in', 'map.eml'));
    leg(koppeling);
    await lees();
    expect(inMap('in')).toEqual(['map.eml']);
    expect(await opslag.store.listDossiers()).toHaveLength(1);
    const gezond = await hartslag.report(opslag.store);
    expect(gezond.bevindingen).toEqual([
      'In het postvak ligt iets dat geen gewoon bestand is (1). Haal het weg uit de map "in".',
    ]);
    expect(gezond.bronnen.postvak?.leeftijdSeconden).toBe(0);
  });

  it('laat een termijn nooit in de toekomst beginnen', async () => {
    leg(koppeling, koppeling.bestand, '2026-05-30');
    await lees();
    const bewaard = await opslag.store.loadDossier((await opslag.store.listDossiers())[0]!);
    expect(bewaard?.dossier.historie[0]?.op).toBe('2026-05-08');
  });

  it('verwerkt na een lange stilte eerst wat een termijn begint, en daarbinnen wat het eerst ontvangen is', async () => {
    const verwerkt: string[] = [];
    const volgt: Store = {
      ...opslag.store,
      saveBericht: (bericht, gewenst) => {
        verwerkt.push(bericht.naam);
        return opslag.store.saveBericht(bericht, gewenst);
      },
    };
    leg(vraag, 'vraag.eml', '2026-04-01');
    leg(klantprofiel, 'profiel.eml', '2026-04-20');
    leg(koppeling, 'koppeling-laat.eml', '2026-04-28');
    leg({ ...koppeling, tekst: 'Nieuwe koppeling. V-nummer: 77' }, 'koppeling-vroeg.eml', '2026-04-10');
    await lees(volgt);
    expect(verwerkt).toEqual(['koppeling-vroeg.eml', 'koppeling-laat.eml', 'vraag.eml', 'profiel.eml']);
  });

  it('schrijft elk aangeboden bericht een keer in het ontvangstboek, voordat het in de opslag staat', async () => {
    leg(koppeling);
    const vol: Store = {
      ...opslag.store,
      createBericht: () => Promise.reject(new BotError('OPSLAG_ONBEREIKBAAR', 'vol')),
    };
    await lees(vol);
    expect(await listOntvangsten(opslag.store)).toEqual(
      new Map([[expect.any(String), { bron: 'postvak', op: '2026-05-08T07:30:00.000Z' }]]),
    );
    expect((await opslag.store.count()).berichten.ontvangen).toBe(0);
    await lees();
    const [bericht] = await opslag.store.listBerichten('herkend');
    expect([...(await listOntvangsten(opslag.store)).keys()]).toEqual([bericht?.id]);
  });

  it('laat wat van een andere bron bewaard is aan de lezer van die bron', async () => {
    const ander = {
      id: 'x',
      versie: 1,
      bron: 'elders',
      naam: 'x',
      gelezenOp: '2026-05-08T08:00:00Z',
      stand: 'ontvangen',
    } as const;
    await opslag.store.createBericht(ander, Buffer.from(writeMail(koppeling, datum('2026-05-01'))));
    await lees();
    expect((await opslag.store.count()).berichten.ontvangen).toBe(1);
  });
});

/** De stap lukt, en dan valt het programma: een keer. */
function failAfter(
  store: Store,
  stap: 'appendDossier' | 'saveBericht' | 'createBericht' | 'claim',
  val: () => boolean,
): Store {
  const echt = store[stap].bind(store) as (...args: unknown[]) => Promise<unknown>;
  const wankel = async (...args: unknown[]): Promise<unknown> => {
    const uitkomst = await echt(...args);
    if (val()) throw new Error('gevallen');
    return uitkomst;
  };
  return { ...store, [stap]: wankel };
}
