import { type Veld } from '../../rules/formulier';
import { type Meldingregel } from '../delen/meldingregel';
import { type Tekencontext, toInvoer, toKeuze } from './invoerelement';
import { type Invoerrij } from './schema';
import { delenVan, invoerIds } from './sleutels';
import { listSnellePerioden, snelId, splitSnel } from './snel';

/** Wat de rijen van een veld nodig hebben. `waarden` staat op id van het invoerveld. */
export interface Rijcontext extends Pick<Tekencontext, 'vandaag' | 'lijsten' | 'begrensd'> {
  readonly waarden: Readonly<Record<string, string>>;
  /** Zinnen bij dit veld: wat een woord betekent, en wat het dossier al weet. */
  readonly uitlegVan: (sleutel: string) => readonly string[];
  readonly isVerplicht: (veld: Veld) => boolean;
  readonly meldingenVan: (sleutel: string) => readonly Meldingregel[];
}

/** De invoerrijen van een veld: één, of meer bij een samengesteld veld. De meldingen staan onder de laatste. */
export function toRijen(veld: Veld, context: Rijcontext): Invoerrij[] {
  const ids = invoerIds(veld);
  const verplicht = context.isVerplicht(veld);
  const rijen = ids.map((id, plaats) => {
    const laatste = plaats === ids.length - 1;
    const hulp = laatste ? listHulp(veld, context).join(' ') : '';
    const heel = ids.length === 1;
    const rij = {
      ...toInvoer(deelVeld(veld, plaats), context.waarden[id] ?? '', { ...context, heel }),
      ...{ id, hulp, heeftHulp: hulp !== '' },
      meldingen: laatste ? [...context.meldingenVan(veld.sleutel)] : [],
    };
    return verplicht ? toVerplicht(rij) : rij;
  });
  return [...toPeriodekeuze(veld, context), ...rijen];
}

function listHulp({ sleutel, hulp }: Veld, { uitlegVan }: Rijcontext): readonly string[] {
  return [...(hulp === undefined ? [] : [hulp]), ...uitlegVan(sleutel)];
}

/** De kaart zegt het alleen. Wat leeg bleef, meldt de server samen met al het andere: zo verbetert iemand maar een keer. */
function toVerplicht(rij: Invoerrij): Invoerrij {
  if (rij.soort === 'dag') return { ...rij, snel: { ...rij.snel, label: `${rij.snel.label} (verplicht)` } };
  return { ...rij, label: `${rij.label} (verplicht)` };
}

/** Een gewone periode, zonder typen; hij gaat aan de twee datums vooraf. */
function toPeriodekeuze(veld: Veld, { vandaag, waarden }: Rijcontext): Invoerrij[] {
  const perioden = listSnellePerioden(veld, vandaag);
  if (perioden.length === 0) return [];
  const [van = '', tot = ''] = invoerIds(veld).map((id) => waarden[id] ?? '');
  const { keuzes, gekozen } = splitSnel(perioden, van === '' && tot === '' ? '' : `${van}/${tot}`, 'Andere periode');
  const rij = toKeuze({ ...veld, soort: 'keuze', label: `${veld.label}: snel kiezen` }, gekozen, [...keuzes]);
  return [{ ...rij, id: snelId(veld), hulp: '', heeftHulp: false, meldingen: [] }];
}

const DEELLABELS: Readonly<Record<string, string>> = { van: 'van', tot: 'tot en met', door: 'wie', op: 'wanneer' };

/** Een deel van een samengesteld veld als gewoon veld. */
function deelVeld(veld: Veld, plaats: number): Veld {
  const deel = delenVan(veld)?.[plaats];
  if (deel === undefined) return veld;
  return {
    ...veld,
    label: `${veld.label}: ${DEELLABELS[deel] ?? deel}`,
    soort: deel === 'door' ? 'gebruiker' : 'datum',
  };
}
