import { type Datum } from '../datum';
import { type Feit } from './feit';
import { type Voorwaarde } from './meting';
import { type Stand } from './stand';

/** Een eis met de zin die zegt waarom een dossier er niet aan voldoet. */
export function eis(anders: string, geldt: (stand: Stand) => boolean): Voorwaarde {
  return { anders, geldt };
}

/** Of het dossier aan elke voorwaarde voldoet. */
export function voldoet(voorwaarden: readonly Voorwaarde[], stand: Stand): boolean {
  // Een lus: dit draait voor elk dossier bij elke vraag.
  for (const { geldt } of voorwaarden) if (!geldt(stand)) return false;
  return true;
}

export const LOPEND = eis('Het dossier is niet lopend.', ({ status }) => status === 'lopend');

export const LOPEND_OF_OPGESCHORT = eis(
  'Het dossier is afgesloten.',
  ({ status }) => status === 'lopend' || status === 'opgeschort',
);

export const PLICHT = eis('De inburgeringsplicht is niet vastgesteld.', ({ mijlpalen }) => mijlpalen.plicht);

export const STATUSHOUDER = eis(
  'Deze persoon is niet bekend als asielstatushouder.',
  ({ doelgroep }) => doelgroep === 'A',
);

export const MET_PIP = eis('Er is geen PIP.', ({ plan }) => plan.dagtekening !== undefined);
export const ZONDER_PIP = eis('Er is al een PIP.', ({ plan }) => plan.dagtekening === undefined);

export const ZONDER_AANBOD = eis('Er is al een aanbod gedaan.', ({ traject }) => traject.aanbodOp === undefined);

export const PVT_OPEN = eis('Het PVT is al ondertekend.', ({ traject }) => traject.pvtOp === undefined);
export const MAP_OPEN = eis('De MAP is al afgerond.', ({ traject }) => traject.mapOp === undefined);

export const INTAKE_OPEN = eis('De brede intake is al afgerond.', ({ intake }) => intake.afgerondOp === undefined);

const HET_DOSSIER: readonly Feit[] = [{}];

/** Telt het dossier zelf, zonder dag. */
export function hetDossier(): readonly Feit[] {
  return HET_DOSSIER;
}

/** Telt het dossier op een dag; zonder dag telt het niet. */
export function opDag(dagVan: (stand: Stand) => Datum | undefined): (stand: Stand) => readonly Feit[] {
  return (stand) => {
    const datum = dagVan(stand);
    return datum === undefined ? GEEN : feitOp(datum);
  };
}

const GEEN: readonly Feit[] = [];
const FEIT_OP = new Map<Datum, readonly Feit[]>();

/** Per dag één lijst: dezelfde dagen komen bij elke vraag duizenden keren terug, en wat niet wordt gemaakt hoeft niet te worden opgeruimd. */
function feitOp(datum: Datum): readonly Feit[] {
  const bekend = FEIT_OP.get(datum);
  if (bekend !== undefined) return bekend;
  const nieuw = [{ datum }];
  FEIT_OP.set(datum, nieuw);
  return nieuw;
}
