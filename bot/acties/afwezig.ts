import { buildAfwezigKaart } from '../../cards';
import { datum, formatDatum, parseDatum } from '../../rules/datum';
import { BotError, isBotError } from '../errors';
import { findPersoon, naamVan, type Persoon } from '../inrichting';
import { type Afwezigheid, endAfwezigheid, loadAfwezigheid, setAfwezigheid } from '../rollen/afwezig';
import { sortOpDrukte } from '../rollen/drukte';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar } from './actie';
import { niet } from './bezwaar';

interface Invulling extends Afwezigheid {
  readonly persoon: string;
  readonly fouten: readonly string[];
}

/** Het formulier om op te geven dat iemand er niet is: voor zichzelf, en voor de teamleider en de beheerder ook voor een collega. */
export function openAfwezig(delen: ActieDelen, persoon: Persoon): Promise<TurnUit> {
  const van = delen.clock.vandaag();
  return drawAfwezig(delen, persoon, { persoon: persoon.id, van, totEnMet: '', vervanger: '', fouten: [] });
}

/** Legt vast wie er niet is en wie waarneemt. Wat niet klopt, komt terug met wat er was ingevuld. */
export const afwezig: Behandelaar<'afwezig'> = async (delen, { persoon, data }) => {
  const wie = data.wie === '' ? data.persoon : data.wie;
  requireOver(delen, persoon, wie);
  const weg = { van: data.van, totEnMet: data.totEnMet, vervanger: data.vervanger };
  try {
    checkAfwezig(delen, wie, weg);
    await setAfwezigheid(delen.store, wie, weg);
  } catch (oorzaak) {
    if (!isBotError(oorzaak, 'ONGELDIGE_INVOER')) throw oorzaak;
    return drawAfwezig(delen, persoon, { ...weg, persoon: wie, fouten: [oorzaak.message] });
  }
  const zin = describeAfwezig(delen, wie, weg);
  await tellVervanger(delen, persoon, wie, weg, zin);
  return { soort: 'melding', tekst: `Vastgelegd. ${zin}` };
};

/** Iemand is er weer, ook als dat eerder is dan gedacht. */
export const weerAanwezig: Behandelaar<'weer-aanwezig'> = async (delen, { persoon, data }) => {
  const { persoon: wie } = data;
  requireOver(delen, persoon, wie);
  await endAfwezigheid(delen.store, wie);
  return { soort: 'melding', tekst: `Vastgelegd. ${naamVan(delen.inrichting, wie)} is er weer.` };
};

/** Wiens afwezigheid deze persoon mag opgeven. */
function listPersonen({ inrichting }: ActieDelen, persoon: Persoon): readonly Persoon[] {
  if (persoon.rol === 'beheerder') return inrichting.personen;
  return inrichting.personen.filter(
    (een) => een.id === persoon.id || (persoon.rol === 'teamleider' && deelt(een, persoon)),
  );
}

function requireOver(delen: ActieDelen, persoon: Persoon, wie: string): void {
  if (listPersonen(delen, persoon).some(({ id }) => id === wie)) return;
  throw new BotError('GEEN_TOEGANG', 'De afwezigheid van een collega geeft de teamleider of de beheerder op.');
}

function checkAfwezig({ inrichting, clock }: ActieDelen, wie: string, { van, totEnMet, vervanger }: Afwezigheid): void {
  if (parseDatum(van) === undefined || parseDatum(totEnMet) === undefined)
    throw niet('Kies een eerste en een laatste dag.');
  if (totEnMet < clock.vandaag()) throw niet('De laatste dag is al voorbij. Kies een latere dag.');
  const [weg, ander] = [findPersoon(inrichting, wie), findPersoon(inrichting, vervanger)];
  if (ander === undefined) throw niet('Kies wie waarneemt.');
  if (weg === undefined || !kanWaarnemen(weg, ander))
    throw niet('Kies een vervanger die in dezelfde caseload werkt en dit werk mag doen.');
}

/** Wie alleen meeleest, kan niet waarnemen; een jurist neemt alleen waar voor een jurist. */
function kanWaarnemen(weg: Persoon, ander: Persoon): boolean {
  if (ander.rol === 'participatiewet' || (ander.rol === 'jurist' && weg.rol !== 'jurist')) return false;
  return deelt(weg, ander);
}

function deelt(een: Persoon, ander: Persoon): boolean {
  return een.caseloads.some((caseload) => ander.caseloads.includes(caseload));
}

async function tellVervanger(
  { store, wake }: ActieDelen,
  persoon: Persoon,
  wie: string,
  { van, totEnMet, vervanger }: Afwezigheid,
  zin: string,
): Promise<void> {
  const id = `afwezig:${wie}:${van}:${totEnMet}:${vervanger}`;
  if (vervanger === persoon.id || (await store.loadUitgaand(id)) !== undefined) return;
  await store.addWensen([{ id, plek: `chat:${vervanger}`, inhoud: { tekst: zin } }]);
  wake();
}

function describeAfwezig({ inrichting }: ActieDelen, wie: string, { van, totEnMet, vervanger }: Afwezigheid): string {
  const [begin, einde] = [formatDatum(datum(van)), formatDatum(datum(totEnMet))];
  const periode = begin === einde ? `op ${begin}` : `van ${begin} tot en met ${einde}`;
  return `${naamVan(inrichting, wie)} is er niet ${periode}; ${naamVan(inrichting, vervanger)} neemt waar.`;
}

async function drawAfwezig(
  delen: ActieDelen,
  persoon: Persoon,
  { fouten, persoon: wie, van, totEnMet, vervanger }: Invulling,
): Promise<TurnUit> {
  const { inrichting, clock, store } = delen;
  const opgegeven = await loadAfwezigheid(store, wie);
  const geldt = opgegeven !== undefined && opgegeven.totEnMet >= clock.vandaag();
  const over = listPersonen(delen, persoon);
  const mogelijk = inrichting.personen.filter((een) => over.some((weg) => weg.id !== een.id && kanWaarnemen(weg, een)));
  if (mogelijk.length === 0)
    return { soort: 'melding', tekst: 'Er is geen collega die kan waarnemen. Vraag de beheerder.' };
  const drukte = await sortOpDrukte(delen, inrichting.personen, clock.vandaag());
  const pick = (lijst: readonly Persoon[]) => drukte.filter(({ id }) => lijst.some((een) => een.id === id));
  const kaart = buildAfwezigKaart({
    ...{ persoon: wie, van, totEnMet, vervanger, fouten },
    personen: pick(over),
    vervangers: pick(mogelijk),
    stand: geldt ? describeAfwezig(delen, wie, opgegeven) : '',
  });
  return { soort: 'kaart', kaart };
}
