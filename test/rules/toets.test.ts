import fc from 'fast-check';
import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type Formulier, type Veld, type VeldSoort } from '../../rules/formulier';
import { checkVelden, listFormulieren } from '../../rules/formulieren';
import { type Dossier, type Velden, type VeldWaarde } from '../../rules/historie';
import { type Melding } from '../../rules/oordeel';
import { toets, VERPLICHT_VELD } from '../../rules/toets';
import { aDossier, type DossierBouwer, klaarVoorPlan, metPlan } from '../support/dossier';
import { aanbodVelden, besluitVelden, boeteVelden, mapVelden, pvtVelden, zrouteVelden } from '../support/formulieren';
import { given } from '../support/oordeel';

const ZAAD = 20260501;

const DOSSIERS: readonly DossierBouwer[] = [
  aDossier(),
  aDossier().metKoppeling('2026-01-05'),
  klaarVoorPlan({ doelgroep: 'A', bijstandSinds: '2026-01-05' }),
  metPlan(),
  metPlan({ leerroute: 'O' }, { doelgroep: 'A' }).metFormulier('F-07', '2026-03-02', aanbodVelden()),
  metPlan({ leerroute: 'Z', niveau: 'A2' }, { doelgroep: 'A' })
    .metFormulier('F-10', '2026-06-01', pvtVelden())
    .metFormulier('F-11', '2026-06-01', mapVelden()),
  metPlan({ leerroute: 'Z', niveau: 'A2' })
    .metFormulier('F-12', '2026-06-01', zrouteVelden())
    .metMelding('DUO-SS141', '2026-06-15'),
  metPlan().metFormulier('F-09', '2026-06-01', boeteVelden(besluitVelden())).metMelding('DUO-SS109', '2026-06-15'),
];

const DAGEN = ['2021-12-31', '2026-01-05', '2026-02-09', '2026-06-01', '2026-08-01', '2029-03-01'];
const dag = fc.constantFrom(...DAGEN);

type Waarden = (veld: Veld) => fc.Arbitrary<VeldWaarde>;

const tekst: Waarden = ({ maxLengte }) =>
  fc.constantFrom('', 'zomaar', 'was ziek', 'nr 123456782').filter(({ length }) => length <= (maxLengte ?? 500));

const getal: Waarden = ({ eigenRegel, min, max }) =>
  eigenRegel === true
    ? fc.integer({ min: -5, max: 12000 })
    : fc.integer({ min: min ?? 0, max: Math.min(max ?? 5000, 5000) });

function optiesVan({ eigenRegel, opties }: Veld): string[] {
  return [...(opties ?? []), ...(eigenRegel === true ? ['iets anders'] : [])];
}

/** Per soort elke waarde die de deur doorlaat. */
const WAARDEN: Readonly<Record<VeldSoort, Waarden>> = {
  datum: () => dag,
  'ja/nee': () => fc.boolean(),
  uren: getal,
  aantal: getal,
  bedrag: () => fc.constantFrom(0, 12.5, 25, 250, 800, 2400),
  keuze: (veld) => fc.constantFrom(...optiesVan(veld)),
  meerkeuze: (veld) => fc.subarray(optiesVan(veld)),
  periode: () => fc.constant({ van: '2026-03-01', tot: '2026-05-31' }),
  akkoord: () => fc.constant({ door: 'ingrid', op: '2026-06-01' }),
  tekst,
  code: tekst,
  gebruiker: tekst,
};

function invullingVan({ velden }: Formulier): fc.Arbitrary<Velden> {
  const waarden = Object.fromEntries(velden.map((veld) => [veld.sleutel, WAARDEN[veld.soort](veld)]));
  // Een weggelaten sleutel ontbreekt echt; alleen het type van fast-check kent dat verschil niet.
  return fc.record(waarden, { requiredKeys: [] }) as fc.Arbitrary<Velden>;
}

const vraag = fc.constantFrom(...listFormulieren()).chain((formulier) =>
  fc.record({
    formulier: fc.constant(formulier),
    velden: invullingVan(formulier),
    dossier: fc.constantFrom(...DOSSIERS).map((bouwer) => bouwer.build()),
    vandaag: dag.map(datum),
    bevestigd: fc.boolean(),
  }),
);

function bevries<T>(waarde: T): T {
  if (typeof waarde === 'object' && waarde !== null) Object.values(Object.freeze(waarde)).forEach(bevries);
  return waarde;
}

function sleutelVan({ regel, veld }: Melding): string {
  return regel === VERPLICHT_VELD ? `${regel} ${veld ?? ''}` : regel;
}

