import { createTekenLevend } from '../../../bot/dossiers/kaarten';
import { changeDossier } from '../../../bot/dossiers/dossiers';
import { createAgendas } from '../../../bot/herinneringen/agendas';
import { showGemist } from '../../../bot/herinneringen/gemist';
import { createHerinnerronde } from '../../../bot/herinneringen/ronde';
import { findPersoon, type Inrichting } from '../../../bot/inrichting';
import { createFindVervanger, setAfwezigheid } from '../../../bot/rollen/afwezig';
import { type Store } from '../../../bot/store/store';
import { datum } from '../../../rules/datum';
import { type Dossier, type HistorieRegel } from '../../../rules/historie';
import { addDossier } from '../../support/beurt';
import { aDossier, type DossierBouwer, metPlan } from '../../support/dossier';
import { boeteVelden } from '../../support/formulieren';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { openTestStore, stilLog, type TestStore } from '../../support/store';

let opslag: TestStore;
beforeEach(async () => {
  opslag = await openTestStore();
  await opslag.store.claim('in-gebruik', '2026-01-01');
});
afterEach(() => opslag.remove());

/** Een gezinsmigrant met een plan van 9 februari 2026, zonder meldingen die nog openstaan. */
function aPlan(): DossierBouwer {
  return metPlan().metFormulier('F-20a', '2026-01-05', { notificatie: 'DUO-SS139', stap: 'afhandelen' });
}

/** Een koppeling van 4 mei die niemand heeft opgepakt. */
function nogVanNiemand(): Dossier {
  const { historie } = aDossier().metKoppeling('2026-05-04').build();
  return { dossiernummer: '2026-0143', caseload: 'Noord', historie };
}

/** Een dag in de ochtend, binnen werktijd. */
function klokOp(dag: string): TestKlok {
  return createTestKlok(dag);
}

function createRonde(klok: TestKlok, inrichting: Inrichting = testInrichting, store: Store = opslag.store) {
  const delen = { store, clock: klok, inrichting, findVervanger: createFindVervanger(store), wake: () => undefined };
  return createHerinnerronde({ ...delen, agendas: createAgendas({ store, inrichting }) });
}

/** Wat er in de chat van iemand klaarstaat, zoals het nu getekend wordt; `undefined` als er niets te zeggen is. */
async function teken(klok: TestKlok, kenmerk: string, staatEr = false): Promise<string | undefined> {
  const kaart = await createTekenLevend({ store: opslag.store, clock: klok, inrichting: testInrichting })(
    `herinnering:${kenmerk}`,
    staatEr,
  );
  return kaart === undefined ? undefined : JSON.stringify(kaart.kaart);
}

async function listKaarten(): Promise<string[]> {
  const claims = await opslag.store.listClaims('herinnering-kaart:');
  return claims.map(({ sleutel }) => sleutel.slice('herinnering-kaart:'.length));
}

async function add(dossier: Dossier): Promise<void> {
  await addDossier(opslag.store, dossier);
}

function append(regel: HistorieRegel): Promise<unknown> {
  return changeDossier(opslag.store, '2026-0143', () => ({ regels: [regel] }));
}

const GEREGISTREERD: HistorieRegel = {
  ...{ op: datum('2026-02-16'), formulier: 'F-20b', door: 'fatima', velden: { item: 'PIP', datum: '2026-02-16' } },
};

