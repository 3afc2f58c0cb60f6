import { type Clock } from '../clock';
import { BotError } from '../errors';
import { type Store } from '../store/store';
import { claimAlias, followSamenvoegingen, listSamenvoegingen, noteSamenvoeging, type Samenvoeging } from './alias';
import { carryOver, kaartVan, loadDossier, requireHeel } from './dossiers';

/**
 * Voegt twee dossiers van één persoon samen: de regels van `van` komen bij `naar`, het nummer leidt voortaan daarheen en de oude kaart
 * wijst ernaar. Wie het deed en wanneer staat in het logboek. Elke stap is herhaalbaar. Geeft het besluit dat geldt. Gooit `ONBEKEND_DOSSIER`, `DOSSIER_KAPOT`,
 * `ONGELDIGE_INVOER` bij een dossier met zichzelf, en `BOTSING` als iemand het al bij een ander dossier zette.
 */
export async function mergeDossiers(
  store: Store,
  clock: Clock,
  keuze: Omit<Samenvoeging, 'op'>,
): Promise<Samenvoeging> {
  for (const dossiernummer of [keuze.van, keuze.naar]) requireHeel(await loadDossier(store, dossiernummer));
  const besluit = await decide(store, { ...keuze, op: clock.now().toISOString() });
  await finishSamenvoeging(store, besluit);
  return besluit;
}

/**
 * Maakt een besloten samenvoeging af, of doet niets als dat al is gebeurd of als het dossier intussen is gewist. Na een onderbreking
 * doet de dagwisseling dit opnieuw.
 */
export async function finishSamenvoeging(store: Store, { van, naar }: Samenvoeging): Promise<void> {
  const oud = await store.loadDossier(van);
  if (oud === undefined || (await store.loadDossier(naar)) === undefined) return;
  // First the alias, then the entries: whoever writes on the old dossier in between sees the alias and carries over too.
  await claimAlias(store, van, naar);
  await carryOver(store, van);
  await store.addWensen([kaartVan(oud.dossier)]);
}

/**
 * De samenvoeging die al is besloten en hetzelfde wil; `undefined`: zij kan nog worden besloten. Gooit `ONGELDIGE_INVOER` bij een dossier
 * met zichzelf, en `BOTSING` als `van` al bij een ander dossier hoort.
 */
export async function findSamenvoeging(store: Store, van: string, naar: string): Promise<Samenvoeging | undefined> {
  return judge(await listSamenvoegingen(store), van, naar);
}

/** The decision is one line in one log; it is taken again when somebody else decided something first. */
async function decide(store: Store, besluit: Samenvoeging): Promise<Samenvoeging> {
  const eerdere = await listSamenvoegingen(store);
  const gedaan = judge(eerdere, besluit.van, besluit.naar);
  if (gedaan !== undefined) return gedaan;
  const nieuw = { ...besluit, naar: followSamenvoegingen(eerdere, besluit.naar) };
  return (await noteSamenvoeging(store, eerdere.length + 1, nieuw)) ? nieuw : decide(store, besluit);
}

function judge(eerdere: readonly Samenvoeging[], van: string, genoemd: string): Samenvoeging | undefined {
  const naar = followSamenvoegingen(eerdere, genoemd);
  const gedaan = eerdere.find((eerder) => eerder.van === van);
  if (gedaan !== undefined && followSamenvoegingen(eerdere, van) === naar) return gedaan;
  if (gedaan !== undefined)
    throw new BotError('BOTSING', `Dossier ${van} hoort al bij dossier ${gedaan.naar}. Er is niets gewijzigd.`);
  if (naar === van)
    throw new BotError('ONGELDIGE_INVOER', 'Dit is hetzelfde dossier. Vul het nummer van het andere dossier in.');
  return undefined;
}
