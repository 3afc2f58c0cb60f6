import { type Database } from './driver';
import { type Hoofd } from './keten';
import { HOOFD, hoofdVan, type HoofdRij } from './sqlite-dossiers';
import { type Store } from './store';

type Schrijvers = Pick<Store, 'appendDossier' | 'takeOver' | 'resealDossier' | 'eraseDossier'>;
type Attempt = <T>(work: () => T) => Promise<T>;

const HOOFDEN = `SELECT ${HOOFD} FROM dossiers`;

/**
 * Onthoudt welke dossiers zijn geschreven. In het geheugen is dat genoeg: alleen dit proces schrijft in het bestand. Het nummer gaat
 * voor het schrijven in de lijst: een mislukte toevoeging noemt dan een dossier te veel, nooit een te weinig.
 */
export function trackWijzigingen(
  db: Database,
  attempt: Attempt,
  schrijvers: Schrijvers,
): Schrijvers & Pick<Store, 'listWijzigingen'> {
  let stand = 0;
  const geschreven = new Map<string, number>();
  const note = (dossiernummer: string): void => {
    stand += 1;
    geschreven.set(dossiernummer, stand);
  };
  return {
    appendDossier(toevoeging) {
      note(toevoeging.dossiernummer);
      return schrijvers.appendDossier(toevoeging);
    },
    takeOver(overnames) {
      for (const { dossiernummer } of overnames) note(dossiernummer);
      return schrijvers.takeOver(overnames);
    },
    resealDossier(dossiernummer, versie) {
      note(dossiernummer);
      return schrijvers.resealDossier(dossiernummer, versie);
    },
    eraseDossier(dossiernummer, blijft) {
      note(dossiernummer);
      return schrijvers.eraseDossier(dossiernummer, blijft);
    },
    listWijzigingen: (sinds) =>
      attempt(() => {
        if (sinds === undefined)
          return { stand, volledig: true, hoofden: db.all<HoofdRij>(HOOFDEN).map(hoofdVan), weg: [] };
        const nummers = [...geschreven].filter(([, toen]) => toen > sinds).map(([dossiernummer]) => dossiernummer);
        const hoofden = nummers.flatMap((nummer) => findHoofd(db, nummer) ?? []);
        const er = new Set(hoofden.map(({ dossiernummer }) => dossiernummer));
        return { stand, volledig: false, hoofden, weg: nummers.filter((nummer) => !er.has(nummer)) };
      }),
  };
}

function findHoofd(db: Database, dossiernummer: string): Hoofd | undefined {
  const rij = db.get<HoofdRij>(`${HOOFDEN} WHERE dossiernummer = ?`, dossiernummer);
  return rij === undefined ? undefined : hoofdVan(rij);
}
