import { type Velden } from '../../../rules/historie';
import { aDossier, dag, metPlan } from '../../support/dossier';
import { ontzorgenVelden, urenVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const ASIEL = metPlan(
  { intensiteitLeerroute: 800 },
  { doelgroep: 'A', bijstandSinds: '2026-01-05', asielvergunningBepaaldeTijd: true },
);
const GEZIN = metPlan();

describe('taaluren', () => {
  const op = (velden: Velden, erbij = {}, dossier = ASIEL) =>
    given(dossier).on('2026-06-01').when('F-13', velden, erbij);
  const LIJST = [
    { nummer: '0000010417', naam: 'Taalhuis', blikOpWerk: true, taalschakel: false },
    { nummer: '0000031150', naam: 'ROC', blikOpWerk: false, taalschakel: true },
    { nummer: '0000077001', naam: 'Buurthuis', blikOpWerk: false, taalschakel: false },
  ];

  test('zijn akkoord; bekend tot vandaag mag, later niet', () => {
    op(urenVelden()).thenAccepted();
    op(urenVelden({ bekendTot: '2026-06-02' })).thenRefused('V-UUR-07');
  });

  test('van een gezinsmigrant meldt de taalschool zelf', () => op(urenVelden(), {}, GEZIN).thenRefused('V-UUR-01'));

  test.each([
    [-1, 'geweigerd'],
    [0, 'akkoord'],
    [9999, 'akkoord'],
    [10000, 'geweigerd'],
    [1.5, 'geweigerd'],
  ])('%d uur KNM: %s', (urenKnm, uitkomst) => expect(op(urenVelden({ urenKnm })).oordeel.uitkomst).toBe(uitkomst));

  test.each([
    ['0000010417', 'akkoord'],
    ['0000031150', 'akkoord'],
    ['0000077001', 'geweigerd'],
    ['0000000000', 'geweigerd'],
  ])('instelling %s: %s', (instelling, uitkomst) => {
    expect(op(urenVelden({ instelling }), { instellingen: LIJST }).oordeel.uitkomst).toBe(uitkomst);
  });

  test.each([
    [88, 'akkoord'],
    [87, 'bevestigen'],
  ])('88 uur opgeteld bij %i aangeboden uren: %s', (urenAangeboden, uitkomst) => {
    expect(op(urenVelden({ urenAangeboden, urenAlfabetisering: 40 })).oordeel.uitkomst).toBe(uitkomst);
  });

  test('ongeoorloofd verzuim vraagt een reden', () => {
    op(urenVelden({ ongeoorloofd: 1 })).thenAsked('V-UUR-05');
    op(urenVelden({ ongeoorloofd: 1, redenVerzuim: 'geen bericht' })).thenAccepted();
  });

  test('participatie-uren horen bij de Z-route', () => {
    const zroute = metPlan({ leerroute: 'Z', niveau: 'A2' }, { doelgroep: 'A' });
    expect(op(urenVelden(), {}, zroute).oordeel.meldingen).toMatchObject([
      { regel: 'V-VELD', veld: 'urenParticipatie' },
    ]);
  });
});

describe('ontzorgen', () => {
  const op = (velden: Velden, dossier = ASIEL) => given(dossier).on('2026-02-10').when('F-14', velden);

  test('zes maanden vanaf het recht op bijstand is akkoord', () => op(ontzorgenVelden()).thenAccepted());

  test('is er voor asiel met bijstand', () => {
    op(ontzorgenVelden(), metPlan({}, { bijstandSinds: '2026-01-05' })).thenRefused('V-ONT-01');
    op(ontzorgenVelden(), metPlan({}, { doelgroep: 'A' })).thenRefused('V-ONT-02');
  });

  test('zonder asielvergunning voor bepaalde tijd een bevestiging', () => {
    op(
      ontzorgenVelden(),
      metPlan({}, { doelgroep: 'A', bijstandSinds: '2026-01-05', asielvergunningBepaaldeTijd: false }),
    ).thenAsked('V-ONT-03');
  });

  test('gaat in op de dag van de bijstand', () => {
    op(ontzorgenVelden({ startdatum: '2026-01-06', einddatum: '2026-07-05' })).thenAsked('V-ONT-04');
  });

  test.each([
    ['2026-07-03', ['V-ONT-05']],
    ['2026-07-04', []],
    ['2026-07-05', []],
    ['2026-07-06', ['V-ONT-06']],
  ])('einde op %s', (einddatum, regels) => {
    const { meldingen } = op(ontzorgenVelden({ einddatum })).oordeel;
    expect(meldingen.map(({ regel }) => regel)).toEqual(regels);
    op(
      ontzorgenVelden({ einddatum, redenEindeVerlenging: 'uit de bijstand', verlengingGrond: 'Pw 57' }),
    ).thenAccepted();
  });

  test('langer dan zes maanden vraagt een grond; een reden daarnaast is niet verplicht', () => {
    op(ontzorgenVelden({ einddatum: '2026-10-04', verlengingGrond: 'Pw 57' })).thenAccepted();
    op(ontzorgenVelden({ einddatum: '2026-10-04', redenEindeVerlenging: 'schulden' })).thenAsked('V-ONT-06');
  });

  test.each([[[]], [['huur', 'internet']]])('vaste lasten %j', (vasteLasten) =>
    op(ontzorgenVelden({ vasteLasten })).thenRefused('V-ONT-07'),
  );

  test('te weinig uitkering: leg vast wat wel wordt betaald', () => {
    op(ontzorgenVelden({ volledig: false })).thenAsked('V-ONT-09');
    op(ontzorgenVelden({ volledig: false, afspraak: 'huur eerst' })).thenAccepted();
  });

  test('een bijwerking hoeft de beschikking niet opnieuw te noemen', () => {
    op(zonder(ontzorgenVelden(), 'beschikkingBijPip')).thenRefused('V-VELD');
    op(
      zonder(ontzorgenVelden(), 'beschikkingBijPip'),
      ASIEL.metFormulier('F-14', '2026-01-06', ontzorgenVelden()),
    ).thenAccepted();
  });
});

describe('maatschappelijke begeleiding', () => {
  const VELDEN = { indicatie: true, startdatum: '2026-01-05', onderdelen: ['praktische hulp', 'voorlichting'] };
  const op = (velden: Velden, dossier = ASIEL) => given(dossier).on('2026-02-10').when('F-16', velden);

  test('start op of na de inschrijving', () => {
    op(VELDEN).thenAccepted();
    op({ ...VELDEN, startdatum: dag('2026-01-05', -1) }).thenRefused('V-MB-02');
  });

  test('is er alleen voor asiel', () => op(VELDEN, GEZIN).thenRefused('V-MB-01'));

  test('zonder onderdelen een bevestiging', () => {
    op({ ...VELDEN, onderdelen: [] }).thenAsked('V-MB-03');
    op({ ...VELDEN, onderdelen: ['voorlichting'] }).thenAccepted();
    op({ indicatie: false }).thenAccepted();
  });

  test('de inschrijving hoeft nog niet bekend te zijn', () => {
    op(VELDEN, aDossier().metKoppeling('2026-01-02').metMelding('DUO-SS101', '2026-01-03')).thenAccepted();
  });
});
