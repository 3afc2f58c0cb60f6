/** Waar de gebruiker is (plek, persoon) staat in het adres, zodat terug en delen werken; wat gelezen is in deze browser. */
export function leesAdres() {
  const vragen = new URLSearchParams(location.search);
  return { plek: vragen.get('plek'), persoon: vragen.get('persoon') };
}

export function schrijfAdres({ plek, persoon }, vervang = false) {
  const adres = `?${new URLSearchParams({ plek, persoon })}`;
  if (adres === location.search) return;
  if (vervang) history.replaceState(null, '', adres);
  else history.pushState(null, '', adres);
}

/** Maakt van het adres een plek en een persoon die bestaan en bij elkaar horen. */
export function kies(plekken, adres) {
  const personen = plekken.filter((plek) => plek.soort === 'chat');
  const persoon = personen.find(({ id }) => id === adres.persoon) ?? personen[0];
  const kanalen = plekken.filter((plek) => plek.soort === 'kanaal');
  const gevraagd = plekken.find(({ id }) => id === adres.plek);
  const eersteKanaal = kanalen.find(({ caseload }) => persoon.caseloads.includes(caseload)) ?? kanalen[0];
  // Somebody else's chat cannot be seen: the own chat is what was meant.
  const plek = gevraagd?.soort === 'chat' ? persoon : (gevraagd ?? eersteKanaal);
  return { plek, persoon };
}

const sleutel = (persoon, plek) => `gelezen ${persoon} ${plek}`;

export function isOngelezen(persoon, plek) {
  return Number(plek.laatste ?? 0) > Number(localStorage.getItem(sleutel(persoon.id, plek.id)) ?? 0);
}

export function markeerGelezen(persoon, plek) {
  if (plek.laatste !== null) localStorage.setItem(sleutel(persoon.id, plek.id), plek.laatste);
}
