import { raiseAlarm, settleAlarm } from '../boekhouding/alarm';
import { type Clock } from '../clock';
import { listOpgegaan } from '../dossiers/alias';
import { kaartVan } from '../dossiers/dossiers';
import { loadKaart } from '../herinneringen/boek';
import { readLaatsteRonde } from '../herinneringen/laatste-ronde';
import { readOnthouden } from '../herinneringen/onthouden';
import { hoortBij, listTeamleiders } from '../herinneringen/ontvangers';
import { type Inrichting } from '../inrichting';
import { type BewaardDossier, type Store } from '../store/store';
import { describeHerinneringen, type Gebreken, nagaan, type Peil } from './nagaan';
import { createVerdacht, type Verdacht } from './verdacht';
import { ruimOp } from './opruimen';

const UUR = 3_600_000;
const ZAAK = 'toezicht';
const PARTIJ = 50;
/** Na de start worden eerst alle kaarten opnieuw gewenst; eerder kijken ziet fouten die er niet zijn. */
const BEGIN = 300_000;

export interface ToezichtDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly inrichting: Inrichting;
  readonly wake: () => void;
  /** Laat de herinneringen dit dossier opnieuw lezen. */
  readonly forget: (dossiernummer: string) => void;
}

/**
 * Bewijst elk uur dat elke open termijn een kaart heeft en iemand die erover gaat, en dat elke herinnering en escalatie die al had moeten
 * gaan, ook is klaargezet. Herstelt wat ontbreekt en meldt het in het beheerkanaal. Geeft één zin als er iets was, voor de gezondheid.
 */
export function createToezicht(delen: ToezichtDelen): () => Promise<string | undefined> {
  let volgende = delen.clock.now().getTime() + BEGIN;
  let bevinding: string | undefined;
  const verdacht = createVerdacht();
  return async () => {
    const nu = delen.clock.now().getTime();
    // A clock that was set back must not keep us waiting for longer than an hour.
    if (nu < volgende && volgende - nu <= UUR) return bevinding;
    const regels = await inspect(delen, verdacht);
    bevinding =
      regels.length === 0
        ? undefined
        : `Het toezicht herstelde of vond iets bij ${regels.length} dossiers; zie het beheerkanaal.`;
    volgende = nu + UUR;
    return bevinding;
  };
}

async function inspect(delen: ToezichtDelen, verdacht: Verdacht): Promise<string[]> {
  const { store, clock, wake } = delen;
  const ronde = await readLaatsteRonde(store);
  // After the round and before the numbers: what is compared or cleared can then only be older than what it is compared with.
  const onthouden = await readOnthouden(store);
  const bestand = { nummers: new Set(await store.listDossiers()), opgegaan: await listOpgegaan(store) };
  const peil = { vandaag: clock.vandaag(), ronde: ronde?.dag, lees: onthouden.lees };
  verdacht.begin(ronde);
  const regels: string[] = [];
  const levend = [...bestand.nummers].filter((nummer) => !bestand.opgegaan.has(nummer));
  for (const [plaats, nummer] of levend.entries()) {
    const bewaard = await store.loadDossier(nummer);
    if (bewaard !== undefined && bewaard.kapot === undefined)
      regels.push(...(await inspectDossier(delen, bewaard, peil, verdacht)));
    if (plaats % PARTIJ === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await ruimOp(store, onthouden, bestand);
  if (regels.length === 0) await settleAlarm(store, ZAAK, clock.now());
  else await raiseAlarm(store, ZAAK, regels, clock.now());
  wake();
  return regels;
}

async function inspectDossier(
  delen: ToezichtDelen,
  { dossier }: BewaardDossier,
  peil: Peil,
  verdacht: Verdacht,
): Promise<string[]> {
  const gezien = await nagaan(delen.store, dossier, peil);
  const gebreken = { ...gezien, gemist: [...gezien.gemist, ...verdacht.confirm(gezien.vandaag)] };
  await repair(delen, dossier, gebreken);
  const wie = gebreken.open > 0 && !hasIemand(delen.inrichting, dossier) ? ['er is niemand die erover gaat'] : [];
  const kaart = gebreken.kaart ? ['een open termijn had geen kaart in het kanaal'] : [];
  const gevonden = [...kaart, ...describeHerinneringen(gebreken), ...wie];
  return gevonden.length === 0 ? [] : [`Dossier ${dossier.dossiernummer}: ${gevonden.join('; ')}.`];
}

async function repair(
  { store, forget }: ToezichtDelen,
  dossier: BewaardDossier['dossier'],
  gebreken: Gebreken,
): Promise<void> {
  if (gebreken.kaart) await store.addWensen([kaartVan(dossier)]);
  if (gebreken.gemist.length > 0) forget(dossier.dossiernummer);
  for (const id of gebreken.zoek) {
    const kaart = await loadKaart(store, id.slice('herinnering:'.length));
    if (kaart !== undefined) await store.addWensen([{ id, plek: `chat:${kaart.persoon}` }]);
  }
}

/** Whoever hears the reminders: the check must not know better than what it checks. */
function hasIemand(inrichting: Inrichting, { klantmanager, caseload }: BewaardDossier['dossier']): boolean {
  if (klantmanager !== undefined && hoortBij(inrichting, klantmanager, caseload)) return true;
  return listTeamleiders(inrichting, caseload).length > 0;
}
