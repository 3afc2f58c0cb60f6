import { type Datum, dagenTussen } from './datum';
import { planuren } from './dossier/plan';
import { type Afronding, type DossierStaat } from './dossier/staat';
import { ontzorgenTot } from './dossier/uiterste-dagen';
import { normCursusuren, normParticipatie } from './regels/z-route';

export type Spoornaam = 'taal' | 'participatie' | 'PVT' | 'MAP' | 'ontzorgen';

/** Hoe ver een spoor is: `gedaan` van `doel`, in `eenheid`. Bij `onderdeel` is het doel 1: het is af of het is niet af. */
export interface Voortgang {
  readonly spoor: Spoornaam;
  readonly gedaan: number;
  readonly doel: number;
  readonly eenheid: 'uur' | 'dag' | 'onderdeel';
  /** Laatste dag; alleen bij `dag`. */
  readonly totEnMet?: Datum;
}

/**
 * De sporen waarvan het dossier weet hoe ver zij zijn. Een spoor dat voor deze persoon niet bestaat of waarvan niemand het doel heeft
 * vastgelegd, staat er niet bij: taaluren kent de gemeente alleen van een asielstatushouder (S1 §3.4.4), participatie-uren horen
 * alleen bij de Z-route (Bi 3.14.2), en de MAP niet bij de onderwijsroute (Wi 8.3).
 */
export function listVoortgang(staat: DossierStaat): readonly Voortgang[] {
  if (staat.plan.leerroute === undefined) return listOntzorgen(staat);
  return [
    ...listTaal(staat),
    ...listParticipatie(staat),
    toOnderdeel('PVT', staat.pvt, staat.vandaag),
    ...(staat.plan.leerroute === 'O' ? [] : [toOnderdeel('MAP', staat.map, staat.vandaag)]),
    ...listOntzorgen(staat),
  ];
}

function listTaal({ doelgroep, plan, uren }: DossierStaat): readonly Voortgang[] {
  const doel =
    plan.leerroute === 'Z' ? normCursusuren({ plan }) : planuren(plan, 'intensiteitLeerroute', 'nieuweIntensiteit');
  if (doelgroep !== 'A' || doel === undefined || doel === 0) return [];
  const gedaan = uren.reduce((som, { nt2, knm }) => som + nt2 + knm, 0);
  return [{ spoor: 'taal', gedaan, doel, eenheid: 'uur' }];
}

function listParticipatie(staat: DossierStaat): readonly Voortgang[] {
  const doel = normParticipatie(staat);
  if (staat.doelgroep !== 'A' || staat.plan.leerroute !== 'Z' || doel === 0) return [];
  const gedaan = staat.uren.reduce((som, { participatie }) => som + participatie, 0);
  return [{ spoor: 'participatie', gedaan, doel, eenheid: 'uur' }];
}

function toOnderdeel(spoor: 'PVT' | 'MAP', afronding: Afronding | undefined, vandaag: Datum): Voortgang {
  const isAf = afronding?.datum !== undefined && afronding.datum <= vandaag;
  return { spoor, gedaan: isAf ? 1 : 0, doel: 1, eenheid: 'onderdeel' };
}

/** Van de eerste tot en met de laatste dag; zonder einddatum duurt het zes maanden (T-30). */
function listOntzorgen(staat: DossierStaat): readonly Voortgang[] {
  const { ontzorgen, vandaag } = staat;
  const start = ontzorgen?.startdatum;
  if (start === undefined) return [];
  const einde = ontzorgenTot(staat, start);
  const doel = dagenTussen(start, einde) + 1;
  const gedaan = Math.min(Math.max(dagenTussen(start, vandaag) + 1, 0), doel);
  return doel < 1 ? [] : [{ spoor: 'ontzorgen', gedaan, doel, eenheid: 'dag', totEnMet: einde }];
}
