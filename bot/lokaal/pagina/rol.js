// So close to the end counts as "reading along": new messages then stay in view.
const MARGE = 120;

/** Bewaakt de leesplaats: wie onderaan is volgt mee, wie terugleest houdt zijn plaats en krijgt een knop. */
export function createRol(stroom, knop) {
  let volgt = true;
  stroom.addEventListener('scroll', () => {
    volgt = stroom.scrollHeight - stroom.scrollTop - stroom.clientHeight < MARGE;
    if (volgt) knop.hidden = true;
  });
  knop.addEventListener('click', () => {
    naarEinde();
    stroom.focus({ preventScroll: true });
  });
  // Cards grow after they are drawn (a form opens, my own view arrives); somebody at the end stays there.
  new window.ResizeObserver(() => volgt && !isAanHetInvullen() && naarEinde()).observe(stroom.firstElementChild);

  function isAanHetInvullen() {
    return stroom.contains(document.activeElement) && document.activeElement !== stroom;
  }

  function naarEinde() {
    stroom.scrollTop = stroom.scrollHeight;
    volgt = true;
    knop.hidden = true;
  }

  return {
    naarEinde,
    /** Voert `teken` uit (dat de nieuwe berichten teruggeeft) en houdt de leesplaats vast. */
    houd(teken, begin) {
      const onder = stroom.scrollHeight - stroom.scrollTop;
      const volgde = volgt;
      const nieuw = teken();
      if (begin || (volgde && !isAanHetInvullen())) naarEinde();
      else if (stroom.scrollTop < 40) stroom.scrollTop = stroom.scrollHeight - onder;
      else if (nieuw.length > 0) knop.hidden = false;
      return nieuw;
    },
  };
}
