import { type Afzender } from './afzender';
import { type Leesuitkomst } from './bericht';
import { type EigenTekst } from './eigen-tekst';
import { findVoorbehoud } from './inhoud';
import { type PostInstellingen } from './instellingen';
import { REDENEN, type Reden } from './redenen';
import { chooseSoort, findSoorten } from './soorten';

/** Alles wat over een veilig bericht bekend is voordat er iets wordt besloten. */
export interface Feiten {
  readonly afzender: Afzender;
  /** Waarom het bericht automatisch lijkt. */
  readonly automatisch: Reden | undefined;
  /** Waarom het niet volledig te lezen is, of doorgestuurd. */
  readonly belemmering: Reden | undefined;
  readonly eigen: EigenTekst;
  readonly meerPersonen: boolean;
}

/** `notificatie` alleen bij `herkend`. */
export interface Beslissing {
  readonly uitkomst: Leesuitkomst;
  readonly notificatie: string | null;
  readonly reden: Reden;
}

/** Een beslissing zonder melding. */
export function beslisZonder(uitkomst: Exclude<Leesuitkomst, 'herkend'>, reden: Reden): Beslissing {
  return { uitkomst, notificatie: null, reden };
}

/** De volgorde van besluiten (stappen 2 tot en met 7): de eerste stap die iets vindt, beslist. */
export function beslis(feiten: Feiten, instellingen: PostInstellingen): Beslissing {
  const { afzender, automatisch, belemmering, eigen, meerPersonen } = feiten;
  if (afzender.vals !== undefined) return beslisZonder('quarantaine', afzender.vals);
  if (automatisch !== undefined) return beslisAutomatisch(feiten, automatisch, instellingen);
  if (afzender.partner === undefined) return beslisZonder('onbekend', REDENEN.onbekendeAfzender);
  if (belemmering !== undefined) return beslisZonder('onbekend', belemmering);
  const voorbehoud = findVoorbehoud(eigen.plat, eigen.regels, instellingen);
  if (voorbehoud !== undefined) return beslisZonder('onbekend', voorbehoud);
  if (meerPersonen) return beslisZonder('onbekend', REDENEN.meerPersonen);
  const keuze = chooseSoort(eigen.plat, afzender.partner, instellingen.kernzinnen);
  if ('reden' in keuze) return beslisZonder('onbekend', keuze.reden);
  return { uitkomst: 'herkend', notificatie: keuze.notificatie, reden: REDENEN.herkend };
}

/** A trusted sender whose message looks automatic but does tell something: the signs contradict, so a person looks. */
function beslisAutomatisch(
  { afzender, eigen }: Feiten,
  automatisch: Reden,
  { kernzinnen }: PostInstellingen,
): Beslissing {
  const spreektTegen = afzender.partner !== undefined && findSoorten(eigen.plat, kernzinnen).length > 0;
  return spreektTegen
    ? beslisZonder('onbekend', REDENEN.automatischMetSoort)
    : beslisZonder('automatisch', automatisch);
}
