import { aBijlage, aDeel, aMail, aMultipart, aTekst, lees, type Maildeel, type MailOpties } from '../../support/mail';

const REDEN = {
  afgekapt: 'Het bericht is afgekapt of beschadigd.',
  nietLeesbaar: 'Een deel van de tekst is niet goed te lezen.',
  versleuteld: 'Het bericht is versleuteld. Iemand moet het openen.',
  doorgestuurd: 'Het bericht is doorgestuurd.',
  herkend: 'Melding van een vertrouwde afzender.',
};

function reden(opties: MailOpties): string {
  return lees({ onderwerp: 'TVS: Nieuwe koppeling', ...opties }).reden;
}

describe('afgekapt', () => {
  const tekst = aTekst('Zie TVS.');
  it.each<[string, Maildeel]>([
    ['een multipart zonder grens', aDeel('multipart/mixed', '--a\r\n\r\nx\r\n--a--\r\n')],
    ['een grens die nooit komt', aDeel('multipart/mixed; boundary=a', '--b\r\n\r\nx\r\n--b--\r\n')],
    ['een grens die alleen een begin is', aDeel('multipart/mixed; boundary=abc', '--abcd\r\n\r\nx\r\n--abc--\r\n')],
    ['een ontbrekende sluitregel', aMultipart('mixed', [tekst], { sluit: false })],
    [
      'een binnenste deel zonder sluitregel',
      aMultipart('mixed', [aMultipart('alternative', [tekst], { sluit: false })]),
    ],
    ['alleen een sluitregel', aDeel('multipart/mixed; boundary=a', '--a--\r\n')],
    ['een multipart zonder inhoud', aDeel('multipart/mixed; boundary=a', '')],
  ])('%s', (_, deel) => {
    expect(reden({ deel })).toBe(REDEN.afgekapt);
  });

  it('niet: een sluitregel zonder regeleinde erachter', () => {
    expect(reden({ deel: aDeel('multipart/mixed; boundary=a', '--a\r\n\r\nx\r\n--a--') })).toBe(REDEN.herkend);
  });
});

describe('niet leesbaar', () => {
  const base64 = 'Content-Transfer-Encoding: base64';
  it('base64 met een vreemd teken in een tekst', () => {
    expect(reden({ deel: aDeel('text/plain', 'WmllIFR!VUy4=', base64) })).toBe(REDEN.nietLeesbaar);
    expect(reden({ deel: aDeel('text/html', 'PHA-', base64) })).toBe(REDEN.nietLeesbaar);
    expect(reden({ deel: aDeel('text/plain', 'WmllIFRW\r\n Uy4=\r\n', base64) })).toBe(REDEN.herkend);
  });

  it('een codering die niet bestaat', () => {
    expect(reden({ deel: aDeel('text/plain', 'x', 'Content-Transfer-Encoding: x-uuencode') })).toBe(REDEN.nietLeesbaar);
    expect(reden({ deel: aDeel('text/plain', 'x', 'Content-Transfer-Encoding: 8BIT (gewoon)') })).toBe(REDEN.herkend);
    expect(reden({ deel: aDeel('text/plain', 'x', 'Content-Transfer-Encoding: binary') })).toBe(REDEN.herkend);
  });

  it('een bijlage met beschadigde base64 staat de tekst niet in de weg', () => {
    const bijlage = { ...aBijlage('a.pdf'), inhoud: 'JVBE!!' };
    expect(reden({ deel: aMultipart('mixed', [aTekst('x'), bijlage]) })).toBe(REDEN.herkend);
  });
});

describe('versleuteld', () => {
  it.each([
    aDeel('application/pkcs7-mime; smime-type=enveloped-data', 'AAAA', 'Content-Transfer-Encoding: base64'),
    aDeel(
      'application/x-pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
      'AAAA',
      'Content-Transfer-Encoding: base64',
    ),
    aMultipart('encrypted', [aDeel('application/pgp-encrypted', 'Version: 1'), aBijlage('a.asc')]),
    aMultipart('mixed', [aTekst('x'), aDeel('application/pkcs7-mime', 'AAAA')]),
  ])('$koppen.0, ook als het onderwerp de melding noemt', (deel) => {
    expect(reden({ deel })).toBe(REDEN.versleuteld);
  });

  it('niet: een leesbaar ondertekend bericht', () => {
    expect(reden({ deel: aMultipart('signed', [aTekst('x'), aBijlage('smime.p7s')]) })).toBe(REDEN.herkend);
  });
});

describe('doorgestuurd', () => {
  it.each(['FW: Nieuwe koppeling', 'Fwd: x', 'Doorst: x', 'Doorgestuurd: x', 'TR: x', 'wg: x', '[EXTERN] FW: x'])(
    'onderwerp %s',
    (onderwerp) => {
      expect(reden({ onderwerp, tekst: 'Nieuwe koppeling' })).toBe(REDEN.doorgestuurd);
    },
  );

  it.each([
    'Begin doorgestuurd bericht',
    'Begin forwarded message:',
    '---------- Forwarded message ---------',
    '--Doorgestuurd bericht--',
  ])('regel %s, ook onder de staart', (regel) => {
    expect(reden({ tekst: `Hoogachtend\n${regel}\nx` })).toBe(REDEN.doorgestuurd);
  });

  it('een bijgevoegd bericht, waar het ook zit', () => {
    const binnen = aDeel('message/rfc822', aMail({ onderwerp: 'Nieuwe koppeling' }));
    expect(reden({ deel: aMultipart('mixed', [aTekst('x'), binnen]) })).toBe(REDEN.doorgestuurd);
    expect(reden({ deel: aMultipart('mixed', [aMultipart('mixed', [binnen], { grens: 'dieper' })]) })).toBe(
      REDEN.doorgestuurd,
    );
  });

  it.each([
    'Wij stuurden het door. Forwarded message',
    '- Forwarded message -',
    'Begin doorgestuurd bericht van gisteren',
  ])('niet: %s', (regel) => {
    expect(reden({ tekst: regel })).toBe(REDEN.herkend);
  });
});
