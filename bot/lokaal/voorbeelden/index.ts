import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDagen } from '../../../rules/datum';
import { type Dossier } from '../../../rules/historie';
import { type Clock } from '../../clock';
import { kaartVan } from '../../dossiers/dossiers';
import { isBotError } from '../../errors';
import { type Store } from '../../store/store';
import { writeMail } from './bericht';
import { VOORBEELD_BERICHTEN } from './berichten';
import { listVoorbeeldDossiers } from './dossiers';

export interface VoorbeeldPlaats {
  readonly store: Store;
  /** De inbox van het mappostvak. */
  readonly postvak: string;
}

/** Zet bij de eerste start de voorbeelden klaar; daarna nooit meer, ook niet als iemand ze heeft afgehandeld. */
export async function seedVoorbeelden({ store, postvak }: VoorbeeldPlaats, clock: Clock): Promise<void> {
  if ((await store.lookup('voorbeelden')) !== undefined) return;
  if ((await store.listDossiers()).length > 0 && (await store.lookup('voorbeelden-bezig')) === undefined) return;
  await store.claim('voorbeelden-bezig', 'ja');
  for (const dossier of listVoorbeeldDossiers(clock.vandaag())) await addDossier(store, clock, dossier);
  for (const mail of VOORBEELD_BERICHTEN) {
    deliver(postvak, mail.bestand, writeMail(mail, addDagen(clock.vandaag(), -mail.dagenGeleden)));
  }
  await store.claim('voorbeelden', clock.vandaag());
}

async function addDossier(store: Store, clock: Clock, dossier: Dossier): Promise<void> {
  const { dossiernummer, caseload, klantmanager, historie } = dossier;
  // The ids tie an F-20a to its own notification, as they do for a message that was read.
  const vastgelegd = clock.now().toISOString();
  const regels = historie.map((regel, index) => ({ ...regel, id: `voorbeeld-${index + 1}`, vastgelegd }));
  try {
    await store.appendDossier({
      ...{ dossiernummer, verwachteVersie: 0, caseload, regels, wensen: [kaartVan(dossier)] },
      ...(klantmanager === undefined ? {} : { klantmanager }),
    });
  } catch (fout) {
    if (!isBotError(fout, 'BOTSING')) throw fout;
  }
}

/** By rename, as a mail program would: the reader never sees half a file. */
function deliver(postvak: string, bestand: string, mail: string): void {
  mkdirSync(postvak, { recursive: true });
  const tijdelijk = join(postvak, `.${bestand}.deel`);
  writeFileSync(tijdelijk, mail);
  renameSync(tijdelijk, join(postvak, bestand));
}
