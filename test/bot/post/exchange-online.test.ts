import { EXCHANGE_ONLINE } from '../../../bot/post/exchange-online';
import { postInstellingenSchema } from '../../../bot/post/instellingen';
import { aMail, lees, type MailOpties } from '../../support/mail';

const domein = 'tvs.coa.example';
const GRENS =
  'from mail.afzender.example (192.0.2.1) by DB5EUR01FT039.mail.protection.outlook.com (10.152.4.1) with Microsoft SMTP Server id 15.20 via Frontend Transport; Fri, 20 Feb 2026 08:31:20 +0100';
const BINNEN = [
  'Received: from AM7PR07MB6264.eurprd07.prod.outlook.com (2603:10a6:4:3f::44)\r\n by DB6PR07MB4245.EURPRD07.PROD.OUTLOOK.COM with HTTPS; Fri, 20 Feb 2026 08:31:24 +0100',
  'Received: from DB5EUR01FT039.eop-EUR01.prod.protection.outlook.com\r\n (2603:10a6:6:43:cafe::78) by DB6PR07CA0179.outlook.office365.com\r\n (2603:10a6:6:43::33) with Microsoft SMTP Server via Frontend Transport; Fri, 20 Feb 2026 08:31:22 +0100',
];
const SPF = `Received-SPF: Pass (protection.outlook.com: domain of ${domein} designates 192.0.2.1 as permitted sender)`;
const ANONIEM = 'X-MS-Exchange-Organization-AuthAs: Anonymous';

function stempel(dkim: string, dmarc: string): string {
  return `Authentication-Results: spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=${domein}; dkim=${dkim} (signature was verified)\r\n header.d=${domein};dmarc=${dmarc} action=none\r\n header.from=${domein};compauth=pass reason=100`;
}
const GOED = stempel('pass', 'pass');
const FOUT = stempel('none', 'fail');

const eigen = postInstellingenSchema.parse({ poortwachter: EXCHANGE_ONLINE });
/** Zoals een melding van COA in een postvak van Exchange Online ligt; `anders` vervangt een deel daarvan. */
function bericht(anders: MailOpties = {}): Buffer {
  const boven = [...BINNEN, GOED, SPF];
  const mail = { onderwerp: 'TVS: Nieuwe koppeling', oordeel: null, ontvangen: GRENS, koppen: [ANONIEM], boven };
  return aMail({ ...mail, ...anders });
}
const uitkomst = (anders: MailOpties = {}) => lees(bericht(anders), eigen).uitkomst;

describe('post die rechtstreeks bij Exchange Online binnenkomt', () => {
  it('is bewezen met het stempel van Exchange Online, als de gemeente dat zo heeft ingesteld', () => {
    expect(lees(bericht(), eigen)).toMatchObject({ uitkomst: 'herkend', notificatie: 'COA-01' });
  });

  it('is bewezen met de oudere vorm, waarin de naam van de tenant na elke uitslag staat', () => {
    const oud = `Authentication-Results: spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=${domein}; waterrijk.example; dkim=pass (signature was verified) header.d=${domein};waterrijk.example; dmarc=pass action=none header.from=${domein};`;
    expect(uitkomst({ boven: [...BINNEN, oud, SPF] })).toBe('herkend');
  });

  it('is zonder die instelling niet bewezen', () => {
    expect(lees(bericht()).uitkomst).toBe('quarantaine');
    const mx = postInstellingenSchema.parse({ poortwachter: 'db5eur01ft039.mail.protection.outlook.com' });
    expect(lees(bericht(), mx).uitkomst).toBe('quarantaine');
  });

  it.each([
    ['dmarc=fail', FOUT],
    ['dkim=none', stempel('none', 'pass')],
    ['dmarc=bestguesspass', stempel('pass', 'bestguesspass')],
    ['een DMARC over een ander domein', GOED.replace(`header.from=${domein}`, 'header.from=kwaad.example')],
    ['een DKIM van een ander domein', GOED.replace(`header.d=${domein}`, 'header.d=kwaad.example')],
    ['compauth=pass alleen', 'Authentication-Results: compauth=pass reason=000'],
    ['een pass in een opmerking', `Authentication-Results: spf=pass (dkim=pass header.d=${domein}; dmarc=pass)`],
    ['een lege kop', 'Authentication-Results: '],
    ['none', 'Authentication-Results: none'],
    ['meer tekst dan een poort schrijft', `${GOED}; x=${'y'.repeat(100_001)}`],
  ])('is niet bewezen met %s', (_, kop) => {
    expect(uitkomst({ boven: [...BINNEN, kop, SPF] })).toBe('quarantaine');
  });
});

