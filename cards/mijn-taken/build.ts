import { addDagen, type Datum, formatDatum, weekdag } from '../../rules/datum';
import { type Taak } from '../../rules/taak';
import { describeTaakregel } from '../delen/taakregel';
import { countOf, plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { MijnTakenGegevens } from './schema';
import template from './template.json';

const render = createRender('mijn-taken', template, MijnTakenGegevens);

/** Zoveel taken staan er op één blad. */
export const TAKEN_PER_BLAD = 8;

/** Een taak met het dossier waar zij bij hoort. */
export interface Dossiertaak {
  readonly dossiernummer: string;
  readonly taak: Taak;
}

export interface MijnTakenInvoer {
  /** In elke volgorde; alleen wat op deze plek te zien mag zijn. */
  readonly taken: readonly Dossiertaak[];
  readonly vandaag: Datum;
  /** Het eerste blad is 0; een blad dat er niet meer is, wordt het laatste. */
  readonly pagina?: number;
  /** In een kanaal leest iedereen mee: dan staat erbij van wie de taken zijn, en in welke caseload. */
  readonly inKanaal?: { readonly wie: string; readonly caseload: string };
  /** Afwezige collega's van wie de taken erbij staan. */
  readonly waarneming?: readonly string[];
  /** Zoveel dossiers waren niet te lezen. */
  readonly onleesbaar?: number;
}

/** Alle open taken van iemand, wat het eerst moet bovenaan, in vier groepen. */
export function buildMijnTakenKaart(invoer: MijnTakenInvoer): AdaptiveCard {
  const { vandaag, inKanaal } = invoer;
  const taken = invoer.taken.toSorted(byDag);
  const laatste = Math.max(0, Math.ceil(taken.length / TAKEN_PER_BLAD) - 1);
  const pagina = Math.min(invoer.pagina ?? 0, laatste);
  const blad = taken.slice(pagina * TAKEN_PER_BLAD, (pagina + 1) * TAKEN_PER_BLAD);
  return render({
    merk: merkVan('antwoord', 'mijn-taken'),
    kop: inKanaal === undefined ? 'Uw taken' : `Taken van ${plain(inKanaal.wie)} in ${plain(inKanaal.caseload)}`,
    samenvatting: summarize(taken, vandaag),
    opmerkingen: listOpmerkingen(invoer).map((opmerking) => ({ opmerking })),
    groepen: groupTaken(blad, vandaag),
    heeftVorige: pagina > 0,
    vorige: { pagina: Math.max(0, pagina - 1) },
    heeftVolgende: pagina < laatste,
    volgende: { pagina: pagina + 1 },
    heeftBladen: laatste > 0,
    peildatum: [
      `Stand op ${formatDatum(vandaag)}`,
      ...(laatste > 0 ? [`blad ${pagina + 1} van ${laatste + 1}`] : []),
    ].join(' · '),
  });
}

function byDag(een: Dossiertaak, ander: Dossiertaak): number {
  const sleutel = ({ taak, dossiernummer }: Dossiertaak) => `${taak.totEnMet} ${dossiernummer} ${taak.termijn}`;
  return sleutel(een) < sleutel(ander) ? -1 : 1;
}

const GROEPEN = ['Te laat', 'Vandaag', 'Deze week', 'Later'] as const;
type Groep = (typeof GROEPEN)[number];

function groepVan({ totEnMet }: Taak, vandaag: Datum): Groep {
  if (totEnMet < vandaag) return 'Te laat';
  if (totEnMet === vandaag) return 'Vandaag';
  return totEnMet <= zondagNa(vandaag) ? 'Deze week' : 'Later';
}

/** De week loopt tot en met zondag. */
function zondagNa(dag: Datum): Datum {
  return addDagen(dag, (7 - weekdag(dag)) % 7);
}

function groupTaken(taken: readonly Dossiertaak[], vandaag: Datum) {
  return GROEPEN.map((titel) => ({
    titel,
    regels: taken
      .filter(({ taak }) => groepVan(taak, vandaag) === titel)
      .map(({ taak, dossiernummer }) => ({
        ...describeTaakregel(taak, vandaag),
        ...{ dossiernummer, open: { dossiernummer } },
      })),
  })).filter(({ regels }) => regels.length > 0);
}

/** `14 taken in 9 dossiers: 2 te laat, 1 vandaag, 4 deze week, 7 later.` */
function summarize(taken: readonly Dossiertaak[], vandaag: Datum): string {
  if (taken.length === 0) return 'Er staat niets open. U bent helemaal bij.';
  const dossiers = new Set(taken.map(({ dossiernummer }) => dossiernummer)).size;
  const delen = GROEPEN.map((groep) => [taken.filter(({ taak }) => groepVan(taak, vandaag) === groep).length, groep])
    .filter(([aantal]) => aantal !== 0)
    .map(([aantal, groep]) => `${aantal} ${String(groep).toLowerCase()}`);
  const totaal = `${countOf(taken.length, 'taak', 'taken')} in ${countOf(dossiers, 'dossier', 'dossiers')}`;
  return `${totaal}: ${delen.join(', ')}.`;
}

function listOpmerkingen({ waarneming = [], onleesbaar = 0, inKanaal }: MijnTakenInvoer): string[] {
  return [
    ...waarneming.map((naam) => `Met de taken van ${plain(naam)}: u neemt waar.`),
    ...(onleesbaar > 0 ? [`Niet te lezen: ${countOf(onleesbaar, 'dossier', 'dossiers')}. Vraag uw beheerder.`] : []),
    ...(inKanaal === undefined ? [] : ['Persoonlijke taken staan alleen in uw eigen chat met mij.']),
  ];
}
