import { formatDatum } from '../../rules/datum';
import { type DossierStaat } from '../../rules/dossier/staat';
import { LEERROUTE, noemEinddatum } from '../delen/route';
import { countOf } from '../format';
import { noemPeriode } from './voortgang';

/** Eén feit over het traject, in een paar woorden. */
export interface Spoor {
  readonly title: string;
  readonly value: string;
}

const DOELGROEP = { A: 'asielstatushouder', G: 'gezins- of overige migrant' };

/** Waar het traject staat, feit voor feit. Wat voor deze persoon niet bestaat blijft weg; wat te tellen is staat bij de voortgang. */
export function listSporen(staat: DossierStaat, maatregelen: boolean): Spoor[] {
  const sporen: [string, string | undefined][] = [
    ['Doelgroep', staat.doelgroep === undefined ? 'nog niet bekend' : DOELGROEP[staat.doelgroep]],
    ['Leerroute', noemLeerroute(staat)],
    ['Termijn', noemEinddatum(staat)],
    ['MAP', staat.plan.leerroute === 'O' ? 'niet van toepassing' : undefined],
    ['Aanbod', noemAanbod(staat)],
    ['Begeleiding', noemPeriode(staat.vandaag, staat.begeleiding?.startdatum, staat.begeleiding?.einddatum)],
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

function noemAanbod({ doelgroep, plan, aanbod }: DossierStaat): string | undefined {
  if (doelgroep !== 'A' || plan.leerroute === undefined) return undefined;
  const laatste = aanbod.at(-1);
  return laatste === undefined ? 'nog niet gedaan' : `gedaan op ${formatDatum(laatste.datumAanbod)}`;
}

function noemMaatregelen({ waarschuwingen, boetes }: DossierStaat): string | undefined {
  const delen = [
    waarschuwingen.length === 0 ? undefined : countOf(waarschuwingen.length, 'waarschuwing', 'waarschuwingen'),
    ...boetes.map(({ status }) => `boete ${status}`),
  ].filter((deel) => deel !== undefined);
  return delen.length === 0 ? undefined : delen.join(', ');
}
