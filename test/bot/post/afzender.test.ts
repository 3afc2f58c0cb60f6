import { findOordeel } from '../../../bot/post/poort';
import { vouw } from '../../../bot/post/vouw';
import { lees, type MailOpties, pass, uitkomst } from '../../support/mail';

const melding = { onderwerp: 'TVS: Nieuwe koppeling' };
const domein = 'tvs.coa.example';
const nietBewezen = 'De afzender gebruikt een adres van een ketenpartner, maar onze mailpoort bevestigt dat niet.';

function oordeel(tekst: string | null, meer: MailOpties = {}): string {
  return uitkomst({ ...melding, oordeel: tekst, ...meer });
}

describe('het oordeel van de mailpoort', () => {
  it.each([
    ['in hoofdletters', `DKIM=PASS HEADER.D=TVS.COA.EXAMPLE; DMARC=PASS HEADER.FROM=TVS.COA.EXAMPLE`],
    ['gevouwen met tabs', `\r\n\tdkim=pass header.d=${domein};\r\n\tdmarc=pass\r\n\theader.from=${domein}`],
    ['zonder header.from', `dkim=pass header.d=${domein}; dmarc=pass`],
    [
      'met een handtekening van het bovenliggende domein',
      `dkim=pass header.d=coa.example; dmarc=pass header.from=${domein}`,
    ],
    ['met header.i', `dkim=pass header.i=@${domein}; dmarc=pass`],
    ['met een gebruiker in header.i', `dkim=pass header.i=noreply@${domein}; dmarc=pass`],
    [
      'met twee handtekeningen waarvan een zakt',
      `dkim=fail header.d=x.example; dkim=pass header.d=${domein}; dmarc=pass`,
    ],
    ['met een versie van de methode', `dkim/1=pass header.d=${domein}; dmarc/1=pass`],
    ['met spaties rond het isteken', `dkim = pass header.d = ${domein}; dmarc = pass`],
    ['met een falende SPF', `spf=fail; dkim=pass header.d=${domein}; dmarc=pass`],
    [
      'met opmerkingen in opmerkingen',
      `dkim=pass (a (dkim=fail) b) header.d=${domein}; dmarc=pass (p=none; dmarc=fail)`,
    ],
  ])('bewijst de afzender %s', (_, tekst) => {
    expect(oordeel(tekst)).toBe('herkend COA-01');
  });

  it.each([
    ['geen DKIM', 'dmarc=pass'],
    ['geen DMARC', `dkim=pass header.d=${domein}`],
    ['DKIM van een ander domein', 'dkim=pass header.d=kwaad.example; dmarc=pass'],
    ['DKIM van een subdomein', `dkim=pass header.d=mail.${domein}; dmarc=pass`],
    ['DKIM van een domein dat er alleen op eindigt', 'dkim=pass header.d=oa.example; dmarc=pass'],
    ['DKIM zonder domein', 'dkim=pass; dmarc=pass'],
    ['DMARC over een ander domein', `dkim=pass header.d=${domein}; dmarc=pass header.from=kwaad.example`],
    ['dmarc=none', `dkim=pass header.d=${domein}; dmarc=none`],
    ['dmarc=bestguesspass', `dkim=pass header.d=${domein}; dmarc=bestguesspass`],
    ['dmarc=temperror', `dkim=pass header.d=${domein}; dmarc=temperror`],
    ['dkim=neutral', `dkim=neutral header.d=${domein}; dmarc=pass`],
    ['een pass alleen in een opmerking', `dkim=pass header.d=${domein}; dmarc=none (was dmarc=pass)`],
    ['een pass alleen in een reden', `dkim=pass header.d=${domein}; spf=none reason="x; dmarc=pass"`],
    ['een pass als eigenschap', `dkim=pass header.d=${domein} dmarc=pass`],
    ['een pass tussen aanhalingstekens', `dkim=pass header.d=${domein}; dmarc="pass"`],
    ['een opmerking die niet sluit', `dkim=pass header.d=${domein}; (dmarc=pass`],
    ['alleen SPF', 'spf=pass smtp.mailfrom=tvs.coa.example'],
    ['none', 'none'],
  ])('bewijst niets met %s', (_, tekst) => {
    expect(lees({ ...melding, oordeel: tekst }).reden).toBe(nietBewezen);
  });

  const eigen = `mx.waterrijk.example; ${pass(domein)}`;
  const vals = 'mx.waterrijk.example; dkim=none; dmarc=none';
  it('telt alleen boven de eerste ontvangst door de eigen poort', () => {
    expect(oordeel(null, { koppen: [`Authentication-Results: ${eigen}`] })).toBe('quarantaine');
    expect(oordeel(null, { boven: [`Authentication-Results: ${eigen}`] })).toBe('herkend COA-01');
  });

  it('bestaat niet zonder ontvangst door de eigen poort', () => {
    expect(oordeel(pass(domein), { ontvangen: null })).toBe('quarantaine');
    expect(oordeel(pass(domein), { ontvangen: 'from a by mx.elders.example; Fri, 20 Feb 2026 08:31:20 +0100' })).toBe(
      'quarantaine',
    );
  });

  it('laat zich niet bedriegen door "by" in wat de afzender opgaf', () => {
    const ontvangen = 'from by (by mx.waterrijk.example) by mx.elders.example; Fri, 20 Feb 2026 08:31:20 +0100';
    expect(oordeel(pass(domein), { ontvangen })).toBe('quarantaine');
    const heloBy = 'from by by mx.waterrijk.example; Fri, 20 Feb 2026 08:31:20 +0100';
    expect(oordeel(pass(domein), { ontvangen: heloBy })).toBe('herkend COA-01');
  });

  it('is het eerste van de eigen poort; andere poorten en ARC tellen niet', () => {
    expect(oordeel(pass(domein), { boven: [`Authentication-Results: ${vals}`] })).toBe('quarantaine');
    expect(oordeel(pass(domein), { boven: ['Authentication-Results: mx.elders.example; dmarc=fail'] })).toBe(
      'herkend COA-01',
    );
    expect(oordeel(null, { boven: [`ARC-Authentication-Results: i=1; ${eigen}`] })).toBe('quarantaine');
    expect(
      oordeel(null, { boven: [`Authentication-Results: mx.waterrijk.example.kwaad.example; ${pass(domein)}`] }),
    ).toBe('quarantaine');
  });

  it('kent de poort ook in hoofdletters en met een versienummer', () => {
    expect(oordeel(null, { boven: [`Authentication-Results: MX.Waterrijk.EXAMPLE 1; ${pass(domein)}`] })).toBe(
      'herkend COA-01',
    );
    expect(oordeel(null, { boven: [`Authentication-Results: mx.waterrijk.example x; ${pass(domein)}`] })).toBe(
      'quarantaine',
    );
  });

  it('leest een reden met een puntkomma als één geheel', () => {
    const kop = { naam: 'authentication-results', waarde: 'mx; dkim=fail reason="a;dkim=pass" header.d=b' };
    const ontvangst = { naam: 'received', waarde: 'from a by mx; x' };
    expect(findOordeel([kop, ontvangst], 'mx')).toEqual([
      { methode: 'dkim', resultaat: 'fail', eigenschappen: { reason: 'a;dkim=pass', 'header.d': 'b' } },
    ]);
  });
});

