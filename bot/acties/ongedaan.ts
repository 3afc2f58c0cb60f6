import { buildOngedaanKaart, type OngedaanInvoer } from '../../cards';
import { checkReden } from '../dossiers/bevestiging';
import { changeDossier, loadDossier } from '../dossiers/dossiers';
import { listDuoVerbeteringen, settleDuoVerbetering } from '../dossiers/duo-verbeteren';
import { findTerugweg, type Terugweg } from '../dossiers/intrekken';
import { kenmerkVan } from '../dossiers/kenmerk';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { BotError } from '../errors';
import { naamVan } from '../inrichting';
import { type BewaardDossier } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout } from './actie';
import { ALLEEN_IN_CHAT } from './formulier-tekenen';
import { drawChatKaart } from './openen';

/** Wat er met een vastgelegd formulier nog kan: ongedaan maken met een reden, verbeteren, of de stappen in DUO. */
export const ongedaan: Behandelaar<'ongedaan'> = async (delen, { persoon, van, data }) => {
  if (van.plek === 'kanaal') return fout(400, ALLEEN_IN_CHAT);
  requireSchrijven(persoon);
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  return drawOngedaan(delen, bewaard, requireTerugweg(delen, bewaard, data.regel));
};

/**
 * Trekt een vastgelegd formulier in met een reden: een verbetering zonder inhoud, zodat ook de ingetrokken regel te zien blijft. Het
 * besluit valt op de stand van nu; staat het intussen in DUO, dan komen de stappen daar. Nog eens klikken verandert niets.
 */
export const maakOngedaan: Behandelaar<'ongedaan-maken'> = async (delen, { persoon, van, data }) => {
  if (van.plek === 'kanaal') return fout(400, ALLEEN_IN_CHAT);
  requireSchrijven(persoon);
  const { store, clock } = delen;
  const bewaard = await loadDossier(store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  const terugweg = requireTerugweg(delen, bewaard, data.regel);
  const waarde = data.reden.trim();
  const redenfout = checkReden(waarde);
  if (redenfout !== undefined) return drawOngedaan(delen, bewaard, terugweg, { waarde, fout: redenfout });
  const { dossiernummer } = bewaard.dossier;
  const { formulier } = terugweg.regel;
  const vandaag = clock.vandaag();
  const id = kenmerkVan({
    dossiernummer,
    formulier,
    versie: data.versie,
    door: persoon.id,
    velden: { in: data.regel },
  });
  const daarna = await changeDossier(store, dossiernummer, ({ dossier }) => {
    requireToegang(persoon, dossier);
    const velden = findTerugweg(dossier, vandaag, data.regel)?.intrekking?.(waarde);
    if (velden === undefined || dossier.historie.some((regel) => regel.id === id)) return undefined;
    const vastgelegd = clock.now().toISOString();
    return { regels: [{ id, op: vandaag, vastgelegd, formulier, door: persoon.id, velden }], voorrang: true };
  });
  delen.wake();
  if (!daarna.dossier.historie.some((regel) => regel.id === id))
    return drawOngedaan(delen, daarna, requireTerugweg(delen, daarna, data.regel));
  return {
    soort: 'kaart',
    kaart: await drawChatKaart(delen, daarna, persoon, { bericht: 'De registratie is ongedaan gemaakt.' }),
  };
};

/** Iemand heeft in het DUO-portaal verbeterd wat hier al was verbeterd. */
export const duoVerbeterd: Behandelaar<'duo-verbeterd'> = async (delen, { persoon, van, data }) => {
  if (van.plek === 'kanaal') return fout(400, ALLEEN_IN_CHAT);
  requireSchrijven(persoon);
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  const gedaan = { door: persoon.id, op: delen.clock.now().toISOString() };
  const gelukt = await settleDuoVerbetering(delen.store, bewaard.dossier.dossiernummer, data.regel, gedaan);
  const bericht = gelukt ? 'Vastgelegd: dit is ook in DUO verbeterd.' : 'Hier is in DUO niets te verbeteren.';
  return { soort: 'kaart', kaart: await drawChatKaart(delen, bewaard, persoon, { bericht }) };
};

/** De kaart met wat er met deze regel nog kan. */
async function drawOngedaan(
  delen: ActieDelen,
  { dossier, versie }: BewaardDossier,
  terugweg: Terugweg,
  reden?: OngedaanInvoer['reden'],
): Promise<TurnUit> {
  const { regel } = terugweg;
  const open = await listDuoVerbeteringen(delen.store, dossier.dossiernummer);
  const verbeterd = open.find((een) => een.regel === regel.id);
  const kaart = buildOngedaanKaart({
    ...{ dossier, versie, regel, naamVan: (id) => naamVan(delen.inrichting, id) },
    weg: verbeterd === undefined ? wegVan(terugweg) : { soort: 'verbeterd', item: verbeterd.item },
    ...(reden === undefined ? {} : { reden }),
  });
  return { soort: 'kaart', kaart };
}

function wegVan({ inDuo, intrekking }: Terugweg): OngedaanInvoer['weg'] {
  if (inDuo !== undefined) return { soort: 'in duo', item: inDuo };
  return { soort: intrekking === undefined ? 'alleen verbeteren' : 'intrekken' };
}

/** Gooit `ONGELDIGE_INVOER` als de knop een regel noemt die er niet is, of die geen formulier is. */
function requireTerugweg({ clock }: ActieDelen, { dossier }: BewaardDossier, regel: string): Terugweg {
  const terugweg = findTerugweg(dossier, clock.vandaag(), regel);
  if (terugweg === undefined)
    throw new BotError('ONGELDIGE_INVOER', 'Deze registratie staat niet in dit dossier. Vraag het dossier opnieuw op.');
  return terugweg;
}
