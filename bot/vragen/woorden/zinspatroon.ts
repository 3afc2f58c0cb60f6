import { getMeting, type MetingId } from '../../../rules/metingen/catalogus';

/**
 * Waarmee een meting wordt gevraagd. Een zin noemt begrippen, in willekeurige volgorde: die er moeten staan (`pvt`, `tekenen|afronden`)
 * en die erbij mogen (`?doen`). Alles wat de vraag noemt moet een plaats hebben; wat overal mag staan, staat in `OVERAL`.
 */
export interface Zinspatroon {
  readonly meting: MetingId;
  readonly zin: string;
  /** `gebeurd`: het is al gebeurd; dan past "nog" niet. `stand`: zoals het nu is. */
  readonly soort: 'gebeurd' | 'stand';
  /** Een onderdeel dat ook een registratie in DUO kan zijn, wordt het filter item. */
  readonly item?: boolean;
  /** Zonder periode is de zin niet duidelijk genoeg. */
  readonly metPeriode?: boolean;
  /** Met een periode is de zin niet duidelijk: "deze maand nog geen PIP" kan twee dingen betekenen. */
  readonly zonderPeriode?: boolean;
  /** Alleen met deze filters erbij. */
  readonly metFilter?: 'leerroute' | 'code' | 'klantmanager' | 'dossier' | 'afzender';
}

type Opties = Partial<Omit<Zinspatroon, 'meting' | 'zin' | 'soort'>>;

/** Het is gebeurd. */
export function gebeurd(meting: MetingId, zinnen: readonly string[], opties: Opties = {}): readonly Zinspatroon[] {
  return zinnen.map((zin) => ({ meting, zin, soort: 'gebeurd', ...opties }));
}

/** Zo staat het nu. */
export function stand(meting: MetingId, zinnen: readonly string[], opties: Opties = {}): readonly Zinspatroon[] {
  return zinnen.map((zin) => ({ meting, zin, soort: 'stand', ...opties }));
}

/**
 * Wat nog moet: "niet", "moet" of "open" bij het onderwerp, met de werkwoorden die erbij passen. Kaal "moet" zonder werkwoord is niet
 * genoeg ("welke PIP's moeten nog?"). Met "niet" en een periode is onduidelijk waar de periode bij hoort. "Te laat" past alleen bij een
 * meting met een uiterste dag: wie vraagt welke MAP te laat is, krijgt niet alle open MAP's.
 */
export function nogTe(
  meting: MetingId,
  onderwerp: string,
  werkwoorden: string,
  mag = '',
  opties: Opties = {},
): readonly Zinspatroon[] {
  const los = [...werkwoorden.split('|').map((werkwoord) => `?${werkwoord}`), mag].join(' ').trim();
  const metTermijn = getMeting(meting).filters.includes('termijnstand');
  return [
    ...stand(meting, [`${onderwerp} niet ${los}`], { ...opties, zonderPeriode: true }),
    ...stand(meting, [`${onderwerp} moet ${werkwoorden} ${los}${metTermijn ? ' ?telaat ?nadert' : ''}`], opties),
    ...(metTermijn ? stand(meting, [`${onderwerp} niet telaat ${los} ?moet ?termijn`], opties) : []),
  ];
}
