import { htmlToTekst } from '../../../bot/post/html';
import { aBijlage, aDeel, anHtml, aMail, aMultipart, aTekst, lees, type Maildeel, uitkomst } from '../../support/mail';

/** Uitkomst van een bericht van DUO met dit deel; in het onderwerp staat geen code. */
function duo(deel: Maildeel): string {
  return uitkomst({ partner: 'DUO', onderwerp: 'Nieuwe gebeurtenis', deel });
}

function eigen(deel: Maildeel): string {
  return lees({ onderwerp: null, deel }).eigenTekst.trim();
}

describe('welke delen gelezen worden', () => {
  it('alle versies van een multipart/alternative, zodat tegenspraak opvalt', () => {
    const versies = [aTekst('Gebeurtenis: SS101'), anHtml('<p>Gebeurtenis: SS101</p>')];
    expect(duo(aMultipart('alternative', versies))).toBe('herkend DUO-SS101');
    expect(duo(aMultipart('alternative', [aTekst('SS101'), anHtml('<p>SS106</p>')]))).toBe('onbekend');
    expect(duo(aMultipart('alternative', [aTekst(''), anHtml('<p>SS106</p>')]))).toBe('herkend DUO-SS106');
  });

  it('van multipart/signed alleen het ondertekende deel', () => {
    const ondertekend = aMultipart('mixed', [aTekst('SS101')], { grens: 'binnen' });
    expect(duo(aMultipart('signed', [ondertekend, aBijlage('smime.p7s')]))).toBe('herkend DUO-SS101');
    expect(duo(aMultipart('signed', [aTekst('SS101'), aTekst('SS106')]))).toBe('herkend DUO-SS101');
  });

  it('geen bijlagen, agenda of bijgevoegd bericht', () => {
    const bijlage = aDeel('text/plain; name="a.txt"', 'SS106');
    const gezegd = aDeel('text/html; charset=utf-8', '<p>SS106</p>', 'Content-Disposition: Attachment');
    const agenda = aDeel('text/calendar', 'SS106');
    expect(duo(aMultipart('mixed', [aTekst('SS101'), bijlage, gezegd, agenda]))).toBe('herkend DUO-SS101');
    expect(duo(aMultipart('mixed', [bijlage, agenda]))).toBe('onbekend');
  });

  it('wel een tekst die zegt inline te zijn', () => {
    expect(duo(aMultipart('mixed', [aDeel('text/plain', 'SS101', 'Content-Disposition: inline')]))).toBe(
      'herkend DUO-SS101',
    );
  });

  it('een deel zonder of met een onzinnig Content-Type als gewone tekst', () => {
    expect(duo(aMultipart('mixed', [{ koppen: [], inhoud: 'SS101' }]))).toBe('herkend DUO-SS101');
    expect(duo(aDeel('tekst', 'SS101'))).toBe('herkend DUO-SS101');
    expect(duo({ koppen: [], inhoud: 'SS101' })).toBe('herkend DUO-SS101');
  });

  it('een grens die het begin is van een andere grens', () => {
    const binnen = aMultipart('alternative', [aTekst('SS101')], { grens: 'abc1' });
    expect(duo(aMultipart('mixed', [binnen, aTekst('groet')], { grens: 'abc' }))).toBe('herkend DUO-SS101');
    const eindigtOpStreepjes = aMultipart('alternative', [aTekst('SS101')], { grens: 'abc--' });
    expect(duo(aMultipart('mixed', [eindigtOpStreepjes, aTekst('groet')], { grens: 'abc' }))).toBe('herkend DUO-SS101');
  });

  it('dezelfde grens binnen en buiten', () => {
    const binnen = aMultipart('alternative', [aTekst('SS101')], { grens: 'gelijk' });
    expect(duo(aMultipart('mixed', [binnen, aTekst('SS106')], { grens: 'gelijk' }))).toBe('onbekend');
    expect(duo(aMultipart('mixed', [binnen, aTekst('groet')], { grens: 'gelijk' }))).toBe('herkend DUO-SS101');
  });

  it('niets van voor de eerste en na de laatste grens', () => {
    const deel = aMultipart('mixed', [aTekst('SS101')]);
    const inhoud = `SS106\r\n${String(deel.inhoud)}SS106\r\n`;
    expect(duo({ ...deel, inhoud })).toBe('herkend DUO-SS101');
  });

  it('een grens met wit erachter en een grens in stukken', () => {
    const inhoud = '--a b \t\r\n\r\nSS101\r\n--a b--  \r\n';
    expect(duo(aDeel('multipart/mixed; boundary="a b"', inhoud))).toBe('herkend DUO-SS101');
    expect(duo(aDeel('multipart/mixed; boundary*0="a "; boundary*1=b', inhoud))).toBe('herkend DUO-SS101');
  });
});

