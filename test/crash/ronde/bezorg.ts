import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMail } from '../../../bot/lokaal/voorbeelden/bericht';
import { datum } from '../../../rules/datum';

const OP = datum('2026-05-01');

/** Legt de mail over de n-de koppeling in het postvak: een nieuwe persoon, dus een nieuw dossier. */
export function deliverKoppeling(data: string, n: number): void {
  const mail = {
    ...{ bestand: `${n}.eml`, dagenGeleden: 0, van: 'COA TVS <noreply@tvs.coa.example>' },
    onderwerp: 'TVS: Nieuwe koppeling',
    tekst: `In TVS staat een nieuwe koppeling.\n\nV-nummer: ${4_000_000_001 + n * 7}\nGemeente: Waterrijk`,
  };
  deliver(data, mail.bestand, writeMail(mail, OP));
}

/** Legt een bestand in het postvak, in een keer: wie er leest, ziet het heel of niet. */
export function deliver(data: string, bestand: string, inhoud: string | Uint8Array): void {
  const inbox = join(data, 'postvak', 'in');
  mkdirSync(inbox, { recursive: true });
  writeFileSync(join(inbox, `${bestand}.deel`), inhoud);
  renameSync(join(inbox, `${bestand}.deel`), join(inbox, bestand));
}
