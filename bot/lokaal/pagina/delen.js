import { el, icoon, LIJN } from './element.js';
import { deelKaart, zoekDossier } from './verbinding.js';

const WACHT_MS = 250;

/**
 * "Dossier delen", zoals de zoekopdracht van een app in het schrijfvak van Teams: zoeken op nummer, kiezen, en de kaart staat in het
 * gesprek. `waar` geeft de plek en de persoon van nu.
 */
export function createDelen(waar) {
  const veld = el('input', {
    type: 'search',
    id: 'deel-zoek',
    maxlength: '20',
    autocomplete: 'off',
    inputmode: 'numeric',
  });
  const stand = el('p', { class: 'deel-stand', role: 'status' });
  const lijst = el('ul', { class: 'deel-lijst', 'aria-label': 'Gevonden dossiers' });
  const sluitknop = el('button', { type: 'button', class: 'knop-tekst', onclick: () => venster.close() }, 'Sluiten');
  const venster = el(
    'dialog',
    { class: 'deel-venster', 'aria-labelledby': 'deel-kop' },
    el('div', { class: 'deel-kop' }, el('h2', { id: 'deel-kop' }, 'Dossier delen'), sluitknop),
    el('label', { for: 'deel-zoek' }, 'Dossiernummer, of een deel ervan'),
    veld,
    stand,
    lijst,
  );
  document.body.append(venster);
  let straks;
  let beurt = 0;

  veld.addEventListener('input', () => {
    clearTimeout(straks);
    straks = setTimeout(zoek, WACHT_MS);
  });

  async function zoek() {
    const mijn = (beurt += 1);
    const { plek, persoon } = waar();
    const vraag = { plek: plek.id, persoon: persoon.id, zoek: veld.value.trim() };
    const { vondsten, melding } = await zoekDossier(vraag).catch(({ message }) => ({ vondsten: [], melding: message }));
    if (mijn !== beurt) return;
    stand.textContent = melding ?? `${vondsten.length} gevonden`;
    lijst.replaceChildren(...vondsten.map((vondst) => el('li', {}, tekenVondst(vondst))));
  }

  function tekenVondst({ titel, tekst, kaart }) {
    const regels = [el('span', { class: 'deel-titel' }, titel), el('span', { class: 'deel-tekst' }, tekst)];
    return el('button', { type: 'button', class: 'deel-vondst', onclick: () => void deel(kaart) }, regels);
  }

  async function deel(kaart) {
    const { plek, persoon } = waar();
    try {
      await deelKaart(plek.id, { persoon: persoon.id, kaart });
      venster.close();
    } catch ({ message }) {
      stand.textContent = `Niet gedeeld. ${message}`;
    }
  }

  function open() {
    veld.value = '';
    lijst.replaceChildren();
    stand.textContent = 'Zoeken …';
    venster.showModal();
    void zoek();
  }

  return el(
    'button',
    { type: 'button', class: 'knop-kaal', 'aria-label': 'Dossier delen', title: 'Dossier delen', onclick: open },
    icoon(LIJN.zoek),
  );
}
