import { noteOntvangst } from '../boekhouding/ontvangstboek';
import { luisterAdres } from '../config';
import { createOntvangPush } from '../duo/ontvang';
import { DUO_PUSH } from '../duo/push';
import { type DuoServer, startDuoServer } from '../duo/server';
import { type VerwerkBericht } from '../dossiers/verwerk-bericht';
import { isBotError } from '../errors';
import { collectFailures, listOpen } from '../jobs/elk';
import { type Lus } from '../jobs/lus';
import { describeFout } from '../log';
import { type BewaardBericht, type Store } from '../store/store';
import { startJob } from './job';
import { type Kern, type Wekker } from './kern';
import { createVerwerk } from './lezer';

const PAUZE = 10_000;
const DAG_MS = 86_400_000;
/** Zo lang van tevoren vraagt ons certificaat om aandacht. */
const WAARSCHUW_DAGEN = 14;
const NIET_VERWERKT =
  'Een of meer meldingen van DUO kunnen niet worden verwerkt; ze blijven bewaard en worden opnieuw geprobeerd.';
const CERTIFICAAT_STUK = 'Het nieuwe certificaat voor DUO is niet te gebruiken; de bot gaat door met het vorige.';

/** De deur voor DUO en de lus die verwerkt wat daar binnenkwam; `undefined` als de koppeling niet is ingesteld. Gooit `CONFIGURATIE`. */
export async function startDuo(kern: Kern & Wekker): Promise<Lus | undefined> {
  const { config, store, kluis, clock, log, hartslag, huurder, wake } = kern;
  if (config.duo === undefined) return undefined;
  const { oin, afzenders } = config.duo;
  const ontvang = createOntvangPush({ ...{ store, kluis, clock, log, oin, afzenders }, wake: () => lus.wake() });
  const server = await startDuoServer(config.duo, luisterAdres(config), ontvang);
  const verwerk = createVerwerk(kern);
  const lus = startJob({ bron: DUO_PUSH, pauze: PAUZE, log, hartslag }, async () => {
    // Every instance has a door of its own; one of them handles what came in.
    let fout: unknown;
    const hier = await huurder.run(DUO_PUSH, async () => {
      [fout] = await collectFailures(await listOpen(store, DUO_PUSH), (push) => finish(store, verwerk, push));
      wake();
    });
    const certificaat = renewCertificaat(server, clock.now());
    if (!hier) hartslag.elsewhere(DUO_PUSH, certificaat);
    else if (fout === undefined) hartslag.good(DUO_PUSH, certificaat);
    else if (hartslag.bad(DUO_PUSH, NIET_VERWERKT)) log.error(describeFout(fout), 'Melding van DUO niet verwerkt');
  });
  return { wake: lus.wake, stop: () => Promise.all([server.close(), lus.stop()]).then(() => undefined) };
}

async function finish(store: Store, verwerk: VerwerkBericht, { id, gelezenOp }: BewaardBericht): Promise<void> {
  // Killed between storing and noting: noted here.
  await noteOntvangst(store, id, { bron: DUO_PUSH, op: gelezenOp });
  await verwerk(id);
}

/** What there is to say about our certificate. While a new one cannot be read the door goes on with the one it has. */
function renewCertificaat(server: DuoServer, nu: Date): string | undefined {
  try {
    return describeCertificaat(server.renew(), nu);
  } catch (fout) {
    if (!isBotError(fout, 'CONFIGURATIE')) throw fout;
    return CERTIFICAAT_STUK;
  }
}

function describeCertificaat(geldigTot: Date, nu: Date): string | undefined {
  const dagen = Math.floor((geldigTot.getTime() - nu.getTime()) / DAG_MS);
  if (dagen >= WAARSCHUW_DAGEN) return undefined;
  return dagen < 0 ? 'Het certificaat voor DUO is verlopen.' : `Het certificaat voor DUO verloopt over ${dagen} dagen.`;
}
