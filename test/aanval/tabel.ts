import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTabel } from '../support/markdown';

export interface Rij {
  readonly groep: string;
  readonly naam: string;
  readonly regiebot: string;
  readonly standaard: string;
}

const KOPPEN = ['groep', 'aanval', 'Regiebot', 'standaard CloudAdapter'];

/** Beide kolommen als markdown. */
function renderAanvallen(rijen: readonly Rij[]): string {
  const tabel = renderTabel(
    KOPPEN,
    rijen.map(({ groep, naam, regiebot, standaard }) => [groep, naam, regiebot, standaard]),
  );
  const open = rijen.filter(({ standaard }) => /^BINNEN|^5|uitleg|open|onthouden/.test(standaard)).length;
  return [
    '# Aanvallen',
    '',
    `${rijen.length} aanvallen op een Regiebot in productie-instelling en op een standaard CloudAdapter, met echt getekende tokens van een eigen uitgever op loopback.`,
    `Bij Regiebot komt er geen binnen. Bij de standaard komen er ${rijen.filter(({ standaard }) => standaard.startsWith('BINNEN')).length} bij de code van de bot; ${open} in totaal komen binnen, geven een serverfout of krijgen uitleg. Een streepje: de standaard heeft dat onderdeel niet.`,
    '',
    tabel,
    '',
  ].join('\n');
}

/** Bewaart de tabel in artefacten/ en zet haar op het scherm. */
export function showAanvallen(rijen: readonly Rij[]): void {
  const map = join(__dirname, '..', '..', 'artefacten');
  const tekst = renderAanvallen(rijen);
  mkdirSync(map, { recursive: true });
  writeFileSync(join(map, 'aanvallen.md'), tekst);
  process.stdout.write(tekst);
}
