/** Een aanroep die niet gelukt is; `message` is een Nederlandse zin voor op het scherm. */
export class Misgegaan extends Error {}

const GEEN_VERBINDING = 'De lokale Teams antwoordt niet. Draait het programma nog?';
// The server waits 15 seconds for the bot; after that its own answer says so.
const GEDULD_MS = 20_000;

async function roep(pad, opties) {
  let antwoord;
  try {
    antwoord = await fetch(pad, { ...opties, signal: window.AbortSignal.timeout(GEDULD_MS) });
  } catch {
    throw new Misgegaan(GEEN_VERBINDING);
  }
  const inhoud = await antwoord.json().catch(() => ({}));
  if (!antwoord.ok) throw new Misgegaan(inhoud.fout ?? 'Er ging iets mis. Probeer het opnieuw.');
  return inhoud;
}

function stuur(pad, inhoud) {
  const headers = { 'Content-Type': 'application/json' };
  return roep(pad, { method: 'POST', headers, body: JSON.stringify(inhoud) });
}

export const haalPlekken = () => roep('/api/plekken');
export const haalGezond = () => roep('/gezond');
export const zoekDossier = (vraag) => stuur('/api/zoeken', vraag);
export const stuurActie = (actie) => stuur('/api/acties', actie);

export function haalBerichten(plek, laatste) {
  return roep(`/api/plekken/${encodeURIComponent(plek)}/berichten?laatste=${laatste}`);
}

export function stuurBericht(plek, bericht) {
  return stuur(`/api/plekken/${encodeURIComponent(plek)}/berichten`, bericht);
}

export function deelKaart(plek, gedeeld) {
  return stuur(`/api/plekken/${encodeURIComponent(plek)}/delen`, gedeeld);
}

/** Luistert naar wenken van de server. `open` meldt elke keer dat de lijn er (weer) is, `dicht` dat hij weg is. */
export function luister({ wenk, open, dicht }) {
  const stroom = new EventSource('/api/stroom');
  stroom.onopen = open;
  stroom.onerror = dicht;
  stroom.onmessage = (gebeurtenis) => wenk(JSON.parse(gebeurtenis.data));
}
