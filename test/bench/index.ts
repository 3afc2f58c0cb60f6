import { meetAntwoorden } from './antwoorden';
import { meetGebruik } from './gebruik';
import { meetIndienen } from './indienen';
import { meetKlik } from './klik';
import { meetOpslag } from './opslag';
import { meetPost } from './post';
import { meetRegels } from './regels';
import { meetVragen } from './vragen';

/** `npm run bench`: alle metingen, of alleen die waarvan de naam is genoemd. */
const METINGEN: Readonly<Record<string, () => Promise<void>>> = {
  antwoorden: meetAntwoorden,
  gebruik: meetGebruik,
  indienen: meetIndienen,
  klik: meetKlik,
  opslag: meetOpslag,
  post: meetPost,
  regels: meetRegels,
  vragen: meetVragen,
};

async function main(namen: readonly string[]): Promise<number> {
  if (namen.includes('--help')) {
    process.stdout.write(`Gebruik: npm run bench [-- naam ...]\nMetingen: ${Object.keys(METINGEN).join(', ')}\n`);
    return 0;
  }
  const onbekend = namen.filter((naam) => !Object.hasOwn(METINGEN, naam));
  if (onbekend.length > 0) {
    process.stderr.write(`Onbekende meting: ${onbekend.join(', ')}\n`);
    return 2;
  }
  process.stdout.write(`Node ${process.version}\n`);
  for (const [naam, meet] of Object.entries(METINGEN)) {
    if (namen.length > 0 && !namen.includes(naam)) continue;
    process.stdout.write(`\n## ${naam}\n`);
    await meet();
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (fout: unknown) => {
    process.stderr.write(`${fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)}\n`);
    process.exitCode = 1;
  },
);
