import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getFormulier } from '../../rules/formulieren';
import { HANDREIKING, type Verwijzing } from '../../rules/handreiking';
import { isNotificatieId } from '../../rules/notificaties';
import { ELDERS, listRegels } from '../../rules/regels';
import { isTermijnId } from '../../rules/termijnen';

/** Zoveel rijen telt de domeinlijst. */
const AANTAL = 139;
const REGELS: ReadonlySet<string> = new Set([...listRegels(), ...ELDERS].map(({ id }) => id));

function bestaat(verwijzing: Verwijzing): boolean {
  if (typeof verwijzing !== 'string') return existsSync(join(__dirname, '../../cards', verwijzing.kaart, 'build.ts'));
  if (verwijzing.startsWith('V-')) return REGELS.has(verwijzing);
  return isTermijnId(verwijzing) || isNotificatieId(verwijzing) || getFormulier(verwijzing as string) !== undefined;
}

describe('de stukken van de keten', () => {
  it('staan er allemaal één keer in, op nummer', () => {
    expect(HANDREIKING.map(({ nummer }) => nummer)).toEqual(Array.from({ length: AANTAL }, (_, index) => index + 1));
  });

  it('verwijzen alleen naar regels, termijnen, meldingen, formulieren en kaarten die er zijn', () => {
    const kapot = HANDREIKING.flatMap(({ nummer, dekking }) =>
      'door' in dekking ? dekking.door.filter((verwijzing) => !bestaat(verwijzing)).map((wat) => [nummer, wat]) : [],
    );
    expect(kapot).toEqual([]);
  });

  it('noemen een verwijzing niet twee keer in dezelfde rij', () => {
    const dubbel = HANDREIKING.filter(
      ({ dekking }) => 'door' in dekking && new Set(dekking.door).size < dekking.door.length,
    );
    expect(dubbel.map(({ nummer }) => nummer)).toEqual([]);
  });

  it('zeggen in één hele zin waarom iets is weggelaten', () => {
    const zonder = HANDREIKING.filter(
      ({ dekking }) => 'weggelaten' in dekking && !/^[A-Z][^\n]{10,}\.$/.test(dekking.weggelaten),
    );
    expect(zonder.map(({ nummer }) => nummer)).toEqual([]);
  });

  it('merken een verwijzing naar iets dat niet bestaat', () => {
    expect(bestaat('V-PIP-99')).toBe(false);
    expect(bestaat({ kaart: 'bestaat-niet' })).toBe(false);
    expect(bestaat('V-PIP-06')).toBe(true);
  });
});
