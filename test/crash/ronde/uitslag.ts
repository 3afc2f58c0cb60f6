import { type Grenssoort } from './grens';

/** Wat er van een reeks rondes bleek. Elk getal behalve `zaken` en de treffers hoort nul te zijn; `onzeker` wordt open geteld. */
export interface Uitslag {
  readonly systeem: string;
  readonly rondes: number;
  /** Zaken die elk precies één zichtbare kaart horen te hebben. */
  readonly zaken: number;
  readonly verloren: number;
  readonly dubbel: number;
  /** Beantwoorde klikken waarvan het antwoord niet klopt met wat er vastligt. */
  readonly verkeerd: number;
  /** Antwoorden in een chat (niet terug te zoeken) waarvan de bot zelf zegt niet te weten of zij aankwamen. */
  readonly onzeker: number;
  /** Hoe vaak de stekker op deze grens eruit ging. */
  readonly treffers: Readonly<Partial<Record<Grenssoort | 'na de wachttijd', number>>>;
  readonly bevindingen: readonly string[];
}

export function sumUitslagen([eerste, ...rest]: readonly [Uitslag, ...Uitslag[]]): Uitslag {
  return rest.reduce((som, een) => {
    const treffers = { ...som.treffers };
    for (const soort of Object.keys(een.treffers) as (keyof Uitslag['treffers'])[])
      treffers[soort] = (treffers[soort] ?? 0) + (een.treffers[soort] ?? 0);
    return {
      ...{ systeem: som.systeem, treffers, bevindingen: [...som.bevindingen, ...een.bevindingen] },
      ...{ rondes: som.rondes + een.rondes, zaken: som.zaken + een.zaken, verloren: som.verloren + een.verloren },
      ...{ dubbel: som.dubbel + een.dubbel, verkeerd: som.verkeerd + een.verkeerd, onzeker: som.onzeker + een.onzeker },
    };
  }, eerste);
}

export function isGoed({ verloren, dubbel, verkeerd, bevindingen }: Uitslag): boolean {
  return verloren === 0 && dubbel === 0 && verkeerd === 0 && bevindingen.length === 0;
}

const KOLOMMEN = ['systeem', 'rondes', 'zaken', 'verloren', 'dubbel', 'verkeerd', 'onzeker'] as const;

/** De uitslagen als tabel, met eronder waar de stekker eruit ging en wat er niet klopte. */
export function describeUitslagen(uitslagen: readonly Uitslag[]): string {
  const rijen = [[...KOLOMMEN], ...uitslagen.map((uitslag) => KOLOMMEN.map((kolom) => String(uitslag[kolom])))];
  const breed = KOLOMMEN.map((_, plaats) => Math.max(...rijen.map((rij) => rij[plaats]?.length ?? 0)));
  const tabel = rijen.map((rij) => rij.map((cel, plaats) => cel.padEnd(breed[plaats] ?? 0)).join('  '));
  return [...tabel, ...uitslagen.flatMap(describeRest)].join('\n');
}

function describeRest({ systeem, treffers, bevindingen }: Uitslag): string[] {
  const waar = Object.entries(treffers).map(([soort, aantal]) => `${soort} ${aantal}`);
  return [`${systeem}: stekker eruit bij ${waar.join(', ')}`, ...bevindingen.map((een) => `${systeem}: ${een}`)];
}
