import fc from 'fast-check';
import { type Datum, datum } from '../../rules/datum';
import { type Formulier, type Veld, type VeldSoort } from '../../rules/formulier';
import { listFormulieren } from '../../rules/formulieren';
import { type Dossier, type Velden, type VeldWaarde } from '../../rules/historie';
import { aDossier, type DossierBouwer, klaarVoorPlan, metPlan } from './dossier';
import {
  aanbodVelden,
  besluitVelden,
  boeteVelden,
  mapVelden,
  pipVelden,
  pvtVelden,
  urenVelden,
  zrouteVelden,
} from './formulieren';

/** Dossiers die ver uit elkaar liggen. */
export const DOSSIERS: readonly DossierBouwer[] = [
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

const code: Waarden = (veld) =>
  veld.bestaand === undefined ? tekst(veld) : fc.constantFrom('COA-01', 'DUO-SS107', 'DUO-SS131');

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
  code,
  gebruiker: tekst,
};

function invullingVan({ velden }: Formulier): fc.Arbitrary<Velden> {
  const waarden = Object.fromEntries(velden.map((veld) => [veld.sleutel, WAARDEN[veld.soort](veld)]));
  // Een weggelaten sleutel ontbreekt echt; alleen het type van fast-check kent dat verschil niet.
  return fc.record(waarden, { requiredKeys: [] }) as fc.Arbitrary<Velden>;
}

/** Wat een eigenschap aan een toets vraagt. */
export interface WillekeurigeVraag {
  readonly formulier: Formulier;
  readonly velden: Velden;
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly bevestigd: boolean;
}

/** Een formulier met willekeurige, leesbare velden, bij een van de dossiers en op een van de dagen. */
export const willekeurigeVraag: fc.Arbitrary<WillekeurigeVraag> = fc
  .constantFrom(...listFormulieren())
  .chain((formulier) =>
    fc.record({
      formulier: fc.constant(formulier),
      velden: invullingVan(formulier),
      dossier: fc.constantFrom(...DOSSIERS).map((bouwer) => bouwer.build()),
      vandaag: dag.map(datum),
      bevestigd: fc.boolean(),
    }),
  );

/** Formulieren met een andere waarde die iets in het dossier verandert. */
export const OPGAVEN: readonly (readonly [string, Velden, Velden])[] = [
  ['F-05', pipVelden(), { dagtekening: '2026-02-16', leerroute: 'Z' }],
  ['F-07', aanbodVelden(), { datumAanbod: '2026-03-09', startOpleiding: '2026-03-16' }],
  ['F-10', pvtVelden(), { datumOndertekening: '2026-06-08', bijeenkomst: '2026-06-08' }],
  ['F-11', mapVelden(), { datumEindgesprek: '2026-06-08' }],
  ['F-13', urenVelden(), { urenNt2: 120 }],
];
