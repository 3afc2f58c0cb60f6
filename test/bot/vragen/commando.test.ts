import { parseCommando } from '../../../bot/vragen/commando';

describe('een opdracht lezen', () => {
  it.each([
    ['<at>Regiebot</at>  STATUS van dossier 2026-0143 ?', { soort: 'status', dossiernummer: '2026-0143' }],
    ['open 2026-0143', { soort: 'open', dossiernummer: '2026-0143' }],
    ['Mijn taken.', { soort: 'mijn taken' }],
    ['help', { soort: 'hulp' }],
    ['Wat kun je?', { soort: 'hulp' }],
    ['2026-0143', { soort: 'status', dossiernummer: '2026-0143' }],
    ['dossier 2026-0143', { soort: 'status', dossiernummer: '2026-0143' }],
    ['?', { soort: 'hulp' }],
    ['instellingen', { soort: 'instellen' }],
    ['koppel dit kanaal aan Zuid-Oost 2', { soort: 'koppelen', caseload: 'Zuid-Oost 2' }],
    ['Koppel kanaal met caseload Noord!', { soort: 'koppelen', caseload: 'Noord' }],
  ])('"%s"', (tekst, commando) => expect(parseCommando(tekst)).toEqual(commando));

  it.each([
    ['stauts 2026-0143', { soort: 'status', dossiernummer: '2026-0143' }],
    ['mijn takne', { soort: 'mijn taken' }],
    ['instelen', { soort: 'instellen' }],
    ['kopel dit kanaal aan Noord', { soort: 'koppelen', caseload: 'Noord' }],
  ])('verstaat een tikfout: "%s"', (tekst, commando) => expect(parseCommando(tekst)).toEqual(commando));

  it.each(['status', 'open dossier', 'status 2026', 'status 2026-14', 'Open 143'])(
    'vraagt bij "%s" om een heel nummer',
    (tekst) => expect(parseCommando(tekst)).toMatchObject({ soort: 'zonder nummer' }),
  );

  it.each([
    ['open 2026-143', { soort: 'zonder nummer', opdracht: 'open', bedoeld: '2026-0143' }],
    ['Status van dossier 2026-7', { soort: 'zonder nummer', opdracht: 'status', bedoeld: '2026-0007' }],
    ['2026-143', { soort: 'zonder nummer', opdracht: 'status', bedoeld: '2026-0143' }],
    ['open 2026', { soort: 'zonder nummer', opdracht: 'open' }],
    ['open 143', { soort: 'zonder nummer', opdracht: 'open' }],
  ])('vult alleen de nullen aan die ontbreken: "%s"', (tekst, commando) =>
    expect(parseCommando(tekst)).toEqual(commando),
  );

  it.each([
    'bedankt',
    'Dank je!',
    'dank u wel',
    'dankjewel',
    'Hartelijk dank.',
    'heel erg bedankt',
    'dank je wel Regiebot',
  ])('verstaat "%s" als dank', (tekst) => expect(parseCommando(tekst)).toEqual({ soort: 'dank' }));

  it('neemt een vraag met een bedankje erbij niet weg', () => {
    expect(parseCommando('bedankt, hoeveel taken zijn er?')).toEqual({ soort: 'onbekend' });
  });

  it.each([
    ['een vraag', 'hoeveel taken staan er open?'],
    ['twee tikfouten in een woord', 'tsatsu 2026-0143'],
    ['een kort woord dat op een opdracht lijkt', 'hupl'],
    ['een bestaand woord dat op een opdracht lijkt', 'staten 2026-0143'],
    ['een nummer dat van een persoon kan zijn', 'status 123456782'],
    ['een opdracht met meer erachter', 'open 2026-0143 en 2026-0144'],
    ['niets', ''],
  ])('laat liggen: %s', (_wat, tekst) => expect(parseCommando(tekst)).toEqual({ soort: 'onbekend' }));
});
