import { type Datum } from '../datum';
import { type FormulierId } from '../formulier';
import { getFormulier } from '../formulieren';
import { type Dossier, type FormulierRegel, type HistorieRegel, isNotificatieRegel } from '../historie';
import { isNotificatieId } from '../notificaties';
import { leesTekst } from '../velden';
import { isIntrekking } from './intrekking';

/** De historie bevat een regel die niemand kent. Stil overslaan zou een onjuist dossier tonen. */
export class OnbekendeRegelError extends Error {
  /** `index` is de plaats in `dossier.historie`, vanaf nul. */
  constructor(
    readonly dossiernummer: string,
    readonly index: number,
  ) {
    super(`onbekende regel ${index} in de historie van ${dossiernummer}`);
    this.name = 'OnbekendeRegelError';
  }
}

/** Een regel met haar plaats in de geldende historie. */
export interface Ingang<R extends HistorieRegel = HistorieRegel> {
  readonly index: number;
  readonly regel: R;
}

/** De historie zoals zij op een dag geldt: op volgorde, en met verbeteringen op de plaats van wat zij vervangen. */
export interface Historie {
  readonly regels: readonly HistorieRegel[];
  /** Alle invullingen van een formulier, oudste eerst. */
  readonly formulieren: (id: FormulierId) => readonly Ingang<FormulierRegel>[];
}

/** Een ingevuld formulier dat een eerdere invulling vervangt. */
export type Verbetering = Pick<FormulierRegel, 'formulier' | 'velden'>;

const GEEN: readonly Ingang<FormulierRegel>[] = [];

/**
 * Leest de historie tot en met `vandaag`. Regels met een latere `op` bestaan niet; gelijke dagen houden hun volgorde.
 * Gooit `OnbekendeRegelError` bij een formulier of melding die niet in de catalogus staat.
 */
export function readHistorie(dossier: Dossier, vandaag: Datum): Historie {
  return maakHistorie(geldendeRegels(dossier, vandaag));
}

/** Als `readHistorie`, maar zonder de regel die deze verbetering vervangt. */
export function readHistorieZonder(dossier: Dossier, vandaag: Datum, verbetering: Verbetering): Historie {
  const regels = geldendeRegels(dossier, vandaag);
  const plaats = findVervangen(regels, verbetering);
  return maakHistorie(plaats < 0 ? regels : regels.toSpliced(plaats, 1));
}

function geldendeRegels(dossier: Dossier, vandaag: Datum): HistorieRegel[] {
  checkBekend(dossier);
  return verbeter(listTotEnMet(dossier, vandaag));
}

function maakHistorie(regels: readonly HistorieRegel[]): Historie {
  const perFormulier = new Map<string, Ingang<FormulierRegel>[]>();
  regels.forEach((regel, index) => {
    if (isNotificatieRegel(regel)) return;
    const lijst = perFormulier.get(regel.formulier);
    if (lijst === undefined) perFormulier.set(regel.formulier, [{ index, regel }]);
    else lijst.push({ index, regel });
  });
  return { regels, formulieren: (id) => perFormulier.get(id) ?? GEEN };
}

function checkBekend(dossier: Dossier): void {
  dossier.historie.forEach((regel, index) => {
    const bekend = isNotificatieRegel(regel)
      ? isNotificatieId(regel.notificatie)
      : getFormulier(regel.formulier) !== undefined;
    if (!bekend) throw new OnbekendeRegelError(dossier.dossiernummer, index);
  });
}

/** De regels tot en met `vandaag`, oudste eerst, zoals zij zijn vastgelegd. Gelijke dagen houden hun volgorde. */
export function listTotEnMet({ historie }: Pick<Dossier, 'historie'>, vandaag: Datum): HistorieRegel[] {
  const regels = historie.filter(({ op }) => op <= vandaag);
  // Bijna elke historie staat al op volgorde; dat zien is veel goedkoper dan sorteren.
  const opVolgorde = regels.every(({ op }, index) => op >= (regels[index - 1]?.op ?? op));
  return opVolgorde ? regels : regels.sort((een, ander) => (een.op === ander.op ? 0 : een.op < ander.op ? -1 : 1));
}

/**
 * Een verbetering neemt de plaats in van wat zij vervangt; zonder voorganger blijft zij een gewone regel. Een intrekking haalt
 * haar voorganger weg; was die zelf een verbetering, dan geldt weer wat daarvoor gold.
 */
function verbeter(regels: HistorieRegel[]): HistorieRegel[] {
  if (!regels.some(isVerbetering)) return regels;
  let lagen: Laag[] = [];
  for (const regel of regels) {
    const plaats = isVerbetering(regel) ? findVervangen(lagen.map(bovenste), regel) : -1;
    const laag = lagen[plaats];
    if (laag === undefined || !isVerbetering(regel)) lagen.push([regel]);
    else
      lagen = lagen.toSpliced(plaats, 1, ...(isIntrekking(regel) ? zonderBovenste(laag) : [[regel, ...laag] as const]));
  }
  return lagen.map(bovenste);
}

/** Alles wat op één plaats heeft gestaan; vooraan wat geldt. */
type Laag = readonly [HistorieRegel, ...HistorieRegel[]];

function bovenste([regel]: Laag): HistorieRegel {
  return regel;
}

function zonderBovenste([, eerder, ...rest]: Laag): readonly Laag[] {
  return eerder === undefined ? [] : [[eerder, ...rest]];
}

function isVerbetering(regel: HistorieRegel): regel is FormulierRegel {
  return !isNotificatieRegel(regel) && regel.velden.correctie === true;
}

/** De geldende regel die deze verbetering zou vervangen, met haar plaats in de geldende historie. */
export function findVervangenRegel(
  dossier: Dossier,
  vandaag: Datum,
  verbetering: Verbetering,
): { readonly regel: HistorieRegel; readonly index: number } | undefined {
  const regels = geldendeRegels(dossier, vandaag);
  const index = findVervangen(regels, verbetering);
  const regel = regels[index];
  return regel === undefined ? undefined : { regel, index };
}

/**
 * Plaats van de laatste regel die deze verbetering vervangt: hetzelfde formulier, en waar die er zijn hetzelfde item,
 * dezelfde oproep, dezelfde melding of dezelfde boete. -1 als er geen is.
 */
function findVervangen(regels: readonly HistorieRegel[], verbetering: Verbetering): number {
  const gezocht = kenmerkVan(verbetering);
  return regels.findLastIndex(
    (regel) => !isNotificatieRegel(regel) && regel.formulier === verbetering.formulier && kenmerkVan(regel) === gezocht,
  );
}

/** Wat twee verbeteringen gelijk maakt: zij vervangen dezelfde regel. */
export function kenmerkVan({ formulier, velden }: Verbetering): string {
  switch (formulier) {
    case 'F-03':
      return `${getFormulier('F-03').vormVan(velden)}|${leesTekst(velden, 'oproepNummer') ?? ''}`;
    case 'F-09':
      return boeteSleutel(velden);
    case 'F-20a':
      return leesTekst(velden, 'notificatie') ?? '';
    case 'F-20b':
      return leesTekst(velden, 'item') ?? '';
    default:
      return '';
  }
}

/** Boetes met dezelfde sleutel zijn één boete. */
export function boeteSleutel(velden: FormulierRegel['velden']): string {
  return ['grondslag', 'categorie', 'datumOvertreding'].map((sleutel) => leesTekst(velden, sleutel) ?? '').join('|');
}