describe('een ronde herinneringen', () => {
  it('stuurt de klantmanager één bericht, en hetzelfde nooit nog eens', async () => {
    await add(aPlan().build());
    const klok = klokOp('2026-02-09');
    const ronde = createRonde(klok);
    await ronde();
    await ronde();
    await createRonde(klok)();
    expect(await listKaarten()).toEqual(['fatima:2026-02-09:ochtend']);
    expect(await teken(klok, 'fatima:2026-02-09:ochtend')).toContain('2026-0143: PIP registreren in DUO');
  });

  it.each([
    ['in het weekend', '2026-02-07', 0],
    ['op een feestdag', '2026-05-14', 0],
    ['voor werktijd', '2026-02-09', -5],
    ['na werktijd', '2026-02-09', 9],
  ])('stuurt niets %s', async (_naam, dag, uren) => {
    await add(aPlan().build());
    const klok = klokOp(dag);
    klok.advance(uren * 3_600_000);
    await createRonde(klok)();
    expect(await listKaarten()).toEqual([]);
  });

  it('herinnert niet aan wat intussen is gedaan: de kaart die nog moest worden verstuurd, komt niet', async () => {
    await add(aPlan().build());
    await createRonde(klokOp('2026-02-09'))();
    const klok = klokOp('2026-02-16');
    await createRonde(klok)();
    expect(await teken(klok, 'fatima:2026-02-16:ochtend')).toBeDefined();
    await append(GEREGISTREERD);
    expect(await teken(klok, 'fatima:2026-02-16:ochtend')).toBeUndefined();
    expect(await teken(klok, 'fatima:2026-02-16:ochtend', true)).toContain('Klaar');
  });

  it('herinnert de vervanger als de klantmanager er niet is, zonder te zeggen dat het om een boete gaat', async () => {
    const boete = boeteVelden({ rapportDatum: '2026-06-01', datumConstatering: '2026-06-01' });
    await add(
      aPlan()
        .metFormulier('F-20b', '2026-02-10', { item: 'PIP', datum: '2026-02-10' })
        .metFormulier('F-09', '2026-06-01', boete)
        .build(),
    );
    await createRonde(klokOp('2026-06-01'))();
    await setAfwezigheid(opslag.store, 'fatima', { van: '2026-08-01', totEnMet: '2026-08-28', vervanger: 'mehmet' });
    const klok = klokOp('2026-08-03');
    await createRonde(klok)();
    const kaart = (await teken(klok, 'mehmet:2026-08-03:ochtend')) ?? '';
    expect(kaart).toContain('2026-0143: open het dossier om te zien wat er nodig is');
    expect(kaart).not.toMatch(/boete/i);
    expect(await listKaarten()).not.toContain('fatima:2026-08-03:ochtend');
  });

  it('maakt na een onderbreking precies dezelfde kaart af, ook als twee teamleiders haar krijgen', async () => {
    await add(nogVanNiemand());
    const extra = { id: 'els', naam: 'Els', rol: 'teamleider', caseloads: ['Noord'] } as const;
    const inrichting = {
      ...testInrichting,
      personen: [...testInrichting.personen, { ...extra, caseloads: ['Noord'] }],
    };
    await createRonde(klokOp('2026-05-04'), inrichting)();
    const { store } = opslag;
    let nog = 3;
    // Stops somewhere in the middle of writing down what was reminded.
    const hapert: Store = Object.assign(Object.create(store) as Store, {
      claim: (sleutel: string, waarde: string) => {
        if (sleutel.startsWith('herinnerd:') && (nog -= 1) === 0) return Promise.reject(new Error('stroom weg'));
        return store.claim(sleutel, waarde);
      },
    });
    const klok = klokOp('2026-05-07');
    await expect(createRonde(klok, inrichting, hapert)()).rejects.toThrow('stroom weg');
    await createRonde(klok, inrichting)();
    expect((await listKaarten()).filter((kenmerk) => kenmerk.includes('2026-05-07'))).toEqual([
      ...['els:2026-05-07:ochtend', 'marieke:2026-05-07:ochtend'],
    ]);
    for (const persoon of ['els', 'marieke'])
      expect((await store.loadUitgaand(`herinnering:${persoon}:2026-05-07:ochtend`))?.gewenst).toBeGreaterThan(0);
  });

  it('slaat alarm als er niemand is, en houdt daarmee op zodra er weer iemand is', async () => {
    await add(nogVanNiemand());
    const klok = klokOp('2026-05-04');
    const leeg = { ...testInrichting, personen: testInrichting.personen.filter(({ rol }) => rol !== 'teamleider') };
    await createRonde(klok, leeg)();
    const later = klokOp('2026-05-07');
    await createRonde(later, leeg)();
    expect(await opslag.store.lookup('alarm-open:niemand')).toBeDefined();
    await createRonde(later)();
    expect(await opslag.store.lookup('alarm-open:niemand')).toBeUndefined();
    expect(await teken(later, 'marieke:2026-05-07:9')).toContain('2026-0143');
  });

  it('houdt bij een ander beleid het beleid van het begin van de taak', async () => {
    await add(aPlan().build());
    await createRonde(klokOp('2026-02-09'))();
    const streng = { ...testInrichting, escalatie: { registratie: { teamleider: -9 } } };
    await createRonde(klokOp('2026-02-10'), streng)();
    expect((await listKaarten()).filter((kenmerk) => kenmerk.startsWith('marieke'))).toEqual([]);
  });
});

