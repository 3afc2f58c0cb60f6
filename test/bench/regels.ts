import { loadPeers } from './peers';
import { meetPip } from './pip';
import { printTabel } from './tabel';
import { meetToetsen } from './toetsen';
import { meetWerkdagen } from './werkdagen';

/** De regels naast wat er te krijgen is: oordelen, termijnen, en hoeveel toetsen er per seconde gaan. */
export async function meetRegels(): Promise<void> {
  const peers = loadPeers();
  if (peers === undefined) {
    process.stdout.write(
      'De vergelijking met andere pakketten is overgeslagen: zij staan er niet.\nZet ze neer met: npm ci --prefix test/bench\n\n',
    );
    printTabel(await meetToetsen());
    return;
  }
  // Our own first: what the other packages leave behind in memory is not part of a toets.
  printTabel([...(await meetToetsen()), ...(await meetWerkdagen(peers)), ...(await meetPip(peers))]);
}
