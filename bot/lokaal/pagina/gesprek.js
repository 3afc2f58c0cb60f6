import { createBericht } from './bericht.js';
import { el, icoon, LIJN } from './element.js';
import { toonDag } from './opmaak.js';

/** De berichten van één plek. In een kanaal staat elk antwoord onder zijn draad, in een chat alles op volgorde. */
export function createGesprek(vak, { persoon, plek, onOpnieuw, onAntwoord, onMeer }) {
  const getekend = new Map();
  const draden = new Map();
  const lijst = el('ol', { class: plek.soort === 'kanaal' ? 'draden' : 'regels' });
  const meer = el(
    'button',
    { type: 'button', class: 'knop-tekst meer', hidden: true, onclick: onMeer },
    'Eerdere berichten',
  );

  function leg(bericht) {
    const bekend = getekend.get(bericht.activityId);
    if (bekend !== undefined) return bekend.update(bericht);
    const nieuw = createBericht(bericht, { persoon, plek, onOpnieuw });
    getekend.set(bericht.activityId, nieuw);
    const draad = plek.soort === 'kanaal' ? draden.get(bericht.antwoordOp) : undefined;
    if (draad !== undefined) draad.antwoorden.append(el('li', {}, nieuw.element));
    else voegIn(bericht, nieuw);
  }

  function voegIn(bericht, nieuw) {
    const antwoorden = el('ol', { class: 'antwoorden', 'aria-label': 'Antwoorden' });
    const punt = el('li', { class: 'draad', 'data-activiteit': bericht.activityId }, nieuw.element);
    if (plek.soort === 'kanaal') {
      const knop = { type: 'button', class: 'knop-tekst antwoordknop', onclick: () => onAntwoord(bericht) };
      punt.append(antwoorden, el('button', knop, icoon(LIJN.antwoord), 'Beantwoorden'));
      draden.set(bericht.activityId, { antwoorden });
    }
    const volgende = [...lijst.children].find(({ dataset }) => Number(dataset.activiteit) > Number(bericht.activityId));
    lijst.insertBefore(punt, volgende ?? null);
  }

  function ruimOp(berichten) {
    const over = new Set(berichten.map(({ activityId }) => activityId));
    for (const [activityId, { element }] of getekend) {
      if (over.has(activityId)) continue;
      (element.closest('li') ?? element).remove();
      getekend.delete(activityId);
      draden.delete(activityId);
    }
  }

  function zetDagen() {
    for (const kop of lijst.querySelectorAll('.dag')) kop.remove();
    let vorige;
    for (const punt of [...lijst.children]) {
      const dag = toonDag(getekend.get(punt.dataset.activiteit).bericht.op);
      if (dag !== vorige) lijst.insertBefore(el('li', { class: 'dag' }, el('span', {}, dag)), punt);
      vorige = dag;
    }
  }

  return {
    /** Brengt het scherm bij; geeft de berichten die er nog niet stonden. */
    teken(berichten, isErMeer) {
      const nieuw = berichten.filter(({ activityId }) => !getekend.has(activityId));
      ruimOp(berichten);
      for (const bericht of berichten) leg(bericht);
      zetDagen();
      meer.hidden = !isErMeer;
      if (lijst.parentElement !== vak) vak.replaceChildren(meer, lijst);
      return nieuw;
    },
  };
}