describe('een vervalser van koppen bij Exchange Online', () => {
  it.each([
    ['onder de grens, waar de afzender schrijft', { koppen: [GOED, ANONIEM] }],
    ['onder de grens, met een eigen grens eronder', { koppen: [GOED, SPF, `Received: ${GRENS}`, ANONIEM] }],
    ['onder de grens, met een hele eigen rij', { koppen: [...BINNEN, GOED, SPF, `Received: ${GRENS}`, ANONIEM] }],
  ])('komt er niet door met een oordeel %s', (_, anders) => {
    expect(uitkomst({ ...anders, boven: [...BINNEN, FOUT, SPF] })).toBe('quarantaine');
    // Ook niet als Exchange Online zelf niets zou zeggen.
    expect(uitkomst({ ...anders, boven: BINNEN })).toBe('quarantaine');
  });

  it('komt er niet door met twee oordelen: alleen het bovenste telt', () => {
    expect(uitkomst({ boven: [...BINNEN, FOUT, GOED, SPF] })).toBe('quarantaine');
    expect(uitkomst({ boven: [...BINNEN, GOED, SPF], koppen: [FOUT, ANONIEM] })).toBe('herkend');
  });

  it('komt er niet door als boven het oordeel er nog een staat, van wie ook', () => {
    const ander = `Authentication-Results: mx.elders.example; dkim=pass header.d=${domein}; dmarc=pass`;
    expect(uitkomst({ boven: [ander, ...BINNEN, GOED, SPF] })).toBe('quarantaine');
    expect(uitkomst({ boven: [`ARC-${GOED}`, ...BINNEN, SPF] })).toBe('quarantaine');
    expect(uitkomst({ boven: [`Authentication-Results-Original:${GOED.slice(23)}`, ...BINNEN, SPF] })).toBe(
      'quarantaine',
    );
  });

  it.each([
    [
      'een kop die met een naam begint',
      `Authentication-Results: exchange-online; dkim=pass header.d=${domein}; dmarc=pass`,
    ],
    ['een kop met alleen een versienummer', `Authentication-Results: 1; dkim=pass header.d=${domein}; dmarc=pass`],
  ])('komt er niet door met %s', (_, kop) => {
    expect(uitkomst({ boven: [...BINNEN, kop, SPF] })).toBe('quarantaine');
  });

  it.each([
    ['aangemeld in de eigen tenant', ['X-MS-Exchange-Organization-AuthAs: Internal']],
    ['aangemeld in de eigen tenant, met een eigen kop erbij', [ANONIEM, 'X-MS-Exchange-Organization-AuthAs: Internal']],
    ['zonder kop over de herkomst', []],
    ['met een herkomst die er twee keer staat', [ANONIEM, ANONIEM]],
  ])('komt er niet door: %s', (_, koppen) => {
    expect(uitkomst({ koppen })).toBe('quarantaine');
  });

  it.each([
    ['zonder grens', { ontvangen: null }],
    ['met een grens van iemand anders', { ontvangen: GRENS.replace('outlook.com', 'outlook.com.kwaad.example') }],
    ['met een grens die er alleen op eindigt', { ontvangen: GRENS.replace('.mail.protection', '.mailprotection') }],
    [
      'met de grens in wat de afzender opgaf',
      { ontvangen: GRENS.replace(/^from \S+/, 'from by').replace('by DB5', 'by x.example (DB5') },
    ],
    ['zonder een server die het van de grens kreeg', { boven: [GOED, SPF] }],
    ['met een rij die niet op de grens aansluit', { boven: [BINNEN[0]!, GOED, SPF] }],
    [
      'doorgestuurd naar een andere mailserver',
      { boven: ['Received: from x.outlook.com by mx.elders.example; x', ...BINNEN, GOED, SPF] },
    ],
  ])('komt er niet door %s', (_, anders) => {
    expect(uitkomst(anders)).toBe('quarantaine');
  });
});
