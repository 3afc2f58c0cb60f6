import { createDelen } from './delen.js';
import { createGesprek } from './gesprek.js';
import { tekenLaden, tekenLeeg, tekenMislukt } from './leeg.js';
import { createSchrijfvak } from './schrijven.js';
import { createRol } from './rol.js';
import { createSeinen } from './seinen.js';
import { kies, leesAdres, markeerGelezen, schrijfAdres } from './toestand.js';
import { haalBerichten, haalPlekken, luister, stuurBericht } from './verbinding.js';
import { tekenWie } from './wie.js';
import { createLade, tekenZijbalk } from './zijbalk.js';

const vind = (id) => document.getElementById(id);
const BLADZIJDE = 30;

const seinen = createSeinen({ banner: vind('banner'), typt: vind('typt'), omroep: vind('omroep') });
const lade = createLade(vind('zijbalk'), vind('menuknop'));
const rol = createRol(vind('stroom'), vind('nieuwknop'));
const delen = createDelen(() => ({ plek, persoon }));
const schrijfvak = createSchrijfvak(vind('schrijven'), stuur, delen);

let plekken = [];
let plek;
let persoon;
let gesprek;
let aantal = BLADZIJDE;
let beurt = 0;

/** Zet het scherm op de plek en de persoon uit het adres. */
function open() {
  ({ plek, persoon } = kies(plekken, leesAdres()));
  schrijfAdres({ plek: plek.id, persoon: persoon.id }, true);
  aantal = BLADZIJDE;
  const onAntwoord = (bericht) => schrijfvak.antwoordOp(bericht);
  gesprek = createGesprek(vind('berichten'), { persoon, plek, onOpnieuw: stuurOpnieuw, onAntwoord, onMeer: toonMeer });
  const naam = plek.soort === 'kanaal' ? plek.naam : 'Regiebot';
  document.title = `${naam} – Regiebot, lokale Teams`;
  vind('kop-naam').textContent = naam;
  vind('kop-bij').textContent =
    plek.soort === 'kanaal' ? 'Kanaal · het hele team leest mee' : 'Chat · alleen u en Regiebot';
  schrijfvak.naar(plek);
  tekenRanden();
  vind('berichten').replaceChildren(tekenLaden());
  rol.naarEinde();
  void lees();
}

function tekenRanden() {
  tekenZijbalk(vind('zijbalk'), { plekken, plek, persoon, onKies: (gekozen) => ga(gekozen, persoon) });
}

function tekenPersoon() {
  const personen = plekken.filter(({ soort }) => soort === 'chat');
  tekenWie(vind('wie'), {
    personen,
    persoon,
    onKies: (gekozen) => ga(plek.soort === 'chat' ? gekozen : plek, gekozen),
  });
}

function ga(naarPlek, alsPersoon) {
  const anders = alsPersoon.id !== persoon.id;
  schrijfAdres({ plek: naarPlek.id, persoon: alsPersoon.id });
  lade.sluit();
  open();
  if (!anders) return;
  tekenPersoon();
  vind('wie').querySelector('button').focus();
}

/** Leest de berichten opnieuw. Een antwoord dat door een nieuwere vraag is ingehaald, telt niet meer. */
async function lees() {
  const mijn = (beurt += 1);
  try {
    const berichten = await haalBerichten(plek.id, aantal);
    if (mijn !== beurt) return;
    toon(berichten);
  } catch ({ message }) {
    if (mijn === beurt && gesprek !== undefined) vind('berichten').replaceChildren(tekenMislukt(message, open));
  }
}

function toon(berichten) {
  const wasLeeg = vind('berichten').querySelector('ol') === null;
  if (berichten.length === 0) {
    vind('berichten').replaceChildren(tekenLeeg(plek, (vraag) => schrijfvak.vul(vraag)));
  } else {
    const draden = berichten.filter(({ antwoordOp }) => antwoordOp === null).length;
    const nieuw = rol.houd(() => gesprek.teken(berichten, draden >= aantal), wasLeeg);
    if (!wasLeeg) seinen.roepOm(nieuw, plek);
  }
  plek.laatste = berichten.at(-1)?.activityId ?? plek.laatste;
  markeerGelezen(persoon, plek);
  tekenRanden();
}

function toonMeer() {
  aantal += BLADZIJDE;
  void lees();
}

async function stuur(tekst, antwoordOp) {
  await stuurBericht(plek.id, { persoon: persoon.id, tekst, antwoordOp });
  rol.naarEinde();
}

function stuurOpnieuw({ tekst, antwoordOp }) {
  void stuur(tekst, antwoordOp ?? undefined).catch(({ message }) => seinen.meld(message));
}

let straks;

/** Een wenk zegt alleen waar iets veranderde; een reeks wenken wordt één keer lezen. */
function verwerk(wenk) {
  if (wenk.soort === 'typt') {
    if (wenk.plek === plek.id) seinen.typt();
    return;
  }
  if (wenk.soort === 'bezorging') void seinen.peil();
  if (wenk.plek === plek.id) {
    clearTimeout(straks);
    straks = setTimeout(lees, 60);
    if (wenk.soort === 'nieuw') seinen.stil();
    return;
  }
  const ander = plekken.find(({ id }) => id === wenk.plek);
  if (ander === undefined || wenk.soort !== 'nieuw') return;
  ander.laatste = wenk.activityId;
  tekenRanden();
}

async function start() {
  try {
    plekken = await haalPlekken();
  } catch ({ message }) {
    vind('berichten').replaceChildren(tekenMislukt(message, start));
    return;
  }
  open();
  tekenPersoon();
  void seinen.peil();
}

window.addEventListener('popstate', () => {
  if (plekken.length === 0) return;
  open();
  tekenPersoon();
});
let eerder = false;
luister({
  wenk: (wenk) => plek !== undefined && verwerk(wenk),
  open: () => {
    seinen.verbonden(true);
    // Whatever happened while the line was down gave no hint.
    if (eerder && plek !== undefined) void lees();
    eerder = true;
  },
  dicht: () => seinen.verbonden(false),
});
vind('berichten').replaceChildren(tekenLaden());
void start();
