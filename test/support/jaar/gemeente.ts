import { dagVan, tijdVan, type Clock } from '../../../bot/clock';
import { kaartVan } from '../../../bot/dossiers/dossiers';
import { createTekenLevend, merkVanWens } from '../../../bot/dossiers/kaarten';
import { createAgendas } from '../../../bot/herinneringen/agendas';
import { type Kaartinhoud, loadKaart } from '../../../bot/herinneringen/boek';
import { createHerinnerronde } from '../../../bot/herinneringen/ronde';
import { type Inrichting } from '../../../bot/inrichting';
import { createGrenzen } from '../../../bot/lokaal/grenzen';
import { type TeamsKanaal, ZendFout } from '../../../bot/outbox/kanaal';
import { createMelder } from '../../../bot/outbox/melder';
import { createTempo } from '../../../bot/outbox/tempo';
import { createZender } from '../../../bot/outbox/zender';
import { createFindVervanger, setAfwezigheid } from '../../../bot/rollen/afwezig';
import { createToezicht } from '../../../bot/toezicht/toezicht';
import { type UitgaandeInhoud } from '../../../bot/store/store';
import { testInrichting } from '../inrichting';
import { stilLog, type TestStore } from '../store';
import { plusDagen } from './kalender';
import { BEGIN, EINDE, type Jaar, NIEUW_BELEID, type Stap } from './levensloop';

/** Iets dat in Teams verscheen of veranderde. */
export interface Verschijning {
  /** `jjjj-mm-ddTuu:mm`, Amsterdam. */
  readonly moment: string;
  readonly plek: string;
  readonly bij: 'post' | 'update';
  readonly activityId: string;
  readonly inhoud: UitgaandeInhoud;
}

export interface JaarOpties {
  /** De laatste dag die wordt gelopen; standaard het hele jaar. */
  readonly totEnMet?: string;
  /** Ook de dossierkaarten in het kanaal echt tekenen; zonder dat staan daar kleine kaarten, en gaat het jaar veel sneller. */
  readonly dossierkaarten?: boolean;
  /** Ziet alles wat er in Teams verschijnt. */
  readonly onVerschijning?: (verschijning: Verschijning) => void;
}

/** Wat er van een jaar te bewijzen valt. */
export interface Gelopen {
  readonly verschijningen: readonly Verschijning[];
  /** Per kaart van de bot aan een persoon: wat er volgens het boek op staat. */
  readonly kaarten: ReadonlyMap<string, Kaartinhoud>;
  /** Wat het toezicht onderweg te melden had. */
  readonly bevindingen: readonly string[];
  /** Verzendingen die Teams weigerde omdat het te snel ging. */
  readonly geremd: number;
}

/** Een klok die op een tijdstip in Amsterdam te zetten is. */
interface Jaarklok extends Clock {
  zet(moment: string): void;
  loop(milliseconden: number): void;
}

function createJaarklok(): Jaarklok {
  let tijd = 0;
  const now = () => new Date(tijd);
  return {
    now,
    vandaag: () => dagVan(now()),
    zet(moment) {
      const [zomer = 0, winter = 0] = ['+02:00', '+01:00'].map((zone) => Date.parse(`${moment}:00${zone}`));
      tijd = tijdVan(new Date(zomer)) === moment.slice(11) ? zomer : winter;
    },
    loop: (milliseconden) => void (tijd += milliseconden),
  };
}

/** Uren waarop de lus van de herinneringen langskomt: rond en binnen werktijd elk uur, en aan het begin en het einde van de dag. */
const UREN = [0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 23];

