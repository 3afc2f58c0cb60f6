import { type Clock } from '../clock';

const WACHT_MS = 2000;
const TUSSEN_MS = 250;

/** Laat op een terminal zien hoever een lange opdracht is. */
export interface Voortgang {
  /** Er is er weer een klaar. */
  readonly step: () => void;
  /** Haalt de regel weg: er komt gewone uitvoer, of de opdracht is klaar. */
  readonly clear: () => void;
}

/** Zwijgt in een pijp, en op een terminal de eerste twee seconden: een korte opdracht heeft geen voortgang nodig. */
export function createVoortgang(stderr: NodeJS.WritableStream, clock: Pick<Clock, 'now'>, wat: string): Voortgang {
  if (!('isTTY' in stderr) || stderr.isTTY !== true) return { step: () => undefined, clear: () => undefined };
  const begin = clock.now().getTime();
  let aantal = 0;
  let getoond = 0;
  const step = () => {
    aantal += 1;
    const nu = clock.now().getTime();
    if (nu - begin < WACHT_MS || nu - getoond < TUSSEN_MS) return;
    getoond = nu;
    stderr.write(`\r${aantal} ${wat} …`);
  };
  const clear = () => {
    if (getoond !== 0) stderr.write('\r\u001b[K');
    getoond = 0;
  };
  return { step, clear };
}
