import { type Datum } from './datum';
import { foldDossier } from './dossier';
import { type DossierStaat, type Status } from './dossier/staat';
import { type Dossier } from './historie';
import { laatsteMelding } from './plantermijn';
import { computeTermijn } from './termijnen';

/** Fasen van een lopend dossier; de eerste die past, in deze volgorde. De namen staan zo op kaarten en in antwoorden. */
export type LopendeFase =
  | 'afgerond, wacht op DUO'
  | 'termijn verstreken'
  | 'in traject'
  | 'wacht op aanbod'
  | 'wacht op termijn'
  | 'PIP nog niet in DUO'
  | 'intake afgerond'
  | 'intake loopt'
  | 'opgeroepen'
  | 'plicht vastgesteld'
  | 'gekoppeld';

export type Fase = Exclude<Status, 'lopend'> | LopendeFase;

/** Fase van een dossier op `vandaag`: de status, en bij een lopend dossier hoe ver het is. Gooit alleen als de fold gooit. */
export function computeFase(dossier: Dossier, vandaag: Datum): Fase {
  return computeFaseVan(foldDossier(dossier, vandaag));
}

/** Als `computeFase`, voor wie de stand van het dossier al heeft. */
export function computeFaseVan(staat: DossierStaat): Fase {
  return staat.status === 'lopend' ? lopendeFase(staat) : staat.status;
}

function lopendeFase(staat: DossierStaat): LopendeFase {
  if (isAfgerond(staat)) return 'afgerond, wacht op DUO';
  if (isVerstreken(staat)) return 'termijn verstreken';
  if (staat.plan.pips.length > 0) return faseMetPlan(staat);
  return faseVoorPlan(staat);
}

function isAfgerond(staat: DossierStaat): boolean {
  const { vandaag, pvt, map, leerrouteAfronding, plan } = staat;
  const gebeurd = (dag: string | undefined) => dag !== undefined && dag <= vandaag;
  const mapKlaar = gebeurd(map?.datum) || plan.leerroute === 'O';
  const route = gebeurd(leerrouteAfronding.datumAfrondingZ) || gebeurd(leerrouteAfronding.tstAfgerond);
  return gebeurd(pvt?.datum) && mapKlaar && route;
}

function isVerstreken(staat: DossierStaat): boolean {
  const pip = staat.plan.pips[0];
  const berekend = pip === undefined ? undefined : computeTermijn('T-16', pip.dagtekening).totEnMet;
  const einde = staat.gegevens.termijnTotEnMet ?? berekend;
  return einde !== undefined && einde < staat.vandaag;
}

function faseMetPlan(staat: DossierStaat): LopendeFase {
  const bevestigd = staat.gegevens.termijnTotEnMet !== undefined || laatsteMelding(staat, 'DUO-SS102') !== undefined;
  if (bevestigd && (staat.doelgroep === 'G' || staat.aanbod.length > 0)) return 'in traject';
  if (bevestigd && staat.doelgroep === 'A') return 'wacht op aanbod';
  const eersteRegistratie = staat.registraties.find(({ item }) => item === 'PIP');
  return eersteRegistratie?.gedaanOp !== undefined && !bevestigd ? 'wacht op termijn' : 'PIP nog niet in DUO';
}

const PLICHT = ['DUO-SS101', 'DUO-SS128', 'DUO-SS139', 'DUO-SS129', 'DUO-SS120', 'DUO-SS121'] as const;

function faseVoorPlan(staat: DossierStaat): LopendeFase {
  const { uitkomst, datumGesprek, oproepen } = staat.intake;
  if (uitkomst !== undefined) return 'intake afgerond';
  if (datumGesprek !== undefined) return 'intake loopt';
  if (oproepen.some(({ datumOproep }) => datumOproep !== undefined)) return 'opgeroepen';
  return laatsteMelding(staat, ...PLICHT) === undefined ? 'gekoppeld' : 'plicht vastgesteld';
}
