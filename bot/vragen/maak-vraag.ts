import { type Datum } from '../../rules/datum';
import { getMeting, type MetingId } from '../../rules/metingen/catalogus';
import { checkVraag } from '../../rules/metingen/check';
import { type Meting } from '../../rules/metingen/meting';
import { type Duur, type Filters, type Periode, type Vraag } from '../../rules/metingen/vraag';
import { type Kandidaat } from './kies-meting';
import { type Filtervondst, type Lezing } from './lezing';
import { asDuur } from './tijd/lees-duur';

/** Waarom van een passende meting toch geen vraag te maken is. */
export type Weigering = 'past niet' | 'onduidelijk';

/** Wat de vorige vraag nog bijdraagt als de nieuwe er niets over zegt. */
export type Erfenis = Pick<Vraag, 'filters' | 'periode' | 'duur' | 'eenheid'>;

/** Maakt van een lezing en een meting een vraag die te meten is, of zegt waarom dat niet kan. */
export function maakVraag(
  kandidaat: Kandidaat,
  lezing: Lezing,
  vandaag: Datum,
  erfenis: Erfenis = { filters: {} },
): Vraag | Weigering {
  const meting = getMeting(kandidaat.meting);
  const tijd = kiesPeriode(kandidaat, lezing, vandaag, erfenis);
  if (typeof tijd === 'string') return tijd;
  const groepering = kiesGroepering(lezing, meting);
  const bedrag = lezing.begrippen.has('bedrag') || lezing.begrippen.has('boetebedrag');
  if (groepering === 'past niet' || (bedrag && !meting.bedrag)) return 'past niet';
  // "Wie heeft het PIP van 2026-0143 vastgesteld?" vraagt naar een collega.
  if (lezing.begrippen.has('wie') && lezing.filters.some(({ filter }) => filter === 'dossier')) return 'past niet';
  const { eigen, ...wanneer } = tijd;
  const vraag: Vraag = {
    meting: kandidaat.meting,
    filters: voegSamen(meting, erfenis.filters, listFilters(kandidaat, lezing, eigen)),
    ...wanneer,
    ...(groepering === undefined ? {} : { groepering }),
    ...kiesEenheid(lezing, meting, erfenis),
    ...(bedrag ? { bedrag } : {}),
  };
  return checkVraag(vraag).length > 0 ? 'past niet' : vraag;
}

/** De periode of duur die bij deze meting kan. */
function kiesPeriode(kandidaat: Kandidaat, lezing: Lezing, vandaag: Datum, erfenis: Erfenis): Tijd | Weigering {
  const meting = getMeting(kandidaat.meting);
  // Hoe het toen stond, is niet te meten; wat toen eindigde wel.
  if (lezing.verleden && kandidaat.patroon.soort === 'stand' && meting.datum !== 'einde') return 'onduidelijk';
  const tijd = kiesTijd(meting, lezing, vandaag, erfenis);
  if (typeof tijd === 'string' || tijd.periode === undefined) return tijd;
  if (tijd.eigen && kandidaat.patroon.zonderPeriode === true) return 'onduidelijk';
  if (tijd.eigen && meting.datum === 'uiterste dag' && isVoorbij(tijd.periode, vandaag) && !noemtTermijn(lezing))
    return 'onduidelijk';
  const periode = sluitAf(kandidaat, lezing, tijd.periode, vandaag);
  return ligtVerkeerd(kandidaat.meting, meting, periode, vandaag) ? 'past niet' : { ...tijd, periode };
}

function isVoorbij({ tot }: Periode, vandaag: Datum): boolean {
  return tot !== undefined && tot < vandaag;
}

/** "Hoeveel open taken had Joost vorige maand" vraagt naar een stand van toen; wat toen had gemoeten, staat er nog. */
function noemtTermijn({ begrippen }: Lezing): boolean {
  return begrippen.has('moet') || begrippen.has('telaat') || begrippen.has('eindigen');
}

/** "Dreigt dit kwartaal": met een eigen periode zegt die al wat nadert. Een onderdeel "Z-route" is geen leerroute. */
function listFilters(kandidaat: Kandidaat, lezing: Lezing, eigenPeriode: boolean): readonly Filtervondst[] {
  const zonderZ = kandidaat.patroon.item === true && lezing.begrippen.has('zroute-los');
  return [...lezing.filters, ...kandidaat.filters].filter(
    ({ filter, waarde }) =>
      !(eigenPeriode && filter === 'termijnstand' && waarde === 'nadert') &&
      !(zonderZ && filter === 'leerroute' && waarde === 'Z'),
  );
}

interface Tijd {
  readonly periode?: Periode;
  readonly duur?: Duur;
  /** Waar als de vraag de periode zelf noemt. */
  readonly eigen: boolean;
}

