import { buildAntwoordKaart, buildInstellenKaart, KOPPELZIN, type VerbData } from '../../../cards';
import { formatTijdstip } from '../../../cards/format';
import { type ActieDelen, type Behandelaar, fout } from '../../acties/actie';
import { naamVan, type Persoon } from '../../inrichting';
import { type Herkomst, type TurnUit } from '../../teams/turn';
import { kanPlaatsvervangen } from './inrichter';
import { type Wijziging, wijzigingSchema } from './wijziging';

/** "instellen": de inrichting zoals zij nu is, met wat er te wijzigen valt. */
export async function showInrichting(delen: ActieDelen, netGewijzigd = false): Promise<TurnUit> {
  const gewijzigd = await delen.inrichter.refresh();
  const { caseloads, personen, werktijd, toezicht } = delen.inrichting;
  const naam = (id: string) => naamVan(delen.inrichting, id);
  const kaart = buildInstellenKaart({
    caseloads: caseloads.map(({ naam: caseload, plaatsvervanger }) => ({
      naam: caseload,
      ...(plaatsvervanger === undefined ? {} : { plaatsvervanger: naam(plaatsvervanger) }),
    })),
    personen: personen.filter(kanPlaatsvervangen),
    ...{ werktijd, dagberichtUur: toezicht.dagberichtUur, netGewijzigd },
    wijzigingen: gewijzigd.map(({ door, ...rest }) => ({ wie: naam(door), ...rest })),
  });
  return { soort: 'kaart', kaart };
}

/** Een wijziging vanuit de eigen chat van de beheerder. */
export const instellen: Behandelaar<'instellen'> = async (delen, { persoon, van, data }) => {
  if (van.plek === 'kanaal') return fout(400, ALLEEN_IN_CHAT);
  const gelezen = wijzigingSchema.safeParse(toWijziging(data));
  if (!gelezen.success) return fout(400, ONJUIST[data.soort]);
  const waarom = await delen.inrichter.change(persoon.id, gelezen.data);
  return waarom === undefined ? showInrichting(delen, true) : fout(409, waarom);
};

type Invoer = VerbData<'instellen'>;

const ONJUIST: Readonly<Record<Invoer['soort'], string>> = {
  plaatsvervanger: 'Kies een caseload en een collega.',
  werktijd: 'Vul twee tijden in, zoals 08:00 en 17:00.',
  dagbericht: 'Vul een heel uur in, van 0 tot en met 23.',
  naam: 'Een naam begint met een letter en heeft hoogstens 30 letters, cijfers, spaties en streepjes.',
};

function toWijziging({ soort, caseload, persoon, van, tot, uur, oud, nieuw }: Invoer): Wijziging {
  switch (soort) {
    case 'plaatsvervanger':
      return { soort, caseload, persoon };
    case 'werktijd':
      return { soort, van, tot };
    case 'dagbericht':
      // An empty text would count as hour zero.
      return { soort, uur: uur === '' ? Number.NaN : Number(uur) };
    case 'naam':
      return { soort, van: oud, naar: nieuw.trim() };
    default:
      return soort satisfies never;
  }
}

const NIEUW = /^(?:een )?nieuwe caseload\s+/i;
const KANAAL = /^19:[^;]+@thread\.(?:tacv2|skype)$/;

/** "koppel dit kanaal aan Noord": het kanaal is dat waarin het is gezegd, nooit een dat iemand noemt. */
export async function koppelen(delen: ActieDelen, persoon: Persoon, van: Herkomst, genoemd: string): Promise<TurnUit> {
  const [kanaal = ''] = van.gesprek.split(';');
  if (van.plek === 'chat' || !KANAAL.test(kanaal)) return { soort: 'melding', tekst: IN_HET_KANAAL };
  const getypt = genoemd.replace(NIEUW, '').trim();
  const caseload = findCaseload(delen, getypt);
  if (caseload === undefined && !NIEUW.test(genoemd)) return askNieuw(delen, getypt);
  const wijziging: Wijziging =
    caseload === undefined ? { soort: 'caseload', naam: getypt, kanaal } : { soort: 'kanaal', caseload, kanaal };
  if (!wijzigingSchema.safeParse(wijziging).success) return fout(400, ONJUIST.naam);
  if (isGekoppeld(delen, caseload, kanaal)) return { soort: 'melding', tekst: `Dit is al het kanaal van ${getypt}.` };
  const waarom = await delen.inrichter.change(persoon.id, wijziging);
  return waarom === undefined ? showKoppeling(delen, wijziging.soort === 'caseload') : fout(409, waarom);
}

function findCaseload({ inrichting }: ActieDelen, getypt: string): string | undefined {
  return inrichting.caseloads.find(({ naam }) => naam.toLowerCase() === getypt.toLowerCase())?.naam;
}

function isGekoppeld({ inrichting }: ActieDelen, caseload: string | undefined, kanaal: string): boolean {
  return inrichting.caseloads.some(({ naam, kanaal: huidig }) => naam === caseload && huidig === kanaal);
}

/** A name that does not exist may be a typing error; nothing is made without being asked for in so many words. */
function askNieuw({ inrichting }: ActieDelen, getypt: string): TurnUit {
  const namen = inrichting.caseloads.map(({ naam }) => naam).join(', ');
  const antwoord = `Deze caseload is er nog niet. Er zijn: ${namen}. Een nieuwe maken kan ook.`;
  const suggesties = wijzigingSchema.safeParse({ soort: 'caseload', naam: getypt, kanaal: '-' }).success
    ? [`Koppel dit kanaal aan nieuwe caseload ${getypt}`]
    : [];
  return { soort: 'kaart', kaart: buildAntwoordKaart({ antwoord, suggesties }) };
}

async function showKoppeling(delen: ActieDelen, nieuw: boolean): Promise<TurnUit> {
  const laatste = (await delen.inrichter.refresh()).at(-1);
  if (laatste === undefined) return { soort: 'niets' };
  const { wat, was, werd, door, op } = laatste;
  const kaart = buildAntwoordKaart({
    antwoord: `${wat}: was ${was}, is nu ${werd}.`,
    begrepen: [`Gewijzigd door ${naamVan(delen.inrichting, door)}, ${formatTijdstip(op)}`],
    definitie: nieuw ? NIEUWE_CASELOAD : ANDER_KANAAL,
  });
  return { soort: 'kaart', kaart };
}

const ALLEEN_IN_CHAT = 'Doe dit in uw eigen chat met Regiebot. In een kanaal leest iedereen mee.';
const IN_HET_KANAAL = `Dit werkt alleen in het kanaal zelf. ${KOPPELZIN}`;
const ANDER_KANAAL =
  'Nieuwe kaarten komen hier. Kaarten die al in een ander kanaal staan, blijven daar en worden daar bijgewerkt.';
const NIEUWE_CASELOAD =
  'Er werkt nog niemand in deze caseload. Dat regelt u waar de rollen staan: bij de groep, of in het inrichtingsbestand.';
