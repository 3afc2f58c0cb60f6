import { HOST_CONFIG } from './host-config.js';
import { el } from './element.js';
import { maakOp } from './opmaak.js';
import { Misgegaan, stuurActie } from './verbinding.js';
import { Voortgangsbalk } from './voortgangsbalk.js';

const { AdaptiveCard, GlobalSettings, HostConfig, Strings, ToggleVisibilityAction } = AdaptiveCards;
const config = new HostConfig(HOST_CONFIG);

AdaptiveCard.onProcessMarkdown = (tekst, uitkomst) => {
  uitkomst.outputHtml = maakOp(tekst);
  uitkomst.didProcess = true;
};
AdaptiveCards.GlobalRegistry.defaultElements.register('ProgressBar', Voortgangsbalk);
// As in Teams: the seventh button and further go into a menu.
GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true;
Strings.defaults.overflowButtonText = () => '…';
Strings.defaults.overflowButtonTooltip = () => 'Meer knoppen';
Strings.defaults.inlineActionTitle = () => 'Uitvoeren';

const LANG_MS = 3000;

/**
 * Eén getekende kaart met haar knoppen. `onKaart` krijgt de kaart die Teams na een klik alleen aan deze persoon toont.
 */
export function createKaart({ inhoud, persoon, plek, activityId, onKaart }) {
  const kaart = new AdaptiveCard();
  kaart.hostConfig = config;
  kaart.lang = 'nl';
  kaart.parse(inhoud);
  const melding = el('div', { class: 'melding' });
  const breed = inhoud.msteams?.width === 'Full';
  const vak = el('div', { class: breed ? 'kaart breed' : 'kaart', role: 'group', tabindex: '-1' });
  // A form of its own: radio buttons of two cards with the same field would otherwise switch each other off.
  const blad = el('form', { novalidate: true, onsubmit: (gebeurtenis) => gebeurtenis.preventDefault() }, vak);
  vak.setAttribute('aria-label', `Kaart: ${titelVan(vak, kaart, inhoud)}`);
  let bezig = false;

  kaart.onExecuteAction = (actie) => {
    if (actie.url !== undefined) window.open(actie.url, '_blank', 'noopener');
    else if (actie.verb !== undefined) voerUit(actie);
    else if (!(actie instanceof ToggleVisibilityAction))
      meld('Deze knop is voor een oudere Teams en doet hier niets.', 'fout');
  };
  kaart.onAnchorClicked = (_, anker) => {
    window.open(anker.href, '_blank', 'noopener');
    return true;
  };

  async function voerUit(actie) {
    if (bezig) return;
    const knop = actie.renderedElement;
    zetBezig(knop, true);
    meld();
    const lang = setTimeout(() => meld('Regiebot is nog bezig …', 'rustig'), LANG_MS);
    const klik = { persoon: persoon.id, plek: plek.id, activityId, verb: actie.verb ?? '', data: actie.data ?? {} };
    const uitkomst = await stuurActie(klik).catch(toUitkomst);
    clearTimeout(lang);
    zetBezig(knop, false);
    toon(uitkomst);
  }

  function toon({ status, kaart: nieuwe, melding: tekst }) {
    if (nieuwe !== undefined) onKaart(nieuwe);
    else meld(tekst ?? 'Gedaan.', status < 400 ? 'goed' : 'fout');
  }

  function zetBezig(knop, aan) {
    bezig = aan;
    vak.setAttribute('aria-busy', String(aan));
    for (const ander of vak.querySelectorAll('button')) ander.toggleAttribute('data-wacht', aan);
    knop?.toggleAttribute('data-bezig', aan);
  }

  function meld(tekst, soort) {
    melding.replaceChildren();
    if (tekst === undefined) return;
    melding.append(el('p', { class: soort, role: soort === 'fout' ? 'alert' : 'status' }, tekst));
  }

  return {
    element: el('div', { class: 'kaart-met-melding' }, blad, melding),
    vak,
    meld,
    /** Waar als hertekenen iets zou wissen dat iemand aan het invullen is. */
    isInGebruik() {
      const invoer = kaart.getAllInputs();
      const opVeld = vak.contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
      const uitgeklapt = vak.querySelector('[aria-expanded="true"]') !== null;
      return bezig || opVeld || uitgeklapt || invoer.some((veld) => veld.isDirty());
    },
  };
}

function titelVan(vak, kaart, inhoud) {
  const getekend = kaart.render();
  if (getekend !== undefined) vak.append(getekend);
  // The renderer makes the whole card a stop of its own, with nothing to do there.
  getekend?.removeAttribute('tabindex');
  for (const anker of vak.querySelectorAll('a')) anker.rel = 'noopener';
  return inhoud.speak ?? vak.querySelector('.ac-textBlock, .ac-richTextBlock')?.textContent ?? 'Regiebot';
}

function toUitkomst(fout) {
  return { status: 500, melding: fout instanceof Misgegaan ? fout.message : 'Er ging iets mis. Probeer het opnieuw.' };
}

/** Of Teams deze kaart uit zichzelf voor deze persoon ververst: zonder lijst voor iedereen, anders voor wie erin staat. */
export function ververstVanzelf(inhoud, persoon) {
  const refresh = inhoud?.refresh;
  if (refresh?.action === undefined) return false;
  return refresh.userIds === undefined || refresh.userIds.includes(`29:${persoon.id}`);
}

/** Vraagt de kaart voor deze persoon op; `undefined` als dat niet lukt, dan blijft de gedeelde kaart staan. */
export async function haalPersoonlijk({ inhoud, persoon, plek, activityId, vanzelf }) {
  const { verb = '', data = {} } = inhoud.refresh.action;
  const klik = { persoon: persoon.id, plek: plek.id, activityId, verb, data, vanzelf };
  const { status, kaart } = await stuurActie(klik).catch(toUitkomst);
  return status < 300 ? kaart : undefined;
}
