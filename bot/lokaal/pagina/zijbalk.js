import { el, icoon, LIJN } from './element.js';
import { isOngelezen } from './toestand.js';

/** Tekent de kanalen en de eigen chat. `onKies` krijgt de gekozen plek. */
export function tekenZijbalk(zijbalk, { plekken, plek, persoon, onKies }) {
  const kanalen = plekken.filter((kandidaat) => kandidaat.soort === 'kanaal');
  const stond = zijbalk.contains(document.activeElement) ? document.activeElement.dataset.plek : undefined;
  zijbalk.replaceChildren(
    tekenGroep('Inburgering', kanalen, 'kanaal'),
    tekenGroep('Chat', [{ ...persoon, naam: 'Regiebot' }], 'chat'),
  );
  if (stond !== undefined) zijbalk.querySelector(`[data-plek="${stond}"]`)?.focus();

  function tekenGroep(naam, leden, soort) {
    const id = `groep-${soort}`;
    const lijst = el('ul', { 'aria-labelledby': id }, leden.map(tekenPlek));
    return el('section', {}, el('h2', { id }, naam), lijst);
  }

  function tekenPlek(kandidaat) {
    const hier = kandidaat.id === plek.id;
    const nieuw = !hier && isOngelezen(persoon, kandidaat);
    const eigen = kandidaat.caseload !== undefined && persoon.caseloads.includes(kandidaat.caseload);
    const link = el(
      'a',
      {
        href: `?${new URLSearchParams({ plek: kandidaat.id, persoon: persoon.id })}`,
        class: nieuw ? 'plek ongelezen' : 'plek',
        'data-plek': kandidaat.id,
        'aria-current': hier && 'page',
        onclick: (gebeurtenis) => {
          if (gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.shiftKey) return;
          gebeurtenis.preventDefault();
          onKies(kandidaat);
        },
      },
      icoon(LIJN[kandidaat.soort]),
      el('span', { class: 'plek-naam' }, kandidaat.naam),
      eigen && el('span', { class: 'plek-eigen' }, 'uw caseload'),
      nieuw && el('span', { class: 'alleen-lezer' }, ', ongelezen berichten'),
      nieuw && el('span', { class: 'stip', 'aria-hidden': 'true' }),
    );
    return el('li', {}, link);
  }
}

/** Op een smal scherm ligt de zijbalk over de berichten; de knop, Escape en een keuze doen hem open en dicht. */
export function createLade(zijbalk, knop) {
  function zet(open) {
    knop.setAttribute('aria-expanded', String(open));
    document.body.classList.toggle('lade-open', open);
  }
  knop.addEventListener('click', () => {
    const open = knop.getAttribute('aria-expanded') !== 'true';
    zet(open);
    if (open) (zijbalk.querySelector('[aria-current]') ?? zijbalk.querySelector('a'))?.focus();
  });
  document.addEventListener('keydown', (gebeurtenis) => {
    if (gebeurtenis.key !== 'Escape' || knop.getAttribute('aria-expanded') !== 'true') return;
    zet(false);
    knop.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!zijbalk.contains(target) && !knop.contains(target)) zet(false);
  });
  return { sluit: () => zet(false) };
}
