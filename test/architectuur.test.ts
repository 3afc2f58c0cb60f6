import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { BEHANDELAARS } from '../bot/acties';
import { VERBS } from '../cards';

const root = join(__dirname, '..');

interface Bron {
  readonly pad: string;
  readonly tekst: string;
  readonly imports: readonly string[];
}

function listBronnen(map: string): Bron[] {
  return readdirSync(join(root, map), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.ts'))
    .map((item) => readBron(join(item.parentPath, item.name)));
}

function readBron(pad: string): Bron {
  const tekst = readFileSync(pad, 'utf8');
  const gevonden = [...tekst.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, doel]) => doel ?? '');
  const imports = gevonden.map((doel) =>
    doel.startsWith('.') ? relative(root, normalize(join(dirname(pad), doel))) : doel,
  );
  return { pad: relative(root, pad), tekst, imports };
}

/** `pad → import` voor elke import die niet mag. */
function listOvertredingen(map: string, mag: (doel: string) => boolean): string[] {
  return listBronnen(map).flatMap(({ pad, imports }) =>
    imports.filter((doel) => !mag(doel)).map((doel) => `${pad} → ${doel}`),
  );
}

const in_ =
  (...mappen: string[]) =>
  (doel: string) =>
    mappen.some((map) => doel === map || doel.startsWith(`${map}/`));
const SDK = /^(botbuilder|botframework|@microsoft\/teams-ai)/;

describe('de bouw van het huis', () => {
  it('rules importeert alleen zichzelf', () => {
    expect(listOvertredingen('rules', in_('rules'))).toEqual([]);
  });

  it('cards kent rules, zod en het sjabloonpakket, en niets van de bot', () => {
    expect(listOvertredingen('cards', in_('rules', 'cards', 'zod', 'adaptivecards-templating'))).toEqual([]);
  });

  it('bot kent geen toetsen en geen infra', () => {
    expect(listOvertredingen('bot', (doel) => !in_('test', 'infra')(doel))).toEqual([]);
  });

  it('alleen bot/teams kent de SDK van Teams', () => {
    const elders = ['rules', 'cards', 'bot']
      .flatMap((map) => listBronnen(map))
      .filter(({ pad }) => !pad.startsWith('bot/teams/'));
    expect(elders.filter(({ imports }) => imports.some((doel) => SDK.test(doel))).map(({ pad }) => pad)).toEqual([]);
  });

  it('wat beslist weet niets van beurten: rules, cards en bot/dossiers kennen bot/teams niet', () => {
    expect(listOvertredingen('bot/dossiers', (doel) => !in_('bot/teams')(doel))).toEqual([]);
  });

  it('alleen bot/config.ts leest de omgeving en alleen bot/clock.ts vraagt de tijd', () => {
    const bronnen = ['rules', 'cards', 'bot'].flatMap((map) => listBronnen(map));
    const omgeving = bronnen.filter(({ tekst }) => tekst.includes('process.env')).map(({ pad }) => pad);
    expect(omgeving).toEqual(['bot/config.ts']);
    const tijd = bronnen.filter(({ tekst }) => /Date\.now\(|new Date\(\)/.test(tekst)).map(({ pad }) => pad);
    expect(tijd).toEqual(['bot/clock.ts']);
  });

  it('geen toets meet met een stopwatch of laat iets van het toeval afhangen', () => {
    const toetsen = ['aanval', 'bot', 'cards', 'crash', 'fuzz', 'infra', 'productie', 'rules', 'scenarios']
      .flatMap((map) => listBronnen(`test/${map}`))
      .filter(({ pad }) => pad.endsWith('.test.ts'));
    const klokOfDobbelsteen = /performance\.now|hrtime|Date\.now|Math\.random|randomUUID|randomBytes|randomInt/;
    expect(toetsen.filter(({ tekst }) => klokOfDobbelsteen.test(tekst)).map(({ pad }) => pad)).toEqual([]);
  });

  it('elke knop op een kaart heeft precies een behandelaar', () => {
    expect(Object.keys(BEHANDELAARS).sort()).toEqual([...VERBS].sort());
  });

  it('geen bestand is langer dan 260 regels', () => {
    const lang = ['rules', 'cards', 'bot']
      .flatMap((map) => listBronnen(map))
      .filter(({ tekst }) => tekst.split('\n').length > 260);
    expect(lang.map(({ pad }) => pad)).toEqual([]);
  });

  it('bovenaan staat alleen wat daar hoort', () => {
    const bovenaan = new Set(
      execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
        .split('\n')
        .map((pad) => pad.split('/')[0] ?? ''),
    );
    const zichtbaar = [...bovenaan].filter((naam) => naam !== '' && !naam.startsWith('.')).sort();
    expect(zichtbaar).toEqual(
      [
        ...[
          'CONTRIBUTING.md',
          'LICENSE',
          'README.md',
          'bot',
          'cards',
          'eslint.config.mjs',
          'infra',
          'package-lock.json',
        ],
        ...['package.json', 'rules', 'teamsapp.yml', 'test', 'tsconfig.json'],
      ].sort(),
    );
  });
});
