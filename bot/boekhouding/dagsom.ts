import { type Datum } from '../../rules/datum';
import { dagVan } from '../clock';
import { BERICHTSTANDEN, type BerichtStand, type BewaardBericht, type Store } from '../store/store';
import { isOntvangen, listOntvangsten } from './ontvangstboek';

/** Zo lang mag een bewaard bericht op verwerking wachten; daarna is er iets mis. */
const LANG = 15 * 60_000;

/** `gelezen = herkend + onbekend + quarantaine + automatisch`; dubbele berichten zitten in herkend en onbekend. */
export interface Som {
  readonly gelezen: number;
  readonly herkend: number;
  readonly onbekend: number;
  readonly quarantaine: number;
  readonly automatisch: number;
  readonly dubbel: number;
}

/** Alles wat de opslag over berichten weet. Elk bericht een keer, ook als het tijdens het tellen van stand verandert. */
export async function listAlleBerichten(store: Store): Promise<BewaardBericht[]> {
  const berichten = new Map<string, BewaardBericht>();
  for (const stand of BERICHTSTANDEN) {
    for (const bericht of await store.listBerichten(stand)) berichten.set(bericht.id, bericht);
  }
  return [...berichten.values()];
}

export function computeSom(berichten: readonly BewaardBericht[]): Som {
  const tel = (stand: BerichtStand) => berichten.filter((bericht) => bericht.stand === stand).length;
  const som = {
    ...{ herkend: tel('herkend'), onbekend: tel('onbekend') },
    ...{ quarantaine: tel('quarantaine'), automatisch: tel('automatisch') },
  };
  const gelezen = som.herkend + som.onbekend + som.quarantaine + som.automatisch;
  return { gelezen, ...som, dubbel: berichten.filter(({ dubbelVan }) => dubbelVan !== undefined).length };
}

/**
 * Legt de twee tellingen naast elkaar: wat de bronnen aanboden en wat de opslag bewaart. Geeft per verschil een zin die het bericht
 * noemt; leeg als de som klopt.
 */
export async function checkSom(store: Store, berichten: readonly BewaardBericht[], nu: Date): Promise<string[]> {
  const ontvangen = await listOntvangsten(store);
  const bewaard = new Map(berichten.map((bericht) => [bericht.id, bericht]));
  const bevindingen = [
    ...berichten.filter(({ stand, gelezenOp }) => stand === 'ontvangen' && isLang(gelezenOp, nu)).map(describeLiggen),
    ...berichten.flatMap((bericht) => checkDubbel(bericht, bewaard)),
  ];
  // Messages come in and change while we count, so what seems missing is looked for once more.
  for (const [id, { op }] of ontvangen) {
    // What was offered just now may be stored in a moment.
    if (bewaard.has(id) || !isLang(op, nu) || (await store.loadBericht(id)) !== undefined) continue;
    bevindingen.push(`Bericht ${id} is aangeboden, maar staat niet in de opslag.`);
  }
  for (const { id } of berichten) {
    if (ontvangen.has(id) || (await isOntvangen(store, id))) continue;
    bevindingen.push(`Bericht ${id} staat in de opslag, maar is door geen postvak aangeboden.`);
  }
  return bevindingen;
}

/** `Gisteren 14 berichten: 9 herkend, …; de som klopt.` */
export function describeDag(berichten: readonly BewaardBericht[], dag: Datum, klopt: boolean): string {
  const som = computeSom(berichten.filter(({ gelezenOp }) => dagVan(new Date(gelezenOp)) === dag));
  const aantal = `Gisteren ${som.gelezen === 1 ? '1 bericht' : `${som.gelezen} berichten`}`;
  const { herkend, onbekend, quarantaine, automatisch, dubbel } = som;
  const delen = `${herkend} herkend, ${onbekend} onbekend, ${quarantaine} in quarantaine, ${automatisch} automatisch`;
  const dubbele = dubbel === 0 ? '' : ` (${dubbel} dubbel)`;
  return `${aantal}: ${delen}${dubbele}; ${klopt ? 'de som klopt.' : 'de som klopt niet, zie het alarm.'}`;
}

function isLang(sinds: string, nu: Date): boolean {
  return nu.getTime() - Date.parse(sinds) > LANG;
}

function describeLiggen({ id }: BewaardBericht): string {
  return `Bericht ${id} is bewaard, maar wordt niet verwerkt.`;
}

/** Tegengehouden and automatic mail is never the first of a pair: a spoof sent ahead must not suppress the real one. */
function checkDubbel({ id, dubbelVan }: BewaardBericht, bewaard: ReadonlyMap<string, BewaardBericht>): string[] {
  if (dubbelVan === undefined) return [];
  const eerste = bewaard.get(dubbelVan);
  if (eerste === undefined) return [`Bericht ${id} heet dubbel van een bericht dat er niet is.`];
  const telt = eerste.stand === 'herkend' || eerste.stand === 'onbekend' || eerste.stand === 'ontvangen';
  return telt ? [] : [`Bericht ${id} heet dubbel van bericht ${dubbelVan}, maar dat telt niet mee.`];
}
