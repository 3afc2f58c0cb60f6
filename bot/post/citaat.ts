const DOORGESTUURD_MERK = /^-{2,}\s*(?:doorgestuurd bericht|forwarded message)\s*-{2,}$/;
const CITAAT_MERK = /^-{2,}\s*(?:oorspronkelijk bericht|original message)\s*-{2,}$/;
const KOPWOORDEN = ['verzonden:', 'datum:', 'sent:', 'date:', 'aan:', 'to:', 'onderwerp:', 'subject:'];

/** Regels zonder het aangehaalde deel. Verwacht en geeft genormaliseerde regels. */
export function stripCitaat(regels: readonly string[]): string[] {
  const begin = regels.findIndex((regel, nummer) => startsCitaat(regel, () => regels.slice(nummer + 1, nummer + 5)));
  const eigen = begin < 0 ? regels : regels.slice(0, begin);
  return eigen.filter((regel) => !regel.startsWith('>'));
}

/** Of een regel zegt dat hierna een doorgestuurd bericht komt. */
export function isDoorstuurRegel(regel: string): boolean {
  return DOORGESTUURD_MERK.test(regel) || /^begin (?:doorgestuurd bericht|forwarded message):?$/.test(regel);
}

function startsCitaat(regel: string, volgende: () => readonly string[]): boolean {
  return CITAAT_MERK.test(regel) || isAanhef(regel) || isKopblok(regel, volgende);
}

/** `Op 3 maart schreef …:` and `On … wrote:`; no regular expression, because those take quadratic time on a long line. */
function isAanhef(regel: string): boolean {
  if (!regel.endsWith(':')) return false;
  return (
    (regel.startsWith('op ') && / schreef\b/.test(regel)) || (regel.startsWith('on ') && regel.endsWith(' wrote:'))
  );
}

/** The header block that Outlook puts above the message that is answered. */
function isKopblok(regel: string, volgende: () => readonly string[]): boolean {
  if (!/^(?:van|from):\s*\S/.test(regel)) return false;
  const vervolg = volgende();
  return KOPWOORDEN.filter((woord) => vervolg.some((regelErna) => regelErna.startsWith(woord))).length >= 2;
}
