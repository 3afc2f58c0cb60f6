import { readOpties } from '../../../bot/cli/opties';
import { type Stromen } from '../../../bot/cli/opdracht';
import { runCli } from '../../support/cli';

const OPTIES = { id: { type: 'string' }, uit: { type: 'string' }, alles: { type: 'boolean' } } as const;

async function read(args: string[], los: number | readonly [number, number] = 0) {
  const gelezen: ReturnType<typeof readOpties<typeof OPTIES>>[] = [];
  const run = (rest: string[], io: Stromen) => {
    gelezen.push(readOpties(rest, OPTIES, los, { io, help: 'zo wel' }));
    return Promise.resolve(0);
  };
  const { stderr } = await runCli(run, '', args);
  return { waarden: { ...gelezen[0]?.values }, los: gelezen[0]?.positionals, stderr };
}

describe('opties van een opdracht', () => {
  it.each([['-x3Kq'], ['--x3Kq'], ['-']])('leest een kenmerk dat met een streepje begint: %s', async (id) => {
    expect((await read(['--id', id, '--uit', 'b.eml'])).waarden).toEqual({ id, uit: 'b.eml' });
    expect((await read([`--id=${id}`])).waarden).toEqual({ id });
  });

  it('leest een los argument dat op een optie lijkt als los argument', async () => {
    expect(await read(['--alles', 'id', 'uit'], [0, 2])).toMatchObject({
      waarden: { alles: true },
      los: ['id', 'uit'],
    });
  });

  it.each([
    ['een waarde ontbreekt', ['--id', '--uit', 'b.eml']],
    ['de laatste waarde ontbreekt', ['--id']],
    ['een optie bestaat niet', ['--naam', 'sem']],
    ['een los argument te veel', ['b.eml']],
  ])('zegt hoe het wel moet als %s', async (_, args) => {
    expect(await read(args)).toMatchObject({ waarden: {}, stderr: 'Deze opties kloppen niet.\n\nzo wel\n' });
  });
});
