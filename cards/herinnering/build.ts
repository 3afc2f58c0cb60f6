import { type Datum, formatDatum } from '../../rules/datum';
import { type Tree } from '../../rules/herinneringen/escalatie';
import { type Onderwerp } from '../../rules/herinneringen/onderwerpen';
import { computeStand } from '../../rules/termijnstand';
import { getTermijnregel, type TermijnId } from '../../rules/termijnen';
import { noemRest } from '../delen/rest';
import { describeTaak } from '../delen/taakregel';
import { countOf, lowerFirst } from '../format';
import { type AdaptiveCard } from '../kaart';
import { TEAMVRAAG } from '../hulp/teamvraag';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { HerinneringGegevens, type Herinneringregel } from './schema';
import template from './template.json';

const render = createRender('herinnering', template, HerinneringGegevens);

/** Meer past niet rustig op één kaart; de rest staat geteld. */
export const MAX_REGELS = 8;

/** Waarom iets op de kaart staat: een herinnering, iets voor vandaag, of omdat het te lang bleef liggen. */
export type Aanleiding = 'herinnering' | 'ochtend' | Tree;

/** Hoe het nu met een regel staat. Wie een maatregel niet mag zien, krijgt `verborgen`. */
export type Regelstand =
  | { readonly soort: 'open'; readonly onderwerp: Onderwerp; readonly verborgen?: boolean }
  | { readonly soort: 'klaar'; readonly termijn: TermijnId }
  | {
      readonly soort: 'vervallen';
      readonly termijn: TermijnId;
      readonly op: Datum;
      readonly door: 'ingetrokken' | 'verbeterd';
    };

export interface Herinnerpunt {
  readonly dossiernummer: string;
  readonly aanleiding: Aanleiding;
  readonly stand: Regelstand;
}

/** De stand bij het begin van de dag, geteld over alle dossiers van deze persoon. */
export interface Dagstand {
  readonly teLaat: number;
  readonly vandaag: number;
  readonly dezeWeek: number;
  readonly meldingen: number;
}

export interface HerinneringInvoer {
  /** Kenmerk van deze kaart. */
  readonly kenmerk: string;
  /** De dag waarop de kaart kwam. */
  readonly dag: Datum;
  readonly vandaag: Datum;
  readonly punten: readonly Herinnerpunt[];
  /** Alleen op de eerste kaart van de dag. */
  readonly dagstand?: Dagstand;
  /** De levering aan het CBS waaraan vandaag wordt herinnerd: de laatste dag. */
  readonly levering?: Datum;
  /** Zoveel punten zijn er niet op de kaart gezet. */
  readonly rest?: number;
}

/** Een bericht aan één persoon over alles wat op dit moment aandacht vraagt. Alleen in de eigen chat. */
export function buildHerinneringKaart(invoer: HerinneringInvoer): AdaptiveCard {
  const { kenmerk, dag, vandaag, punten, dagstand, levering, rest = 0 } = invoer;
  const regels = [
    ...(levering === undefined ? [] : [describeLevering(levering, vandaag)]),
    ...punten.map((punt) => describePunt(punt, vandaag)),
  ];
  const open = regels.filter(({ kleur }) => kleur !== 'Good').length;
  const titel = dagstand === undefined ? noemTitel(open) : 'Uw dag';
  const stand = dagstand === undefined ? [] : listStand(dagstand).filter(({ value }) => value !== '0');
  return render({
    ...{ merk: merkVan('herinnering', kenmerk), waar: `Herinnering van ${formatDatum(dag)}`, titel },
    samenvatting: `${titel}. ${regels[0]?.tekst ?? 'Er staat niets open'}.`,
    ...{ heeftStand: stand.length > 0, stand },
    regels: regels.slice(0, MAX_REGELS),
    meer: noemRest(Math.max(0, regels.length - MAX_REGELS) + rest, 'taak', 'taken').map(({ tekst }) => ({
      tekst: `${tekst}. ${noemLijst(punten)}`,
    })),
  });
}

