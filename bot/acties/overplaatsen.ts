import { buildOverplaatsBevestigKaart, buildOverplaatsKaart, type OverplaatsInvoer, VERDELEN } from '../../cards';
import { listOntvangers } from '../dossiers/overdracht';
import { decideOverplaatsing, finishOverplaatsing } from '../dossiers/overplaatsen';
import { requireOverplaatsen } from '../dossiers/toegang';
import { isBotError } from '../errors';
import { within } from '../geduld';
import { listHoofden } from '../gesprek/eigen-dossiers';
import { naamVan, type Persoon } from '../inrichting';
import { describeFout } from '../log';
import { sortOpDrukte } from '../rollen/drukte';
import { type Hoofd } from '../store/keten';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, type Klik } from './actie';
import { findBezwaar, niet } from './bezwaar';

/** Milliseconden: een grote caseload gaat verder nadat Teams een antwoord heeft. */
const GEDULD = 3_000;

type Plan = Pick<Klik<'overplaatsen'>['data'], 'keer' | 'van' | 'naar' | 'aan' | 'dossiers' | 'reden'>;

/** Het lege formulier om dossiers naar een andere caseload te brengen. */
export function openOverplaatsen(delen: ActieDelen, persoon: Persoon): Promise<TurnUit> {
  const keer = delen.clock.now().getTime().toString(36);
  return drawPlan(delen, persoon, { keer, van: '', naar: '', aan: VERDELEN, dossiers: '', reden: '' }, []);
}

/** Eerst zien om hoeveel dossiers het gaat, dan doen. Wat niet klopt, komt terug met wat er was ingevuld. */
export const overplaatsen: Behandelaar<'overplaatsen'> = async (delen, { persoon, data }) => {
  const { gezien, ...plan } = data;
  try {
    const dossiers = await checkPlan(delen, persoon, plan);
    if (gezien !== dossiers.length) return drawBevestig(delen, plan, dossiers.length);
    return await perform(delen, persoon, plan, dossiers);
  } catch (oorzaak) {
    if (isBotError(oorzaak, 'ONGELDIGE_INVOER')) return drawPlan(delen, persoon, plan, [oorzaak.message]);
    throw oorzaak;
  }
};

/** De dossiers waar het om gaat. Gooit `GEEN_TOEGANG`, en `ONGELDIGE_INVOER` met wat er niet klopt. */
async function checkPlan({ store, inrichting }: ActieDelen, persoon: Persoon, plan: Plan): Promise<readonly Hoofd[]> {
  const { van, naar, aan, reden } = plan;
  if (van === '' || naar === '' || van === naar) throw niet('Kies twee verschillende caseloads.');
  requireOverplaatsen(persoon, van, naar);
  if (!inrichting.caseloads.some(({ naam }) => naam === naar)) throw niet(`Caseload ${naar} bestaat niet.`);
  const bezwaar = findBezwaar(reden);
  if (bezwaar !== undefined) throw niet(bezwaar);
  const ontvangers = listOntvangers(inrichting.personen, naar);
  if (ontvangers.length === 0) throw niet(`In caseload ${naar} werkt nog niemand die dossiers kan krijgen.`);
  if (aan !== VERDELEN && !ontvangers.some(({ id }) => id === aan))
    throw niet(`Kies iemand die in caseload ${naar} werkt.`);
  return chooseDossiers(await listHoofden(store, [van]), van, plan.dossiers);
}

/** In de volgorde waarin zij zijn getypt; zonder nummers allemaal. */
function chooseDossiers(alle: readonly Hoofd[], van: string, getypt: string): readonly Hoofd[] {
  const opNummer = new Map(alle.map((hoofd) => [hoofd.dossiernummer, hoofd]));
  const woorden = [...new Set(getypt.split(/[\s,;]+/).filter((woord) => woord !== ''))];
  const vreemd = woorden.filter((woord) => !opNummer.has(woord));
  if (vreemd.some((woord) => !/^\d{4}-\d{4}$/.test(woord))) throw niet('Schrijf dossiernummers als 2026-0143.');
  if (vreemd.length > 0) throw niet(`Niet in caseload ${van}: ${vreemd.join(', ')}.`);
  if (alle.length === 0) throw niet(`In caseload ${van} staan geen dossiers.`);
  return woorden.length === 0 ? alle : woorden.flatMap((woord) => opNummer.get(woord) ?? []);
}

