import { dedupeSleutels, isDubbel } from '../../../bot/post/dubbel';
import { lees, type MailOpties } from '../../support/mail';

function datum(tekst: string): string | undefined {
  const { gelabeldeDatum } = lees({ tekst });
  return gelabeldeDatum === undefined
    ? undefined
    : [gelabeldeDatum.datum, gelabeldeDatum.tijd].filter(Boolean).join(' ');
}

describe('gelabelde datum', () => {
  it.each([
    ['Registratiedatum: 12-03-2026', '2026-03-12'],
    ['Registratiedatum en -tijd: 12-03-2026 09.15 uur', '2026-03-12 09:15:00'],
    ['Datum: 12 maart 2026', '2026-03-12'],
    ['Datum koppeling: 2026-03-12', '2026-03-12'],
    ['datum 5 mei 2026', '2026-05-05'],
    ['Geregistreerd op: 12 maart 2026 om 09:15', '2026-03-12 09:15:00'],
    ['Geregistreerd op\n12-03-2026 09:15', '2026-03-12 09:15:00'],
    ['Registratiedatum: 2026-03-12T09:15:00+01:00', '2026-03-12 09:15:00'],
    ['Registratiedatum: 2026-03-12T08:15:00Z', '2026-03-12 09:15:00'],
    ['Registratiedatum: 2026-06-12T23:15:30.123Z', '2026-06-13 01:15:30'],
    ['Datum: 12-03-2026\nRegistratiedatum: 12 maart 2026', '2026-03-12'],
  ])('%s is %s', (tekst, verwacht) => {
    expect(datum(tekst)).toBe(verwacht);
  });

  it.each([
    'Geboortedatum: 12-03-2026',
    'Datum van de koppeling: 12-03-2026',
    'Op 12-03-2026',
    'Datum: 31-02-2026',
    'Datum: 12-03-2026 25:00',
    'Datum: 12-03-2026\nDatum: 13-03-2026',
    'Datum: 12-03-2026\nDatum: 12-03-2026 09:15',
    'Datum: 12-03-20267',
  ])('geen of geen eenduidige datum: %s', (tekst) => {
    expect(datum(tekst)).toBeUndefined();
  });
});

function dubbel(eerder: MailOpties, later: MailOpties): boolean {
  const basis = { partner: 'DUO' as const, onderwerp: 'DUO-melding SS199' };
  return isDubbel(lees({ ...basis, ...later }), lees({ ...basis, ...eerder }));
}

describe('D1: hetzelfde bericht', () => {
  it('zelfde Message-ID, onderwerp, tekst en uitkomst', () => {
    expect(dubbel({}, {})).toBe(true);
    expect(dubbel({ messageId: '<a.1@x>' }, { messageId: '  a.1@x ' })).toBe(true);
  });

  it('niet als een van de vier verschilt of er geen Message-ID is', () => {
    expect(dubbel({}, { messageId: '<b@x>' })).toBe(false);
    expect(dubbel({}, { tekst: 'Andere tekst' })).toBe(false);
    expect(dubbel({}, { onderwerp: 'Melding SS199' })).toBe(false);
    expect(dubbel({}, { van: 'a@post.example' })).toBe(false);
    expect(dubbel({ messageId: null }, { messageId: null })).toBe(false);
  });

  it('ook tussen twee onbekende berichten', () => {
    const vraag = { van: 'Amira <a@post.example>', onderwerp: 'Vraag' };
    expect(dubbel(vraag, vraag)).toBe(true);
  });

  it('nooit met een bericht in quarantaine of een automatisch bericht', () => {
    const vals = { oordeel: 'dmarc=fail' };
    const auto = { van: 'a@post.example', koppen: ['X-Autoreply: yes'] };
    expect(dubbel(vals, vals)).toBe(false);
    expect(dubbel(vals, {})).toBe(false);
    expect(dubbel(auto, auto)).toBe(false);
  });
});

