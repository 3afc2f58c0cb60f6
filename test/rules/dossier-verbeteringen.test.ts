import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { findVervangenRegel } from '../../rules/dossier/historie';
import { type FormulierId } from '../../rules/formulier';
import { type HistorieRegel, type Velden } from '../../rules/historie';
import { toets } from '../../rules/toets';
import { dossierMet, formulier, melding } from '../support/historie';

const DAG = '2026-09-01';

function staat(...historie: readonly HistorieRegel[]) {
  return foldDossier(dossierMet(...historie), datum(DAG));
}

/** De regels die over een verbetering vallen. */
function regels(id: FormulierId, velden: Velden, ...historie: readonly HistorieRegel[]): readonly string[] {
  const verbetering = { ...velden, correctie: true, redenCorrectie: 'Verkeerd overgenomen' };
  const vraag = { formulier: id, velden: verbetering, door: 'fatima', rol: 'klantmanager' } as const;
  return toets({ ...vraag, vandaag: datum(DAG), dossier: dossierMet(...historie) }).meldingen.map(({ regel }) => regel);
}

describe('een verbetering vervangt wat over hetzelfde gaat, en niets anders', () => {
  const correctie = { correctie: true, redenCorrectie: 'Verkeerd overgenomen' };

  test('van twee boetes alleen de boete met dezelfde grondslag, categorie en dag', () => {
    const boete = (datumOvertreding: string, velden: Velden = {}) =>
      formulier('2026-05-01', 'F-09', {
        grondslag: 'art. 23',
        categorie: 'MAP',
        datumOvertreding,
        status: 'voorstel',
        ...velden,
      });
    const { boetes } = staat(
      boete('2026-04-01', { bedrag: 100 }),
      boete('2026-04-02', { bedrag: 200 }),
      boete('2026-04-01', { bedrag: 50, ...correctie }),
    );
    expect(boetes.map(({ datumOvertreding, bedrag }) => [datumOvertreding, bedrag])).toEqual([
      ['2026-04-01', 50],
      ['2026-04-02', 200],
    ]);
  });

  test('van twee meldingen alleen de stap bij dezelfde melding', () => {
    const stap = (notificatie: string, naam: string, velden: Velden = {}) =>
      formulier('2026-05-02', 'F-20a', { notificatie, stap: naam, ...velden });
    const { notificaties } = staat(
      melding('2026-05-01', 'DUO-SS131'),
      melding('2026-05-01', 'DUO-SS137'),
      stap('DUO-SS131', 'afhandelen'),
      stap('DUO-SS137', 'oppakken'),
      stap('DUO-SS131', 'niet voor ons', correctie),
    );
    expect(notificaties.map(({ code, stand }) => [code, stand])).toEqual([
      ['DUO-SS131', 'niet voor ons'],
      ['DUO-SS137', 'opgepakt'],
    ]);
  });

  test('van twee registraties alleen die van hetzelfde item', () => {
    const gedaan = (item: string, dag: string, velden: Velden = {}) =>
      formulier('2026-05-20', 'F-20b', { item, datum: dag, ...velden });
    const { registraties } = staat(
      formulier('2026-05-01', 'F-10', { datumOndertekening: '2026-05-01' }),
      formulier('2026-05-04', 'F-11', { datumEindgesprek: '2026-05-04' }),
      gedaan('PVT', '2026-05-11'),
      gedaan('MAP', '2026-05-12'),
      gedaan('PVT', '2026-05-08', correctie),
    );
    expect(registraties.map(({ item, gedaanOp }) => [item, gedaanOp])).toEqual([
      ['PVT', '2026-05-08'],
      ['MAP', '2026-05-12'],
    ]);
  });

  test('een stap of bevestiging die niet zegt waarover, vervangt alleen een andere die dat niet zegt', () => {
    const melden = formulier('2026-05-02', 'F-20a', { notificatie: 'DUO-SS131', stap: 'afhandelen' });
    const gedaan = formulier('2026-05-11', 'F-20b', { item: 'PVT', datum: '2026-05-11' });
    const { notificaties, registraties } = staat(
      melding('2026-05-01', 'DUO-SS131'),
      formulier('2026-05-01', 'F-10', { datumOndertekening: '2026-05-01' }),
      melden,
      gedaan,
      formulier('2026-05-12', 'F-20a', { stap: 'dubbel', ...correctie }),
      formulier('2026-05-12', 'F-20b', { datum: '2026-05-12', ...correctie }),
    );
    expect(notificaties.map(({ stand }) => stand)).toEqual(['afgehandeld']);
    expect(registraties.map(({ gedaanOp }) => gedaanOp)).toEqual(['2026-05-11']);
  });

  test('wat een verbetering zou vervangen is vooraf te zien, en is er niets, dan is er niets', () => {
    const gesprek = formulier('2026-05-04', 'F-19', { datum: '2026-05-04', verschenen: 'ja' });
    const dossier = dossierMet(melding('2026-05-01', 'DUO-SS131'), gesprek);
    const vind = (id: string) => findVervangenRegel(dossier, datum(DAG), { formulier: id, velden: {} });
    expect(vind('F-19')).toEqual({ regel: gesprek, index: 1 });
    expect(vind('F-20d')).toBeUndefined();
  });

  test('een verbetering zonder voorganger is een gewone invulling', () => {
    const { scenarios } = staat(
      melding('2026-01-12', 'COA-01'),
      formulier('2026-01-14', 'F-01', { scenario: '2', ...correctie }),
      formulier('2026-01-15', 'F-01', { scenario: '1' }),
    );
    expect(scenarios.map(({ scenario }) => scenario)).toEqual(['2', '1']);
  });
});

