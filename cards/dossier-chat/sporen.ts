import { type Datum, formatDatum } from '../../rules/datum';
import { type DossierStaat, type Leerroute, type RegistratieItem } from '../../rules/dossier/staat';
import { countOf } from '../format';

/** Eén spoor van het traject, in twee of drie woorden. */
export interface Spoor {
  readonly title: string;
  readonly value: string;
}

const LEERROUTE: Readonly<Record<Leerroute, string>> = { B: 'B1-route', O: 'onderwijsroute', Z: 'Z-route' };
const DOELGROEP = { A: 'asielstatushouder', G: 'gezins- of overige migrant' };

/** Waar het dossier staat, per spoor. Sporen die voor deze persoon niet bestaan blijven weg. */
export function listSporen(staat: DossierStaat, fase: string, maatregelen: boolean): Spoor[] {
  const sporen: [string, string | undefined][] = [
    ['Fase', fase],
    ['Doelgroep', staat.doelgroep === undefined ? 'nog niet bekend' : DOELGROEP[staat.doelgroep]],
    ['Leerroute', noemLeerroute(staat)],
    ['Termijn', noemTermijn(staat)],
    ['PVT', noemAfronding(staat, 'PVT')],
    ['MAP', staat.plan.leerroute === 'O' ? 'niet van toepassing' : noemAfronding(staat, 'MAP')],
    ['Aanbod', noemAanbod(staat)],
    ['Participatie', noemParticipatie(staat)],
    ['Begeleiding', noemPeriode(staat, staat.begeleiding?.startdatum, staat.begeleiding?.einddatum)],
    ['Ontzorgen', noemPeriode(staat, staat.ontzorgen?.startdatum, staat.ontzorgen?.einddatum)],
    ['Maatregelen', maatregelen ? noemMaatregelen(staat) : undefined],
  ];
  return sporen.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value }]));
}

function noemLeerroute({ plan, gegevens }: DossierStaat): string {
  if (plan.leerroute !== undefined)
    return `${LEERROUTE[plan.leerroute]}${plan.niveau === undefined ? '' : `, niveau ${plan.niveau}`}`;
  return gegevens.eerdereLeerroute === undefined
    ? 'nog niet vastgesteld'
    : `${LEERROUTE[gegevens.eerdereLeerroute]} (vorige gemeente)`;
}

function noemTermijn({ termijn }: DossierStaat): string {
  if (termijn === undefined) return 'nog niet gestart';
  return `tot en met ${formatDatum(termijn.totEnMet)} (${termijn.herkomst === 'DUO' ? 'van DUO' : 'eigen berekening'})`;
}

function noemAfronding(staat: DossierStaat, item: Extract<RegistratieItem, 'PVT' | 'MAP'>): string | undefined {
  if (staat.plan.leerroute === undefined) return undefined;
  const afronding = item === 'PVT' ? staat.pvt : staat.map;
  if (afronding?.datum === undefined) return afronding === undefined ? 'open' : 'niet voltooid';
  const gedaan = staat.registraties.some(
    (registratie) => registratie.item === item && registratie.gedaanOp === undefined,
  );
  return `afgerond op ${formatDatum(afronding.datum)}${gedaan ? ', nog niet in DUO' : ', in DUO'}`;
}

function noemAanbod({ doelgroep, plan, aanbod }: DossierStaat): string | undefined {
  if (doelgroep !== 'A' || plan.leerroute === undefined) return undefined;
  const laatste = aanbod.at(-1);
  return laatste === undefined ? 'nog niet gedaan' : `gedaan op ${formatDatum(laatste.datumAanbod)}`;
}

function noemParticipatie({ doelgroep, plan, uren }: DossierStaat): string | undefined {
  if (doelgroep !== 'A' || plan.leerroute !== 'Z') return undefined;
  return countOf(
    uren.reduce((som, { participatie }) => som + participatie, 0),
    'uur',
    'uur',
  );
}

function noemPeriode(
  { vandaag }: DossierStaat,
  start: Datum | undefined,
  einde: Datum | undefined,
): string | undefined {
  if (start === undefined) return undefined;
  if (einde === undefined) return `sinds ${formatDatum(start)}`;
  return einde < vandaag ? `geëindigd op ${formatDatum(einde)}` : `loopt tot en met ${formatDatum(einde)}`;
}

function noemMaatregelen({ waarschuwingen, boetes }: DossierStaat): string | undefined {
  const delen = [
    waarschuwingen.length === 0 ? undefined : countOf(waarschuwingen.length, 'waarschuwing', 'waarschuwingen'),
    ...boetes.map(({ status }) => `boete ${status}`),
  ].filter((deel) => deel !== undefined);
  return delen.length === 0 ? undefined : delen.join(', ');
}
