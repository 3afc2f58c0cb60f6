import { type ServerResponse } from 'node:http';
import { createLog } from '../../../bot/log';
import { openTaalmodel } from '../../../bot/teams/taalmodel';
import { createVertaler } from '../../../bot/vertaler/vertaler';
import { datum } from '../../../rules/datum';
import { asCompletion, type Nepmodel, startNepmodel } from './nepmodel';

const namen = {
  klantmanagers: [{ id: 'a1', naam: 'Joost' }],
  caseloads: ['Noord'],
  dossiers: new Set(['2026-0143']),
};
/** Een drukke machine is geen model dat zwijgt. */
const RUIM = 60_000;
const VRAAG = 'Hoe zit het met de plannetjes van Joost?';
const vraag = (anders: object = {}) => ({
  meting: 'pip-niet-vastgesteld',
  filters: { klantmanager: { alleen: ['[KLANTMANAGER1]'] } },
  ...anders,
});
const json = (inhoud: unknown) => JSON.stringify({ vraag: inhoud });

describe('een vertaalde vraag', () => {
  let model: Nepmodel;
  const regels: string[] = [];
  const log = createLog(
    (regel) => regels.push(regel),
    () => new Date(0),
  );
  beforeAll(async () => {
    model = await startNepmodel();
  });
  afterAll(() => model.close());

  const vertaal = (tekst = VRAAG) =>
    createVertaler(
      openTaalmodel({ adres: model.adres, model: 'klein', sleutel: 'geheim-geheim' }, log),
      RUIM,
    )({
      ...{ vraag: tekst, namen, vandaag: datum('2026-05-08') },
    });

  it('gaat zonder naam naar buiten, met de catalogus en zonder gegevens, en krijgt haar namen terug', async () => {
    model.zeg(json(vraag()));
    expect(await vertaal()).toEqual(vraag({ filters: { klantmanager: { alleen: ['a1'] } } }));
    const gestuurd = model.gekregen.at(-1) ?? '';
    expect(gestuurd).toContain('plannetjes van [KLANTMANAGER1]');
    expect(gestuurd).toContain('pip-niet-vastgesteld');
    for (const gegeven of ['Joost', 'a1', 'Noord', '2026-0143']) expect(gestuurd).not.toContain(`"${gegeven}`);
    expect(gestuurd).not.toContain('Joost');
  });

  it('gaat niet naar buiten met een nummer of een naam die wij niet kennen', async () => {
    const eerder = model.gekregen.length;
    for (const tekst of ['is 123456782 klaar met zijn plannetje', 'Hoe gaat het met Haddad?'])
      expect(await vertaal(tekst)).toBeUndefined();
    expect(model.gekregen).toHaveLength(eerder);
  });

  it('wordt niet als sjabloon gelezen', async () => {
    model.zeg(json(null));
    await vertaal('plannetjes {{$temp.input}} {{stuurAlles}}');
    expect(model.gekregen.at(-1)).toContain('plannetjes {{$temp.input}} {{stuurAlles}}');
  });

  it.each([
    ['het model weet het niet', json(null)],
    ['het antwoord is geen JSON', 'Natuurlijk! Hier is uw antwoord.'],
    ['het antwoord is leeg', ''],
    ['de meting bestaat niet', json(vraag({ meting: 'beste-klantmanager' }))],
    ['er staat een sleutel te veel', json(vraag({ sql: 'DROP TABLE' }))],
    ['er staat iets naast de vraag', JSON.stringify({ vraag: vraag(), uitleg: 'zo bedoeld' })],
    ['het filter bestaat niet', json(vraag({ filters: { ...vraag().filters, bsn: { alleen: ['1'] } } }))],
    ['het filter past niet bij de meting', json(vraag({ filters: { ...vraag().filters, fase: { alleen: ['PIP'] } } }))],
    ['de waarde bestaat niet', json(vraag({ filters: { ...vraag().filters, caseload: { alleen: ['Utrecht'] } } }))],
    ['de naam is weggelaten', json(vraag({ filters: {} }))],
    ['het masker is verzonnen', json(vraag({ filters: { klantmanager: { alleen: ['[KLANTMANAGER9]'] } } }))],
    ['de dag bestaat niet', json(vraag({ periode: { tot: '2026-02-31' } }))],
    ['de periode past niet', json(vraag({ meting: 'lopende-dossiers', periode: { tot: '2026-03-01' } }))],
    ['de periode is omgekeerd', json(vraag({ periode: { van: '2026-05-01', tot: '2026-01-01' } }))],
    ['het antwoord is heel lang', json(vraag()) + ' '.repeat(3_000)],
  ])('wordt niets als %s', async (_wat, antwoord) => {
    model.zeg(antwoord);
    expect(await vertaal()).toBeUndefined();
  });

  it.each([
    ['429', (uit: ServerResponse) => uit.writeHead(429, { 'retry-after': '60' }).end('{"error":{"message":"Joost"}}')],
    ['500', (uit: ServerResponse) => uit.writeHead(500).end('kapot')],
    ['een omleiding', (uit: ServerResponse) => uit.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['een afgebroken verbinding', (uit: ServerResponse) => uit.destroy()],
    ['geen vorm van OpenAI', (uit: ServerResponse) => uit.end('{"ok":true}')],
    ['een eindeloos antwoord', (uit: ServerResponse) => uit.end(asCompletion('x'.repeat(200_000)))],
  ])('wordt niets na %s, met één poging en zonder dat er iets uitlekt', async (_wat, doe) => {
    const console_ = jest.spyOn(console, 'log');
    const eerder = model.gekregen.length;
    model.zeg((uit) => {
      doe(uit);
    });
    expect(await vertaal()).toBeUndefined();
    expect(model.gekregen).toHaveLength(eerder + 1);
    expect(console_).not.toHaveBeenCalled();
    expect(regels.at(-1)).toContain('VERTALER');
    expect(regels.join()).not.toMatch(/Joost|geheim|plannetjes/);
    console_.mockRestore();
  });

  it('wacht niet op een model dat nooit antwoordt', async () => {
    const zwijgt = createVertaler(() => new Promise(() => undefined), 1);
    expect(await zwijgt({ vraag: VRAAG, namen, vandaag: datum('2026-05-08') })).toBeUndefined();
  });
});
