import { createHandleTurn } from '../acties';
import { type ActieDelen } from '../acties/actie';
import { isVerb } from '../../cards';
import { createConcepten } from '../concepten/concepten';
import { createHerlees } from '../dossiers/herlees';
import { withLogboek } from '../logboek/beurt';
import { createLogboek } from '../logboek/logboek';
import { type Spoorvelden } from '../meten/sporen';
import { openTaalmodel } from '../teams/taalmodel';
import { type HandleTurn, type TurnIn } from '../teams/turn';
import { createVertaler } from '../vertaler/vertaler';
import { type Kern, type Wekker } from './kern';
import { createVerwerkDelen } from './lezer';

/** Van wat iemand in Teams deed naar wat hij ziet: met een regel in het logboek, en gemeten als dat aan staat. */
export function createBeurt(kern: Kern & Wekker & Pick<ActieDelen, 'agenda'>): HandleTurn {
  const { inrichting, inrichter, store, kluis, clock, log, sporen, wake, agenda, config } = kern;
  const { vertaler } = config;
  const logboek = createLogboek({ store, clock });
  const delen = {
    ...{ store, inrichting, inrichter, clock, log, wake, agenda, onherkend: () => kern.rollen?.onherkend() },
    ...{ kluis, concepten: createConcepten({ store, kluis, clock }) },
    herlees: createHerlees(createVerwerkDelen(kern)),
    ...(vertaler === undefined ? {} : { vertaler: createVertaler(openTaalmodel(vertaler, log)) }),
  };
  const handle = createHandleTurn(delen, (binnen) => withLogboek(binnen, logboek));
  return (turn) =>
    sporen.span(
      'beurt',
      describeTurn(turn),
      () => handle(turn),
      ({ soort }) => ({ uitkomst: soort }),
    );
}

/** A verb is text from outside until it is one of ours. */
function describeTurn(turn: TurnIn): Spoorvelden {
  const { soort, van } = turn;
  const handeling = soort !== 'actie' ? {} : { handeling: isVerb(turn.verb) ? turn.verb : 'onbekend' };
  return { soort, plek: van.plek, ...handeling };
}
