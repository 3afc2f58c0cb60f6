import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BotError } from '../../bot/errors';
import { caseloadVoor } from '../../bot/inrichting';
import { readInrichtingsbestand } from '../../bot/inrichtingsbestand';

const VOORBEELD = join(__dirname, '..', '..', 'infra', 'inrichting.voorbeeld.json');

describe('het inrichtingsbestand', () => {
  let map: string;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'inrichting-'));
  });
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  function lees(meer: object) {
    const bestand = join(map, 'inrichting.json');
    const basis = JSON.parse(readFileSync(VOORBEELD, 'utf8')) as object;
    writeFileSync(bestand, JSON.stringify({ ...basis, ...meer }));
    return readInrichtingsbestand(bestand);
  }

  it('zet een nieuw dossier in de caseload van de toewijzing, en anders in de eerste', () => {
    const inrichting = lees({ toewijzing: { 'COA-07': 'Zuid' } });
    expect([caseloadVoor(inrichting, 'COA-07'), caseloadVoor(inrichting, 'COA-01')]).toEqual(['Zuid', 'Noord']);
  });

  it('werkt zonder eigen post, toezicht en toewijzing: dan gelden de standaarden', () => {
    const inrichting = lees({ post: undefined, toezicht: undefined, toewijzing: undefined });
    expect(inrichting.post.gemeente.naam).toBe('Waterrijk');
    expect(inrichting.toezicht).toEqual({ dagberichtUur: 8, stilteWerkdagen: 3, geenPasMinuten: 15 });
  });

  it('kent Exchange Online als mailpoort van postvakken die daar staan', () => {
    expect(lees({ post: { poortwachter: 'exchange-online' } }).post.poortwachter).toBe('exchange-online');
  });

  it.each([
    ['een gemeente zonder naam', { post: { gemeente: { naam: '', code: '1' } } }, 'post.gemeente.naam'],
    ['een sleutel die niet bestaat', { post: { afzender: 'x' } }, 'post.afzender: bestaat niet'],
    ['een sleutel die verkeerd is gespeld', { toezichtt: {} }, 'toezichtt: bestaat niet'],
    ['een sleutel die ontbreekt', { triage: undefined }, 'triage: ontbreekt'],
    [
      'iemand in een caseload die er niet is',
      { personen: [{ id: 'f', naam: 'Fatima', rol: 'klantmanager', caseloads: ['West'] }] },
      'personen.0: alleen caseloads uit de lijst',
    ],
    [
      'een caseload die er niet is',
      { toewijzing: { 'COA-07': 'West' } },
      'toewijzing.COA-07: een caseload uit de lijst',
    ],
    ['een melding die geen dossier opent', { toewijzing: { 'COA-02': 'Noord' } }, 'toewijzing.COA-02'],
    ['een uur dat niet bestaat', { toezicht: { dagberichtUur: 24 } }, 'toezicht.dagberichtUur'],
    [
      'Exchange Online als mailpoort van een postvak dat daar niet staat',
      { post: { poortwachter: 'Exchange-Online' }, postvakken: [{ soort: 'map', naam: 'postvak' }] },
      'post.poortwachter: exchange-online kan alleen als elk postvak in Microsoft 365 staat',
    ],
    ['een kernzin van een woord', { post: { kernzinnen: { 'COA-01': ['koppeling'] } } }, 'post.kernzinnen.COA-01.0'],
  ])('zegt van %s in het Nederlands waar het zit', (_wat, meer, waar) => {
    expect(() => lees(meer)).toThrow(BotError);
    expect(() => lees(meer)).toThrow(waar);
    expect(() => lees(meer)).not.toThrow(/Invalid|Expected|Unrecognized|Too small/);
  });

  it('onderscheidt een bestand dat er niet is van een dat geen JSON is', () => {
    expect(() => readInrichtingsbestand(join(map, 'weg.json'))).toThrow('kan niet worden gelezen');
    writeFileSync(join(map, 'half.json'), '{');
    expect(() => readInrichtingsbestand(join(map, 'half.json'))).toThrow('is geen geldige JSON');
  });
});
