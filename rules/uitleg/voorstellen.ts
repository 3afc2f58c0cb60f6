import { type Datum } from '../datum';
import { type Veld, type VeldSoort } from '../formulier';
import { type VeldWaarde } from '../historie';
import { type Toetsvraag } from '../toets';
import { isIngevuld, leesAkkoord, leesDatum, leesGetal, leesLijst, leesPeriode } from '../velden';
import { findDag, type GevondenDag } from './datums';
import { type Proef } from './proef';
import { findDichtstbij } from './zoek';

/** Een waarde die past, met wat nodig is om haar te noemen. */
export type Vondst =
  | { readonly soort: 'dag'; readonly voorstel: VeldWaarde; readonly gevonden: GevondenDag }
  | { readonly soort: 'getal'; readonly voorstel: number; readonly nu: number }
  | { readonly soort: 'keuze'; readonly voorstel: string; readonly alle: readonly string[] }
  | { readonly soort: 'ja/nee'; readonly voorstel: boolean }
  | { readonly soort: 'erbij' | 'eraf'; readonly voorstel: readonly string[]; readonly opties: readonly string[] }
  | { readonly soort: 'invullen'; readonly voorstel: VeldWaarde }
  | { readonly soort: 'leeg' };

/** Wat een zoeker weet. */
interface Zoektocht {
  readonly vraag: Toetsvraag;
  readonly veld: Veld;
  readonly past: (voorstel: VeldWaarde) => boolean;
  /** Waar als in elk geval deze melding vervalt. */
  readonly zwijgt: (voorstel: VeldWaarde) => boolean;
}

/** De kleinste verandering van dit ene veld die past; leegmaken alleen als geen andere waarde helpt. */
export function findVoorstel(vraag: Toetsvraag, veld: Veld, proef: Proef): Vondst | undefined {
  const probeer = (voorstel: VeldWaarde) => proef({ veld: veld.sleutel, voorstel });
  const zoektocht: Zoektocht = {
    vraag,
    veld,
    past: (voorstel) => probeer(voorstel) === 'goed',
    zwijgt: (voorstel) => probeer(voorstel) !== 'helpt niet',
  };
  if (!isIngevuld(vraag.velden, veld.sleutel)) return findInvulling(zoektocht);
  const anders = ZOEKERS[veld.soort](zoektocht);
  if (anders !== undefined) return anders;
  return proef({ veld: veld.sleutel }) === 'goed' ? { soort: 'leeg' } : undefined;
}

type Zoeker = (zoektocht: Zoektocht) => Vondst | undefined;

/** Een andere tekst, code of persoon kan alleen een mens bedenken. */
const geenIdee: Zoeker = () => undefined;

/** Per soort veld: zoek een andere waarde. */
const ZOEKERS: Readonly<Record<VeldSoort, Zoeker>> = {
  datum: ({ vraag, veld, past }) => findDatum(vraag, leesDatum(vraag.velden, veld.sleutel), (dag) => dag, past),
  periode: findPeriode,
  akkoord: findAkkoord,
  uren: findAnderGetal,
  aantal: findAnderGetal,
  bedrag: findAnderGetal,
  keuze: findKeuze,
  meerkeuze: (zoektocht) => findKeuzes(zoektocht, leesLijst(zoektocht.vraag.velden, zoektocht.veld.sleutel)),
  'ja/nee': findJaNee,
  tekst: geenIdee,
  code: geenIdee,
  gebruiker: geenIdee,
};

function findDatum(
  vraag: Toetsvraag,
  nu: Datum | undefined,
  asWaarde: (dag: Datum) => VeldWaarde,
  past: Zoektocht['past'],
): Vondst | undefined {
  const gevonden = nu === undefined ? undefined : findDag(vraag, nu, (dag) => past(asWaarde(dag)));
  return gevonden === undefined ? undefined : { soort: 'dag', voorstel: asWaarde(gevonden.dag), gevonden };
}

/** Eerst de laatste dag van de periode, dan de eerste. */
function findPeriode({ vraag, veld, past }: Zoektocht): Vondst | undefined {
  const periode = leesPeriode(vraag.velden, veld.sleutel);
  if (periode === undefined) return undefined;
  const { van, tot } = periode;
  return (
    findDatum(vraag, tot, (dag) => ({ van, tot: dag }), past) ??
    findDatum(vraag, van, (dag) => ({ van: dag, tot }), past)
  );
}

function findAkkoord({ vraag, veld, past }: Zoektocht): Vondst | undefined {
  const akkoord = leesAkkoord(vraag.velden, veld.sleutel);
  return findDatum(vraag, akkoord?.op, (op) => ({ door: akkoord?.door ?? '', op }), past);
}