async function perform(delen: ActieDelen, persoon: Persoon, plan: Plan, hoofden: readonly Hoofd[]): Promise<TurnUit> {
  const { keer, van, naar } = plan;
  const dossiers = await divide(delen, plan, hoofden);
  const door = { id: persoon.id, rol: persoon.rol };
  const reden = plan.reden.trim();
  const besluit = await decideOverplaatsing(delen.store, { keer, van, naar, reden, door, dossiers });
  const klaar = finishOverplaatsing(delen, besluit).finally(delen.wake);
  // Recorded already: what fails now is finished at the next start or the next day.
  klaar.catch((oorzaak: unknown) => delen.log.error(describeFout(oorzaak), 'Overplaatsen onderbroken'));
  const bleven = await within(GEDULD, klaar);
  const tekst =
    bleven === undefined
      ? 'Het overplaatsen is begonnen. U krijgt een bericht als het klaar is.'
      : `Overgeplaatst naar caseload ${naar}: ${dossiers.length - bleven.length} van ${dossiers.length}.`;
  return { soort: 'melding', tekst };
}

/** Wie er in de andere caseload ook al werkt, houdt zijn dossiers; de rest gaat naar wie dan de minste heeft. */
async function divide(delen: ActieDelen, { naar, aan }: Plan, hoofden: readonly Hoofd[]): Promise<[string, string][]> {
  if (aan !== VERDELEN) return hoofden.map(({ dossiernummer }) => [dossiernummer, aan]);
  const { inrichting, clock } = delen;
  const drukte = await sortOpDrukte(delen, listOntvangers(inrichting.personen, naar), clock.vandaag());
  // The first is of the kind that comes first: a klantmanager who is there, if there is one.
  const eersten = drukte.filter(({ afwezig, rol }) => afwezig === drukte[0]?.afwezig && rol === drukte[0].rol);
  const stand = new Map(eersten.map(({ id, open = 0 }) => [id, open]));
  const verdeling: [string, string][] = [];
  for (const { dossiernummer, klantmanager } of hoofden) {
    const blijft = drukte.some(({ id }) => id === klantmanager) ? klantmanager : undefined;
    const wie = blijft ?? [...stand].reduce((een, ander) => (ander[1] < een[1] ? ander : een))[0];
    if (blijft === undefined) stand.set(wie, (stand.get(wie) ?? 0) + 1);
    verdeling.push([dossiernummer, wie]);
  }
  return verdeling;
}

async function drawPlan(
  delen: ActieDelen,
  persoon: Persoon,
  plan: Plan,
  fouten: OverplaatsInvoer['fouten'],
): Promise<TurnUit> {
  const { inrichting, clock } = delen;
  const caseloads = inrichting.caseloads
    .map(({ naam }) => naam)
    .filter((naam) => persoon.rol === 'beheerder' || persoon.caseloads.includes(naam));
  if (caseloads.length < 2)
    return { soort: 'melding', tekst: 'U werkt in minder dan twee caseloads. Vraag de beheerder.' };
  const mensen = inrichting.personen.filter((een) => caseloads.some((naam) => listOntvangers([een], naam).length > 0));
  const ontvangers = await sortOpDrukte(delen, mensen, clock.vandaag());
  return { soort: 'kaart', kaart: buildOverplaatsKaart({ ...plan, caseloads, ontvangers, fouten }) };
}

function drawBevestig({ inrichting }: ActieDelen, plan: Plan, aantal: number): TurnUit {
  const naam = plan.aan === VERDELEN ? '' : naamVan(inrichting, plan.aan);
  return { soort: 'kaart', kaart: buildOverplaatsBevestigKaart({ ...plan, aantal, naam }) };
}
