import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNotificatie } from '../../rules/notificaties';
import { ELDERS, listRegels } from '../../rules/regels';
import { isTermijnId } from '../../rules/termijnen';

const LIJST = join(__dirname, '..', '..', '..', 'shared', 'domein', 'domein.md');
/** Deze regels verwijzen in de lijst naar de tekst van een andere. */
const ZELFDE_TEKST: Readonly<Record<string, string>> = {
  'V-WIJ-10': 'V-PIP-23',
  'V-WIJ-11': 'V-PIP-24',
  'V-BOE-33': 'V-BOE-03',
};

type Rij = readonly string[];

function readRijen(begin: RegExp): readonly Rij[] {
  const regels = readFileSync(LIJST, 'utf8').split(/\r?\n/);
  const cellen = regels.map((regel) => regel.split('|').map((cel) => cel.trim()));
  return cellen.filter(([, id]) => id !== undefined && begin.test(id));
}

/** Vergelijkt wat in de domeinlijst staat met de regels, of slaat zichtbaar over als de lijst er niet is. */
const beschrijf = existsSync(LIJST) ? describe : describe.skip;

beschrijf(existsSync(LIJST) ? 'de domeinlijst' : 'de domeinlijst: overgeslagen, staat niet naast het project', () => {
  test('elke regel staat er met letterlijk dezelfde tekst', () => {
    const tekstVan = new Map([...listRegels(), ...ELDERS].map(({ id, tekst }) => [id as string, tekst]));
    const rijen = readRijen(/^V-[A-Z]+-\d+a?$/);
    const teksten = new Map(rijen.map((rij) => [rij[1] ?? '', rij[5] ?? '']));
    const anders = [...teksten.keys()].filter((id) => tekstVan.get(id) !== teksten.get(ZELFDE_TEKST[id] ?? id));
    expect(rijen.length).toBeGreaterThan(150);
    expect(anders).toEqual([]);
  });

  test('een regel met één ernst heeft dezelfde ernst', () => {
    const ernstVan = new Map(readRijen(/^V-/).map((rij) => [rij[1] ?? '', rij[4] ?? '']));
    const anders = listRegels().filter(
      ({ id, ernst }) => typeof ernst === 'string' && ernstVan.has(id) && ernstVan.get(id) !== ernst,
    );
    expect(anders.map(({ id }) => id)).toEqual([]);
  });

  test('elke melding heeft haar officiële titel', () => {
    const duo = readRijen(/^DUO-SS\d+$/).map((rij) => [rij[1] ?? '', rij[2] ?? '']);
    const coa = readRijen(/^COA-\d\d$/).map((rij) => [rij[1] ?? '', rij[3] ?? '']);
    expect(duo.length + coa.length).toBeGreaterThan(45);
    expect([...duo, ...coa].filter(([id, titel]) => getNotificatie(id ?? '')?.titel !== titel)).toEqual([]);
  });

  test('elke termijn is er', () => {
    const rijen = readRijen(/^T-\d\d$/);
    expect(rijen.map((rij) => rij[1] ?? '').filter((id) => !isTermijnId(id))).toEqual([]);
    expect(rijen).toHaveLength(48);
  });
});
