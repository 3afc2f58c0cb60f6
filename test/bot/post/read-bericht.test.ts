import { postInstellingenSchema, STANDAARD_INSTELLINGEN } from '../../../bot/post/instellingen';
import { readBericht } from '../../../bot/post/read-bericht';
import { aBijlage, aDeel, aMail, aMultipart, aTekst, lees, pass, uitkomst } from '../../support/mail';

const melding = { onderwerp: 'TVS: Nieuwe koppeling' };
const UITKOMSTEN = ['herkend', 'onbekend', 'quarantaine', 'automatisch'];

describe('wat over een bericht bekend wordt', () => {
  it('alles wat een kaart, een dossier en de controle op dubbele berichten nodig hebben', () => {
    const tekst = 'V-nummer: 2716219890\nDatum: 12-03-2026 09:15';
    expect(lees({ ...melding, tekst })).toEqual({
      uitkomst: 'herkend',
      notificatie: 'COA-01',
      ontvangenOp: '2026-02-20T08:31:20+01:00',
      persoon: { soort: 'vnummer', waarde: '2716219890', gemaskeerd: '*******890' },
      reden: 'Melding van een vertrouwde afzender.',
      partner: 'COA',
      messageId: 'a.1@afzender.example',
      onderwerp: 'TVS: Nieuwe koppeling',
      andereNummers: [],
      eigenTekst: 'tvs: nieuwe koppeling\n\nv-nummer: 2716219890\ndatum: 12-03-2026 09:15\n',
      gelabeldeDatum: { datum: '2026-03-12', tijd: '09:15:00' },
    });
  });

  it('geen notificatie zonder herkenning, en niets uit een onveilig bericht', () => {
    expect(lees({ onderwerp: 'Bericht' }).notificatie).toBeNull();
    expect(lees({ ...melding, tekst: 'BSN 111222333\u0000' })).toMatchObject({
      onderwerp: '',
      andereNummers: [],
      eigenTekst: '',
      persoon: { soort: 'geen' },
    });
  });

  it('volgt de afzenders die de beheerder instelt', () => {
    const instellingen = postInstellingenSchema.parse({
      afzenders: { 'TVS@Asiel.example': 'COA' },
      ketendomeinen: ['asiel.example'],
      poortwachter: 'MX.Dorp.example',
    });
    const mail = { ...melding, van: 'tvs@asiel.example', oordeel: null };
    const boven = [
      `Authentication-Results: mx.dorp.example; ${pass('asiel.example')}`,
      'Received: from a by mx.dorp.example; Fri, 20 Feb 2026 08:31:20 +0100',
    ];
    expect(lees({ ...mail, boven }, instellingen).uitkomst).toBe('herkend');
    expect(lees(mail, instellingen).uitkomst).toBe('quarantaine');
    expect(() => postInstellingenSchema.parse({ postbus: 'x' })).toThrow();
  });
});

describe('grote berichten', () => {
  const groot = (bytes: number): Buffer => {
    const leeg = aMail({
      ...melding,
      deel: aMultipart('mixed', [aTekst('x'), aDeel('application/pdf; name="a.pdf"', '')]),
    });
    const inhoud = 'A'.repeat(bytes - leeg.length);
    return aMail({
      ...melding,
      deel: aMultipart('mixed', [aTekst('x'), aDeel('application/pdf; name="a.pdf"', inhoud)]),
    });
  };

  it('van 20 MB worden gelezen', () => {
    expect(uitkomst(groot(20_000_000))).toBe('herkend COA-01');
  });

  it('van 25 MB en meer gaan in quarantaine, een byte minder niet', () => {
    expect(uitkomst(groot(24_999_999))).toBe('herkend COA-01');
    expect(lees(groot(25_000_000)).reden).toBe('Het bericht is 25 MB of groter en wordt daarom niet gelezen.');
  });

  it('met onafzienbaar veel delen of kopregels gaan in quarantaine', () => {
    const reden = 'Het bericht heeft zo veel delen of kopregels dat het niet volledig te controleren is.';
    expect(lees({ ...melding, deel: aDeel('multipart/mixed; boundary=b', '--b\r\n'.repeat(20_000)) }).reden).toBe(
      reden,
    );
    expect(lees({ ...melding, koppen: ['X-A: a\r\n'.repeat(110_000).trimEnd()] }).reden).toBe(reden);
    expect(lees({ ...melding, deel: aDeel(`text/plain; name="${'a'.repeat(30_000)}.exe"`, 'x') }).reden).toBe(reden);
  });

  it('met heel veel tekst gaan naar een mens', () => {
    expect(lees({ ...melding, tekst: 'regel tekst\n'.repeat(500_000) }).reden).toBe(
      'Een deel van de tekst is niet goed te lezen.',
    );
  });

  it('met diepe nesting worden in één gang gelezen', () => {
    const open = Array.from(
      { length: 3000 },
      (_, i) => `--g${i}\r\nContent-Type: multipart/mixed; boundary=g${i + 1}\r\n\r\n`,
    ).join('');
    const dicht = Array.from({ length: 3001 }, (_, i) => `--g${3000 - i}--\r\n`).join('');
    const mail = (midden: string): string =>
      uitkomst({ ...melding, deel: aDeel('multipart/mixed; boundary=g0', `${open}--g3000\r\n${midden}\r\n${dicht}`) });
    expect(mail('\r\nZie TVS.')).toBe('herkend COA-01');
    expect(mail('Content-Type: a/b; name="a.exe"\r\n\r\nx')).toBe('quarantaine');
  });

  it.each([
    [
      'geneste base64-berichten',
      (diepte: number) => {
        let binnen = 'Content-Type: text/plain\r\n\r\nx';
        for (let i = 0; i < diepte; i += 1) {
          binnen = `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(binnen).toString('base64')}`;
        }
        return aDeel('multipart/mixed; boundary=b', `--b\r\n${binnen}\r\n--b--`);
      },
    ],
  ])('%s zijn doorgestuurd, en boven een zekere diepte niet te controleren', (_, maak) => {
    expect(uitkomst({ ...melding, deel: maak(10) })).toBe('onbekend');
    expect(uitkomst({ ...melding, deel: maak(30) })).toBe('quarantaine');
  });
});

