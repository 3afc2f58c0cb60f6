import { z } from 'zod/v4';
import { DOSSIERNUMMER_PATROON } from '../../cards';
import { type HandleTurn, type TurnIn } from '../teams/turn';
import { parseCommando } from '../vragen/commando';
import { type Logboek, type Logboekregel } from './logboek';

const metNummer = z.object({ dossiernummer: z.string().regex(new RegExp(DOSSIERNUMMER_PATROON)) });

/**
 * Legt bij elke beurt die lukte vast wie waarvoor bij welk dossier was, voordat het antwoord naar buiten gaat: iets zien zonder spoor kan
 * niet. Wat is geweigerd, staat bij de weigeringen.
 */
export function withLogboek(handle: HandleTurn, logboek: Logboek): HandleTurn {
  return async (turn) => {
    const uit = await handle(turn);
    const regel = uit.soort === 'fout' ? undefined : describeBeurt(turn);
    if (regel !== undefined) await logboek.note(regel);
    return uit;
  };
}

/** Waar een beurt over ging; `undefined` als zij geen gegevens van een dossier laat zien. */
export function describeBeurt(turn: TurnIn): Omit<Logboekregel, 'op'> | undefined {
  const { persoon: wie, plek } = turn.van;
  switch (turn.soort) {
    case 'actie': {
      const { data } = metNummer.safeParse(turn.data);
      return { wie, plek, wat: turn.verb.slice(0, 40), ...data };
    }
    case 'tekst': {
      const commando = parseCommando(turn.tekst);
      if (commando.soort === 'hulp') return undefined;
      if ('dossiernummer' in commando) return { wie, plek, wat: commando.soort, dossiernummer: commando.dossiernummer };
      return { wie, plek, wat: commando.soort === 'onbekend' ? 'vraag' : commando.soort };
    }
    case 'zoeken':
      return { wie, plek, wat: 'zoeken' };
    case 'welkom':
      return undefined;
    default:
      return turn satisfies never;
  }
}
