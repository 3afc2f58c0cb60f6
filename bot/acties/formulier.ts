import { type Invoer, noemFormulier } from '../../cards';
import { type Formulier } from '../../rules/formulier';
import { type Conceptplaats } from '../concepten/concepten';
import { checkReden, saveBevestiging } from '../dossiers/bevestiging';
import { loadDossier } from '../dossiers/dossiers';
import { askDuoVerbetering } from '../dossiers/duo-verbeteren';
import { type Indiening, submit } from '../dossiers/indienen';
import { findInDuo } from '../dossiers/intrekken';
import { drawKanaalKaart } from '../dossiers/kaarten';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { naamVan } from '../inrichting';
import { lezerVan } from '../rollen/lezer';
import { type BewaardDossier } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';
import { findVastgelegd, readInzending } from './formulier-lezen';
import {
  ALLEEN_IN_CHAT,
  describeOordeel,
  drawFormulier,
  findFormulier,
  plaatsVan,
  type Poging,
} from './formulier-tekenen';
import { describeOpen, drawChatKaart } from './openen';
import { replaceInChat } from './vervang';

/** Een ingevuld formulier. Wat niet mag, komt terug met alles wat was ingevuld en elke melding bij haar veld. */
export const submitFormulier: Behandelaar<'formulier'> = async (delen, klik) => {
  const { persoon, data, van } = klik;
  requireSchrijven(persoon);
  const formulier = findFormulier(data.formulier);
  if (formulier.id === 'F-20e') return fout(400, 'Draag het dossier over met de knop op de kaart.');
  if (van.plek === 'kanaal' && formulier.id !== 'F-20b') return fout(400, ALLEEN_IN_CHAT);
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  const plaats = plaatsVan(bewaard, persoon, formulier, data.vorm);
  const inzending = { formulier, bewaard, plaats };
  const eerder = data.kaartstap === undefined ? undefined : await delen.concepten.read(plaats);
  const regel = findVastgelegd(klik, eerder);
  if (regel !== undefined) return showRecorded(delen, klik, { ...inzending, regel });
  const invoer = await readInzending(delen, klik, { formulier, plaats, eerder });
  if (invoer.fouten.length > 0) return drawTerug(delen, klik, bewaard, invoer, { fouten: invoer.fouten });
  return send(delen, klik, inzending, invoer);
};

/** Waar een ingevuld formulier over gaat, op de stand die de klik trof. */
interface Inzending {
  readonly formulier: Formulier;
  readonly bewaard: BewaardDossier;
  readonly plaats: Conceptplaats;
}

/** Legt vast wat te lezen was. Een bevestiging zonder goede reden telt niet: dan komt de vraag terug. */
async function send(
  delen: ActieDelen,
  klik: Klik<'formulier'>,
  inzending: Inzending,
  invoer: Invoer,
): Promise<TurnUit> {
  const { persoon, data } = klik;
  const { dossiernummer, versie } = data;
  const { formulier } = inzending;
  const reden = data.redenBevestiging.trim();
  const redenfout = data.bevestigd ? checkReden(reden) : undefined;
  const bevestigd = data.bevestigd && redenfout === undefined ? data.gezien : [];
  const basis = { dossiernummer, formulier, velden: invoer.velden, persoon, versie };
  const indiening = await submit(delen.store, delen.clock, { ...basis, bevestigd });
  if (indiening.soort === 'vastgelegd') {
    await keepAlongside(delen, klik, inzending, { ...invoer, regel: indiening.regel, bevestigd });
    return showRecorded(delen, klik, { ...inzending, ...indiening });
  }
  const terug = describeTerug(indiening, { waarde: reden, fout: redenfout ?? '' });
  return drawTerug(delen, klik, indiening.bewaard, invoer, terug);
}

/** Wat naast de historie bewaard blijft. Elke stap mag nog eens: Teams bezorgt een klik soms dubbel. */
async function keepAlongside(
  delen: ActieDelen,
  { persoon, data }: Klik<'formulier'>,
  { formulier, bewaard: { dossier }, plaats }: Inzending,
  {
    velden,
    regel,
    bevestigd,
  }: Pick<Invoer, 'velden'> & { readonly regel: string; readonly bevestigd: readonly string[] },
): Promise<void> {
  const { store, clock, concepten } = delen;
  const { dossiernummer } = dossier;
  const op = clock.now().toISOString();
  if (bevestigd.length > 0) {
    const reden = data.redenBevestiging.trim();
    await saveBevestiging(delen, dossiernummer, { regel, waarschuwingen: bevestigd, reden, door: persoon.id, op });
  }
  const verbetert = velden.correctie === true ? { formulier: formulier.id, velden } : undefined;
  const item = verbetert === undefined ? undefined : findInDuo(dossier, clock.vandaag(), verbetert);
  if (item !== undefined) await askDuoVerbetering(store, dossiernummer, { regel, item }, op);
  if (data.kaartstap !== undefined) await concepten.settle(plaats, { versie: data.versie, regel });
}

function drawTerug(
  delen: ActieDelen,
  { persoon, data }: Klik<'formulier'>,
  bewaard: BewaardDossier,
  { ruw: waarden }: Invoer,
  poging: Poging,
): TurnUit {
  const stap = data.kaartstap === undefined ? {} : { stap: data.kaartstap };
  const vorm = data.vorm ?? '';
  return drawFormulier(delen, bewaard, persoon, findFormulier(data.formulier), { ...poging, vorm, waarden, ...stap });
}

function describeTerug(
  indiening: Exclude<Indiening, { soort: 'vastgelegd' }>,
  reden: { readonly waarde: string; readonly fout: string },
): Poging {
  if (indiening.soort === 'verouderd') return { verouderd: true };
  return { ...describeOordeel(indiening.oordeel, indiening.vraag), reden };
}

/** The clicker sees the result at once; in a chat the message itself is replaced too, so that a reload does not bring the form back. */
async function showRecorded(
  delen: ActieDelen,
  { persoon, van, data }: Klik<'formulier'>,
  { formulier, bewaard, regel }: Omit<Inzending, 'plaats'> & { readonly regel: string },
): Promise<TurnUit> {
  if (van.plek === 'kanaal') {
    delen.wake();
    return { soort: 'kaart', kaart: drawKanaalKaart(delen, bewaard, await lezerVan(delen, persoon, bewaard.dossier)) };
  }
  const naam = noemFormulier(formulier.id, 'chat', data.vorm);
  const bericht = `"${naam}" is vastgelegd door ${naamVan(delen.inrichting, persoon.id)}.`;
  const { vervolg = [] } = await describeOpen(delen, bewaard, persoon);
  const kaart = await drawChatKaart(delen, bewaard, persoon, { bericht, ongedaan: regel, vervolg });
  return replaceInChat(delen, van, kaart, bewaard.versie);
}
