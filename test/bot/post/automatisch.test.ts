import { aDeel, aMultipart, aTekst, type MailOpties, uitkomst } from '../../support/mail';

const burger = { van: 'Amira Voorbeeld <amira@post.example>', onderwerp: 'Afwezig' };

function met(...koppen: string[]): string {
  return uitkomst({ ...burger, koppen });
}

describe('een automatisch bericht', () => {
  it.each([
    'Auto-Submitted: auto-replied',
    'auto-submitted: AUTO-REPLIED; owner-email="a@b.example"',
    'Auto-Submitted: auto-replied (vakantie)',
    'X-Autoreply: yes',
    'X-Autorespond: Re: hallo',
    'Precedence: auto_reply',
    'X-Loop: inburgering-meldingen@waterrijk.example',
    'X-Loop: <Inburgering-Meldingen@Waterrijk.example>',
  ])('is te zien aan %s', (kop) => {
    expect(met(kop)).toBe('automatisch');
  });

  it.each([
    'Auto-Submitted: no',
    'Auto-Submitted: auto-generated',
    'X-Autoreply: no',
    'Precedence: bulk',
    'Precedence: list',
    'List-Id: <lijst.keten.example>',
    'X-Auto-Response-Suppress: All',
    'X-Loop: ander@waterrijk.example',
    'Return-Path: <>',
  ])('is niet te zien aan alleen %s', (kop) => {
    expect(met(kop)).toBe('onbekend');
  });

  it.each([
    'Automatisch antwoord: overleg',
    'AUTOMATIC REPLY: x',
    'Autoreply: x',
    'Out of Office: x',
    '[EXTERN] Afwezigheidsbericht: x',
  ])('heeft een kop én een onderwerp nodig: %s', (onderwerp) => {
    expect(uitkomst({ ...burger, onderwerp, koppen: ['Auto-Submitted: auto-generated'] })).toBe('automatisch');
    expect(uitkomst({ ...burger, onderwerp, koppen: ['Auto-Submitted: no'] })).toBe('onbekend');
    expect(uitkomst({ ...burger, onderwerp })).toBe('onbekend');
  });

  it('is niet te zien aan woorden in de tekst', () => {
    expect(
      uitkomst({ ...burger, onderwerp: 'Afwezig: drie cursisten', tekst: 'Automatisch antwoord: ik ben afwezig.' }),
    ).toBe('onbekend');
  });

  it.each([
    ['delivery-status', 'automatisch'],
    ['"Disposition-Notification"', 'automatisch'],
    ['feedback-report', 'onbekend'],
  ])('is een rapport als report-type %s is: %s', (soort, verwacht) => {
    const deel = aMultipart('report', [aTekst('Uw bericht is gelezen.')], { extra: `; report-type=${soort}` });
    expect(uitkomst({ ...burger, deel })).toBe(verwacht);
  });

  it('is geen rapport als het rapport pas dieper in de boom staat', () => {
    const rapport = aMultipart('report', [aTekst('x')], { extra: '; report-type=delivery-status' });
    expect(uitkomst({ ...burger, deel: aMultipart('mixed', [rapport]) })).toBe('onbekend');
  });

  it.each([
    ['MAILER-DAEMON', '<>', 'automatisch'],
    ['postmaster', ' < > ', 'automatisch'],
    ['postmaster', '<postmaster@post.example>', 'onbekend'],
    ['info', '<>', 'onbekend'],
    ['mailer-daemon2', '<>', 'onbekend'],
  ])('is een melding van %s met Return-Path %s: %s', (gebruiker, retour, verwacht) => {
    const van = `Post <${gebruiker}@mx.waterrijk.example>`;
    expect(uitkomst({ van, oordeel: null, boven: [`Return-Path: ${retour}`] })).toBe(verwacht);
  });

  it('is een lus als de afzender ons eigen postvak is', () => {
    expect(uitkomst({ van: 'Meldingen <Inburgering-Meldingen@waterrijk.example>' })).toBe('automatisch');
  });
});

describe('een automatische kop bij een vertrouwde afzender', () => {
  const duo: MailOpties = { partner: 'DUO', koppen: ['Auto-Submitted: auto-replied'] };
  it('spreekt een melding tegen, dan kijkt een mens', () => {
    expect(uitkomst({ ...duo, onderwerp: 'DUO-melding SS101' })).toBe('onbekend');
    expect(uitkomst({ ...duo, onderwerp: 'DUO-melding SS998' })).toBe('onbekend');
    expect(uitkomst({ ...duo, onderwerp: 'Wij zijn gesloten' })).toBe('automatisch');
  });

  it('telt gewoon als automatisch bij een afzender die niet vertrouwd is', () => {
    expect(met('Auto-Submitted: auto-replied', 'X-Iets: SS101')).toBe('automatisch');
    expect(uitkomst({ ...burger, onderwerp: 'SS101', koppen: ['Auto-Submitted: auto-replied'] })).toBe('automatisch');
  });

  it('gaat in quarantaine als de afzender niet bewezen is', () => {
    expect(uitkomst({ ...duo, oordeel: null })).toBe('quarantaine');
  });

  it('houdt een echte melding met systeemkoppen herkend', () => {
    const koppen = [
      'Auto-Submitted: auto-generated',
      'Precedence: bulk',
      'List-Unsubscribe: <mailto:a@b.example>',
      'X-Auto-Response-Suppress: All',
    ];
    expect(uitkomst({ partner: 'DUO', onderwerp: 'DUO-melding SS101', koppen })).toBe('herkend DUO-SS101');
  });

  it('kijkt ook in een bijgevoegd rapport niet naar de tekst van dat rapport', () => {
    const rapport = aMultipart(
      'report',
      [aTekst('Niet bezorgd.'), aDeel('message/rfc822', 'Subject: SS101\r\n\r\nSS101')],
      {
        extra: '; report-type=delivery-status',
      },
    );
    expect(uitkomst({ partner: 'DUO', onderwerp: 'Niet bezorgd', deel: rapport })).toBe('automatisch');
  });
});
