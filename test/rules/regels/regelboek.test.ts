import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getBron } from '../../../rules/bronnen';
import { getFormulier, listFormulieren } from '../../../rules/formulieren';
import { type FormulierId } from '../../../rules/formulier';
import { ELDERS, listRegels } from '../../../rules/regels';
import { type Regel } from '../../../rules/regel';

function formulierenVan({ formulieren }: Regel): readonly FormulierId[] {
  return formulieren === 'alle' ? listFormulieren().map(({ id }) => id) : formulieren;
}

describe('het regelboek', () => {
  test('kent elke regel één keer', () => {
    const ids = [...listRegels(), ...ELDERS].map(({ id }) => id);
    expect(ids.filter((id, plaats) => ids.indexOf(id) !== plaats)).toEqual([]);
  });

  test.each(listRegels().map((regel) => [regel.id, regel] as const))(
    '%s wijst naar velden van zijn eigen formulier',
    (_id, regel) => {
      const genoemd = [...regel.dekt, ...(typeof regel.veld === 'string' ? [regel.veld] : [])];
      const onbekend = formulierenVan(regel).flatMap((id) =>
        genoemd.filter((sleutel) => !getFormulier(id).veld.has(sleutel)),
      );
      expect(onbekend).toEqual([]);
    },
  );

  test('elke regel heeft een bron met uitleg', () => {
    const bronnen = [...listRegels(), ...ELDERS].flatMap((regel) => regel.bronnen.map(getBron));
    expect(bronnen.filter(({ uitleg }) => uitleg === '')).toEqual([]);
  });

  test('wat elders geldt, zegt waar', () => {
    for (const { hoe } of ELDERS) expect(hoe.length).toBeGreaterThan(20);
  });
});

const DOMEIN = join(__dirname, '..', '..', '..', '..', 'shared', 'domein', 'domein.md');

interface Tabelregel {
  readonly id: string;
  readonly ernst: string;
  readonly tekst: string;
}

/** De regels uit deel (c) van de domeinlijst, zoals zij daar in tabellen staan. */
function leesTabellen(): readonly Tabelregel[] {
  const deel = readFileSync(DOMEIN, 'utf8').split('\n## (c)')[1]?.split('\n## (d)')[0] ?? '';
  return deel.split('\n').flatMap((regel) => {
    const cellen = regel.split('|').map((cel) => cel.trim());
    const [, id, , , ernst, tekst] = cellen;
    return id !== undefined && /^V-[A-Z]+-\d+a?$/.test(id) ? [{ id, ernst: ernst ?? '', tekst: tekst ?? '' }] : [];
  });
}

// Zonder de domeinlijst naast het project is er niets om mee te vergelijken.
const describeTabellen = existsSync(DOMEIN) ? describe : describe.skip;

describeTabellen('vergeleken met de domeinlijst (overgeslagen als die niet naast het project staat)', () => {
  const tabellen = existsSync(DOMEIN) ? leesTabellen() : [];
  const eigen = new Map([...listRegels(), ...ELDERS].map((regel) => [regel.id as string, regel]));

  test('bevat elke regel uit de lijst', () => {
    expect(tabellen.length).toBeGreaterThan(190);
    expect(tabellen.filter(({ id }) => !eigen.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('zegt het letterlijk zo', () => {
    const gewoon = (tekst: string) => tekst.replace(/’/g, "'");
    const anders = tabellen
      .filter(({ tekst }) => !tekst.startsWith('(text'))
      .filter(({ id, tekst }) => gewoon(eigen.get(id)?.tekst ?? '') !== gewoon(tekst))
      .map(({ id }) => id);
    expect(anders).toEqual([]);
  });

  test('is even streng', () => {
    const anders = tabellen.filter(({ id, ernst }) => {
      const regel = eigen.get(id);
      return regel !== undefined && 'ernst' in regel && typeof regel.ernst === 'string' && regel.ernst !== ernst;
    });
    expect(anders).toEqual([]);
  });
});
