import fc from 'fast-check';
import { datum } from '../../../rules/datum';
import { foldDossier } from '../../../rules/dossier';
import { computeFase } from '../../../rules/fase';
import { type FormulierId } from '../../../rules/formulier';
import { checkVelden, getFormulier } from '../../../rules/formulieren';
import { type Dossier, type Velden } from '../../../rules/historie';
import { type Melding, type Oordeel } from '../../../rules/oordeel';
import { listTaken } from '../../../rules/taken';
import { toets, type Toetsvraag, VERPLICHT_VELD } from '../../../rules/toets';
import { aDossier, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import { rondes } from '../../support/eigenschap';
import {
  aanbodVelden,
  boeteVelden,
  intakeVelden,
  mapVelden,
  ontzorgenVelden,
  pipVelden,
  pvtVelden,
  urenVelden,
  waarschuwingVelden,
  wisselVelden,
} from '../../support/formulieren';
import { willekeurigeVraag } from '../../support/invullingen';

function bevries<T>(waarde: T): T {
  if (typeof waarde === 'object' && waarde !== null) Object.values(Object.freeze(waarde)).forEach(bevries);
  return waarde;
}

function sleutelVan({ regel, veld }: Melding): string {
  return regel === VERPLICHT_VELD ? `${regel} ${veld ?? ''}` : regel;
}

function beoordeel(vraag: Omit<Toetsvraag, 'door' | 'rol'>): Oordeel {
  return toets({ ...vraag, door: 'fatima', rol: 'klantmanager' });
}

describe('wat voor elk oordeel geldt', () => {
  test('elke leesbare invulling krijgt een oordeel dat klopt met zijn meldingen', () => {
    fc.assert(
      fc.property(willekeurigeVraag, ({ formulier, velden, dossier, vandaag, bevestigd }) => {
        expect(checkVelden(formulier, velden)).toEqual([]);
        const { uitkomst, meldingen } = beoordeel({
          vandaag,
          dossier: bevries(dossier),
          formulier: formulier.id,
          velden: bevries(velden),
          bevestigd,
        });
        const ernsten = new Set(meldingen.map(({ ernst }) => ernst));
        const vraagtNog = ernsten.has('WAARSCHUWING') && !bevestigd;
        expect(uitkomst).toBe(ernsten.has('BLOK') ? 'geweigerd' : vraagtNog ? 'bevestigen' : 'akkoord');
        const sleutels = meldingen.map(sleutelVan);
        expect(sleutels).toEqual([...new Set(sleutels)].sort());
        for (const { tekst, veld } of meldingen) {
          expect(tekst).not.toMatch(/[{}]|undefined|NaN/);
          if (veld !== undefined) expect(formulier.veld.has(veld)).toBe(true);
        }
      }),
      rondes(2000),
    );
  });

  test('geen formulier is aanvaard en geweigerd: bevestigen verandert geen melding en redt geen weigering', () => {
    fc.assert(
      fc.property(willekeurigeVraag, ({ formulier, velden, dossier, vandaag }) => {
        const vraag = { vandaag, dossier, formulier: formulier.id, velden };
        const zonder = beoordeel({ ...vraag, bevestigd: false });
        // Een vers dossier: het onthouden antwoord mag niet anders zijn dan een nieuw.
        const met = beoordeel({ ...vraag, dossier: { ...dossier }, bevestigd: true });
        expect(met.meldingen).toEqual(zonder.meldingen);
        expect(met.uitkomst).toBe(zonder.uitkomst === 'bevestigen' ? 'akkoord' : zonder.uitkomst);
      }),
      rondes(500),
    );
  });

  test('welk formulier er ook bij komt: het dossier, de taken en de fase zijn daarna te lezen', () => {
    fc.assert(
      fc.property(willekeurigeVraag, ({ formulier, velden, dossier, vandaag }) => {
        expect(() => leesMet(dossier, formulier.id, velden, vandaag)).not.toThrow();
      }),
      rondes(1000),
    );
  });
});

function leesMet(dossier: Dossier, formulier: FormulierId, velden: Velden, op: string): Dossier {
  const regel = { op: datum(op), formulier, door: 'fatima', velden };
  const daarna = { ...dossier, historie: [...dossier.historie, regel] };
  foldDossier(daarna, datum('2026-06-01'));
  listTaken(daarna, datum('2026-06-01'));
  computeFase(daarna, datum('2026-06-01'));
  return daarna;
}

/** Invullingen die in dit dossier worden aanvaard; de eigenschap laat er velden van weg. */
const AANVAARD: readonly (readonly [FormulierId, DossierBouwer, Velden])[] = [
  ['F-01', aDossier().metKoppeling('2026-05-20'), scenarioVelden()],
  [
    'F-03',
    aDossier().metPlicht('2026-05-01'),
    intakeVelden({ datumGesprek: '2026-06-01', datumAfgerond: '2026-06-01' }),
  ],
  ['F-05', klaarVoorPlan(), pipVelden()],
  ['F-06', metPlan(), wisselVelden()],
  ['F-07', metPlan({ intensiteitLeerroute: 800 }, { doelgroep: 'A' }), aanbodVelden()],
  ['F-08', metPlan(), waarschuwingVelden()],
  ['F-09', metPlan(), boeteVelden()],
  ['F-10', metPlan(), pvtVelden()],
  ['F-11', metPlan(), mapVelden()],
  ['F-13', metPlan({}, { doelgroep: 'A' }), urenVelden()],
  ['F-14', metPlan({}, { doelgroep: 'A', bijstandSinds: '2026-01-05' }), ontzorgenVelden()],
  [
    'F-17',
    metPlan(),
    { richting: 'binnengemeentelijk', datumBrp: '2026-06-01', inburgeraarGeinformeerd: '2026-06-01' },
  ],
];

function scenarioVelden(): Velden {
  return { datumTvsMelding: '2026-05-20', scenario: '3', datumKeuze: '2026-06-01' };
}

describe('wat voor elk aanvaard formulier geldt', () => {
  const vandaag = datum('2026-06-01');

  test.each(AANVAARD)('%s: de volledige invulling is aanvaard', (formulier, bouwer, velden) => {
    expect(beoordeel({ vandaag, dossier: bouwer.build(), formulier, velden, bevestigd: true }).uitkomst).toBe(
      'akkoord',
    );
  });

  test('wie velden weglaat, wordt geweigerd of houdt een dossier dat te lezen is en dezelfde invulling als verbetering neemt', () => {
    const geval = fc
      .constantFrom(...AANVAARD)
      .chain(([formulier, bouwer, velden]) =>
        fc.record({ formulier: fc.constant(formulier), bouwer: fc.constant(bouwer), velden: deelVan(velden) }),
      );
    let aanvaard = 0;
    fc.assert(
      fc.property(geval, ({ formulier, bouwer, velden }) => {
        const dossier = bouwer.build();
        if (beoordeel({ vandaag, dossier, formulier, velden, bevestigd: true }).uitkomst !== 'akkoord') return;
        aanvaard += 1;
        const daarna = leesMet(dossier, formulier, velden, '2026-06-01');
        const verbetering = { ...velden, correctie: true, redenCorrectie: 'typefout' };
        expect(checkVelden(getFormulier(formulier), verbetering)).toEqual([]);
        const oordeel = beoordeel({ vandaag, dossier: daarna, formulier, velden: verbetering, bevestigd: true });
        expect(oordeel.uitkomst).toBe('akkoord');
      }),
      rondes(500),
    );
    expect(aanvaard).toBeGreaterThan(50);
  });
});

/** Hoogstens twee velden weg: zo blijft er vaak een formulier over dat mag. */
function deelVan(velden: Velden): fc.Arbitrary<Velden> {
  return fc
    .subarray(Object.keys(velden), { maxLength: 2 })
    .map((weg) => Object.fromEntries(Object.entries(velden).filter(([sleutel]) => !weg.includes(sleutel))));
}
