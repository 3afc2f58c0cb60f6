import { buildOverplaatsBevestigKaart, buildOverplaatsKaart, type OverplaatsInvoer, VERDELEN } from '../../cards';
import { bevatBsn } from '../../rules/vrije-tekst';
import { listOntvangers } from '../dossiers/overdracht';
import { decideOverplaatsing, finishOverplaatsing, listTeVerplaatsen } from '../dossiers/overplaatsen';
import { requireOverplaatsen } from '../dossiers/toegang';
import { BotError, isBotError } from '../errors';
import { within } from '../geduld';
import { naamVan, type Persoon } from '../inrichting';
import { describeFout } from '../log';
import { sortOpDrukte } from '../rollen/drukte';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, type Klik } from './actie';

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
    const nummers = await checkPlan(delen, persoon, plan);
    if (gezien !== nummers.length) return drawBevestig(delen, plan, nummers.length);
    return await perform(delen, persoon, plan, nummers);
  } catch (oorzaak) {
    if (isBotError(oorzaak, 'ONGELDIGE_INVOER')) return drawPlan(delen, persoon, plan, [oorzaak.message]);
    throw oorzaak;
  }
};

/** De dossiers waar het om gaat. Gooit `GEEN_TOEGANG`, en `ONGELDIGE_INVOER` met wat er niet klopt. */
async function checkPlan({ store, inrichting }: ActieDelen, persoon: Persoon, plan: Plan): Promise<readonly string[]> {
  const { van, naar, aan, reden } = plan;
  if (van === '' || naar === '' || van === naar) throw niet('Kies twee verschillende caseloads.');
  requireOverplaatsen(persoon, van, naar);
  if (!inrichting.caseloads.some(({ naam }) => naam === naar)) throw niet(`Caseload ${naar} bestaat niet.`);
  if (reden.trim() === '') throw niet('Geef een reden.');
  if (bevatBsn(reden)) throw niet('Zet geen burgerservicenummer in dit tekstveld. Gebruik het dossiernummer.');
  const ontvangers = listOntvangers(inrichting.personen, naar);
  if (ontvangers.length === 0) throw niet(`In caseload ${naar} werkt nog niemand die dossiers kan krijgen.`);
  if (aan !== VERDELEN && !ontvangers.some(({ id }) => id === aan))
    throw niet(`Kies iemand die in caseload ${naar} werkt.`);
  const alle = await listTeVerplaatsen(store, van);
  return chooseNummers(alle, van, plan.dossiers);
}

function chooseNummers(alle: readonly string[], van: string, getypt: string): readonly string[] {
  const woorden = [...new Set(getypt.split(/[\s,;]+/).filter((woord) => woord !== ''))];
  const vreemd = woorden.filter((woord) => !alle.includes(woord));
  if (vreemd.some((woord) => !/^\d{4}-\d{4}$/.test(woord))) throw niet('Schrijf dossiernummers als 2026-0143.');
  if (vreemd.length > 0) throw niet(`Niet in caseload ${van}: ${vreemd.join(', ')}.`);
  if (alle.length === 0) throw niet(`In caseload ${van} staan geen dossiers.`);
  return woorden.length === 0 ? alle : woorden;
}

async function perform(delen: ActieDelen, persoon: Persoon, plan: Plan, nummers: readonly string[]): Promise<TurnUit> {
  const { keer, van, naar } = plan;
  const dossiers = await divide(delen, plan, nummers);
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
async function divide(delen: ActieDelen, { naar, aan }: Plan, nummers: readonly string[]): Promise<[string, string][]> {
  if (aan !== VERDELEN) return nummers.map((nummer) => [nummer, aan]);
  const { store, inrichting, clock } = delen;
  const drukte = await sortOpDrukte(delen, listOntvangers(inrichting.personen, naar), clock.vandaag());
  // The first is of the kind that comes first: a klantmanager who is there, if there is one.
  const eersten = drukte.filter(({ afwezig, rol }) => afwezig === drukte[0]?.afwezig && rol === drukte[0].rol);
  const stand = new Map(eersten.map(({ id, open = 0 }) => [id, open]));
  const verdeling: [string, string][] = [];
  for (const nummer of nummers) {
    const eigenaar = (await store.loadDossier(nummer))?.dossier.klantmanager;
    const blijft = drukte.some(({ id }) => id === eigenaar) ? eigenaar : undefined;
    const wie = blijft ?? [...stand].reduce((een, ander) => (ander[1] < een[1] ? ander : een))[0];
    if (blijft === undefined) stand.set(wie, (stand.get(wie) ?? 0) + 1);
    verdeling.push([nummer, wie]);
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

function niet(zin: string): BotError {
  return new BotError('ONGELDIGE_INVOER', zin);
}
