import { type Vondst, type Zin } from './taal/zin';
import { ONDERWERPEN } from './woorden/onderwerpen';

/** Onderwerpen die een vraag best twee keer kan noemen: zij zeggen waar of waarheen, of hebben twee namen ("taken en acties"). */
const MAG_VAKER = new Set(['duo', 'coa', 'leerroute', 'gemeente', 'taak']);
const ONDERWERP = new Set<string>(Object.keys(ONDERWERPEN));
const TERMIJN = new Set(['telaat', 'nadert', 'verlopen', 'bijna']);

/**
 * Waar als de begrippen elk bekend zijn maar samen twee dingen kunnen vragen: dan is er geen getal dat zeker het goede is.
 * `groepen` zijn er als twee keer "hoeveel" een verdeling is.
 */
export function isDubbelzinnig(zin: Zin, vondsten: readonly Vondst[], groepen: readonly string[]): boolean {
  return (
    vondsten.filter(({ begrip }) => begrip === 'niet').length > 1 ||
    ontkentTermijn(vondsten) ||
    (!groepen.includes('doelgroep') && stelTweeVragen(zin, vondsten)) ||
    noemtOnderwerpTweemaal(vondsten) ||
    teltGeregistreerdeMensen(zin, vondsten)
  );
}

/** "Niet te laat vastgesteld" is op tijd, "niet vastgesteld en te laat" is het omgekeerde. */
function ontkentTermijn(vondsten: readonly Vondst[]): boolean {
  return vondsten.some(
    ({ begrip, plaats, lengte }) =>
      begrip === 'niet' && vondsten.some((ander) => TERMIJN.has(ander.begrip) && ander.plaats === plaats + lengte),
  );
}

/** "Hoeveel … en hoeveel …"; "hoeveel en welke …" is er één. */
function stelTweeVragen(zin: Zin, vondsten: readonly Vondst[]): boolean {
  const vraagwoorden = zin.woorden.flatMap(({ tekst }, plaats) =>
    /^(hoeveel|aantal|welke?)$/.test(tekst) && zin.vrij(plaats) !== undefined ? [plaats] : [],
  );
  const wie = vondsten.flatMap(({ begrip, plaats }) => (begrip === 'wie' ? [plaats] : []));
  const alle = [...vraagwoorden, ...wie].sort((een, ander) => een - ander);
  return alle.some((plaats, i) => {
    const naEn = zin.woord(plaats - 1) === 'en';
    if (naEn && alle[i - 1] === plaats - 2) return false;
    // "Nieuwe dossiers deze maand en hoeveel boetes" stelt er twee; een vervolgvraag begint met "en".
    return i > 0 || (naEn && plaats > 1);
  });
}

/** "Wie moet de MAP nog doen met een afgeronde MAP": welke van de twee wordt geteld? */
function noemtOnderwerpTweemaal(vondsten: readonly Vondst[]): boolean {
  const onderwerpen = vondsten
    .map(({ begrip }) => begrip)
    .filter((begrip) => ONDERWERP.has(begrip) && !MAG_VAKER.has(begrip));
  return new Set(onderwerpen).size < onderwerpen.length;
}

/** "Hoeveel mensen staan er in DUO geregistreerd" telt mensen; "bij hoeveel mensen is geregistreerd" telt registraties. */
function teltGeregistreerdeMensen(zin: Zin, vondsten: readonly Vondst[]): boolean {
  const begrippen = new Set(vondsten.map(({ begrip }) => begrip));
  begrippen.delete('duo');
  if (!begrippen.has('registreren') || [...begrippen].some((begrip) => ONDERWERP.has(begrip))) return false;
  return vondsten.some(({ begrip, plaats }) => {
    if (begrip !== 'mens' && begrip !== 'wie') return false;
    const ervoor = /^(hoeveel|welke|alle|de)$/.test(zin.woord(plaats - 1) ?? '') ? plaats - 2 : plaats - 1;
    return !/^(bij|van|voor)$/.test(zin.woord(ervoor) ?? '');
  });
}

const HULPWERKWOORD = /^(is|zijn|was|waren|worden|werden|hebben|heeft|had|hadden)$/;

/**
 * "Zijn alle intakes afgerond?" wil ja of nee, en een getal zegt dat niet. `begin` is het eerste woord na de beleefdheid.
 */
export function vraagtOfAllesKlaarIs(zin: Zin, begin: number): boolean {
  if (!HULPWERKWOORD.test(zin.woord(begin) ?? '')) return false;
  if (/^(de|het|al|alle)$/.test(zin.woord(begin + 1) ?? '')) return true;
  return zin.woorden.some(({ tekst }) => /^(alle|alles|allemaal|iedereen|elke?|iedere?)$/.test(tekst));
}

/** "Mogen statushouders afschalen?" vraagt naar de regels, en een getal zegt die niet. `begin` als bij `vraagtOfAllesKlaarIs`. */
export function vraagtOfHetMag(zin: Zin, begin: number): boolean {
  const eerste = zin.woord(begin) ?? '';
  if (!/^(mag|mogen|kan|kunnen)$/.test(eerste) || zin.heeft(/^(wie|welke?|hoeveel|aantal)$/)) return false;
  // "Kan de leerroute nog worden gewijzigd bij mensen van Anneke?" gaat over mensen die er zijn.
  return /^mag|^mog/.test(eerste) || !zin.heeft(/^bij$/);
}

const VERLEDEN = /^(had|hadden|stond|stonden|zat|zaten|was|waren|lag|lagen|liep|liepen|werd|werden|wachtte|wachtten)$/;

/** "Hoeveel meldingen stonden er open": zo is het misschien niet meer. */
export function isVerleden(zin: Zin): boolean {
  return zin.open().some((plaats) => VERLEDEN.test(zin.woord(plaats) ?? ''));
}
