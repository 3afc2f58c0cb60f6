import { buildSignaalKaart, noemSignaal } from '../../cards';
import { type Datum, formatDatum, parseDatum } from '../../rules/datum';
import { type DossierStaat, type OntvangenNotificatie } from '../../rules/dossier/staat';
import { foldDossier } from '../../rules/dossier';
import { type FormulierRegel } from '../../rules/historie';
import { getNotificatie, isNotificatieId, type NotificatieId } from '../../rules/notificaties';
import { changeDossier, loadDossier } from '../dossiers/dossiers';
import { kenmerkVan } from '../dossiers/kenmerk';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';
import { drawChatKaart } from './openen';
import { replaceInChat } from './vervang';

/** Een signaal zoals iemand het uit het portaal overnam. */
interface Signaal {
  readonly notificatie: NotificatieId;
  readonly op: Datum;
}

/**
 * Een melding die alleen in het portaal staat (F-20a `melden`). De dag van het signaal telt, niet de dag van het vastleggen: daar
 * beginnen de termijnen. Staat dezelfde melding van die dag er al, dan komt zij er geen tweede keer bij.
 */
export const meldSignaal: Behandelaar<'signaal'> = async (delen, klik) => {
  const { persoon, van, data } = klik;
  if (van.plek === 'kanaal') return fout(400, 'Leg dit vast in uw eigen chat met Regiebot.');
  requireSchrijven(persoon);
  const vandaag = delen.clock.vandaag();
  const gelezen = readSignaal(data, vandaag);
  if (typeof gelezen === 'string') return showOpnieuw(delen, klik, gelezen);
  const regel = regelVan(delen, klik, gelezen);
  let dubbel: OntvangenNotificatie | undefined;
  const bewaard = await changeDossier(delen.store, data.dossiernummer, ({ dossier }) => {
    requireToegang(persoon, dossier);
    if (dossier.historie.some(({ id }) => id === regel.id)) return undefined;
    dubbel = findZelfde(foldDossier(dossier, vandaag), gelezen);
    return dubbel === undefined ? { regels: [regel], voorrang: true } : undefined;
  });
  if (dubbel !== undefined) return showOpnieuw(delen, klik, noemDubbel(dubbel));
  const tekst = `Vastgelegd: ${noemSignaal(gelezen.notificatie)}, van ${formatDatum(gelezen.op)}.`;
  const kaart = await drawChatKaart(delen, bewaard, persoon, { bericht: tekst });
  return replaceInChat(delen, van, kaart, bewaard.versie);
};

/** Het signaal, of waarom het er geen is. */
function readSignaal({ notificatie, datum }: Klik<'signaal'>['data'], vandaag: Datum): Signaal | string {
  if (!isNotificatieId(notificatie) || getNotificatie(notificatie).afzender !== 'DUO')
    return 'Kies welk signaal u zag.';
  const op = parseDatum(datum);
  if (op === undefined) return 'Vul de dag in die bij het signaal staat.';
  return op > vandaag ? 'Die dag moet nog komen. Neem de dag over die in het portaal staat.' : { notificatie, op };
}

function findZelfde({ notificaties }: DossierStaat, { notificatie, op }: Signaal): OntvangenNotificatie | undefined {
  return notificaties.find((melding) => melding.code === notificatie && melding.op === op);
}

function noemDubbel({ code, op }: OntvangenNotificatie): string {
  return `${noemSignaal(code)} van ${formatDatum(op)} staat al bij dit dossier.`;
}

function regelVan({ clock }: ActieDelen, { persoon, data }: Klik<'signaal'>, { notificatie, op }: Signaal) {
  const { dossiernummer, versie } = data;
  const velden = { notificatie, stap: 'melden' };
  const bedoeling = { dossiernummer, formulier: 'F-20a', versie, door: persoon.id, velden: { ...velden, op } };
  return {
    ...{ id: kenmerkVan(bedoeling), op, formulier: 'F-20a', door: persoon.id, velden },
    vastgelegd: clock.now().toISOString(),
  } satisfies FormulierRegel;
}

async function showOpnieuw(delen: ActieDelen, { persoon, data }: Klik<'signaal'>, reden: string) {
  const { dossier, versie } = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, dossier);
  const { dossiernummer } = dossier;
  const poging = { notificatie: data.notificatie, datum: data.datum, fout: reden };
  const kaart = buildSignaalKaart({ dossiernummer, versie, vandaag: delen.clock.vandaag(), poging });
  return { soort: 'kaart', kaart } as const;
}
