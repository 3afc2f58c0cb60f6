import { parseMailDatum } from '../../../bot/post/mime/datumtijd';
import { lees } from '../../support/mail';

describe('datum van een mailkop', () => {
  it.each([
    ['Fri, 20 Feb 2026 08:31:20 +0100', '2026-02-20T08:31:20+01:00'],
    ['20 feb 2026 8:31 +0100', '2026-02-20T08:31:00+01:00'],
    ['Fri, 20 Feb 2026 08:31:20 +0100 (CET)', '2026-02-20T08:31:20+01:00'],
    ['Mon, 20 Feb 2026 08:31:20 GMT', '2026-02-20T08:31:20+00:00'],
    ['Fri, 20 Feb 2026 08:31:20 EST', '2026-02-20T08:31:20-05:00'],
    ['Fri, 20 Feb 2026 08:31:20 -0000', '2026-02-20T08:31:20-00:00'],
    ['Fri, 20 Feb 26 08:31:20 +0100', '2026-02-20T08:31:20+01:00'],
    ['31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59+00:00'],
    ['Fri,\r\n\t20 Feb 2026\r\n 08:31:20 +01:00', '2026-02-20T08:31:20+01:00'],
  ])('%s', (tekst, verwacht) => {
    expect(parseMailDatum(tekst)).toBe(verwacht);
    expect(Date.parse(verwacht)).not.toBeNaN();
  });

  it.each([
    '',
    'gisteren',
    '31 Feb 2026 08:00:00 +0100',
    '20 Feb 2026 25:00 +0100',
    '20 Feb 2026 08:31',
    '20 Xyz 2026 08:31 +0100',
    '20 Feb 2026 08:31 +9900',
  ])('niet te lezen: %s', (tekst) => {
    expect(parseMailDatum(tekst)).toBeUndefined();
  });
});

describe('moment van ontvangst', () => {
  const boven = 'from a by intern.example; Sat, 21 Feb 2026 09:00:00 +0100';
  it('is de tijd in de bovenste Received', () => {
    expect(lees({}).ontvangenOp).toBe('2026-02-20T08:31:20+01:00');
    expect(lees({ boven: [`Received: ${boven}`] }).ontvangenOp).toBe('2026-02-21T09:00:00+01:00');
  });

  it('is niet de datum die de afzender koos', () => {
    expect(lees({ datum: 'Fri, 1 Jan 2027 08:31:00 +0100' }).ontvangenOp).toBe('2026-02-20T08:31:20+01:00');
  });

  it('laat een puntkomma in een opmerking buiten beschouwing', () => {
    expect(lees({ boven: [`Received: from a (b; c) by d; Sat, 21 Feb 2026 09:00:00 +0100 (x; y)`] }).ontvangenOp).toBe(
      '2026-02-21T09:00:00+01:00',
    );
  });

  it('is zonder leesbare Received de Date, en anders het moment van lezen', () => {
    const zonder = { ontvangen: null, datum: 'Fri, 20 Feb 2026 07:00:00 +0100' };
    expect(lees(zonder).ontvangenOp).toBe('2026-02-20T07:00:00+01:00');
    expect(lees({ ...zonder, ontvangen: 'from a by b; ooit' }).ontvangenOp).toBe('2026-02-20T07:00:00+01:00');
    expect(lees({ ontvangen: null, datum: 'ooit' }).ontvangenOp).toBe('2026-05-08T07:30:00.000Z');
    expect(lees({ ontvangen: null, datum: null }).ontvangenOp).toBe('2026-05-08T07:30:00.000Z');
  });
});
