import { el } from './element.js';
import { haalGezond } from './verbinding.js';

const PEIL_MS = 10_000;
const TYPT_MS = 6000;

/** Alles wat over de verbinding en over nieuwe berichten gezegd moet worden, op het scherm en voor een schermlezer. */
export function createSeinen({ banner, typt, omroep }) {
  let verbonden = true;
  let bereikbaar = true;
  let klaar;

  function toon() {
    const tekst = verbonden
      ? !bereikbaar && 'Regiebot is niet bereikbaar. Vragen en knoppen werken weer zodra hij draait.'
      : 'Geen verbinding met de lokale Teams. We proberen het steeds opnieuw.';
    if ((banner.textContent || false) === tekst) return;
    banner.hidden = !tekst;
    banner.replaceChildren(tekst || '');
  }

  async function peil() {
    if (!verbonden) return;
    try {
      bereikbaar = (await haalGezond()).bot.bereikbaar;
    } catch {
      // The line to the local Teams itself is judged by the event stream.
    }
    toon();
  }
  setInterval(() => document.hidden || void peil(), PEIL_MS);

  function stil() {
    clearTimeout(klaar);
    typt.replaceChildren();
  }

  return {
    peil,
    stil,
    verbonden(aan) {
      verbonden = aan;
      toon();
      if (aan) void peil();
    },
    typt() {
      stil();
      typt.replaceChildren(el('span', { class: 'puntjes', 'aria-hidden': 'true' }), 'Regiebot is aan het typen …');
      klaar = setTimeout(stil, TYPT_MS);
    },
    roepOm(nieuw, plek) {
      const vanBot = nieuw.filter(({ afzender }) => afzender.soort === 'bot');
      if (vanBot.length === 0) return;
      const [{ tekst, kaart }] = vanBot;
      const wat =
        vanBot.length > 1
          ? `${vanBot.length} nieuwe berichten`
          : `Nieuw bericht: ${tekst || kaart?.speak || 'een kaart'}`;
      omroep.textContent = `${wat} in ${plek.soort === 'kanaal' ? plek.naam : 'de chat'}`;
    },
    meld(tekst) {
      omroep.textContent = tekst;
    },
  };
}