describe('tekenset', () => {
  const cp1252 = Buffer.from([0x80, 0x20, 0x93, 0x65, 0x65, 0x6e, 0x94, 0x20, 0x96, 0x20, 0xeb]);
  it.each([
    ['windows-1252', 'text/plain; charset=windows-1252'],
    ['iso-8859-1 (dat in de praktijk windows-1252 is)', 'text/plain; charset="ISO-8859-1"'],
    ['us-ascii met bytes die dat niet zijn', 'text/plain; charset=us-ascii'],
    ['een onbekende naam', 'text/plain; charset=x-onbekend'],
    ['geen naam, en geen geldige UTF-8', 'text/plain'],
  ])('%s geeft de tekens van windows-1252', (_, type) => {
    expect(eigen(aDeel(type, cp1252))).toBe('€ "een" - e');
  });

  it('geen naam en geldige UTF-8 is UTF-8', () => {
    expect(eigen(aDeel('text/plain', 'beëindigd € 5'))).toBe('beeindigd € 5');
    expect(eigen(aDeel('text/plain; charset=', 'beëindigd'))).toBe('beeindigd');
  });

  it('UTF-8 met foute bytes houdt de rest leesbaar', () => {
    const bytes = Buffer.concat([Buffer.from('SS101 '), Buffer.from([0xff, 0xc3]), Buffer.from(' gestart')]);
    expect(duo(aDeel('text/plain; charset=utf-8', bytes))).toBe('herkend DUO-SS101');
  });

  it('ook UTF-16 en iso-8859-15', () => {
    expect(
      duo(
        aDeel(
          'text/plain; charset=utf-16le',
          Buffer.from('SS101', 'utf16le').toString('base64'),
          'Content-Transfer-Encoding: base64',
        ),
      ),
    ).toBe('herkend DUO-SS101');
    expect(eigen(aDeel('text/plain; charset=iso-8859-15', Buffer.from([0xa4])))).toBe('€');
  });

  it('een kop met ruwe bytes en een kop in windows-1252', () => {
    expect(lees({ onderwerp: '=?windows-1252?Q?=80_=96?=' }).onderwerp).toBe('€ –');
    const ruw = Buffer.from(aMail({ onderwerp: 'beXindigd' }).toString('latin1').replace('beX', 'be\u00eb'), 'latin1');
    expect(lees(ruw).onderwerp).toBe('beëindigd');
    expect(lees({ onderwerp: 'beëindigd' }).onderwerp).toBe('beëindigd');
  });
});

describe('transportcodering', () => {
  it('quoted-printable: zachte regeleinden, kleine letters, wit voor het regeleinde', () => {
    const inhoud = 'GebeurtenisId: SS1=\r\n01 =e2=82=ac=\r\n  \r\nA=3DB= \r\nC=XY';
    expect(eigen(aDeel('text/plain; charset=utf-8', inhoud, 'Content-Transfer-Encoding: Quoted-Printable'))).toBe(
      'gebeurtenisid: ss101 €\na=bc=xy',
    );
  });

  it('base64 in stukken met elk een eigen einde', () => {
    const inhoud = `${Buffer.from('SS1').toString('base64')}\r\n${Buffer.from('01 x').toString('base64')}\r\nZA==`;
    expect(duo(aDeel('text/plain', inhoud, 'Content-Transfer-Encoding: BASE64'))).toBe('herkend DUO-SS101');
  });
});