describe('een afzender buiten de keten', () => {
  const van = (adres: string, meer: MailOpties = {}): string => lees({ ...melding, van: adres, ...meer }).reden;
  const onbekend = 'De afzender is geen bekende bron van meldingen.';
  const gelijkend = 'Het domein van de afzender lijkt op dat van een ketenpartner, maar is het niet.';
  const valseNaam = 'De naam van de afzender noemt een ketenpartner, maar het adres is niet van die partner.';

  it('gaat met dmarc=fail altijd in quarantaine, ook als een tweede uitslag slaagt', () => {
    const fout = 'Onze mailpoort zegt dat de afzender niet klopt (DMARC).';
    expect(van('Amira <a@post.example>', { oordeel: 'dmarc=fail' })).toBe(fout);
    expect(van('Amira <a@post.example>', { oordeel: 'dmarc=pass; dmarc=fail (was dmarc=pass)' })).toBe(fout);
    expect(van('Fatima <f@waterrijk.example>', { oordeel: `${pass('waterrijk.example')}; dmarc=fail` })).toBe(fout);
  });

  it('mag zonder oordeel of met dmarc=none door naar een mens', () => {
    expect(van('Amira <a@post.example>', { oordeel: null })).toBe(onbekend);
    expect(van('Amira <a@post.example>', { oordeel: 'dmarc=none' })).toBe(onbekend);
  });

  it.each([
    'coa.kwaad.example',
    'mijn-duo.example',
    'c0a.example',
    'tv5.example',
    'xn--80a1ai.example',
    'XN--v-8tb2d.example',
    'dúo.example',
    'coa.org',
  ])('heeft een gelijkend domein: %s', (adresdomein) => {
    expect(van(`Meldingen <noreply@${adresdomein}>`)).toBe(gelijkend);
  });

  it.each(['duoband.example', 'mijncoa.example', 'coan.example', 'post.example'])(
    'heeft geen gelijkend domein: %s',
    (adresdomein) => {
      expect(van(`Meldingen <noreply@${adresdomein}>`)).toBe(onbekend);
    },
  );

  it.each([
    'COA',
    'DUO Inburgering',
    '"Meldingen (TVS)"',
    '=?utf-8?Q?C=D0=9EA?=',
    '=?utf-8?B?0KHQntCQ?=',
    'Centraal  Orgaan opvang asielzoekers',
    '"Dienst Uitvoering Onderwijs"',
    'Taakstelling-en',
    'COA-TVS',
    'D.U.O. DUO.',
    '"noreply@duo.nl"',
    'noreply@tvs.coa.example',
    'D\u200bUO',
    '\uff23\uff2f\uff21',
  ])('heeft een valse naam: %s', (naam) => {
    const verwacht = naam === 'Taakstelling-en' ? onbekend : valseNaam;
    expect(van(`${naam} <info@post.example>`)).toBe(verwacht);
  });

  it.each(['Duoband', 'COAtje', '"info@mijnduo.example"', 'Amira', 'DUO2'])('heeft geen valse naam: %s', (naam) => {
    expect(van(`${naam} <info@post.example>`)).toBe(onbekend);
  });

  it('heeft een valse naam als die in een opmerking achter het adres staat', () => {
    expect(van('info@post.example (COA TVS)')).toBe(valseNaam);
  });

  it('mag een ketenpartner noemen vanuit het eigen domein of een beveiligde maildienst, mits bewezen', () => {
    expect(van('Team COA <f@waterrijk.example>')).toBe(onbekend);
    expect(van('COA via Zivver <noreply@zivver.example>')).toBe(onbekend);
    expect(van('Team COA <f@waterrijk.example>', { oordeel: null })).toBe(valseNaam);
    expect(van('COA via Zivver <noreply@zivver.example>', { oordeel: 'dmarc=none' })).toBe(valseNaam);
    expect(van('COA via Zivver <ander@zivver.example>')).toBe(valseNaam);
  });

  it('heeft met een eigen domein nooit een gelijkend domein', () => {
    expect(van('Fatima <f@duo.waterrijk.example>', { oordeel: null })).toBe(onbekend);
  });
});

describe('een mens bij een ketenpartner', () => {
  it('is bekend maar geen bron van meldingen', () => {
    expect(uitkomst({ ...melding, van: 'J. Voorbeeld <j.voorbeeld@coa.example>' })).toBe('onbekend');
    expect(uitkomst({ ...melding, van: 'J. Voorbeeld <j.voorbeeld@coa.nl>', oordeel: null })).toBe('quarantaine');
  });
});

describe('vouw', () => {
  it.each([
    ['с\u043e\u0430', 'coa'],
    ['\u0501\u057d\u043e', 'duo'],
    ['\u0442\u03bd\u0455', 'tvs'],
    ['\u0475\u03c5\u03bf\u03b1', 'vuoa'],
    ['C0A', 'coa'],
    ['tv5', 'tvs'],
    ['Çöå', 'coa'],
    ['l1e3p\u0440\u0435', 'lleeppe'],
  ])('maakt van %s %s', (tekst, gevouwen) => {
    expect(vouw(tekst)).toBe(gevouwen);
  });
});
