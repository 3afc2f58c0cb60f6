import { MAP_THEMAS } from '../../../rules/formulieren/opties';
import { type FormulierId } from '../../../rules/formulier';
import { type Velden } from '../../../rules/historie';
import { MAP_PRAKTIJK_MINIMUM, PVT_MINIMUM } from '../../../rules/regels/pip-inhoud';
import { dag, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import { mapVelden, pvtVelden, zonder, zrouteVelden } from '../../support/formulieren';
import { given } from '../../support/oordeel';

// Plan van 9 februari 2026: de termijn loopt van 10 februari 2026 tot en met 9 februari 2029.
const START = '2026-02-10';
const EINDE = '2029-02-09';
const GEZIN = metPlan();

interface Onderdeel {
  readonly naam: string;
  readonly formulier: FormulierId;
  readonly op: (datum: string, velden?: Velden) => Velden;
  /** Nummers van de acht eisen die PVT en MAP delen, in dezelfde volgorde. */
  readonly regels: readonly [string, string, string, string, string, string, string, string];
}

const ONDERDELEN: readonly Onderdeel[] = [
  {
    naam: 'PVT',
    formulier: 'F-10',
    op: (datum, velden) => pvtVelden({ bijeenkomst: datum, datumOndertekening: datum, ...velden }),
    regels: ['V-PVT-05', 'V-PVT-06', 'V-PVT-07', 'V-PVT-09', 'V-PVT-11', 'V-PVT-12', 'V-PVT-13', 'V-PVT-14'],
  },
  {
    naam: 'MAP',
    formulier: 'F-11',
    op: (datum, velden) => mapVelden({ datumEindgesprek: datum, ...velden }),
    regels: ['V-MAP-01', 'V-MAP-02', 'V-MAP-03', 'V-MAP-05', 'V-MAP-07', 'V-MAP-08', 'V-MAP-09', 'V-MAP-10'],
  },
];

describe.each(ONDERDELEN)('afronding $naam', ({ formulier, op, regels }) => {
  const [voorTermijn, naZroute, geenPlan, voldaan, leeg, opTijd, teVroeg, nietTeLaat] = regels;
  const regelsVan = (dossier: DossierBouwer, velden: Velden, vandaag: string) =>
    given(dossier)
      .on(vandaag)
      .when(formulier, velden)
      .oordeel.meldingen.map(({ regel }) => regel);

  test.each([
    [-1, true],
    [0, false],
  ])('%i dagen na de start van de termijn, geweigerd: %s', (verschil, geweigerd) => {
    expect(regelsVan(GEZIN, op(dag(START, verschil)), '2026-02-12').includes(voorTermijn)).toBe(geweigerd);
  });

  test('niet na de afronding van de Z-route, en niet als al is voldaan', () => {
    const zroute = metPlan({ leerroute: 'Z', niveau: 'A2' }).metFormulier('F-12', '2026-06-01', zrouteVelden());
    expect(regelsVan(zroute, op('2026-06-01'), '2026-06-03')).toEqual([]);
    expect(regelsVan(zroute, op('2026-06-02'), '2026-06-03')).toEqual([naZroute]);
    expect(regelsVan(zroute.metMelding('DUO-SS141', '2026-06-03'), op('2026-06-01'), '2026-06-03')).toEqual([voldaan]);
  });

  test('vraagt een plan van deze gemeente', () => {
    expect(regelsVan(klaarVoorPlan(), op('2026-06-01'), '2026-06-01')).toEqual([geenPlan]);
  });

  test('na de termijn is verwijtbaarheid verplicht', () => {
    expect(regelsVan(GEZIN, op(EINDE), EINDE)).toEqual([]);
    const erna = dag(EINDE, 1);
    expect(regelsVan(GEZIN, op(erna), erna)).toEqual([leeg]);
    expect(regelsVan(GEZIN, op(erna, { verwijtbaar: 'Ja' }), erna)).toEqual([]);
    expect(regelsVan(GEZIN, op(erna, { verwijtbaar: 'Nee' }), erna)).toEqual([]);
  });

  test('op tijd afgerond: geen verwijtbaarheid', () => {
    expect(regelsVan(GEZIN, op(EINDE, { verwijtbaar: 'Nee' }), EINDE)).toEqual([opTijd]);
    expect(regelsVan(GEZIN, op(EINDE, { verwijtbaar: 'Ja' }), EINDE)).toEqual([opTijd, nietTeLaat]);
  });

  test('niet voltooid: niet verwijtbaar kan pas twee maanden voor het einde', () => {
    const niet = { redenNietVoltooid: 'vertrekt naar het buitenland', verwijtbaar: 'Nee' };
    expect(regelsVan(GEZIN, niet, '2028-12-08')).toEqual([teVroeg]);
    expect(regelsVan(GEZIN, niet, '2028-12-09')).toEqual([]);
  });

  test('niet voltooid: verwijtbaar kan pas na het einde, en is dan verplicht', () => {
    const niet = { redenNietVoltooid: 'kwam niet' };
    expect(regelsVan(GEZIN, { ...niet, verwijtbaar: 'Ja' }, EINDE)).toEqual([nietTeLaat]);
    expect(regelsVan(GEZIN, { ...niet, verwijtbaar: 'Ja' }, dag(EINDE, 1))).toEqual([]);
    expect(regelsVan(GEZIN, niet, dag(EINDE, 1))).toEqual([leeg]);
    expect(regelsVan(GEZIN, niet, EINDE)).toEqual([]);
  });
});

describe('PVT', () => {
  const op = (velden: Velden) => given(GEZIN).on('2026-06-01').when('F-10', velden);

  test.each([
    [PVT_MINIMUM - 1, 'geweigerd'],
    [PVT_MINIMUM, 'akkoord'],
  ])('%i uur: %s', (urenPvt, uitkomst) => expect(op(pvtVelden({ urenPvt })).oordeel.uitkomst).toBe(uitkomst));

  test.each([
    ['activiteit', 'V-PVT-02'],
    ['aanwezigInleiding', 'V-PVT-03'],
  ])('%s moet ja zijn', (sleutel, regel) => {
    op(pvtVelden({ [sleutel]: false })).thenRefused(regel);
    expect(op(zonder(pvtVelden(), sleutel)).oordeel.meldingen.map((melding) => melding.regel)).toEqual([regel]);
  });

  test('getekend op de bijeenkomst zelf', () => {
    op(pvtVelden({ bijeenkomst: '2026-05-31' })).thenRefused('V-PVT-04');
    const { meldingen } = op(zonder(pvtVelden(), 'bijeenkomst')).oordeel;
    expect(meldingen).toMatchObject([{ regel: 'V-PVT-04', veld: 'bijeenkomst' }]);
  });

  test('een verbetering vervangt de eerdere afronding', () => {
    const dossier = GEZIN.metFormulier('F-10', '2026-06-01', pvtVelden({ urenPvt: 13 }));
    const velden = { ...pvtVelden(), correctie: true, redenCorrectie: 'verkeerd aantal uren' };
    given(dossier).on('2026-06-02').when('F-10', velden).thenAccepted();
  });
});

describe('MAP', () => {
  const op = (velden: Velden, dossier = GEZIN) => given(dossier).on('2026-06-01').when('F-11', velden);

  test('niet in de onderwijsroute', () => op(mapVelden(), metPlan({ leerroute: 'O' })).thenRefused('V-MAP-11'));

  test.each([
    [MAP_PRAKTIJK_MINIMUM - 1, 'geweigerd'],
    [MAP_PRAKTIJK_MINIMUM, 'akkoord'],
  ])('%i uur praktijk: %s', (praktijkuren, uitkomst) =>
    expect(op(mapVelden({ praktijkuren })).oordeel.uitkomst).toBe(uitkomst),
  );

  test.each(MAP_THEMAS)('zonder thema %s een bevestiging', (thema) => {
    const verwachting = op(mapVelden({ themas: MAP_THEMAS.filter((een) => een !== thema) }));
    verwachting.thenAsked('V-MAP-13');
    expect(verwachting.melding('V-MAP-13')?.tekst).toContain(thema);
  });

  test('eindigt met een gesprek', () => {
    expect(op(zonder(mapVelden(), 'datumEindgesprek')).oordeel.meldingen.map(({ regel }) => regel)).toEqual([
      'V-MAP-14',
    ]);
  });
});
