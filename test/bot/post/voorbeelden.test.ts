import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lees, uitkomst } from '../../support/mail';

const fixtures = join(__dirname, '../../fixtures/berichten');

describe('voorbeelden in dit project', () => {
  const verwacht: Readonly<Record<string, string>> = {
    'afgekapt.eml': 'onbekend',
    'alleen-oordeel-van-andere-poort.eml': 'quarantaine',
    'bijgevoegd-bericht.eml': 'onbekend',
    'coa-05-dossiernummer.eml': 'herkend COA-05',
    'coa-09-ondertekend.eml': 'herkend COA-09',
    'duo-ss102-twee-versies.eml': 'herkend DUO-SS102',
    'duo-ss110-html-base64-bsn.eml': 'herkend DUO-SS110',
    'lus-van-maillijst.eml': 'automatisch',
    'onbestelbaar.eml': 'automatisch',
    'oordeel-van-andere-poort-erbij.eml': 'herkend DUO-SS199',
    'regeleinde-in-onderwerp.eml': 'quarantaine',
    'staart-noemt-andere-soorten.eml': 'herkend COA-03',
    'uitvoerbare-bijlage.eml': 'quarantaine',
  };

  it('zijn alle in de lijst genoemd', () => {
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(verwacht).sort());
  });

  it.each(Object.entries(verwacht))('%s is %s', (bestand, soort) => {
    expect(uitkomst(readFileSync(join(fixtures, bestand)))).toBe(soort);
  });
});

interface Regel {
  readonly bestand: string;
  readonly verwacht: {
    readonly uitkomst: string;
    readonly notificatie: string | null;
    readonly ontvangenOp?: string;
    readonly persoon?: { readonly soort: string; readonly gemaskeerd?: string };
  };
  readonly waarom: string;
}

const proeven = join(__dirname, '../../../../shared/data');
const metProeven = existsSync(join(proeven, 'berichten.jsonl')) ? describe : describe.skip;

// Not skipped in silence: the name says why when the samples are not beside the project.
metProeven('proefberichten naast het project (../shared/data; overgeslagen als die er niet zijn)', () => {
  const regels = readRegels();

  it('zijn er', () => {
    expect(regels.length).toBeGreaterThan(0);
  });

  it.each(regels)('$bestand: $waarom', ({ bestand, verwacht }) => {
    const gelezen = lees(readFileSync(join(proeven, 'berichten', bestand)));
    expect([gelezen.uitkomst, gelezen.notificatie]).toEqual([verwacht.uitkomst, verwacht.notificatie]);
    if (verwacht.uitkomst !== 'herkend') return;
    expect(Date.parse(gelezen.ontvangenOp)).toBe(Date.parse(verwacht.ontvangenOp ?? ''));
    expect([gelezen.persoon.soort, gelezen.persoon.gemaskeerd]).toEqual([
      verwacht.persoon?.soort,
      verwacht.persoon?.gemaskeerd ?? '',
    ]);
  });
});

function readRegels(): Regel[] {
  const pad = join(proeven, 'berichten.jsonl');
  if (!existsSync(pad))
    return [{ bestand: '', verwacht: { uitkomst: '', notificatie: null }, waarom: 'niet aanwezig' }];
  const regels = readFileSync(pad, 'utf8')
    .split('\n')
    .filter((regel) => regel.trim() !== '');
  return regels.map((regel) => JSON.parse(regel) as Regel);
}
