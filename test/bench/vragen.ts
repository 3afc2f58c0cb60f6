import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dossierSchema } from '../../bot/dossiers/schema';
import { parseInvoer } from '../../bot/invoer';
import { type Antwoord, createAntwoorder } from '../../bot/vragen/beantwoord';
import { type Vorige } from '../../bot/vragen/vervolg';
import { type Datum } from '../../rules/datum';
import { type Peiling, prepareDossiers } from '../../rules/metingen/peiling';
import { type Vrager } from '../../rules/metingen/toegang';
import { padVanGeval, readGevallen } from '../support/gevallen';
import { loadVragenpeers, type Vragenpeers } from './peers';
import { type Meting, printTabel } from './tabel';
import { createPeer, type Oefening, type Peervraag, trainPeer } from './vragen-peer';

interface Beurt {
  readonly in: {
    readonly vraag: string;
    readonly plek: 'chat' | 'kanaal';
    readonly rol?: string;
    readonly door?: string;
    readonly kanaal?: string;
  };
  readonly verwacht: { readonly uitkomst: string; readonly meting?: string };
}
interface Geval extends Partial<Beurt> {
  readonly id: string;
  readonly caseload: string;
  readonly vandaag: Datum;
  readonly beurten?: readonly Beurt[];
}
type Beantwoord = (vraag: Peervraag, peiling: Peiling) => Antwoord | Promise<Antwoord>;
type Peil = (geval: Geval) => Peiling;

const VRAGEN = 'vragen.jsonl';
const DREMPELS = [0.5, 0.7, 0.9];

/**
 * Vragen begrijpen, naast node-nlp met chrono-node: dezelfde vragen, dezelfde strafscore (goed 1, onthouden 0, fout -10). De ander
 * leert van de ene helft en wordt getoetst op de andere, en omgekeerd; zo ziet hij een vraag nooit eerst.
 */
export async function meetVragen(): Promise<void> {
  const gevallen = readGevallen(VRAGEN) as readonly Geval[] | undefined;
  const peers = loadVragenpeers();
  if (gevallen === undefined) {
    skip(`${VRAGEN} staat niet naast het project.`);
    return;
  }
  if (peers === undefined) {
    skip('node-nlp staat er niet; zet het neer met: npm ci --prefix test/bench');
    return;
  }
  const peil = createPeil();
  const helften = [0, 1].map((rest) => gevallen.filter((_geval, plaats) => plaats % 2 === rest));
  const ons = await scoreHelften(helften, peil, () => Promise.resolve(beantwoordZelf()));
  const rijen: Meting[] = [];
  for (const drempel of DREMPELS) {
    const hun = await scoreHelften(helften, peil, (geleerd) => leer(peers, geleerd, peil, drempel));
    rijen.push({
      wat: `${gevallen.length} vragen, node-nlp vanaf ${String(drempel).replace('.', ',')} zeker`,
      ons: ons.tekst,
      hun: hun.tekst,
      factor: `${ons.score - hun.score} punten verschil`,
    });
  }
  printTabel(rijen);
  process.stdout.write('Wij leren niet van de vragen, maar wie de taal schreef kende ze.\n');
}

function skip(reden: string): void {
  process.stdout.write(`Overgeslagen: ${reden}\n`);
}

function createPeil(): Peil {
  const bewaard = new Map<string, Peiling>();
  return ({ caseload, vandaag }) => {
    const sleutel = `${caseload} ${vandaag}`;
    const peiling = bewaard.get(sleutel) ?? prepareDossiers(readDossiers(caseload), vandaag);
    bewaard.set(sleutel, peiling);
    return peiling;
  };
}

function readDossiers(caseload: string) {
  const regels = readGevallen(`${caseload}.jsonl`);
  if (regels === undefined) throw new Error(`${caseload}.jsonl staat niet naast het project`);
  return regels.map((regel) => parseInvoer(dossierSchema, regel));
}

function beantwoordZelf(): Beantwoord {
  const antwoorders = new Map<Peiling, ReturnType<typeof createAntwoorder>>();
  return (vraag, peiling) => {
    const antwoorder = antwoorders.get(peiling) ?? createAntwoorder(peiling);
    antwoorders.set(peiling, antwoorder);
    return antwoorder(vraag);
  };
}

