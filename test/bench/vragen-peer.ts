import { type Datum, parseDatum } from '../../rules/datum';
import { getMeting, isMetingId } from '../../rules/metingen/catalogus';
import { checkVraag } from '../../rules/metingen/check';
import { type Groepering } from '../../rules/metingen/meting';
import { type Peiling } from '../../rules/metingen/peiling';
import { findToegangsweigering, inKanaal, type Vrager } from '../../rules/metingen/toegang';
import { type Duur, type Filters, type Periode, type Vraag } from '../../rules/metingen/vraag';
import { type Antwoord, type GeenAntwoord, telAntwoord } from '../../bot/vragen/beantwoord';
import { type Vorige } from '../../bot/vragen/vervolg';
import { FILTERWOORDEN } from '../../bot/vragen/woorden/filters';
import { type ChronoNl, type NlpManager, type NlpVondst, type Vragenpeers } from './peers';

/** Een vraag met wat er hoort uit te komen; `geen` als er geen getal hoort te komen. */
export interface Oefening {
  readonly vraag: string;
  readonly meting: string;
}

export interface Peervraag {
  readonly vraag: string;
  readonly vrager: Vrager;
  readonly eigen?: string;
  readonly vorige?: Vorige;
}

const GEEN = 'geen';
const GROEPEN: readonly Groepering[] = [
  ...(['klantmanager', 'caseload', 'doelgroep', 'leerroute', 'fase'] as const),
  ...(['item', 'melding', 'reden', 'taak', 'maand'] as const),
];

/** Traint node-nlp op deze vragen: elke meting een intentie, de vragen zonder getal samen een eigen intentie. */
export async function trainPeer(
  peers: Vragenpeers,
  oefeningen: readonly Oefening[],
  peiling: Peiling,
): Promise<NlpManager> {
  const manager = new peers.NlpManager({ languages: ['nl'], forceNER: true, autoSave: false, nlu: { log: false } });
  for (const { vraag, meting } of oefeningen) manager.addDocument('nl', vraag, meting);
  const noem = (soort: string, waarde: string, woorden: readonly string[]) =>
    manager.addNamedEntityText(soort, waarde, ['nl'], woorden);
  for (const naam of new Set(peiling.standen.map(({ klantmanager }) => klantmanager)))
    noem('klantmanager', naam, [naam]);
  for (const naam of new Set(peiling.standen.map(({ caseload }) => caseload))) noem('caseload', naam, [naam]);
  for (const [sleutel, woorden] of Object.entries(FILTERWOORDEN)) {
    const [soort = '', waarde = ''] = sleutel.split(':');
    noem(soort, waarde, woorden.replaceAll(' ?', ' ').split(', '));
  }
  for (const groep of GROEPEN) noem('groepering', groep, [`per ${groep}`]);
  await manager.train();
  return manager;
}

/** Beantwoordt met node-nlp voor wat er wordt gemeten en chrono-node voor wanneer; het tellen en de toegang zijn die van ons. */
export function createPeer(manager: NlpManager, chrono: ChronoNl, drempel: number) {
  return async (gesteld: Peervraag, peiling: Peiling): Promise<Antwoord> => {
    const vondst = await manager.process('nl', gesteld.vraag);
    const vraag = maakVraag(gesteld, vondst.score >= drempel ? vondst : { ...vondst, intent: 'None' }, {
      periode: readPeriode(chrono, gesteld.vraag, peiling.peildatum),
      duur: readDuur(gesteld.vraag),
    });
    if (vraag === undefined || checkVraag(vraag).length > 0) return NIETS;
    const { vrager } = gesteld;
    const weigering = findToegangsweigering(vraag, vrager);
    if (weigering !== undefined) return { uitkomst: 'geweigerd', antwoord: weigering };
    const geldig = vrager.plek === 'kanaal' ? inKanaal(vraag, vrager.kanaal) : vraag;
    return telAntwoord(geldig, { vraag, begrippen: [] }, peiling);
  };
}

interface Tijd {
  readonly periode: Periode | undefined;
  readonly duur: Duur | undefined;
}

/** Zonder eigen intentie gaat de vraag door op de vorige. */
function maakVraag({ vraag, eigen, vorige }: Peervraag, vondst: NlpVondst, { periode, duur }: Tijd): Vraag | undefined {
  const vervolg = vondst.intent === 'None';
  const id = vervolg ? vorige?.vraag.meting : vondst.intent;
  if (id === undefined || !isMetingId(id)) return undefined;
  const meting = getMeting(id);
  const groepering = GROEPEN.find((groep) => vondst.entities.some(({ option }) => option === groep));
  const mijn = eigen !== undefined && /\b(mijn|ik)\b/i.test(vraag) ? { klantmanager: { alleen: [eigen] } } : {};
  return {
    meting: id,
    filters: { ...(vervolg ? vorige?.vraag.filters : {}), ...readFilters(vondst), ...mijn },
    ...(periode === undefined || meting.periode === 'nee' ? {} : { periode }),
    ...(groepering === undefined ? {} : { groepering }),
    ...(duur === undefined || !meting.duur ? {} : { duur }),
  };
}

function readFilters({ entities }: NlpVondst): Filters {
  const filters: Record<string, { alleen: readonly string[] }> = {};
  for (const { entity, option } of entities)
    if (entity !== 'groepering') filters[entity] = { alleen: [...(filters[entity]?.alleen ?? []), option] };
  return filters;
}

function readDuur(tekst: string): Duur | undefined {
  const [, aantal, eenheid] = /(\d+) (dagen|weken|maanden)/.exec(tekst) ?? [];
  return aantal === undefined ? undefined : { aantal: Number(aantal), eenheid: eenheid as Duur['eenheid'] };
}

const NIETS: GeenAntwoord = { uitkomst: 'niet begrepen', antwoord: GEEN };

/** De dagen die chrono vindt; noemt de tekst alleen een maand of een jaar, dan die hele maand of dat hele jaar. */
function readPeriode(chrono: ChronoNl, tekst: string, vandaag: Datum): Periode | undefined {
  const [eerste] = chrono.parse(tekst, new Date(`${vandaag}T12:00:00Z`), { forwardDate: false });
  if (eerste === undefined) return undefined;
  const van = dagVan(eerste.start.date());
  const tot = eerste.end === null ? undefined : dagVan(eerste.end.date());
  if (tot !== undefined) return { van, tot };
  if (/\b(voor|uiterlijk|tot|t\/m)\b/i.test(tekst)) return { tot: van };
  if (/\b(sinds|vanaf|na)\b/i.test(tekst)) return { van };
  if (eerste.start.isCertain('day') || eerste.start.isCertain('weekday')) return { van, tot: van };
  if (eerste.start.isCertain('month')) return { van: dagVanMaand(van, 0, 1), tot: dagVanMaand(van, 1, 0) };
  return { van: `${van.slice(0, 4)}-01-01` as Datum, tot: `${van.slice(0, 4)}-12-31` as Datum };
}

function dagVan(moment: Date): Datum {
  const dag = parseDatum(moment.toISOString().slice(0, 10));
  if (dag === undefined) throw new Error('chrono gaf geen dag');
  return dag;
}

function dagVanMaand(dag: Datum, verder: number, nummer: number): Datum {
  const [jaar = 0, maand = 1] = dag.split('-').map(Number);
  return dagVan(new Date(Date.UTC(jaar, maand - 1 + verder, nummer, 12)));
}
