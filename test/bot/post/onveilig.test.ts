import { aBijlage, aDeel, aMail, aMultipart, aTekst, lees, type Maildeel, uitkomst } from '../../support/mail';

const melding = { onderwerp: 'TVS: Nieuwe koppeling' };

function met(...delen: Maildeel[]): string {
  return uitkomst({ ...melding, deel: aMultipart('mixed', [aTekst('Zie TVS.'), ...delen]) });
}

describe('regel 3.1: geen e-mail', () => {
  it('houdt een bestand met een nulteken tegen, waar het ook staat', () => {
    expect(uitkomst({ ...melding, tekst: 'Zie TVS.\u0000' })).toBe('quarantaine');
    expect(uitkomst(Buffer.concat([aMail(melding), Buffer.from([0])]))).toBe('quarantaine');
  });

  it.each([
    ['een leeg bestand', ''],
    ['tekst zonder kopregels', 'Nieuwe koppeling\r\n\r\nzie TVS'],
    ['een bestand dat met een lege regel begint', `\r\n${aMail(melding).toString()}`],
  ])('houdt %s tegen', (_, inhoud) => {
    expect(uitkomst(Buffer.from(inhoud))).toBe('quarantaine');
  });

  it('leest een bericht met LF in plaats van CRLF, en met een BOM vooraan', () => {
    expect(uitkomst({ ...melding, regeleinde: '\n' })).toBe('herkend COA-01');
    expect(uitkomst(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), aMail(melding)]))).toBe('herkend COA-01');
  });
});

describe('regel 3.2: precies één afzender', () => {
  const coa = 'noreply@tvs.coa.example';
  it.each<[string, string | string[]]>([
    ['geen From', []],
    ['twee keer From', [`COA TVS <${coa}>`, `COA TVS <${coa}>`]],
    ['een tweede From in hoofdletters', [`<${coa}>\r\nFROM : <x@kwaad.example>`]],
    ['een lege From', ''],
    ['een leeg adres', '<>'],
    ['twee adressen', `${coa}, x@kwaad.example`],
    ['twee adressen tussen punthaken', `COA <${coa}> <x@kwaad.example>`],
    ['een naam zonder adres', 'COA TVS'],
    ['een adres zonder domein', 'COA <noreply>'],
    ['een adres met twee apenstaartjes', `<${coa}@kwaad.example>`],
    ['een adres dat alleen tussen aanhalingstekens staat', `"${coa}"`],
    ['een lege groep', 'Afzenders:;'],
    ['een gecodeerd adres', '=?utf-8?Q?noreply=40tvs.coa.example?='],
  ])('houdt %s tegen', (_, van) => {
    expect(lees({ ...melding, van }).reden).toBe('Het bericht heeft niet precies één afzender.');
  });

  it.each([
    ['een naam met een komma tussen aanhalingstekens', `"COA, TVS" <${coa}>`],
    ['een kaal adres', coa],
    ['een opmerking achter het adres', `${coa} (COA TVS)`],
    ['een gecodeerde naam', `=?utf-8?B?Q09BLCBUVlM=?= <${coa}>`],
    ['hoofdletters in het adres', `COA <NoReply@TVS.COA.example>`],
    ['een gevouwen kop', `COA TVS\r\n <${coa}>`],
  ])('leest %s', (_, van) => {
    expect(uitkomst({ ...melding, van })).toBe('herkend COA-01');
  });
});

describe('regel 3.3: stuurtekens in koppen', () => {
  it.each([
    [
      'een regeleinde in een gecodeerd onderwerp',
      { onderwerp: '=?utf-8?Q?Nieuwe_koppeling=0AReply-To:_x@kwaad.example?=' },
    ],
    ['een return in een gecodeerd onderwerp', { onderwerp: '=?utf-8?B?TmlldXdlIGtvcHBlbGluZw1C?=' }],
    ['een kaal stuurteken in het onderwerp', { onderwerp: 'Nieuwe\u0007 koppeling' }],
    ['een losse return in de regel', { onderwerp: 'Nieuwe\rBcc: x@kwaad.example' }],
    ['DEL in het Message-ID', { messageId: '<a\u007fb@coa.example>' }],
    ['een regeleinde in de naam van de afzender', { van: '=?utf-8?Q?COA=0D=0A?= <noreply@tvs.coa.example>' }],
    ['een stuurteken in Reply-To', { koppen: ['Reply-To: =?utf-8?Q?a=01?= <a@b.example>'] }],
    ['een stuurteken in een tweede To', { koppen: ['To: =?utf-8?Q?a=1F?= <a@b.example>'] }],
  ])('houdt %s tegen', (_, opties) => {
    expect(lees({ ...melding, ...opties }).reden).toBe('Een kopregel bevat een verborgen stuurteken.');
  });

  it('laat een tab in een gevouwen onderwerp door', () => {
    expect(uitkomst({ onderwerp: 'TVS:\r\n\tNieuwe koppeling' })).toBe('herkend COA-01');
    expect(uitkomst({ onderwerp: '=?utf-8?Q?TVS:=09Nieuwe_koppeling?=' })).toBe('herkend COA-01');
  });

  it('kijkt niet naar stuurtekens in andere koppen', () => {
    expect(uitkomst({ ...melding, koppen: ['X-Iets: a\u0007b'] })).toBe('herkend COA-01');
  });
});

