import fc from 'fast-check';
import { createLog, describeFout, type LogVelden } from '../../bot/log';
import { Hartslag } from '../../bot/gezond';
import { createMeter } from '../../bot/meten/meter';
import { rondes } from '../support/eigenschap';
import { createTestKlok } from '../support/klok';
import { openTestStore } from '../support/store';

/** Wat nooit in een log mag komen. */
const GEHEIMEN = [
  ...[
    '111222333',
    '123456782',
    '4567891234',
    '0612345678',
    'Fatima el Amrani',
    'Jan van der Berg',
    'j.jansen@mail.example',
  ],
  ...[
    'Bearer abc.def.ghi',
    'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
  ],
  ...['waarschuwing wegens verwijtbaar niet verschijnen op de intake'],
] as const;

const geheim = fc.constantFrom(...GEHEIMEN);
/** Het geheim kaal, of ergens in een zin, een adres, JSON of over twee regels. */
const verpakt = fc
  .tuple(
    geheim,
    fc.constantFrom('', 'x ', 'kon niet: ', '{"bsn":"', 'a\n    at ', 'https://x.example/?q='),
    fc.constantFrom('', ' y', '"}', '\n'),
  )
  .map(([kern, ervoor, erna]) => `${ervoor}${kern}${erna}`);
const sleutel = fc.oneof(
  fc.constantFrom('code', 'fout', 'reden', 'soort', 'naam', 'bsn', 'waar', 'oorzaak', 'status', 'stand', '__proto__'),
  verpakt,
);
const waarde = fc.oneof(
  verpakt,
  geheim.map(Number),
  fc.array(verpakt),
  fc.dictionary(sleutel, verpakt),
  verpakt.map((tekst) => new Error(tekst)),
);

function schrijf(velden: unknown, melding = 'Er ging iets mis'): string {
  let regel = '';
  createLog((tekst) => (regel += tekst), createTestKlok().now).error(velden as LogVelden, melding);
  return regel;
}

function lekt(regel: string): string | undefined {
  return GEHEIMEN.find((kern) => regel.includes(kern) || regel.includes(JSON.stringify(kern).slice(1, -1)));
}

/** Fouten zoals bibliotheken ze gooien: met van alles erin, en een oorzaak. */
const fout = fc
  .record({
    tekst: verpakt,
    naam: fc.oneof(verpakt, fc.constant('TypeError')),
    code: fc.oneof(verpakt, fc.constant('ENOTFOUND')),
    oorzaak: verpakt,
  })
  .map(({ tekst, naam, code, oorzaak }) => {
    const cause = new Error(oorzaak);
    cause.name = oorzaak;
    return Object.assign(new Error(tekst, { cause }), { name: naam, code, bsn: tekst });
  });

describe('het log', () => {
  it('laat niets van een persoon en niets geheims door, in welk veld het ook staat', () => {
    fc.assert(
      fc.property(fc.dictionary(sleutel, waarde), (velden) => expect(lekt(schrijf(velden))).toBeUndefined()),
      rondes(500),
    );
  });

  it('laat ook van een fout, haar oorzaak en haar plaats niets door', () => {
    fc.assert(
      fc.property(fout, (een) => expect(lekt(schrijf(describeFout(een)))).toBeUndefined()),
      rondes(500),
    );
  });

  it('maakt nummers, adressen en tokens in een melding onleesbaar', () => {
    const zin = 'Kon 111222333 van j.jansen@mail.example niet lezen met Bearer abc.def.ghi';
    expect(JSON.parse(schrijf({}, zin))).toMatchObject({ melding: 'Kon *** van *** niet lezen met ***' });
  });

  it('houdt wat een beheerder nodig heeft', () => {
    const velden = {
      ...{ item: 'antwoord:19:noord@thread.tacv2;messageid=1746692400123:5', dossiernummer: '2026-0143' },
      ...{ code: 'OPSLAG_BEZET', notificatie: 'DUO-SS101', reden: 'soort inhoud', status: 502, dubbel: false },
    };
    expect(JSON.parse(schrijf(velden))).toMatchObject({ ...velden, niveau: 'error', melding: 'Er ging iets mis' });
    expect(describeFout(new TypeError('x'))).toMatchObject({
      fout: 'TypeError',
      waar: expect.stringMatching(/^log\.test\.ts:\d+:\d+$/) as unknown,
    });
    expect(JSON.parse(schrijf(describeFout('tekst')))).toMatchObject({ fout: 'string' });
  });

  it('schrijft niet wat onder het gevraagde niveau ligt', () => {
    const regels: string[] = [];
    const log = createLog((regel) => regels.push(regel), createTestKlok().now, 'warn');
    log.info({}, 'stil');
    log.warn({}, 'hoorbaar');
    expect(regels).toHaveLength(1);
  });
});

describe('de getallen van /metrics', () => {
  it('noemen niemand, ook niet als een bericht of een storing dat wel doet', async () => {
    const opslag = await openTestStore();
    const clock = createTestKlok();
    const hartslag = new Hartslag(clock);
    const meter = createMeter({ store: opslag.store, hartslag, clock });
    hartslag.bad('postvak', `Storing bij ${GEHEIMEN[4]} (${GEHEIMEN[0]})`);
    await opslag.store.createBericht(
      {
        id: 'b1',
        versie: 1,
        bron: 'postvak',
        naam: `${GEHEIMEN[4]}.eml`,
        gelezenOp: '2026-05-08T07:30:00.000Z',
        stand: 'ontvangen',
      },
      Buffer.from(GEHEIMEN.join('\n')),
    );
    const tekst = await meter.scrape();
    expect(lekt(tekst)).toBeUndefined();
    expect(tekst).toContain('regiebot_');
    await opslag.remove();
  });
});
