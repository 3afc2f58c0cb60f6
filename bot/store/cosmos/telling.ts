import { type BerichtStand, type Telling } from '../store';
import { type Containers, type Plaatsen } from './plaatsen';

/** Telt wat er is, met één vraag per getal. */
export async function countAll(plaatsen: Plaatsen): Promise<Telling> {
  // The service may give a count in pieces, one for each part of the container it looked through.
  const tel = async (waarin: keyof Containers, waar: string) =>
    (await plaatsen.find<number>(waarin, 'VALUE COUNT(1)', waar)).reduce((som, deel) => som + deel, 0);
  const telStand = (stand: BerichtStand) => tel('berichten', `c.soort = 'bericht' AND c.body.stand = '${stand}'`);
  const OPEN = "c.soort = 'uitgaand' AND c.open = true";
  return {
    berichten: {
      ontvangen: await telStand('ontvangen'),
      herkend: await telStand('herkend'),
      onbekend: await telStand('onbekend'),
      quarantaine: await telStand('quarantaine'),
      automatisch: await telStand('automatisch'),
    },
    dubbel: await tel('berichten', "c.soort = 'bericht' AND IS_DEFINED(c.body.dubbelVan)"),
    dossiers: await tel('dossiers', "c.soort = 'hoofd'"),
    uitgaand: await tel('werk', OPEN),
    vast: await tel('werk', `${OPEN} AND c.zending.poging >= 5`),
    onzeker: await tel('werk', "c.soort = 'uitgaand' AND c.zending.onzeker = true"),
  };
}