describe('wat voor elk oordeel geldt', () => {
  test('elke leesbare invulling krijgt een oordeel dat klopt met zijn meldingen', () => {
    fc.assert(
      fc.property(vraag, ({ formulier, velden, dossier, vandaag, bevestigd }) => {
        expect(checkVelden(formulier, velden)).toEqual([]);
        const vast: Dossier = bevries(dossier);
        const oordeel = toets({
          vandaag,
          dossier: vast,
          formulier: formulier.id,
          velden: bevries(velden),
          door: 'fatima',
          rol: 'klantmanager',
          bevestigd,
        });
        const ernsten = new Set(oordeel.meldingen.map(({ ernst }) => ernst));
        const verwacht = ernsten.has('BLOK')
          ? 'geweigerd'
          : ernsten.has('WAARSCHUWING') && !bevestigd
            ? 'bevestigen'
            : 'akkoord';
        expect(oordeel.uitkomst).toBe(verwacht);
        const sleutels = oordeel.meldingen.map(sleutelVan);
        expect(sleutels).toEqual([...new Set(sleutels)].sort());
        for (const { tekst, veld } of oordeel.meldingen) {
          expect(tekst).not.toMatch(/[{}]|undefined|NaN/);
          if (veld !== undefined) expect(formulier.veld.has(veld)).toBe(true);
        }
      }),
      { seed: ZAAD, numRuns: 3000 },
    );
  });

  test('het dossier van na een aanvaard formulier is altijd te lezen', () => {
    fc.assert(
      fc.property(vraag, ({ formulier, velden, dossier, vandaag }) => {
        const regel = { op: vandaag, formulier: formulier.id, door: 'fatima', velden };
        expect(() => foldDossier({ ...dossier, historie: [...dossier.historie, regel] }, vandaag)).not.toThrow();
      }),
      { seed: ZAAD, numRuns: 1000 },
    );
  });
});

describe('toets', () => {
  test('noemt alle regels tegelijk, op volgorde van kenmerk', () => {
    const { oordeel } = given(klaarVoorPlan()).on('2026-02-09').when('F-05', { leerroute: 'O', niveau: 'A2' });
    expect(oordeel.meldingen.map(sleutelVan)).toEqual([
      'V-PIP-01',
      'V-PIP-06',
      'V-PIP-13',
      'V-PIP-14',
      'V-PIP-23',
      'V-PIP-31',
      'V-PIP-33',
      'V-VELD eenzijdig',
      'V-VELD verzenddatum',
    ]);
  });

  test('een bevestiging helpt bij een waarschuwing, niet bij een blokkade', () => {
    const velden = {
      datum: '2026-06-01',
      verschenen: 'ja',
      onderwerpen: ['taal'],
      correctie: true,
      redenCorrectie: 'was ziek',
    };
    given(metPlan()).on('2026-06-01').when('F-19', velden, { bevestigd: false }).thenAsked('V-ALG-05');
    expect(given(metPlan()).on('2026-06-01').when('F-19', velden, { bevestigd: true }).oordeel.uitkomst).toBe(
      'akkoord',
    );
    expect(
      given(metPlan())
        .on('2026-06-01')
        .when('F-19', { ...velden, datum: '2026-06-02' }, { bevestigd: true }).oordeel.uitkomst,
    ).toBe('geweigerd');
  });

  test('regels van na vandaag bestaan niet', () => {
    const later = klaarVoorPlan();
    given(later).on('2026-02-02').when('F-05', { dagtekening: '2026-02-02' }).thenRefused('V-PIP-21');
    given(later).on('2026-02-03').when('F-05', { dagtekening: '2026-02-03' }).thenSilent('V-PIP-21');
  });

  test('een verbetering van een verbetering wordt getoetst zonder beide eerdere', () => {
    const dossier = metPlan()
      .metFormulier('F-07', '2026-03-02', aanbodVelden())
      .metFormulier('F-07', '2026-03-03', { ...aanbodVelden(), correctie: true, redenCorrectie: 'einddatum' });
    const velden = { ...aanbodVelden(), correctie: true, redenCorrectie: 'nog eens' };
    expect(given(dossier).on('2026-03-04').when('F-07', velden).melding('V-AAN-11')).toBeUndefined();
  });

  test('het bedrag staat alleen bij een boete', () => {
    expect(given(metPlan()).on('2026-06-01').when('F-10', pvtVelden()).oordeel).not.toHaveProperty('bedrag');
    expect(
      given(metPlan())
        .on('2026-06-01')
        .when('F-09', boeteVelden({ bedrag: 999 })).oordeel.bedrag,
    ).toBe(25);
  });
});