/** Waar de rest staat. Wat van het team bleef liggen, staat niet tussen iemands eigen taken. */
function noemLijst(punten: readonly Herinnerpunt[]): string {
  const vanTeam = punten.filter(({ aanleiding }) => aanleiding === 'teamleider').length;
  const vraag = `"${TEAMVRAAG}"`;
  if (vanTeam === 0) return 'Typ "mijn taken" voor de hele lijst.';
  if (vanTeam === punten.length) return `Vraag mij: ${vraag}`;
  return `Typ "mijn taken" voor uw eigen taken. Vraag over uw team: ${vraag}`;
}

function noemTitel(open: number): string {
  return open === 0 ? 'Alles is gedaan' : `${countOf(open, 'taak vraagt', 'taken vragen')} uw aandacht`;
}

/** De telling van de ochtend als rijen onder elkaar. */
export function listStand({ teLaat, vandaag, dezeWeek, meldingen }: Dagstand): { title: string; value: string }[] {
  return [
    { title: 'Te laat', value: String(teLaat) },
    { title: 'Vandaag', value: String(vandaag) },
    { title: 'Binnen vijf werkdagen', value: String(dezeWeek) },
    { title: 'Nieuwe meldingen', value: String(meldingen) },
  ];
}

const WAAROM: Readonly<Record<Aanleiding, string>> = {
  herinnering: '',
  ochtend: '',
  vervanger: 'U krijgt dit als vervanger: uw collega is er niet.',
  team: 'Dit blijft liggen en is nu een vraag aan het hele team.',
  teamleider: 'Dit blijft liggen. U krijgt dit als teamleider.',
};

function describePunt({ dossiernummer, aanleiding, stand }: Herinnerpunt, vandaag: Datum): Herinneringregel {
  const basis = { knop: `Open dossier ${dossiernummer}`, data: { dossiernummer } };
  if (stand.soort === 'open') {
    const waarom = WAAROM[aanleiding];
    return { ...basis, ...describeOpen(dossiernummer, stand, vandaag), waarom, heeftWaarom: waarom !== '', open: true };
  }
  const tekst = `${dossiernummer}: ${lowerFirst(getTermijnregel(stand.termijn).naam)}`;
  const gedaan = stand.soort === 'klaar' ? 'Klaar' : `Vervallen: ${REDEN[stand.door]} op ${formatDatum(stand.op)}`;
  return { ...basis, tekst, stand: gedaan, kleur: 'Good', waarom: '', heeftWaarom: false, open: false };
}

const REDEN = { ingetrokken: 'de melding is ingetrokken', verbeterd: 'de gegevens zijn verbeterd' } as const;

type Open = Extract<Regelstand, { readonly soort: 'open' }>;

function describeOpen(
  dossiernummer: string,
  { onderwerp, verborgen = false }: Open,
  vandaag: Datum,
): Pick<Herinneringregel, 'tekst' | 'stand' | 'kleur'> {
  if (verborgen)
    return {
      tekst: `${dossiernummer}: open het dossier om te zien wat er nodig is`,
      stand: 'Vraagt aandacht',
      kleur: 'Default',
    };
  const { taak, wat, einde } = onderwerp;
  if (taak !== undefined) {
    const { tekst, stand, kleur } = describeTaak(taak, vandaag);
    return { tekst: `${dossiernummer}: ${tekst}`, stand, kleur };
  }
  const wanneer = onderwerp.regel.id === 'INT-12' ? 'Nu mogelijk' : `Datum: ${formatDatum(einde)}`;
  return { tekst: `${dossiernummer}: ${lowerFirst(wat)}`, stand: wanneer, kleur: 'Default' };
}

function describeLevering(einde: Datum, vandaag: Datum): Herinneringregel {
  const weg = { knop: 'Geen dossier', data: { dossiernummer: '' }, open: false };
  const stand = computeStand(einde, vandaag) === 'ruim' ? 'Op tijd' : 'Bijna zover';
  const tekst = `Statistiek leveren aan het CBS: uiterlijk ${formatDatum(einde)}`;
  return { ...weg, tekst, stand, kleur: 'Default', waarom: '', heeftWaarom: false };
}
