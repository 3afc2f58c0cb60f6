import { type Invoer, listStapmeldingen, noemFormulier, parseInvoer, readStap } from '../../cards';
import { type Formulier } from '../../rules/formulier';
import { toets, type Toetsvraag } from '../../rules/toets';
import { type Concept, type Conceptplaats } from '../concepten/concepten';
import { CONCEPT_DAGEN } from '../concepten/waarde';
import { loadDossier } from '../dossiers/dossiers';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { type Persoon } from '../inrichting';
import { type BewaardDossier } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';
import {
  ALLEEN_IN_CHAT,
  describeOordeel,
  drawFormulier,
  findFormulier,
  plaatsVan,
  type Poging,
} from './formulier-tekenen';
import { describeOpen, drawChatKaart } from './openen';

type StapKlik = Klik<'formulier-stap'> | Klik<'formulier-bewaren'>;

/** Alles wat bij een klik in een lang formulier hoort. */
interface Beurt {
  readonly formulier: Formulier;
  readonly bewaard: BewaardDossier;
  readonly plaats: Conceptplaats;
  /** Het concept met wat op deze kaart is ingevuld erbij. */
  readonly concept: Concept;
  /** Wat op deze kaart niet te lezen was. */
  readonly fouten: Invoer['fouten'];
}

/**
 * Naar een andere stap van een lang formulier. Wat is ingevuld wordt eerst bewaard, ook als het niet klopt. Vooruit gaat pas als deze
 * stap klopt, of als iemand kiest om later te verbeteren; over het geheel oordeelt het vastleggen.
 */
export const stapFormulier: Behandelaar<'formulier-stap'> = async (delen, klik) => {
  if (klik.van.plek === 'kanaal') return fout(400, ALLEEN_IN_CHAT);
  const beurt = await startBeurt(delen, klik);
  if (beurt === undefined) return showVastgelegd(delen, klik);
  const { persoon, data } = klik;
  const vraag = vraagVan(delen, persoon, beurt);
  const oordeel = toets(vraag);
  const hier = data.toch ? undefined : checkStap(beurt, vraag, data.kaartstap);
  const stap = hier === undefined ? data.naarStap : data.kaartstap;
  await delen.concepten.save(beurt.plaats, { ...beurt.concept, stap });
  const poging = hier ?? (beurt.concept.getoetst ? describeOordeel(oordeel, vraag) : {});
  return drawBeurt(delen, persoon, beurt, { ...poging, bevestigen: false, stap });
};

/** Bewaart een half ingevuld formulier en gaat terug naar het dossier. */
export const bewaarFormulier: Behandelaar<'formulier-bewaren'> = async (delen, klik) => {
  if (klik.van.plek === 'kanaal') return fout(400, ALLEEN_IN_CHAT);
  const beurt = await startBeurt(delen, klik);
  if (beurt === undefined) return showVastgelegd(delen, klik);
  const { bewaard, plaats, concept, formulier } = beurt;
  await delen.concepten.save(plaats, concept);
  const naam = noemFormulier(formulier.id, 'chat', plaats.vorm);
  const bericht = `"${naam}" is bewaard en nog niet vastgelegd. U kunt er ${CONCEPT_DAGEN} dagen mee verder.`;
  const { vervolg = [] } = await describeOpen(delen, bewaard, klik.persoon);
  return { soort: 'kaart', kaart: await drawChatKaart(delen, bewaard, klik.persoon, { bericht, vervolg }) };
};

/** `undefined`: dit is al vastgelegd, en Teams bezorgt een oudere klik nog eens. */
async function startBeurt(delen: ActieDelen, { persoon, data, ruw }: StapKlik): Promise<Beurt | undefined> {
  requireSchrijven(persoon);
  const formulier = findFormulier(data.formulier);
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  const plaats = plaatsVan(bewaard, persoon, formulier, data.vorm);
  const gelezen = await delen.concepten.read(plaats);
  if (gelezen?.soort === 'ingediend' && gelezen.versie === data.versie) return undefined;
  const eerder = gelezen?.soort === 'concept' ? gelezen : undefined;
  const { ruw: getypt, fouten } = parseInvoer(formulier, ruw);
  const waarden = { ...eerder?.waarden, ...getypt };
  const concept = { waarden, stap: data.kaartstap, getoetst: eerder?.getoetst ?? false };
  return { formulier, bewaard, plaats, concept, fouten };
}

/** Wat in deze stap niet klopt, of `undefined` als iemand verder kan. */
function checkStap(
  { formulier, plaats: { vorm }, concept: { waarden }, fouten }: Beurt,
  vraag: Toetsvraag,
  stap: number,
): Omit<Poging, 'stap'> | undefined {
  if (fouten.length > 0) return { fouten };
  const { dossier, vandaag, door } = vraag;
  const stand = { formulier, dossier, vorm, vandaag, door, waarden, stap };
  const samen = { ...vraag, velden: readStap(stand) };
  const eigen = listStapmeldingen({ ...stand, meldingen: toets(samen).meldingen });
  if (!eigen.some(({ ernst }) => ernst === 'BLOK')) return undefined;
  return describeOordeel({ meldingen: eigen, uitkomst: 'geweigerd' }, samen);
}

function vraagVan({ clock }: ActieDelen, persoon: Persoon, { formulier, bewaard, concept }: Beurt): Toetsvraag {
  const { velden } = parseInvoer(formulier, concept.waarden);
  const { id: door, rol, caseloads } = persoon;
  return { vandaag: clock.vandaag(), dossier: bewaard.dossier, formulier: formulier.id, velden, door, rol, caseloads };
}

function drawBeurt(
  delen: ActieDelen,
  persoon: Persoon,
  { formulier, bewaard, plaats, concept }: Beurt,
  poging: Poging,
) {
  const { waarden } = concept;
  return drawFormulier(delen, bewaard, persoon, formulier, { ...poging, vorm: plaats.vorm, waarden });
}

async function showVastgelegd(delen: ActieDelen, { persoon, data }: StapKlik): Promise<TurnUit> {
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  const bericht = `"${noemFormulier(findFormulier(data.formulier).id, 'chat', data.vorm)}" is al vastgelegd.`;
  return { soort: 'kaart', kaart: await drawChatKaart(delen, bewaard, persoon, { bericht }) };
}
