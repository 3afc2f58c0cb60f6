import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/proces';
import { createGemeente } from './gemeente';
import { type Instantie, type Opslagsoort, startInstallatie } from './installatie';
import { countDrukte, KORT, LANG, type Maat } from './maat';
import { readAlle, startMeting, waitRust } from './meting';
import { countNa } from './natelling';
import { isMislukt, type Verslagdelen, writeVerslag } from './verslag';
import { play } from './verkeer';

/** Seconden die de kaarten na de start, en de rij na de laatste klik, mogen duren. */
const GEDULD = 3_600;

/** Wat op de opdrachtregel is gekozen; `run.mjs` leest en controleert het. */
export interface Keuzes {
  readonly kort: boolean;
  readonly opslag: Opslagsoort;
  readonly zaad: number;
}

/** `npm run belasting`: 0 als er niets mislukte en niets weg is, anders 1. Schrijft `artefacten/belasting.md`. */
export async function runBelasting({ kort, opslag, zaad }: Keuzes): Promise<number> {
  const delen = await measure(kort ? KORT : LANG, opslag, zaad);
  const verslag = writeVerslag(delen);
  mkdirSync(join(root, 'artefacten'), { recursive: true });
  writeFileSync(join(root, 'artefacten', 'belasting.md'), verslag);
  console.log(verslag);
  const klopt = delen.sommen.every(({ verwacht, gevonden }) => verwacht === gevonden);
  return klopt && !delen.uitkomsten.some(isMislukt) ? 0 : 1;
}

async function measure(maat: Maat, opslag: Opslagsoort, zaad: number): Promise<Verslagdelen> {
  const gemeente = createGemeente(maat);
  const begin = performance.now();
  console.log(`Vullen: ${maat.dossiers} dossiers in ${opslag}`);
  const installatie = await startInstallatie(gemeente, opslag);
  const vullen = (performance.now() - begin) / 1_000;
  try {
    console.log(`Gevuld in ${Math.round(vullen)} s; nu de kaarten en herinneringen van de start`);
    const opstart = await waitRust(installatie, GEDULD);
    console.log(`Rust na ${Math.round(opstart)} s; nu vier uur werk in ${maat.seconden} s`);
    const { teams, instanties } = installatie;
    const eerst = { ...teams.geteld };
    const rekende = readAlle(installatie);
    const meting = startMeting(installatie);
    const uitkomsten = await play(installatie, gemeente, maat, zaad);
    const rekentijd = readAlle(installatie) - rekende;
    const uitloop = await waitRust(installatie, GEDULD);
    const opnamen = await meting.stop();
    const { berichten } = countDrukte(maat);
    const sommen = await countNa(await installatie.halt(), { gemeente, teams, uitkomsten, berichten });
    return {
      ...{ maat, opslag, uitkomsten, opnamen, sommen, rekentijd, duur: { vullen, opstart, uitloop } },
      teams: {
        ...{ posts: teams.geteld.posts - eerst.posts, puts: teams.geteld.puts - eerst.puts },
        ...{ geremd: teams.geremd(), opstart: eerst.posts },
      },
      gelogd: mergeGelogd(instanties),
    };
  } finally {
    await installatie.close();
  }
}

function mergeGelogd(instanties: readonly Instantie[]): Record<string, number> {
  const samen: Record<string, number> = {};
  for (const [melding, keer] of instanties.flatMap(({ gelogd }) => Object.entries(gelogd)))
    samen[melding] = (samen[melding] ?? 0) + keer;
  return samen;
}