function kiesTijd(meting: Meting, lezing: Lezing, vandaag: Datum, erfenis: Erfenis): Tijd | Weigering {
  const [eerste, tweede] = lezing.periodes;
  if (tweede !== undefined || lezing.maten.length > 1 || eerste?.soort === 'onduidelijk') return 'onduidelijk';
  if (meting.duur) return kiesDuur(lezing, erfenis);
  if (eerste === undefined) return erfPeriode(meting, erfenis);
  const periode = eerste.op(vandaag, isVerleden(meting, lezing) ? 'terug' : meting.blik);
  if (periode === undefined) return 'past niet';
  if (meting.periode !== 'nee') return { periode, eigen: true };
  return periode.van === vandaag && periode.tot === vandaag ? { eigen: false } : 'past niet';
}

function erfPeriode(meting: Meting, { periode }: Erfenis): Tijd {
  return meting.periode === 'nee' || periode === undefined ? { eigen: false } : { periode, eigen: false };
}

function isVerleden({ datum }: Meting, { begrippen }: Lezing): boolean {
  return begrippen.has('geeindigd') || (datum === 'einde' && begrippen.has('telaat'));
}

/** Een duur is "al twee maanden" of "de laatste zes weken"; een kalendermaand is er geen. */
function kiesDuur({ periodes: [periode], maten: [maat] }: Lezing, erfenis: Erfenis): Tijd | Weigering {
  if (periode !== undefined && maat !== undefined) return 'onduidelijk';
  const genoemd = maat === undefined ? (periode?.soort === 'periode' ? periode.duur : undefined) : asDuur(maat);
  if (genoemd === undefined && (periode !== undefined || maat !== undefined)) return 'past niet';
  const duur = genoemd ?? erfenis.duur;
  return duur === undefined ? 'past niet' : { duur, eigen: false };
}

/** "Gestopt" is al gebeurd: dan eindigt de periode vandaag. */
function sluitAf({ meting }: Kandidaat, { begrippen }: Lezing, periode: Periode, vandaag: Datum): Periode {
  const gebeurd = meting === 'ontzorgen-eindigt' && (begrippen.has('geeindigd') || begrippen.has('telaat'));
  return gebeurd && (periode.tot === undefined || periode.tot > vandaag) ? { ...periode, tot: vandaag } : periode;
}

/** Een gebeurtenis die nog moet komen staat niet in de gegevens; een termijn die nog loopt, eindigt niet in het verleden. */
function ligtVerkeerd(id: MetingId, { datum }: Meting, { van, tot }: Periode, vandaag: Datum): boolean {
  if (datum === 'gebeurtenis') return van !== undefined && van >= vandaag && !(van === vandaag && tot === vandaag);
  const verstreken = id === 'termijn-verstreken';
  if (datum === 'einde' && verstreken) return van !== undefined && van >= vandaag;
  if (datum === 'einde' && id !== 'ontzorgen-eindigt') return tot !== undefined && tot < vandaag;
  return van !== undefined && tot !== undefined && van > tot;
}

function kiesGroepering({ groepen }: Lezing, meting: Meting): Vraag['groepering'] | 'past niet' {
  const [eerste, tweede] = [...new Set(groepen)];
  if (tweede !== undefined) return 'past niet';
  if (eerste === undefined) return undefined;
  return meting.groeperingen.includes(eerste) ? eerste : 'past niet';
}

/** Bij een meting van dossiers is er niets te kiezen. */
function kiesEenheid({ eenheid }: Lezing, meting: Meting, erfenis: Erfenis): Pick<Vraag, 'eenheid'> {
  const gekozen = eenheid ?? erfenis.eenheid;
  return meting.eenheid === 'dossiers' || gekozen === undefined ? {} : { eenheid: gekozen };
}

/** Een genoemd filter vervangt het geërfde van dezelfde soort; wat de meting niet kent, vervalt uit de erfenis. */
function voegSamen(meting: Meting, erfenis: Filters, eigen: readonly Filtervondst[]): Filters {
  const uit: Record<string, { alleen?: string[]; behalve?: string[] }> = {};
  for (const { filter, waarde, uit: behalve } of eigen) {
    const keuze = (uit[filter] ??= {});
    const lijst = behalve ? (keuze.behalve ??= []) : (keuze.alleen ??= []);
    if (!lijst.includes(waarde)) lijst.push(waarde);
  }
  const over = Object.entries(erfenis).filter(
    ([filter]) => !eigen.some((vondst) => vondst.filter === filter) && meting.filters.some((kent) => kent === filter),
  );
  return { ...Object.fromEntries(over), ...uit };
}
