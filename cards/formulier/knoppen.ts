import { type Melding } from '../../rules/oordeel';
import { listGezien, type Veldmeldingen } from './meldingen';
import { type FormulierGegevens } from './schema';
import { type Stap } from './stappen';

/** Wat elke knop van dit formulier meestuurt: alleen kenmerken, de versie, en keuzes die door de vorm vaststaan. */
export type Kenmerken = Readonly<Record<string, string | number>>;

export interface Knopstand {
  readonly kenmerken: Kenmerken;
  /** Leeg bij een formulier op één kaart. */
  readonly stappen: readonly Stap[];
  /** Welke stap de kaart toont; de eerste is 0. */
  readonly huidig: number;
  readonly bevestigen: boolean;
  readonly meldingen: readonly Melding[];
  readonly bijVeld: Veldmeldingen;
  /** Iemand vulde al iets in. */
  readonly begonnen: boolean;
}

type Knopgegevens = Pick<
  FormulierGegevens,
  | 'laatste'
  | 'gegevens'
  | 'gegevensBevestigd'
  | 'knop'
  | 'knopstijl'
  | 'opnieuw'
  | 'verder'
  | 'kanVerder'
  | 'toch'
  | 'kanToch'
  | 'terug'
  | 'kanTerug'
  | 'kanBewaren'
  | 'bewaren'
  | 'sprongen'
  | 'heeftSprongen'
>;

/** De knoppen onder een formulier: vastleggen, en bij een formulier in stappen heen en weer. */
export function describeKnoppen(stand: Knopstand): Knopgegevens {
  const { kenmerken, stappen, huidig, bevestigen, meldingen, begonnen } = stand;
  const inStappen = stappen.length > 1;
  const hier = inStappen ? { ...kenmerken, kaartstap: huidig } : kenmerken;
  const laatste = !inStappen || huidig === stappen.length - 1;
  const blok = meldingen.some(({ ernst }) => ernst === 'BLOK');
  const kanToch = !laatste && blok;
  const kanTerug = inStappen && huidig > 0;
  const sprongen = inStappen ? listSprongen(stand, hier) : [];
  return {
    laatste,
    gegevens: { ...hier, bevestigd: false },
    gegevensBevestigd: { ...hier, bevestigd: true, gezien: listGezien(meldingen) },
    knop: bevestigen ? 'Opnieuw controleren' : 'Vastleggen',
    knopstijl: bevestigen ? '' : 'positive',
    // Five buttons fit; whoever is stopped halfway first goes on or back.
    opnieuw: begonnen && !(kanToch && kanTerug),
    verder: { ...hier, naarStap: huidig + 1 },
    kanVerder: !laatste,
    toch: { ...hier, naarStap: huidig + 1, toch: true },
    kanToch,
    terug: { ...hier, naarStap: Math.max(0, huidig - 1), toch: true },
    kanTerug,
    kanBewaren: inStappen && !bevestigen,
    bewaren: hier,
    sprongen,
    heeftSprongen: sprongen.length > 0,
  };
}

/** Een knop naar elke andere stap waar een melding over gaat. */
function listSprongen({ stappen, huidig, bijVeld }: Knopstand, hier: Kenmerken): Knopgegevens['sprongen'] {
  return stappen.flatMap(({ titel, velden }, plaats) =>
    plaats === huidig || !velden.some(({ sleutel }) => bijVeld.has(sleutel))
      ? []
      : [{ titel: `Naar stap ${plaats + 1}: ${titel}`, gegevens: { ...hier, naarStap: plaats, toch: true } }],
  );
}