describe('D2: dezelfde gebeurtenis in een ander bericht', () => {
  const eerste = { messageId: '<1@x>', tekst: 'BSN: 111222333\nRegistratiedatum: 12-03-2026 09:15' };
  const tweede = {
    messageId: '<2@x>',
    tekst: 'Goedemorgen\nBurgerservicenummer 111.222.333\nGeregistreerd op: 12 maart 2026 om 09:15',
  };
  it('zelfde melding, persoon, dag en tijd', () => {
    expect(dubbel(eerste, tweede)).toBe(true);
  });

  it.each([
    ['een andere tijd: twee examens op een dag', { tekst: 'BSN: 111222333\nRegistratiedatum: 12-03-2026 13:15' }],
    ['de een met en de ander zonder tijd', { tekst: 'BSN: 111222333\nRegistratiedatum: 12-03-2026' }],
    ['een andere dag', { tekst: 'BSN: 111222333\nRegistratiedatum: 13-03-2026 09:15' }],
    ['een andere persoon', { tekst: 'BSN: 999990925\nRegistratiedatum: 12-03-2026 09:15' }],
    ['een andere soort nummer', { tekst: 'V-nummer: 111222333\nRegistratiedatum: 12-03-2026 09:15' }],
    ['een andere melding', { onderwerp: 'DUO-melding SS106' }],
    ['geen datum', { tekst: 'BSN: 111222333' }],
    ['een bericht dat naar een mens ging', { tekst: `${eerste.tekst}\nGemeente: Bergdam` }],
  ])('niet: %s', (_, anders) => {
    expect(dubbel(eerste, { ...eerste, messageId: '<3@x>', ...anders })).toBe(false);
  });

  it('ook als het ene bericht een nummer meer noemt dan het andere', () => {
    const datumregel = 'Datum: 12-03-2026';
    const beide = lees({
      onderwerp: 'Nieuwe koppeling',
      messageId: '<1@a>',
      tekst: `BSN 111222333\nV-nr 12\n${datumregel}`,
    });
    const alleenBsn = lees({
      onderwerp: 'Nieuwe koppeling',
      messageId: '<2@a>',
      tekst: `BSN 111222333\n${datumregel}`,
    });
    const ander = lees({ onderwerp: 'Nieuwe koppeling', messageId: '<3@a>', tekst: `BSN 123456782\n${datumregel}` });
    expect([isDubbel(alleenBsn, beide), isDubbel(beide, alleenBsn), isDubbel(ander, beide)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('niet zonder persoon', () => {
    const tekst = 'Registratiedatum: 12-03-2026 09:15';
    expect(dubbel({ tekst, messageId: '<1@x>' }, { tekst, messageId: '<2@x>' })).toBe(false);
  });
});

describe('sleutels voor de opslag', () => {
  const hash = (tekst: string): string => `#${Buffer.from(tekst).toString('base64')}`;
  const bericht = { partner: 'DUO' as const, onderwerp: 'SS199', tekst: 'BSN: 111222333\nDatum: 12-03-2026' };
  it('zijn gelijk als de berichten dubbel zijn, en verraden niets zonder de hash', () => {
    const sleutels = dedupeSleutels(lees(bericht), hash);
    expect(sleutels).toEqual(dedupeSleutels(lees(bericht), hash));
    expect(sleutels.map((sleutel) => sleutel.slice(0, 4))).toEqual(['D1:#', 'D2:#']);
    expect(dedupeSleutels(lees(bericht), () => 'x').join()).not.toContain('111222333');
  });

  it('ontbreken bij quarantaine en automatisch', () => {
    expect(dedupeSleutels(lees({ ...bericht, oordeel: null }), hash)).toEqual([]);
    expect(dedupeSleutels(lees({ van: 'a@post.example', koppen: ['X-Autoreply: yes'] }), hash)).toEqual([]);
  });
});