describe('een melding die wordt ingetrokken', () => {
  it('laat de herinnering in de chat zeggen dat zij is vervallen, en verdwijnt van het overzicht', async () => {
    const bouwer = aPlan()
      .metFormulier('F-20b', '2026-02-10', { item: 'PIP', datum: '2026-02-10' })
      .metMelding('DUO-SS121', '2026-05-04');
    await add(bouwer.build());
    const klok = klokOp('2026-05-04');
    const ronde = createRonde(klok);
    await ronde();
    const kenmerk = 'fatima:2026-05-04:ochtend';
    expect(await teken(klok, kenmerk)).toContain('contact opnemen met de vorige gemeente');
    const voor = (await opslag.store.loadUitgaand(`herinnering:${kenmerk}`))?.gewenst ?? 0;
    await append({
      ...{ op: datum('2026-05-04'), formulier: 'F-20a', door: 'fatima' },
      velden: { notificatie: 'DUO-SS121', stap: 'ingetrokken' },
    });
    await ronde();
    expect((await opslag.store.loadUitgaand(`herinnering:${kenmerk}`))?.gewenst).toBeGreaterThan(voor);
    expect(await teken(klok, kenmerk, true)).toContain('Vervallen: de melding is ingetrokken op ma 4 mei 2026');
    expect(await teken(klok, kenmerk)).toBeUndefined();
    const team = await createTekenLevend({ store: opslag.store, clock: klok, inrichting: testInrichting })(
      'ochtend:Noord',
      true,
    );
    expect(JSON.stringify(team)).not.toContain('vorige gemeente');
  });
});

describe('de ochtendkaart van een team', () => {
  it('noemt nooit een oproep of boete, ook niet in de telling', async () => {
    const boete = boeteVelden({ status: 'opgelegd', datumBesluit: '2026-04-27', datumBekendmaking: '2026-04-27' });
    const plan = aPlan().metFormulier('F-20b', '2026-02-10', { item: 'PIP', datum: '2026-02-10' });
    await add(plan.metFormulier('F-09', '2026-04-28', boete).metMelding('DUO-SS104', '2026-06-02').build());
    const klok = klokOp('2026-06-08');
    await createRonde(klok)();
    const kaart = JSON.stringify(
      await createTekenLevend({ store: opslag.store, clock: klok, inrichting: testInrichting })('ochtend:Noord', false),
    );
    expect(kaart).toContain('Nieuwe meldingen');
    expect(kaart).not.toMatch(/boete|bezwaar|betaald/i);
    expect(kaart).toContain('"title":"Vandaag","value":"0"');
  });
});

describe('wat heb ik gemist', () => {
  it('gaat na een vakantie over de hele afwezigheid, en over wat anderen deden', async () => {
    const eigen = aPlan().build();
    const ander: HistorieRegel = { ...GEREGISTREERD, door: 'mehmet' };
    await add({ ...eigen, historie: [...eigen.historie, ander] });
    await setAfwezigheid(opslag.store, 'fatima', { van: '2026-02-10', totEnMet: '2026-02-20', vervanger: 'mehmet' });
    const fatima = findPersoon(testInrichting, 'fatima');
    if (fatima === undefined) throw new Error('geen fatima');
    const klok = klokOp('2026-02-23');
    const delen = { store: opslag.store, clock: klok, inrichting: testInrichting, log: stilLog, wake: () => undefined };
    const antwoord = await showGemist(delen as unknown as Parameters<typeof showGemist>[0], fatima);
    const kaart = JSON.stringify(antwoord);
    expect(kaart).toContain('Sinds di 10 februari 2026');
    expect(kaart).toContain('Geregistreerd in DUO: PIP');
    expect(kaart).not.toContain('Plan');
  });
});