describe('gooit nooit', () => {
  /** Vaste reeks: elke ronde dezelfde beschadigingen. */
  function* reeks(zaad: number): Generator<number, never> {
    for (let x = zaad; ;) {
      x = (Math.imul(x, 1_103_515_245) + 12_345) & 0x7fffffff;
      yield x >>> 8;
    }
  }

  const echt = aMail({
    partner: 'DUO',
    onderwerp: '=?utf-8?Q?DUO-melding_SS101?=',
    deel: aMultipart('mixed', [
      aMultipart(
        'alternative',
        [aTekst('BSN: 111222333'), aDeel('text/html; charset=windows-1252', '<p>BSN: 111222333</p>')],
        { grens: 'b2' },
      ),
      aBijlage('profiel.pdf'),
    ]),
  });

  it('bij een afgekapt bericht: elke lengte geeft een uitkomst, en na de koppen is alleen het hele bericht herkend', () => {
    const koppen = echt.indexOf('\r\n\r\n');
    const uitkomsten = Array.from({ length: echt.length }, (_, lengte) => lees(echt.subarray(0, lengte)).uitkomst);
    expect(uitkomsten.filter((soort) => !UITKOMSTEN.includes(soort))).toEqual([]);
    // The line break behind the last boundary is no part of it.
    expect(uitkomsten.slice(koppen + 2, -2)).not.toContain('herkend');
    expect(uitkomst(echt)).toBe('herkend DUO-SS101');
  });

  it('bij een beschadigd bericht', () => {
    const getallen = reeks(7);
    const gelezen = Array.from({ length: 500 }, (_, ronde) => {
      const stuk = Buffer.from(echt);
      for (let fout = 0; fout <= ronde % 8; fout += 1)
        stuk[getallen.next().value % stuk.length] = getallen.next().value & 0xff;
      return lees(stuk);
    });
    expect(gelezen.filter(({ uitkomst: soort }) => !UITKOMSTEN.includes(soort))).toEqual([]);
    expect(
      gelezen.filter(({ uitkomst: soort, notificatie }) => (soort === 'herkend') !== (notificatie !== null)),
    ).toEqual([]);
  });

  it('bij willekeurige bytes', () => {
    const getallen = reeks(11);
    const uitkomsten = Array.from({ length: 100 }, () =>
      uitkomst(Buffer.from(Array.from({ length: 400 }, () => getallen.next().value & 0xff))),
    );
    expect(new Set(uitkomsten)).toEqual(new Set(['quarantaine']));
  });

  it('bij een fout van onszelf voordat de afzender vaststaat: quarantaine', () => {
    const kapot = new Proxy(STANDAARD_INSTELLINGEN, {
      get(doel, sleutel) {
        if (sleutel === 'poortwachter') throw new Error('kapot');
        return Reflect.get(doel, sleutel) as unknown;
      },
    });
    const opties = { instellingen: kapot, now: () => new Date(0) };
    expect(readBericht(aMail(melding), opties)).toMatchObject({
      uitkomst: 'quarantaine',
      reden: 'Het bericht kon niet volledig worden gecontroleerd.',
    });
  });

  it('en daarna onbekend, zodat een mens het ziet', () => {
    const kapot = new Proxy(STANDAARD_INSTELLINGEN, {
      get(doel, sleutel) {
        if (sleutel === 'gemeente') throw new Error('kapot');
        return Reflect.get(doel, sleutel) as unknown;
      },
    });
    const opties = { instellingen: kapot, now: () => new Date(0) };
    expect(readBericht(aMail(melding), opties)).toMatchObject({
      uitkomst: 'onbekend',
      partner: 'COA',
      reden: 'Het bericht kon niet volledig worden gelezen.',
    });
    expect(readBericht(aMail({ ...melding, oordeel: null }), opties).uitkomst).toBe('quarantaine');
  });
});
