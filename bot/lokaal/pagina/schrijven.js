import { el, icoon, LIJN } from './element.js';

/** Het schrijfvak. Enter verstuurt, Shift+Enter begint een nieuwe regel; wat niet aankomt blijft staan. `extra` is een knop erbij. */
export function createSchrijfvak(formulier, onStuur, extra) {
  let doel;
  const veld = el('textarea', { id: 'schrijfveld', rows: '1', maxlength: '3500', enterkeyhint: 'send' });
  const label = el('label', { for: 'schrijfveld', class: 'alleen-lezer' });
  const strook = el('div', { class: 'schrijf-strook', hidden: true });
  const vermelding = el('span', { class: 'vermelding', 'aria-hidden': 'true' }, '@Regiebot');
  const knop = el(
    'button',
    { type: 'submit', class: 'knop-kaal', 'aria-label': 'Versturen', title: 'Versturen' },
    icoon(LIJN.stuur),
  );
  const fout = el('p', { class: 'fout', role: 'alert' });
  formulier.append(strook, el('div', { class: 'schrijf-vak' }, vermelding, label, veld, extra, knop), fout);

  veld.addEventListener('input', meetHoogte);
  veld.addEventListener('keydown', (gebeurtenis) => {
    if (gebeurtenis.key === 'Escape' && doel !== undefined) zetDoel();
    if (gebeurtenis.key !== 'Enter' || gebeurtenis.shiftKey || gebeurtenis.isComposing) return;
    gebeurtenis.preventDefault();
    formulier.requestSubmit();
  });
  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    void verstuur();
  });

  function meetHoogte() {
    veld.style.height = 'auto';
    veld.style.height = `${Math.min(veld.scrollHeight, 160)}px`;
  }

  async function verstuur() {
    const tekst = veld.value.trim();
    if (tekst === '' || knop.disabled) return;
    knop.disabled = true;
    fout.textContent = '';
    try {
      await onStuur(tekst, doel?.activityId);
      veld.value = '';
      meetHoogte();
      zetDoel();
    } catch ({ message }) {
      fout.textContent = `Niet verstuurd. ${message}`;
    } finally {
      knop.disabled = false;
    }
  }

  function zetDoel(bericht) {
    doel = bericht;
    strook.hidden = bericht === undefined;
    if (bericht === undefined) return;
    const weg = el('button', { type: 'button', class: 'knop-tekst', onclick: () => zetDoel() }, 'Niet beantwoorden');
    strook.replaceChildren(`Antwoord in de draad van ${bericht.afzender.naam} `, weg);
    veld.focus();
  }

  return {
    /** Past zich aan de plek aan; een half getypte vraag gaat niet mee naar een andere plek. */
    naar(plek) {
      const inKanaal = plek.soort === 'kanaal';
      const hint = inKanaal ? `Vraag Regiebot iets in ${plek.naam}` : 'Stel een vraag aan Regiebot';
      label.textContent = hint;
      veld.placeholder = hint;
      vermelding.hidden = !inKanaal;
      fout.textContent = '';
      veld.value = '';
      meetHoogte();
      zetDoel();
    },
    vul(tekst) {
      veld.value = tekst;
      meetHoogte();
      veld.focus();
    },
    antwoordOp: zetDoel,
  };
}