async function leer(peers: Vragenpeers, geleerd: readonly Geval[], peil: Peil, drempel: number): Promise<Beantwoord> {
  const [eerste] = geleerd;
  if (eerste === undefined) throw new Error('niets om van te leren');
  const oefeningen: Oefening[] = geleerd
    .flatMap(listBeurten)
    .map((beurt) => ({ vraag: beurt.in.vraag, meting: beurt.verwacht.meting ?? 'geen' }));
  return createPeer(await trainPeer(peers, oefeningen, peil(eerste)), peers.chrono, drempel);
}

async function scoreHelften(
  helften: readonly (readonly Geval[])[],
  peil: Peil,
  maak: (geleerd: readonly Geval[]) => Promise<Beantwoord>,
): Promise<{ readonly score: number; readonly tekst: string }> {
  const som = { goed: 0, onthouden: 0, fout: 0 };
  for (const [plaats, toetsvragen] of helften.entries()) {
    const beantwoord = await maak(helften[1 - plaats] ?? []);
    const antwoorden = [];
    for (const geval of toetsvragen) antwoorden.push(await vraagKeten(geval, beantwoord, peil(geval)));
    const deel = scoor(toetsvragen, antwoorden);
    som.goed += deel.goed;
    som.onthouden += deel.onthouden;
    som.fout += deel.fout;
  }
  const score = som.goed - 10 * som.fout;
  return { score, tekst: `${score} (${som.goed} goed, ${som.onthouden} onthouden, ${som.fout} fout)` };
}

/** Een vraag, of een reeks waarin elk antwoord zijn `vorige` meegeeft. */
async function vraagKeten(geval: Geval, beantwoord: Beantwoord, peiling: Peiling): Promise<object> {
  const antwoorden: Antwoord[] = [];
  let vorige: Vorige | undefined;
  for (const beurt of listBeurten(geval)) {
    const antwoord = await beantwoord({ ...vraagVan(beurt), ...(vorige === undefined ? {} : { vorige }) }, peiling);
    vorige = antwoord.uitkomst === 'antwoord' ? antwoord.vorige : undefined;
    antwoorden.push(antwoord);
  }
  return geval.beurten === undefined ? { ...antwoorden[0], id: geval.id } : { id: geval.id, beurten: antwoorden };
}

function listBeurten(geval: Geval): readonly Beurt[] {
  if (geval.beurten !== undefined) return geval.beurten;
  return geval.in === undefined || geval.verwacht === undefined ? [] : [{ in: geval.in, verwacht: geval.verwacht }];
}

function vraagVan({ in: { vraag, plek, rol = 'teamleider', door, kanaal = '' } }: Beurt): Peervraag {
  const wie = door === undefined ? {} : { door };
  const vrager: Vrager = plek === 'kanaal' ? { plek, kanaal } : { plek, rol, ...wie };
  return { vraag, vrager, ...(rol === 'klantmanager' && door !== undefined ? { eigen: door } : {}) };
}

/** De scoorder naast het project telt, zodat beide kanten met precies dezelfde maat worden gemeten. */
function scoor(vragen: readonly object[], antwoorden: readonly object[]) {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-bench-'));
  try {
    const [q, a] = [join(map, 'vragen.jsonl'), join(map, 'antwoorden.jsonl')];
    for (const [bestand, regels] of [
      [q, vragen],
      [a, antwoorden],
    ] as const)
      writeFileSync(bestand, regels.map((regel) => JSON.stringify(regel)).join('\n'));
    const { stdout } = spawnSync(process.execPath, [padVanGeval('scoor-vragen.mjs'), q, a], { encoding: 'utf8' });
    const [, goed, onthouden, fout] = /goed: (\d+).*onthouden: (\d+)\s+fout: (\d+)/.exec(stdout) ?? [];
    if (goed === undefined) throw new Error('de scoorder gaf geen uitslag');
    return { goed: Number(goed), onthouden: Number(onthouden), fout: Number(fout) };
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}