function findJaNee({ vraag, veld, past }: Zoektocht): Vondst | undefined {
  const voorstel = vraag.velden[veld.sleutel] !== true;
  return past(voorstel) ? { soort: 'ja/nee', voorstel } : undefined;
}

function findAnderGetal(zoektocht: Zoektocht): Vondst | undefined {
  return findGetal(zoektocht, leesGetal(zoektocht.vraag.velden, zoektocht.veld.sleutel) ?? 0);
}

/** Uren en aantallen zijn heel; een bedrag wordt in centen gezocht. */
function findGetal({ veld, past }: Zoektocht, nu: number): Vondst | undefined {
  const schaal = veld.soort === 'bedrag' ? 100 : 1;
  const bereik = { min: (veld.min ?? 0) * schaal, max: (veld.max ?? 9999) * schaal };
  const begin = Math.min(bereik.max, Math.max(bereik.min, Math.round(nu * schaal)));
  const gevonden = findDichtstbij(begin, bereik, (getal) => past(getal / schaal));
  return gevonden === undefined ? undefined : { soort: 'getal', voorstel: gevonden / schaal, nu };
}

function findKeuze({ vraag, veld, past }: Zoektocht): Vondst | undefined {
  const nu = vraag.velden[veld.sleutel];
  const [voorstel, ...andere] = (veld.opties ?? []).filter((optie) => optie !== nu && past(optie));
  return voorstel === undefined ? undefined : { soort: 'keuze', voorstel, alle: [voorstel, ...andere] };
}

/** Eén optie erbij of eraf; anders alles wat nog ontbreekt. */
function findKeuzes({ veld, past }: Zoektocht, nu: readonly string[]): Vondst | undefined {
  const opties = veld.opties ?? [];
  const ontbreekt = opties.filter((optie) => !nu.includes(optie));
  const erbij = ontbreekt.find((optie) => past([...nu, optie]));
  if (erbij !== undefined) return { soort: 'erbij', voorstel: [...nu, erbij], opties: [erbij] };
  const eraf = nu.find((optie) => nu.length > 1 && past(nu.filter((ander) => ander !== optie)));
  if (eraf !== undefined) return { soort: 'eraf', voorstel: nu.filter((ander) => ander !== eraf), opties: [eraf] };
  return ontbreekt.length > 1 && past(opties) ? { soort: 'erbij', voorstel: opties, opties: ontbreekt } : undefined;
}

/** Waarde waarmee geprobeerd wordt of invullen helpt; wat er echt moet staan, weet alleen de mens. */
const VOORBEELDTEKST = '…';

function findInvulling(zoektocht: Zoektocht): Vondst | undefined {
  const { veld, past } = zoektocht;
  switch (veld.soort) {
    case 'keuze':
      return asInvulling(findKeuze(zoektocht), veld.opties ?? [], zoektocht);
    case 'meerkeuze':
      return asInvulling(
        findKeuzes(zoektocht, []),
        (veld.opties ?? []).map((optie) => [optie]),
        zoektocht,
      );
    case 'ja/nee': {
      const voorstel = [true, false].find((waarde) => past(waarde));
      return voorstel === undefined ? undefined : asInvulling({ soort: 'ja/nee', voorstel }, [true, false], zoektocht);
    }
    default: {
      const voorstel = listInvullingen(zoektocht).find((waarde) => past(waarde));
      return voorstel === undefined ? undefined : { soort: 'invullen', voorstel };
    }
  }
}

/** Zwijgt de regel bij elke keuze, dan is invullen genoeg gezegd: een oordeel geven wij niemand in de mond. */
function asInvulling(
  vondst: Vondst | undefined,
  keuzes: readonly VeldWaarde[],
  { zwijgt }: Zoektocht,
): Vondst | undefined {
  if (vondst === undefined || !('voorstel' in vondst) || !keuzes.every(zwijgt)) return vondst;
  return { soort: 'invullen', voorstel: vondst.voorstel };
}

/** Waarden om een leeg veld mee te proberen; bij een datum of getal de dichtstbijzijnde die kan. */
function listInvullingen(zoektocht: Zoektocht): readonly VeldWaarde[] {
  const { vraag, veld, past } = zoektocht;
  const { vandaag } = vraag;
  switch (veld.soort) {
    case 'datum':
      return [findDag(vraag, vandaag, past)?.dag ?? vandaag];
    case 'periode':
      return [{ van: vandaag, tot: vandaag }];
    case 'akkoord':
      return [{ door: VOORBEELDTEKST, op: vandaag }];
    case 'uren':
    case 'aantal':
    case 'bedrag': {
      const getal = findGetal(zoektocht, veld.min ?? 0);
      return getal?.soort === 'getal' ? [getal.voorstel] : [];
    }
    default:
      return [VOORBEELDTEKST];
  }
}
