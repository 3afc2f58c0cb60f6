import { el, icoon, LIJN } from './element.js';
import { createKaart, haalPersoonlijk, ververstVanzelf } from './kaart.js';
import { tekenAvatar, tekenBezorging, tekenKop } from './bericht-rand.js';
import { maakOp } from './opmaak.js';

// Only what comes into view is refreshed, as Teams does: a channel of hundreds of cards asks for a handful.
const zichtbaar = new window.IntersectionObserver((waarnemingen) => {
  for (const { isIntersecting, target } of waarnemingen) {
    if (!isIntersecting) continue;
    zichtbaar.unobserve(target);
    target.dispatchEvent(new window.CustomEvent('in-beeld'));
  }
});

/** Eén bericht op het scherm. `update` brengt het bij zonder te wissen wat iemand aan het invullen is. */
export function createBericht(eerste, { persoon, plek, onOpnieuw }) {
  let bericht = eerste;
  let kaart;
  // 'gedeeld' is what everybody sees, 'vanzelf' my refreshed view of it, 'klik' the answer to my own click.
  let soort = 'gedeeld';
  let getoond;
  const kop = el('header', { class: 'bericht-kop' });
  const tekst = el('div', { class: 'bericht-tekst' });
  const strook = el('div', { class: 'strook' });
  const vak = el('div', { class: 'bericht-kaart' });
  const voet = el('div', { class: 'bericht-voet' });
  const element = el(
    'article',
    { class: `bericht van-${bericht.afzender.soort}`, 'data-activiteit': bericht.activityId },
    tekenAvatar(bericht.afzender),
    el('div', { class: 'bericht-inhoud' }, kop, tekst, strook, vak, voet),
  );
  element.addEventListener('in-beeld', () => void ververs(true));
  if (bericht.afzender.id === persoon.id) element.classList.add('van-mij');
  tekenRest();
  toonGedeeld();

  function tekenRest() {
    kop.replaceChildren(...tekenKop(bericht, () => void ververs(false)));
    tekst.hidden = bericht.tekst === '';
    tekst.classList.toggle('plat', bericht.opmaak === 'plain');
    if (bericht.opmaak === 'markdown') tekst.innerHTML = maakOp(bericht.tekst);
    else tekst.textContent = bericht.tekst;
    voet.replaceChildren(...tekenBezorging(bericht, () => onOpnieuw(bericht)));
  }

  function toonKaart(inhoud, nieuweSoort) {
    const hadFocus = vak.contains(document.activeElement);
    soort = nieuweSoort;
    getoond = JSON.stringify(inhoud);
    kaart = createKaart({
      inhoud,
      persoon,
      plek,
      activityId: bericht.activityId,
      onKaart: (nieuwe) => toonKaart(nieuwe, 'klik'),
    });
    vak.replaceChildren(kaart.element);
    tekenStrook(false);
    // The button that had focus is gone; without this a keyboard user would start again at the top of the page.
    if (hadFocus) kaart.vak.focus({ preventScroll: true });
    if (soort === 'klik') kaart.vak.scrollIntoView({ block: 'nearest' });
  }

  function tekenStrook(isBijgewerkt) {
    const persoonlijk = soort === 'gedeeld' ? undefined : [icoon(LIJN.slot), el('span', {}, 'Alleen u ziet dit.')];
    const bijgewerkt = isBijgewerkt && el('span', { role: 'status' }, 'Deze kaart is bijgewerkt.');
    const terug =
      (isBijgewerkt || soort === 'klik') &&
      el(
        'button',
        { type: 'button', class: 'knop-tekst', onclick: () => toonGedeeld(true) },
        isBijgewerkt ? 'Tonen' : 'Sluiten',
      );
    strook.replaceChildren(...[persoonlijk, bijgewerkt, terug].flat().filter(Boolean));
  }

  function toonGedeeld(metFocus = false) {
    if (bericht.kaart === null) {
      kaart = undefined;
      return vak.replaceChildren();
    }
    toonKaart(bericht.kaart, 'gedeeld');
    if (metFocus) kaart.vak.focus({ preventScroll: true });
    if (ververstVanzelf(bericht.kaart, persoon)) zichtbaar.observe(element);
  }

  async function ververs(vanzelf) {
    const voor = bericht.gewijzigd;
    const { kaart: inhoud, activityId } = bericht;
    const nieuwe = await haalPersoonlijk({ inhoud, persoon, plek, activityId, vanzelf });
    if (!element.isConnected || bericht.gewijzigd !== voor) return;
    if (nieuwe === undefined) vernieuwenMislukt(vanzelf);
    else if (soort !== 'klik' && !kaart.isInGebruik()) toonKaart(nieuwe, 'vanzelf');
  }

  function vernieuwenMislukt(vanzelf) {
    if (!vanzelf) kaart.meld('Vernieuwen is niet gelukt. Probeer het opnieuw.', 'fout');
    // An old view of mine says less than the shared card of now.
    else if (soort === 'vanzelf' && !kaart.isInGebruik()) toonKaart(bericht.kaart, 'gedeeld');
  }

  return {
    element,
    get bericht() {
      return bericht;
    },
    update(nieuw) {
      const oud = bericht;
      bericht = nieuw;
      if (oud.gewijzigd === nieuw.gewijzigd && oud.bezorging === nieuw.bezorging) return;
      tekenRest();
      if (oud.gewijzigd === nieuw.gewijzigd) return;
      if (soort === 'klik' && getoond === JSON.stringify(nieuw.kaart)) {
        // What I saw first, everybody sees now.
        soort = 'gedeeld';
        tekenStrook(false);
      } else if (kaart?.isInGebruik()) tekenStrook(true);
      // The update is the reason for Teams to ask for my own view again, also after my own click.
      else if (soort !== 'gedeeld' && ververstVanzelf(nieuw.kaart, persoon)) {
        soort = 'vanzelf';
        zichtbaar.observe(element);
      } else if (kaart !== undefined && soort === 'klik') tekenStrook(true);
      else toonGedeeld();
    },
  };
}
