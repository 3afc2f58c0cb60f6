import { isBijlage } from './bijlage';
import { joinDoorlopend } from './doorlopend';
import { htmlToTekst } from './html';
import { decodeInhoud, isBase64 } from './mime/codering';
import { type Boom, type Deel } from './mime/deel';
import { findParameter } from './mime/parameters';
import { decodeTekst } from './mime/tekenset';

/** Boven deze lengte (tekens, alle delen samen) leest een mens het bericht; een melding is nooit zo lang. */
const MAX_TEKENS = 5_000_000;

/** De tekst van alle leesbare delen, in volgorde. */
export interface Teksten {
  readonly delen: readonly string[];
  /** Alle tekst is gelezen zoals zij bedoeld is. */
  readonly volledig: boolean;
}

/** De `text/plain` en `text/html` delen van het bericht zelf: geen bijlagen, niets uit een bijgevoegd bericht. */
export function listTekstdelen(boom: Boom): Deel[] {
  return boom.delen.filter(
    (deel) =>
      (deel.type === 'text/plain' || deel.type === 'text/html') &&
      !deel.inBericht &&
      !deel.naastHandtekening &&
      !isBijlage(deel),
  );
}

/** Leest alle tekst: ook elke versie van een `multipart/alternative`, want twee versies kunnen elkaar tegenspreken. */
export function readTeksten(boom: Boom): Teksten {
  const delen: string[] = [];
  let tekens = 0;
  let volledig = true;
  for (const deel of listTekstdelen(boom)) {
    const { tekst, goed } = readDeel(deel, MAX_TEKENS - tekens);
    tekens += tekst.length;
    volledig &&= goed;
    delen.push(tekst);
  }
  return { delen, volledig };
}

function readDeel(deel: Deel, ruimte: number): { readonly tekst: string; readonly goed: boolean } {
  const bytes = decodeInhoud(deel.inhoud, deel.codering);
  const tekst = decodeTekst(bytes, findParameter(deel.parameters, 'charset'));
  if (tekst.length > ruimte) return { tekst: '', goed: false };
  const goed = deel.codering !== 'base64' || isBase64(deel.inhoud);
  if (deel.type === 'text/plain') return { tekst: joinDoorlopend(tekst, deel), goed };
  const html = htmlToTekst(tekst);
  return { tekst: html.tekst, goed: goed && !html.teDiep };
}
