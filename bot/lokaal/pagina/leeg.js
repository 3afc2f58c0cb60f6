import { el } from './element.js';

const VRAGEN = ['hulp', 'mijn taken', 'status 2026-0143', 'open 2026-0143'];

const UITLEG = {
  Triage: 'Hier komt een bericht dat bij geen enkel dossier past. Iemand kiest dan het dossier.',
  Beheer: 'Hier meldt Regiebot storingen en dagtotalen.',
};

/** Wat er staat zolang er niets is: wat hier komt, en in de chat een paar vragen om mee te beginnen. */
export function tekenLeeg(plek, onVraag) {
  if (plek.soort === 'chat') {
    const vragen = VRAGEN.map((vraag) =>
      el('li', {}, el('button', { type: 'button', class: 'knop', onclick: () => onVraag(vraag) }, vraag)),
    );
    return el(
      'div',
      { class: 'leeg' },
      el('img', { src: '/pagina/beeldmerk.svg', alt: '', width: 48, height: 48 }),
      el('h2', {}, 'Stel een vraag aan Regiebot'),
      el('p', {}, 'Alleen u ziet deze chat. Vraag bijvoorbeeld:'),
      el('ul', { class: 'leeg-vragen' }, vragen),
    );
  }
  const uitleg =
    UITLEG[plek.naam] ?? `Elk dossier van ${plek.naam} krijgt hier één kaart, die steeds wordt bijgewerkt.`;
  return el('div', { class: 'leeg' }, el('h2', {}, `Nog geen berichten in ${plek.naam}`), el('p', {}, uitleg));
}

/** Balkjes zolang de berichten er nog niet zijn. */
export function tekenLaden() {
  const balk = () => el('div', { class: 'laadbalk' });
  return el(
    'div',
    { class: 'laden', role: 'status' },
    el('span', { class: 'alleen-lezer' }, 'Berichten laden …'),
    balk(),
    balk(),
    balk(),
  );
}

export function tekenMislukt(tekst, onOpnieuw) {
  const knop = el('button', { type: 'button', class: 'knop', onclick: onOpnieuw }, 'Probeer opnieuw');
  return el(
    'div',
    { class: 'leeg', role: 'alert' },
    el('h2', {}, 'Berichten laden is niet gelukt'),
    el('p', {}, tekst),
    knop,
  );
}