/** Loopt een heel jaar met de echte onderdelen: opslag, herinneringen, toezicht en verzender; alleen Teams en de klok zijn nagemaakt. */
export async function runJaar(opslag: TestStore, jaar: Jaar, opties: JaarOpties = {}): Promise<Gelopen> {
  const { store } = opslag;
  const klok = createJaarklok();
  klok.zet(`${plusDagen(BEGIN, -3)}T12:00`);
  await store.claim('in-gebruik', klok.vandaag());
  const inrichting: { -readonly [K in keyof Inrichting]: Inrichting[K] } = { ...testInrichting };
  const verschijningen: Verschijning[] = [];
  const teams = createJaarteams(klok, (verschijning) => {
    verschijningen.push(verschijning);
    opties.onVerschijning?.(verschijning);
  });
  const teken = createTekenLevend({ store, clock: klok, inrichting });
  const zender = createZender({
    ...{ store, kanaal: teams, clock: klok, log: stilLog, kans: () => 0.5, merk: merkVanWens, tempo: createTempo() },
    melder: createMelder({ store, clock: klok, beheerders: [] }),
    teken: async ({ id }, staatEr) =>
      id.startsWith('dossier:') && opties.dossierkaarten !== true ? { kaart: { id } } : teken(id, staatEr),
  });
  const agendas = createAgendas({ store, inrichting });
  const basis = { store, clock: klok, inrichting, wake: () => undefined };
  const ronde = createHerinnerronde({ ...basis, agendas, findVervanger: createFindVervanger(store) });
  const toezicht = createToezicht({ ...basis, forget: (nummer) => agendas.forget(nummer) });
  const bevindingen: string[] = [];
  for (const { persoon, ...weg } of jaar.afwezig) await setAfwezigheid(store, persoon, weg);

  async function send(): Promise<void> {
    while ((await store.listTeVersturen(klok.now().toISOString(), 1)).length > 0) {
      if ((await zender.pass()) === 0) klok.loop(500);
    }
  }
  async function noteToezicht(): Promise<void> {
    const bevinding = await toezicht();
    if (bevinding !== undefined) bevindingen.push(`${klok.now().toISOString()} ${bevinding}`);
  }
  const rij = [...jaar.stappen];
  const versies = new Map<string, number>();
  for (let dag: string = BEGIN; dag <= (opties.totEnMet ?? EINDE); dag = plusDagen(dag, 1)) {
    for (const uur of UREN) {
      const moment = `${dag}T${String(uur).padStart(2, '0')}:00`;
      let gebeurde = false;
      while (rij[0] !== undefined && rij[0].moment < moment) {
        const stap = rij.shift();
        if (stap === undefined) break;
        klok.zet(stap.moment);
        await add(store, stap, versies);
        // The loop comes by every twenty seconds: what happens is known the same day.
        await ronde();
        gebeurde = true;
      }
      if (gebeurde) await send();
      klok.zet(moment);
      if (moment >= NIEUW_BELEID) inrichting.escalatie = { registratie: { vervanger: -3, team: -1, teamleider: 0 } };
      await ronde();
      await send();
    }
    if (dag.endsWith('-15')) await noteToezicht();
  }
  const kaarten = new Map<string, Kaartinhoud>();
  for (const { sleutel } of await store.listClaims('herinnering-kaart:')) {
    const kenmerk = sleutel.slice('herinnering-kaart:'.length);
    const kaart = await loadKaart(store, kenmerk);
    if (kaart !== undefined) kaarten.set(kenmerk, kaart);
  }
  return { verschijningen, kaarten, bevindingen, geremd: teams.geremd() };
}

async function add(store: TestStore['store'], stap: Stap, versies: Map<string, number>): Promise<void> {
  const { dossiernummer, caseload, klantmanager, regels } = stap;
  const versie = versies.get(dossiernummer) ?? 0;
  const wie = klantmanager === undefined ? {} : { klantmanager };
  const wensen = [kaartVan({ dossiernummer, caseload })];
  await store.appendDossier({ dossiernummer, verwachteVersie: versie, caseload, regels, wensen, ...wie });
  versies.set(dossiernummer, versie + 1);
}

interface Jaarteams extends TeamsKanaal {
  geremd(): number;
}

/** Een Teams dat zijn grenzen bewaakt en vertelt wat er verscheen. */
function createJaarteams(klok: Jaarklok, toon: (verschijning: Verschijning) => void): Jaarteams {
  const grenzen = createGrenzen(klok.now);
  grenzen.set(true);
  let nummer = 0;
  const accept = async (plek: string, bij: 'post' | 'update', activityId: string, inhoud: UitgaandeInhoud) => {
    await Promise.resolve();
    const wacht = grenzen.check(plek);
    if (wacht !== undefined) throw new ZendFout('afgewezen', 429, wacht * 1_000);
    toon({ moment: `${klok.vandaag()}T${tijdVan(klok.now())}`, plek, bij, activityId, inhoud });
  };
  return {
    geremd: () => grenzen.vermijdbaar(),
    async post(plek, inhoud) {
      nummer += 1;
      const activityId = String(nummer);
      await accept(plek, 'post', activityId, inhoud);
      return { gesprek: plek, activityId };
    },
    update: ({ gesprek, activityId }, inhoud) => accept(gesprek, 'update', activityId, inhoud),
    find: () => Promise.resolve(undefined),
  };
}