describe('een verbetering wordt getoetst alsof haar voorganger er niet was', () => {
  const keuze = { scenario: '1', datumKeuze: '2026-01-14', datumDoorgegeven: '2026-01-14' };

  test('ook als die de eerste regel van het dossier is', () => {
    // V-SCEN-07 vraagt waarom het scenario wijzigt nadat de voorinburgering begon; een verbetering wijzigt niet.
    const begonnen = melding('2026-01-16', 'COA-03');
    const eerste = formulier('2026-01-14', 'F-01', { ...keuze, scenario: '2' });
    expect(regels('F-01', keuze, eerste, begonnen)).not.toContain('V-SCEN-07');
    expect(regels('F-01', keuze, eerste, formulier('2026-01-15', 'F-01', keuze), begonnen)).toContain('V-SCEN-07');
  });

  test('en is er geen voorganger, dan blijft het hele dossier staan', () => {
    const toetsing = formulier('2026-02-03', 'F-04', { status: 'afgenomen', resultaat: 'B1-route haalbaar' });
    expect(regels('F-05', { dagtekening: '2026-03-02', leerroute: 'B' }, toetsing)).not.toContain('V-PIP-21');
  });
});

describe('de volgorde van de historie', () => {
  const gegevens = (op: string, doelgroep: string) => formulier(op, 'F-00', { doelgroep });

  test('een regel die later is vastgelegd maar eerder gold, telt als eerder', () => {
    expect(staat(gegevens('2026-03-02', 'G'), gegevens('2026-02-02', 'A')).doelgroep).toBe('G');
    expect(staat(gegevens('2026-02-02', 'A'), gegevens('2026-03-02', 'G')).doelgroep).toBe('G');
  });

  test('op dezelfde dag geldt wat als laatste is vastgelegd, ook als een andere regel verschuift', () => {
    const eerder = melding('2026-01-12', 'EXT-01');
    expect(staat(gegevens('2026-03-02', 'G'), gegevens('2026-03-02', 'A'), eerder).doelgroep).toBe('A');
    expect(staat(gegevens('2026-03-02', 'A'), gegevens('2026-03-02', 'G'), eerder).doelgroep).toBe('G');
  });
});
