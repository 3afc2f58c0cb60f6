import { type BerichtStand, type Telling } from '../store';
import { type Containers, type Plaatsen } from './plaatsen';

/** Telt wat er is, met één vraag per getal, alle tegelijk. */
export async function countAll(plaatsen: Plaatsen): Promise<Telling> {
  // The service may give a count in pieces, one for each part of the container it looked through.
  const tel = async (waarin: keyof Containers, waar: string) =>
    (await plaatsen.find<number>(waarin, 'VALUE COUNT(1)', waar)).reduce((som, deel) => som + deel, 0);
  const telStand = (stand: BerichtStand) => tel('berichten', `c.soort = 'bericht' AND c.body.stand = '${stand}'`);
  const OPEN = "c.soort = 'uitgaand' AND c.open = true";
  const [ontvangen, herkend, onbekend, quarantaine, automatisch, dubbel, dossiers, uitgaand, vast, onzeker] =
    await Promise.all([
      telStand('ontvangen'),
      telStand('herkend'),
      telStand('onbekend'),
      telStand('quarantaine'),
      telStand('automatisch'),
      tel('berichten', "c.soort = 'bericht' AND IS_DEFINED(c.body.dubbelVan)"),
      tel('dossiers', "c.soort = 'hoofd'"),
      tel('werk', OPEN),
      tel('werk', `${OPEN} AND c.zending.poging >= 5`),
      tel('werk', "c.soort = 'uitgaand' AND c.zending.onzeker = true"),
    ]);
  const berichten = { ontvangen, herkend, onbekend, quarantaine, automatisch };
  return { berichten, dubbel, dossiers, uitgaand, vast, onzeker };
}
