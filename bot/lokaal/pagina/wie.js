import { el, icoon, LIJN } from './element.js';

/** De knop met wie je bent, en het menu om iemand anders te zijn. */
export function tekenWie(vak, { personen, persoon, onKies }) {
  const menu = el('ul', { class: 'wie-menu', id: 'wie-menu', role: 'menu', 'aria-label': 'Wie bent u?', hidden: true });
  const knop = el(
    'button',
    {
      type: 'button',
      class: 'wie-knop',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': 'wie-menu',
      onclick: () => (menu.hidden ? open() : sluit()),
      onkeydown: (gebeurtenis) => {
        if (gebeurtenis.key !== 'ArrowDown' && gebeurtenis.key !== 'ArrowUp') return;
        gebeurtenis.preventDefault();
        open();
      },
    },
    el('span', { class: 'avatar', 'data-kleur': kleurVan(persoon.id), 'aria-hidden': 'true' }, persoon.naam[0]),
    el('span', { class: 'alleen-lezer' }, 'U bent '),
    el('span', { class: 'wie-naam' }, persoon.naam),
    el('span', { class: 'wie-rol' }, persoon.rol),
    icoon(LIJN.pijl),
  );
  menu.append(...personen.map(tekenKeuze));
  menu.addEventListener('keydown', bestuur);
  vak.replaceChildren(knop, menu);
  vak.onfocusout = ({ relatedTarget }) => vak.contains(relatedTarget) || sluit(false);

  function tekenKeuze(kandidaat) {
    const gekozen = kandidaat.id === persoon.id;
    return el(
      'li',
      {
        role: 'menuitemradio',
        'aria-checked': String(gekozen),
        tabindex: '-1',
        class: 'wie-keuze',
        onclick: () => neem(kandidaat),
      },
      el('span', { class: 'avatar', 'data-kleur': kleurVan(kandidaat.id), 'aria-hidden': 'true' }, kandidaat.naam[0]),
      el('span', { class: 'wie-naam' }, kandidaat.naam),
      el('span', { class: 'wie-rol' }, `${kandidaat.rol} · ${kandidaat.caseloads.join(', ')}`),
      gekozen && icoon(LIJN.vink),
    );
  }

  function neem(kandidaat) {
    sluit();
    if (kandidaat.id !== persoon.id) onKies(kandidaat);
  }

  function open() {
    menu.hidden = false;
    knop.setAttribute('aria-expanded', 'true');
    menu.querySelector('[aria-checked="true"]').focus();
  }

  function sluit(terug = true) {
    if (menu.hidden) return;
    menu.hidden = true;
    knop.setAttribute('aria-expanded', 'false');
    if (terug) knop.focus();
  }

  function bestuur(gebeurtenis) {
    const keuzes = [...menu.children];
    const hier = keuzes.indexOf(document.activeElement);
    const naar = { ArrowDown: hier + 1, ArrowUp: hier - 1, Home: 0, End: -1 }[gebeurtenis.key];
    if (naar !== undefined) keuzes.at(naar % keuzes.length).focus();
    else if (gebeurtenis.key === 'Escape') sluit();
    else if (gebeurtenis.key === 'Enter' || gebeurtenis.key === ' ') neem(personen[hier]);
    else return;
    gebeurtenis.preventDefault();
  }
}

/** Elke persoon heeft altijd dezelfde kleur, 0 tot en met 5. */
export function kleurVan(id) {
  return String([...id].reduce((som, teken) => som + teken.codePointAt(0), 0) % 6);
}
