import { decodeKop, type Kop, listKoppen } from './mime/koppen';
import { normaliseer } from './normaliseer';

const ANTWOORD = ['re:', 'antw:', 'antwoord:', 'aw:'];
const AUTOMATISCH = [
  'automatisch antwoord:',
  'automatic reply:',
  'autoreply:',
  'out of office:',
  'afwezigheidsbericht:',
];
const DOORGESTUURD = ['fw:', 'fwd:', 'doorst:', 'doorgestuurd:', 'tr:', 'wg:'];

/** Wat het onderwerp zegt. Staan er meer onderwerpen in, dan tellen ze alle mee: wat elkaar tegenspreekt valt zo op. */
export interface Onderwerp {
  /** Uitgeschreven, zoals een mens het leest; de regels onder elkaar. */
  readonly vol: string;
  /** Deel dat bij de eigen tekst hoort: zonder tags vooraan, en leeg bij een antwoord of automatisch antwoord. */
  readonly eigen: readonly string[];
  readonly isAutomatisch: boolean;
  readonly isDoorgestuurd: boolean;
}

/** Leest het onderwerp van de koppen van het bericht zelf. */
export function readOnderwerp(koppen: readonly Kop[]): Onderwerp {
  const vol = listKoppen(koppen, 'subject').map((kop) => decodeKop(kop).trim());
  const zonderTags = vol.map((onderwerp) => onderwerp.replace(/^(?:\s*\[[^\]]*\])+/, '').trim());
  return {
    vol: vol.join('\n'),
    eigen: zonderTags.filter((onderwerp) => !startsWith(onderwerp, ANTWOORD) && !startsWith(onderwerp, AUTOMATISCH)),
    isAutomatisch: zonderTags.some((onderwerp) => startsWith(onderwerp, AUTOMATISCH)),
    isDoorgestuurd: zonderTags.some((onderwerp) => startsWith(onderwerp, DOORGESTUURD)),
  };
}

function startsWith(onderwerp: string, begin: readonly string[]): boolean {
  const genormaliseerd = normaliseer(onderwerp);
  return begin.some((woord) => genormaliseerd.startsWith(woord));
}
