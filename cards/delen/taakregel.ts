import { z } from 'zod/v4';
import { dagenTussen, type Datum, formatDatum } from '../../rules/datum';
import { type Taak, type Termijnstand } from '../../rules/taak';
import { formatTermijn } from '../../rules/termijn-tekst';
import { computeTermijn, getTermijnregel, isTermijnId } from '../../rules/termijnen';
import { countWerkdagen } from '../../rules/werkdagen';
import { countOf, lowerFirst, upperFirst } from '../format';
import { noemGrond } from './grond';

/**
 * Een taak zoals een kaart haar toont: wat en tot wanneer in één zin, daaronder hoe het ervoor staat en of het recht is.
 * Kleur komt nooit alleen: `stand` zegt hetzelfde in woorden.
 */
export const Taakregel = z.strictObject({
  tekst: z.string().min(1),
  stand: z.string().min(1),
  kleur: z.enum(['Default', 'Warning', 'Attention']),
  grond: z.string().min(1),
});
export type Taakregel = z.infer<typeof Taakregel>;

const KLEUR: Readonly<Record<Termijnstand, Taakregel['kleur']>> = {
  ruim: 'Default',
  nadert: 'Warning',
  vandaag: 'Warning',
  verlopen: 'Attention',
};

/** De taak op `vandaag` (Europe/Amsterdam). */
export function describeTaak(taak: Taak, vandaag: Datum): Taakregel {
  return {
    tekst: `${lowerFirst(taak.wat)}: ${formatTot(taak)}`,
    stand: formatStand(taak, vandaag),
    kleur: KLEUR[taak.stand],
    grond: noemGrond(taak.soort),
  };
}

/** De taak als regel op zichzelf: met een hoofdletter. */
export function describeTaakregel(taak: Taak, vandaag: Datum): Taakregel {
  const regel = describeTaak(taak, vandaag);
  return { ...regel, tekst: upperFirst(regel.tekst) };
}

/** De dag met uitleg. Een taak die haar dag niet uit de tabel heeft (van DUO, uit een formulier) krijgt alleen de dag. */
export function formatTot(taak: Taak): string {
  const kaal = `uiterlijk ${formatDatum(taak.totEnMet)}${taak.voorlopig === true ? ' (voorlopig)' : ''}`;
  if (!isTermijnId(taak.termijn)) return kaal;
  const termijn = computeTermijn(taak.termijn, taak.start);
  const regel = getTermijnregel(taak.termijn);
  if ('waarom' in termijn || !('rekenwijze' in regel) || termijn.totEnMet !== taak.totEnMet) return kaal;
  return formatTermijn(termijn, regel.woord) + (taak.voorlopig === true && !termijn.voorlopig ? ' (voorlopig)' : '');
}

function formatStand({ stand, totEnMet }: Taak, vandaag: Datum): string {
  switch (stand) {
    case 'verlopen':
      return 'Te laat';
    case 'vandaag':
      return 'Vandaag';
    case 'nadert':
    case 'ruim':
      return `Nog ${noemAfstand(vandaag, totEnMet)}`;
  }
}

const DAGEN_IN_MAAND = 30.4;

/** Dichtbij telt elke werkdag; verder weg zegt een rond aantal meer. */
function noemAfstand(vandaag: Datum, totEnMet: Datum): string {
  const dagen = dagenTussen(vandaag, totEnMet);
  const werkdagen = countWerkdagen(vandaag, totEnMet);
  // Only days off are left until then.
  if (werkdagen === 0) return countOf(dagen, 'dag', 'dagen');
  if (dagen <= 28) return countOf(werkdagen, 'werkdag', 'werkdagen');
  if (dagen < 3 * DAGEN_IN_MAAND) return `ongeveer ${Math.round(dagen / 7)} weken`;
  if (dagen < 24 * DAGEN_IN_MAAND) return `ongeveer ${Math.round(dagen / DAGEN_IN_MAAND)} maanden`;
  return `ongeveer ${Math.round(dagen / 365.25)} jaar`;
}
