import { formatTijdstip } from '../../cards/format';
import { kenmerkVanBericht } from '../dossiers/kenmerk';
import { isBotError } from '../errors';
import { type Behandeld, type Mailbox } from '../post/mailbox';
import { type Store } from '../store/store';
import { isOntvangen, listOntvangsten } from './ontvangstboek';

/** Een postvak met de naam die bij zijn berichten staat. */
export interface Na {
  readonly naam: string;
  readonly mailbox: Pick<Mailbox, 'listBehandeld'>;
}

/**
 * Zoekt in de opslag elk bericht dat volgens de postvakken is behandeld. Wat daar ligt en hier niet bekend is, raakte weg toen een oudere
 * kopie werd teruggezet, of ging uit de inbox voordat de bot het las. Geeft per bericht een zin, en wat de beheerder ermee doet.
 */
export async function checkPostvakken(store: Store, postvakken: readonly Na[]): Promise<string[]> {
  const bevindingen: string[] = [];
  for (const postvak of postvakken) {
    const behandeld = await listBehandeld(postvak);
    if (typeof behandeld === 'string') bevindingen.push(behandeld);
    else bevindingen.push(...(await checkPostvak(store, postvak.naam, behandeld)));
  }
  return bevindingen;
}

/** A mailbox that cannot be looked at is itself a finding: who reads "in order" must not miss that something was skipped. */
async function listBehandeld({ naam, mailbox }: Na): Promise<readonly Behandeld[] | string> {
  try {
    return await mailbox.listBehandeld();
  } catch (fout) {
    const waarom = isBotError(fout) ? fout.message : 'Het postvak kan niet worden gelezen.';
    return `Wat in ${naam} is behandeld, is niet vergeleken met de opslag. ${waarom}`;
  }
}

async function checkPostvak(store: Store, bron: string, behandeld: readonly Behandeld[]): Promise<string[]> {
  // Read after the mailbox: what was dealt with meanwhile was noted before it was dealt with.
  const ontvangen = await listOntvangsten(store);
  const zoek: Behandeld[] = [];
  for (const een of behandeld) {
    const id = een.soort === 'stub' ? een.bericht : kenmerkVanBericht(bron, een.kenmerk);
    if (!ontvangen.has(id) && !(await isOntvangen(store, id))) zoek.push(een);
  }
  const stubs = zoek.flatMap((een) => (een.soort === 'stub' ? [describeStub(bron, een)] : []));
  const heel = zoek.flatMap((een) => (een.soort === 'bericht' ? [describeBericht(bron, een)] : []));
  return [...stubs, ...(stubs.length === 0 ? [] : [HERSTEL]), ...heel];
}

const HERSTEL =
  'Zet van elke stub hierboven het bericht zelf terug in de inbox en verwijder daarna de stub. Het bericht staat in de opslag van voor het herstel (regiebot bericht). Is die er niet meer, vraag de melding dan opnieuw op in TVS of in het portaal van DUO.';

function describeStub(bron: string, { bericht, map, notificatie }: Behandeld & { readonly soort: 'stub' }): string {
  const wat = notificatie === undefined ? '' : ` (${notificatie})`;
  return `Van bericht ${bericht}${wat} ligt een stub in de map "${map}" van ${bron}, maar de opslag kent het niet.`;
}

function describeBericht(bron: string, { map, ontvangen }: Behandeld & { readonly soort: 'bericht' }): string {
  const wanneer = ontvangen === undefined ? '' : ` van ${formatTijdstip(ontvangen)}`;
  return `In de map "${map}" van ${bron} ligt een bericht${wanneer} dat de opslag niet kent. Zet het terug in de inbox.`;
}
