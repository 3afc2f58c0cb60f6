import { type Fase, type LopendeFase } from '../../fase';
import { type Stand } from '../stand';

/** Fase van het dossier: de status, en bij een lopend dossier hoe ver het is. */
export function computeStandfase(stand: Omit<Stand, 'fase'>): Fase {
  return stand.status === 'lopend' ? lopendeFase(stand) : stand.status;
}

function lopendeFase(stand: Omit<Stand, 'fase'>): LopendeFase {
  const { termijnen, peildatum, plan } = stand;
  if (isAfgerond(stand)) return 'afgerond, wacht op DUO';
  if (termijnen.einde !== undefined && termijnen.einde < peildatum) return 'termijn verstreken';
  return plan.dagtekening === undefined ? faseVoorPlan(stand) : faseMetPlan(stand);
}

function isAfgerond({ traject, leerroute }: Omit<Stand, 'fase'>): boolean {
  const mapKlaar = traject.mapOp !== undefined || leerroute === 'O';
  return traject.pvtOp !== undefined && mapKlaar && traject.routeAfgerond;
}

function faseMetPlan({ termijnen, doelgroep, traject, registraties }: Omit<Stand, 'fase'>): LopendeFase {
  if (!termijnen.bevestigd) return registraties.pipGedaan ? 'wacht op termijn' : 'PIP nog niet in DUO';
  if (doelgroep === 'G' || traject.aanbodOp !== undefined) return 'in traject';
  return doelgroep === 'A' ? 'wacht op aanbod' : 'PIP nog niet in DUO';
}

function faseVoorPlan({ intake, mijlpalen }: Omit<Stand, 'fase'>): LopendeFase {
  if (intake.afgerondOp !== undefined) return 'intake afgerond';
  if (intake.gesprek) return 'intake loopt';
  if (intake.opgeroepen) return 'opgeroepen';
  return mijlpalen.plicht ? 'plicht vastgesteld' : 'gekoppeld';
}
