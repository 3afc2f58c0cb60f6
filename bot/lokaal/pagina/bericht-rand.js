import { el, icoon, LIJN } from './element.js';
import { toonUur } from './opmaak.js';
import { kleurVan } from './wie.js';

export function tekenAvatar({ soort, id, naam }) {
  const maat = { src: '/pagina/beeldmerk.svg', alt: '', width: 32, height: 32 };
  if (soort === 'bot') return el('img', { class: 'avatar-bot', ...maat });
  return el('span', { class: 'avatar', 'data-kleur': kleurVan(id), 'aria-hidden': 'true' }, naam[0]);
}

/** Wie, wanneer, wanneer bijgewerkt, en bij een kaart met een eigen weergave de knop om die op te halen. */
export function tekenKop(bericht, onVervers) {
  const hint = 'Kaart vernieuwen';
  const knop = { type: 'button', class: 'knop-kaal klein', title: hint, 'aria-label': hint, onclick: onVervers };
  return [
    el('span', { class: 'bericht-naam' }, bericht.afzender.naam),
    el('time', { datetime: bericht.op }, toonUur(bericht.op)),
    bericht.gewijzigd === null ? '' : el('span', {}, `bijgewerkt ${toonUur(bericht.gewijzigd)}`),
    bericht.kaart?.refresh?.action === undefined ? '' : el('button', knop, icoon(LIJN.ververs)),
  ];
}

export function tekenBezorging({ bezorging }, onOpnieuw) {
  if (bezorging !== 'niet bezorgd') return [];
  const knop = el('button', { type: 'button', class: 'knop-tekst', onclick: onOpnieuw }, 'Stuur opnieuw');
  return [el('p', { class: 'fout', role: 'alert' }, 'Niet bezorgd: Regiebot antwoordde niet. ', knop)];
}