describe('regel 3.4: namen van bijlagen', () => {
  const pdf = 'application/pdf';
  const uitgelijnd = 'Content-Transfer-Encoding: base64';
  function benoemd(type: string, ...koppen: string[]): Maildeel {
    return aDeel(type, 'JVBERi0xLjQK', uitgelijnd, ...koppen);
  }

  it.each([
    ['klantprofiel.pdf.exe', aBijlage('klantprofiel.pdf.exe')],
    ['hoofdletters', aBijlage('START.EXE')],
    ['punten en spaties aan het eind', aBijlage('start.exe. . ')],
    ['html', aBijlage('profiel.html')],
    ['een zip', aBijlage('overzicht.pdf.zip', 'geen echte zip')],
    ['alleen een name in Content-Type', benoemd(`${pdf}; name="a.js"`)],
    [
      'een onschuldige filename naast een foute name',
      benoemd(`${pdf}; name=a.vbs`, 'Content-Disposition: attachment; filename="a.pdf"'),
    ],
    ['filename*', benoemd(pdf, 'Content-Disposition: attachment; filename="a.pdf"; filename*=utf-8\'\'a%2Eexe')],
    [
      'een naam in stukken',
      benoemd(pdf, 'Content-Disposition: attachment; filename*0="start"; filename*1=".e"; filename*2=xe'),
    ],
    ['een gecodeerde naam', benoemd(`${pdf}; name="=?utf-8?B?c3RhcnQuZXhl?="`)],
    [
      'een naam zonder sluitend aanhalingsteken',
      benoemd(pdf, 'Content-Disposition: attachment; filename="a.exe; size=12'),
    ],
    [
      'een tweede Content-Disposition',
      benoemd(pdf, 'Content-Disposition: inline', 'Content-Disposition: attachment; filename=a.hta'),
    ],
    ['een omgekeerde leesrichting', aBijlage('profiel\u202efdp.txt')],
    ['een gecodeerde omgekeerde leesrichting', benoemd(`${pdf}; name*=utf-8''a%E2%80%AEb.txt`)],
  ])('houdt een bijlage tegen: %s', (_, deel) => {
    expect(met(deel)).toBe('quarantaine');
  });

  it.each(['overzicht.zip.pdf', 'agenda.ics', 'smime.p7s', 'foto.png', 'brief.docx', 'brief.eml', 'exe', 'a.exe.txt'])(
    'laat een bijlage door met de naam %s',
    (naam) => {
      expect(met(aBijlage(naam))).toBe('herkend COA-01');
    },
  );

  it('vindt een bijlage ook in een bijgevoegd bericht, en in een ingepakt bijgevoegd bericht', () => {
    const binnen = aMail({ deel: aMultipart('mixed', [aTekst('x'), aBijlage('a.exe')], { grens: 'binnen' }) });
    expect(met(aDeel('message/rfc822', binnen))).toBe('quarantaine');
    expect(met(aDeel('message/rfc822', binnen.toString('base64'), uitgelijnd))).toBe('quarantaine');
    expect(met(aMultipart('digest', [{ koppen: [], inhoud: binnen }]))).toBe('quarantaine');
  });

  it('vindt een bijlage als het hele bericht er een is', () => {
    expect(uitkomst({ ...melding, deel: aBijlage('start.exe') })).toBe('quarantaine');
  });

  it('noemt een deel zonder naam geen bijlage', () => {
    expect(met(aDeel('application/octet-stream', 'MZ'))).toBe('herkend COA-01');
  });
});

describe('regel 3.5: inhoud van bijlagen', () => {
  const zip = Buffer.from('PK\u0003\u0004proef', 'latin1');
  it.each([
    ['een programma met een onschuldige naam', aBijlage('profiel.pdf', 'MZ\u0090')],
    ['een programma dat docx heet', aBijlage('brief.docx', 'MZ')],
    [
      'een archief met twee namen, waarvan een onschuldig',
      aDeel(
        'application/octet-stream; name="brief.docx"',
        zip,
        'Content-Disposition: attachment; filename="brief.pdf"',
      ),
    ],
    ['een archief dat pdf heet', aBijlage('profiel.pdf', zip)],
    [
      'een programma in quoted-printable',
      aDeel('text/plain; name="a.txt"', '=4D=5A', 'Content-Transfer-Encoding: quoted-printable'),
    ],
    [
      'een programma achter witruimte in base64',
      aDeel('text/plain; name="a.txt"', '\r\n \r\nTVqQ', 'Content-Transfer-Encoding: base64'),
    ],
  ])('houdt %s tegen', (_, deel) => {
    expect(met(deel)).toBe('quarantaine');
  });

  it.each(['brief.docx', 'lijst.xlsx', 'dia.PPTX', 'brief.odt', 'lijst.ods. '])(
    'laat een archief door dat %s heet',
    (naam) => {
      expect(met(aBijlage(naam, zip))).toBe('herkend COA-01');
    },
  );
});

describe('wat niet onveilig is', () => {
  it.each([
    ['een heel lange regel', { tekst: `${'a'.repeat(200_000)} Zie TVS.` }],
    ['een opgegeven grootte van 900 MB', { koppen: ['Content-Length: 900000000'] }],
    ['een datum in de toekomst', { datum: 'Fri, 20 Feb 2099 08:31:00 +0100' }],
    ['geen datum', { datum: null }],
  ])('leest een bericht met %s', (_, opties) => {
    expect(uitkomst({ ...melding, ...opties })).toBe('herkend COA-01');
  });
});