describe('format=flowed', () => {
  function lopend(tekst: string): string {
    return eigen(aDeel('text/plain; charset=utf-8; format=Flowed', tekst.replaceAll('\n', '\r\n')));
  }
  it('laat een regel met een spatie aan het eind doorlopen', () => {
    expect(lopend('Nieuwe \nkoppeling \nvoor u.\nTweede')).toBe('nieuwe koppeling voor u.\ntweede');
  });
  it('laat de streep boven een handtekening staan', () => {
    expect(lopend('Nieuwe koppeling \n-- \nJan')).toBe('nieuwe koppeling');
  });
  it('maakt van een citaat nooit eigen tekst', () => {
    expect(lopend('Zie hier: \n> nieuwe \n> koppeling\nGroet')).toBe('zie hier:\ngroet');
  });
  it('laat met delsp=yes de spatie vallen', () => {
    const tekst = 'Nieuwe kop \r\npe \r\nling  \r\nvoor u';
    expect(eigen(aDeel('text/plain; format=flowed; delsp=yes', tekst))).toBe('nieuwe koppeling voor u');
  });
  it('doet niets zonder format=flowed', () => {
    expect(eigen(aTekst('Nieuwe \nkoppeling'))).toBe('nieuwe\nkoppeling');
  });
});

describe('HTML naar tekst', () => {
  it.each([
    ['commentaar', 'a<!-- SS106 -->b', 'ab'],
    [
      'head, title, style en script',
      '<html><head><title>SS1</title><style>a</style></head><body>x<script>SS2</script></body>',
      'x',
    ],
    ['een head die niet sluit', '<html><head><meta charset=utf-8><title>t</title><p>x</p>', 'x\n'],
    ['title buiten de head, en template', 'a<title>SS1</title><template><p>SS2</p></template>b', 'ab'],
    [
      'verborgen elementen',
      'a<span hidden>SS1</span><div style="color:red; DISPLAY : none">SS2<p>SS3</p></div>b',
      'a\nb',
    ],
    ['een verborgen element zonder inhoud', 'a<img hidden><br style="display:none">b', 'ab'],
    ['een citaat', 'a<blockquote>SS1<blockquote>SS2</blockquote></blockquote>b', 'a\nb'],
    ['een citaat dat niet sluit', 'a<blockquote>SS1<p>SS2', 'a\n'],
    ['regeleinden', 'a<br>b<p>c</p>d<div>e</div>f', 'a\nb\nc\nd\ne\nf'],
    ['lijsten en koppen', '<ul><li>a<li>b</ul><h2>c</h2>d', 'a\nb\nc\nd'],
    [
      'een tabel',
      '<table><tr><th>Datum:</th><td>5 mei</td></tr><tr><td>x</td></tr></table>y',
      'Datum: 5 mei \nx \n\ny',
    ],
    ['entiteiten', '&eacute;&nbsp;&#8211;&amp;lt;&#x41;&hellip;', 'é\u00a0–&lt;A…'],
    ['wit in de bron', 'Nieuwe\r\n\t koppeling', 'Nieuwe koppeling'],
    ['voorgevormde tekst', '<pre>a\nb</pre>', 'a\nb'],
    ['attributen zijn geen tekst', '<a href="SS1" title="SS2"><img alt="SS3">x</a>', 'x'],
    [
      'stijl die alleen op verbergen lijkt',
      '<p style="display:none-such">a</p><p style="x-display:none">b</p>',
      'a\nb\n',
    ],
  ])('%s', (_, html, tekst) => {
    expect(htmlToTekst(html)).toEqual({ tekst, teDiep: false });
  });

  it('leest een code die door opmaak is onderbroken als één code', () => {
    expect(duo(anHtml('<p>Gebeurtenis: <b>SS</b><i>1</i>01</p>'))).toBe('herkend DUO-SS101');
  });

  it('leest geen code uit een verborgen element', () => {
    expect(duo(anHtml('<p>SS101</p><p style="display:none">SS106</p>'))).toBe('herkend DUO-SS101');
  });

  it('geeft absurde nesting aan een mens', () => {
    expect(duo(anHtml(`${'<div>'.repeat(100_000)}SS101`))).toBe('onbekend');
  });
});
