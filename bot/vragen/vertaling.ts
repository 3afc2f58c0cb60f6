import { z } from 'zod/v4';
import { buildAntwoordKaart } from '../../cards';
import { getMeting } from '../../rules/metingen/catalogus';
import { checkVraag } from '../../rules/metingen/check';
import { asGesteld, findToegangsweigering } from '../../rules/metingen/toegang';
import { type Vraag } from '../../rules/metingen/vraag';
import { type ActieDelen } from '../acties/actie';
import { naamVan, type Persoon } from '../inrichting';
import { parseJson } from '../invoer';
import { type Herkomst, type TurnUit } from '../teams/turn';
import { telAntwoord } from './beantwoord';
import { saveVorige } from './gesprek';
import { listKernbegrippen } from './kies-meting';
import { listNamen } from './namen';
import { type Geladen, peilingenVan } from './peilingen';
import { findPlek, type Vraagplek } from './plek';
import { drawAntwoord, toKaart } from './teken-antwoord';
import { type Vorige } from './vervolg';
import { parseVorige } from './vorige';
import { GEEN_CASELOAD, GEWEIGERD, NIET_BEDOELD, noemBegrepen, noemBezig } from './zinnen';

/**
 * Wat de vertaler van een niet begrepen vraag maakte, met de vraag of dat klopt: er wordt nog niets geteld. `undefined` zonder vertaler,
 * en als er niets uitkwam wat hier mag worden gevraagd.
 */
export async function proposeVertaling(
  { vertaler, inrichting, clock }: ActieDelen,
  { vrager }: Vraagplek,
  tekst: string,
  { peiling }: Geladen,
): Promise<TurnUit | undefined> {
  const noem = (id: string) => naamVan(inrichting, id);
  const vraag = await vertaler?.({ vraag: tekst, namen: listNamen(peiling, noem), vandaag: clock.vandaag() });
  if (vraag === undefined || findToegangsweigering(vraag, vrager) !== undefined) return undefined;
  const kaart = buildAntwoordKaart({
    antwoord: `Begrepen als: ${getMeting(vraag.meting).definitie} Klopt dat?`,
    begrepen: noemBegrepen(vraag, noem),
    bevestig: { ja: writeBevestiging(asVorige(vraag)), nee: writeBevestiging(false) },
  });
  return toKaart(kaart);
}

/** Ja of nee op een voorstel; bij ja geteld zoals elke andere vraag. `undefined` als de knop geen ja of nee draagt. */
export async function answerBevestiging(
  delen: ActieDelen,
  persoon: Persoon,
  van: Herkomst,
  knop: string,
): Promise<TurnUit | undefined> {
  const bevestiging = readBevestiging(knop);
  if (bevestiging === undefined) return undefined;
  if (bevestiging === false) return toKaart(buildAntwoordKaart({ antwoord: NIET_BEDOELD }));
  const plek = findPlek(delen, persoon, van);
  if (plek === undefined) return { soort: 'melding', tekst: GEEN_CASELOAD };
  const weigering = findToegangsweigering(bevestiging.vraag, plek.vrager);
  if (weigering !== undefined) return { soort: 'melding', tekst: GEWEIGERD[weigering] };
  const geladen = await peilingenVan(delen.store).nu(plek.caseloads, delen.clock.vandaag());
  if ('deel' in geladen) return { soort: 'melding', tekst: noemBezig(geladen.deel) };
  await saveVorige(delen.store, van, bevestiging);
  const vraag = asGesteld(bevestiging.vraag, plek.vrager);
  return toKaart(drawAntwoord(delen, telAntwoord(vraag, bevestiging, geladen.peiling), geladen, 0));
}

function asVorige(vraag: Vraag): Vorige {
  return { vraag, begrippen: listKernbegrippen(vraag.meting) };
}

const schema = z.strictObject({ bevestigd: z.unknown() });

function writeBevestiging(bevestigd: Vorige | false): string {
  return JSON.stringify({ bevestigd });
}

/** Leest de knop alsof een vreemde haar stuurde. */
function readBevestiging(knop: string): Vorige | false | undefined {
  const gelezen = schema.safeParse(parseJson(knop));
  if (!gelezen.success) return undefined;
  const { bevestigd } = gelezen.data;
  const vorige = bevestigd === false ? false : parseVorige(bevestigd);
  return vorige === false || (vorige !== undefined && checkVraag(vorige.vraag).length === 0) ? vorige : undefined;
}
