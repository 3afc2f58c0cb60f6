import { type PostInstellingen } from './instellingen';
import { normaliseer } from './normaliseer';
import { REDENEN, type Reden } from './redenen';

const FOUT = 'onjuist|niet juist|ten onrechte|vervalt|vervallen|ingetrokken|foutief|per abuis';
const CORRECTIES = [
  /\bcorrectie(?:s|signaal|signalen|bericht|melding)?\b/,
  /\brectificatie\b/,
  new RegExp(
    `\\b(?:eerder|eerdere|vorig|vorige|ons|onze) (?:bericht|melding|notificatie|signaal)\\b[^.¶]{0,80}\\b(?:${FOUT})\\b`,
  ),
  /\b(?:per abuis|ten onrechte|abusievelijk) (?:verzonden|verstuurd)\b/,
];
const TESTBERICHT = /\b(?:testbericht|testmelding|oefenbericht|acceptatieomgeving)\b/;
const GEMEENTEREGEL = /^(?:gemeente|gemeentecode|bestemd voor gemeente) ?:(.*)$/;

/** Waarom een mens moet kijken naar een bericht dat verder in orde is: correctie, test of een andere gemeente. */
export function findVoorbehoud(
  plat: string,
  regels: readonly string[],
  { gemeente }: PostInstellingen,
): Reden | undefined {
  if (CORRECTIES.some((patroon) => patroon.test(plat))) return REDENEN.correctie;
  if (TESTBERICHT.test(plat)) return REDENEN.testbericht;
  const eigen = [normaliseer(gemeente.naam), normaliseer(gemeente.code)];
  const elders = listGemeenten(regels).some((waarde) => !eigen.some((naam) => holdsWoord(waarde, naam)));
  return elders ? REDENEN.andereGemeente : undefined;
}

/** A label with nothing behind it gets its value from the next line. */
function listGemeenten(regels: readonly string[]): string[] {
  return regels.flatMap((regel, nummer) => {
    const waarde = GEMEENTEREGEL.exec(regel)?.[1]?.trim();
    return waarde === undefined ? [] : [waarde === '' ? (regels[nummer + 1] ?? '') : waarde];
  });
}

function holdsWoord(tekst: string, woord: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let plaats = tekst.indexOf(woord); plaats >= 0; plaats = tekst.indexOf(woord, plaats + 1)) {
    if (!letter.test(tekst.charAt(plaats - 1)) && !letter.test(tekst.charAt(plaats + woord.length))) return true;
  }
  return false;
}
