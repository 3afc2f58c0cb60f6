import { isVerb, type Verb } from '../../cards';
import { type Handelende } from '../dossiers/toegang';
import { BotError } from '../errors';
import { type Inrichting, type Persoon } from '../inrichting';
import { type Herkomst, type TurnIn } from '../teams/turn';
import { type Commando, parseCommando } from '../vragen/commando';
import { findKanaal, findWeigering, KNOPRECHTEN, OPDRACHTRECHTEN, plaatsVan, type Recht } from './rechten';
import { noteWeigering, type WeigerDelen } from './weigeringen';

interface Handeling {
  readonly inrichting: Inrichting;
  readonly persoon: Persoon;
  readonly van: Herkomst;
}

/** Laat iemand een knop gebruiken en geeft hem zoals hij op deze plek is. Gooit `GEEN_TOEGANG` met de reden in één zin. */
export function admitKnop(handeling: Handeling, verb: Verb, formulier?: string): Handelende {
  return admit(handeling, KNOPRECHTEN[verb], formulier);
}

/** Laat iemand een opdracht van deze soort typen. Gooit `GEEN_TOEGANG` met de reden in één zin. */
export function admitTekst(handeling: Handeling, soort: Commando['soort']): Handelende {
  return admit(handeling, OPDRACHTRECHTEN[soort]);
}

function admit({ inrichting, persoon, van }: Handeling, recht: Recht, formulier?: string): Handelende {
  const kanaal = findKanaal(inrichting, van);
  const weigering = findWeigering(recht, persoon.rol, plaatsVan(persoon, van, kanaal), formulier);
  if (weigering !== undefined) throw new BotError('GEEN_TOEGANG', weigering);
  return kanaal === undefined || recht.elkDossier === true ? persoon : { ...persoon, kanaal };
}

type Beurt = Exclude<TurnIn, { soort: 'welkom' }>;

/** Legt vast dat deze beurt is geweigerd. Wat Teams uit zichzelf vraagt, telt niet als een poging van iemand. */
export async function noteGeweigerd(delen: WeigerDelen, beurt: Beurt, waarom: string): Promise<void> {
  const { handeling, dossiernummer } = describeBeurt(beurt);
  if (isVerb(handeling) && KNOPRECHTEN[handeling].vanzelf === true) return;
  const waarover = dossiernummer === undefined ? {} : { dossiernummer };
  await noteWeigering(delen, { persoon: beurt.van.persoon, handeling, waarom, ...waarover });
}

interface Omschrijving {
  readonly handeling: string;
  readonly dossiernummer?: string;
}

/** Only what has the shape of a dossiernummer is kept: a stranger may have typed anything. */
function describeBeurt(beurt: Beurt): Omschrijving {
  if (beurt.soort === 'tekst') {
    const commando = parseCommando(beurt.tekst);
    return { handeling: commando.soort, ...('dossiernummer' in commando ? readNummer(commando) : {}) };
  }
  if (beurt.soort === 'zoeken') return { handeling: 'zoeken' };
  return { handeling: isVerb(beurt.verb) ? beurt.verb : 'onbekende knop', ...readNummer(beurt.data) };
}

function readNummer(data: unknown): { readonly dossiernummer?: string } {
  const nummer = typeof data === 'object' && data !== null && 'dossiernummer' in data ? data.dossiernummer : undefined;
  return typeof nummer === 'string' && /^\d{4}-\d{4}$/.test(nummer) ? { dossiernummer: nummer } : {};
}
