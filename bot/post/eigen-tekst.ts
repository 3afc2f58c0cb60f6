import { isDoorstuurRegel, stripCitaat } from './citaat';
import { hasGelabeldeDatum } from './gelabelde-datum';
import { joinRegels, normaliseerRegels } from './normaliseer';
import { type Onderwerp } from './onderwerp';
import { hasPersoon } from './persoon';

const STAART = [
  'met vriendelijke groet',
  'vriendelijke groet',
  'hoogachtend',
  'kind regards',
  'disclaimer',
  'over deze meldingen',
];

/** Wat de afzender zelf in dit bericht schrijft: onderwerp en alle tekstdelen, zonder citaat en staart. Genormaliseerd. */
export interface EigenTekst {
  readonly regels: readonly string[];
  /** Dezelfde regels op één regel; een lege regel is `¶`. */
  readonly plat: string;
  /** Ergens in de tekst, ook in citaat of staart, begint een doorgestuurd bericht. */
  readonly isDoorgestuurd: boolean;
}

/** Stelt de eigen tekst samen. Een lege regel scheidt onderwerp en delen, zodat een zin nooit over een grens loopt. */
export function readEigenTekst(onderwerp: Onderwerp, teksten: readonly string[]): EigenTekst {
  const delen = teksten.map(normaliseerRegels);
  const eigen = [...onderwerp.eigen.map(normaliseerRegels), ...delen.map((regels) => stripStaart(stripCitaat(regels)))];
  const regels = eigen.flatMap((deel) => [...deel, '']);
  return {
    regels,
    plat: joinRegels(regels),
    isDoorgestuurd: delen.some((deel) => deel.some(isDoorstuurRegel)),
  };
}

/** A tail that names a person or a dated event is no tail: a second notification pasted below must not get lost. */
function stripStaart(regels: string[]): string[] {
  const begin = regels.findIndex((regel) => regel === '--' || STAART.some((woord) => regel.startsWith(woord)));
  if (begin < 0) return regels;
  const staart = regels.slice(begin).join('\n');
  return hasPersoon(staart) || hasGelabeldeDatum(staart) ? regels : regels.slice(0, begin);
}
