import { noteOntvangst } from '../boekhouding/ontvangstboek';
import { type Clock } from '../clock';
import { isOpslagFout } from '../errors';
import { kenmerkVanBericht } from '../dossiers/kenmerk';
import { describeFout, type Log } from '../log';
import { type Kluis } from '../store/kluis';
import { type Store } from '../store/store';
import { createWeigerboek } from '../weigerboek';
import { type DuoKoppen, type DuoMelding, koppenSchema } from './melding';
import { DUO_PUSH, parseMelding, writePush } from './push';

/** Een verzoek, los van TLS en HTTP. */
export interface PushVerzoek {
  /** OIN in een certificaat dat klopt. */
  readonly oin: string | undefined;
  readonly koppen: Readonly<Record<string, unknown>>;
  /** De hele inhoud; `undefined` als zij te groot is of niet helemaal kwam. Pas gelezen als de afzender bekend is. */
  readonly readInhoud: () => Promise<Uint8Array | undefined>;
}

/** Een antwoord van de specificatie; alleen 503 heeft inhoud. */
export type PushAntwoord =
  | { readonly status: 201 | 400 | 401 | 403 | 500 }
  | { readonly status: 503; readonly inhoud: { readonly fouttekst: string } };

export interface OntvangDelen {
  readonly store: Pick<Store, 'createBericht' | 'claim'>;
  readonly kluis: Kluis;
  readonly clock: Clock;
  readonly log: Log;
  /** OIN van onze gemeente: wat voor een ander is, weigeren we. */
  readonly oin: string;
  /** Van wie wij meldingen aannemen. */
  readonly afzenders: readonly string[];
  /** Laat de lezer meteen kijken. */
  readonly wake: () => void;
}

export type OntvangPush = (verzoek: PushVerzoek) => Promise<PushAntwoord>;

/**
 * Neemt een push aan: eerst wie het is, dan of het klopt, dan ruw bewaren. Pas na het bewaren is het antwoord 201; lezen komt daarna.
 * Dezelfde push nog eens is hetzelfde bericht. Ligt de opslag stil, dan is het antwoord 503 en biedt DUO de melding opnieuw aan.
 */
export function createOntvangPush(delen: OntvangDelen): OntvangPush {
  const weigerVreemde = createWeigerboek<Weigering['reden']>(GEWEIGERD, delen.log, delen.clock);
  return async (verzoek) => {
    const gekeurd = await judge(delen, verzoek);
    if ('reden' in gekeurd) {
      const { status, reden } = gekeurd;
      // What DUO itself sent and we refused is a message that nobody has: each gets its line.
      if (VAN_VREEMDEN.includes(reden)) weigerVreemde(reden);
      else delen.log.warn({ status, reden }, GEWEIGERD);
      return { status };
    }
    try {
      await keep(delen, gekeurd);
      return { status: 201 };
    } catch (fout) {
      delen.log.error(describeFout(fout), 'Melding van DUO niet bewaard');
      return isOpslagFout(fout) ? NIET_NU : { status: 500 };
    }
  };
}

const NIET_NU: PushAntwoord = {
  status: 503,
  inhoud: { fouttekst: 'De notificatie kan nu niet worden bewaard. Bied haar later opnieuw aan.' },
};

interface Push {
  readonly koppen: DuoKoppen;
  readonly melding: DuoMelding;
  readonly inhoud: Uint8Array;
}

interface Weigering {
  readonly status: 400 | 401 | 403;
  /** Wat er mis is, voor ons log; de afzender krijgt alleen de status. */
  readonly reden: 'certificaat' | 'afzender' | 'koppen' | 'bron' | 'doel' | 'soort inhoud' | 'omvang' | 'inhoud';
}

const GEWEIGERD = 'Melding van DUO geweigerd';
const VAN_VREEMDEN: readonly Weigering['reden'][] = ['certificaat', 'afzender'];

async function judge(delen: OntvangDelen, verzoek: PushVerzoek): Promise<Push | Weigering> {
  const { oin } = verzoek;
  if (oin === undefined) return { status: 401, reden: 'certificaat' };
  if (!delen.afzenders.includes(oin)) return { status: 403, reden: 'afzender' };
  const koppen = readKoppen(verzoek.koppen);
  if (koppen === undefined) return { status: 400, reden: 'koppen' };
  if (koppen.bron !== oin) return { status: 403, reden: 'bron' };
  if (koppen.doel !== delen.oin) return { status: 403, reden: 'doel' };
  if (!isJson(verzoek.koppen['content-type'])) return { status: 400, reden: 'soort inhoud' };
  const inhoud = await verzoek.readInhoud();
  if (inhoud === undefined) return { status: 400, reden: 'omvang' };
  const melding = parseMelding(inhoud);
  return melding === undefined ? { status: 400, reden: 'inhoud' } : { koppen, melding, inhoud };
}

/** Node gives names of headers in lower case. */
function readKoppen({ bron, doel, berichtid: berichtId }: PushVerzoek['koppen']): DuoKoppen | undefined {
  return koppenSchema.safeParse({ bron, doel, berichtId }).data;
}

function isJson(soort: unknown): boolean {
  return typeof soort === 'string' && /^application\/json *(;|$)/i.test(soort);
}

async function keep({ store, kluis, clock, wake }: OntvangDelen, { koppen, melding, inhoud }: Push): Promise<void> {
  const id = kenmerkVanPush(kluis, koppen, melding);
  await store.createBericht(
    {
      ...{ id, versie: 1, bron: DUO_PUSH, naam: koppen.berichtId },
      ...{ gelezenOp: clock.now().toISOString(), stand: 'ontvangen' },
    },
    writePush(koppen, inhoud),
  );
  // After the message, unlike with mail: what we could not store we did not take, and it comes back under another `berichtId`.
  await noteOntvangst(store, id, { bron: DUO_PUSH, op: clock.now().toISOString() });
  wake();
}

/**
 * One `berichtId` is one message, however the JSON is written. Should a sender use it for two different events, then neither may be lost:
 * like a Message-ID with another text that is another message. Hashed with our key, because a BSN can be guessed.
 */
function kenmerkVanPush(kluis: Kluis, { bron, berichtId }: DuoKoppen, melding: DuoMelding): string {
  const { registratieDatumTijd, bsn, vNummer, gebeurtenisId } = melding;
  const inhoud = kluis.hash('push', JSON.stringify([registratieDatumTijd, bsn, vNummer, gebeurtenisId]));
  return kenmerkVanBericht(DUO_PUSH, `${bron}/${berichtId}/${inhoud}`);
}
