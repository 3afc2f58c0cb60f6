import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { listDuoGebeurtenissen } from '../../rules/dossier/registraties';
import { type HistorieRegel, type Velden } from '../../rules/historie';
import { dossierMet, formulier, melding } from '../support/historie';

const DAG = '2026-06-01';

function staat(...historie: readonly HistorieRegel[]) {
  return foldDossier(dossierMet(...historie), datum(DAG));
}

const stap = (wat: string, op: string, velden: Velden = {}) =>
  formulier(op, 'F-20a', { notificatie: 'COA-01', stap: wat, ...velden });
const meldingen = (...historie: readonly HistorieRegel[]) =>
  staat(...historie).notificaties.map(({ stand, door, eindeOp }) => ({ stand, door, eindeOp }));

describe('wat er met een melding is gedaan', () => {
  const COA = melding('2026-05-04', 'COA-01');

  test('wie oppakt, staat erbij; afhandelen geeft een einde en houdt wie het was', () => {
    expect(meldingen(COA, stap('oppakken', '2026-05-05'), stap('afhandelen', '2026-05-06'))).toEqual([
      { stand: 'afgehandeld', door: 'fatima', eindeOp: '2026-05-06' },
    ]);
    expect(meldingen(COA, stap('afhandelen', '2026-05-06'))).toEqual([
      { stand: 'afgehandeld', door: undefined, eindeOp: '2026-05-06' },
    ]);
  });

  test('teruggeven maakt haar weer nieuw, zonder einde en zonder naam', () => {
    expect(meldingen(COA, stap('oppakken', '2026-05-05'), stap('teruggeven', '2026-05-06'))).toEqual([
      { stand: 'nieuw', door: undefined, eindeOp: undefined },
    ]);
  });

  test('van twee dezelfde krijgt de jongste die nog open is de stap, tenzij het bericht wordt genoemd', () => {
    const [eerste, tweede] = [
      { ...COA, id: 'een' },
      { ...COA, id: 'twee' },
    ];
    const standen = (...stappen: readonly HistorieRegel[]) =>
      meldingen(eerste, tweede, ...stappen).map(({ stand }) => stand);
    expect(standen(stap('dubbel', '2026-05-05'))).toEqual(['nieuw', 'dubbel']);
    expect(standen(stap('dubbel', '2026-05-05', { bericht: 'een' }))).toEqual(['dubbel', 'nieuw']);
    expect(standen(stap('dubbel', '2026-05-05'), stap('afhandelen', '2026-05-06'))).toEqual(['afgehandeld', 'dubbel']);
  });

  test('een stap zonder melding, of zonder inhoud, verandert niets', () => {
    const nieuw = [{ stand: 'nieuw', door: undefined, eindeOp: undefined }];
    expect(meldingen(stap('oppakken', '2026-05-05'))).toEqual([]);
    expect(meldingen(COA, formulier('2026-05-05', 'F-20a', { stap: 'oppakken' }))).toEqual(nieuw);
    expect(meldingen(COA, formulier('2026-05-05', 'F-20a', { notificatie: 'COA-01' }))).toEqual(nieuw);
    expect(meldingen(COA, stap('oppakken', '2026-05-05', { notificatie: 'COA-04' }))).toEqual(nieuw);
  });

  test('intrekken kan ook na afhandelen, en trekt van dezelfde code de jongste in die nog niet is ingetrokken', () => {
    const ander = melding('2026-05-04', 'COA-04');
    const [coa, later] = meldingen(COA, ander, stap('afhandelen', '2026-05-05'), stap('ingetrokken', '2026-05-06'));
    expect([coa?.stand, later?.stand]).toEqual(['ingetrokken', 'nieuw']);
    const klaar = [stap('afhandelen', '2026-05-05'), stap('afhandelen', '2026-05-05')];
    const weg = [stap('ingetrokken', '2026-05-06'), stap('ingetrokken', '2026-05-07')];
    expect(meldingen(COA, COA, ...klaar, ...weg).map(({ eindeOp }) => eindeOp)).toEqual(['2026-05-07', '2026-05-06']);
  });

  test('een andere stap op een afgehandelde melding verandert haar niet meer', () => {
    expect(meldingen(COA, stap('afhandelen', '2026-05-05'), stap('oppakken', '2026-05-06'))).toMatchObject([
      { stand: 'afgehandeld', eindeOp: '2026-05-05' },
    ]);
  });
});

describe('wat in DUO geregistreerd moet worden', () => {
  const items = (id: string, velden: Velden) => listDuoGebeurtenissen(id, velden).map(({ item }) => item);

  test('een module die niet is voltooid, gaat niet naar DUO', () => {
    expect(items('F-11', { datumEindgesprek: DAG })).toEqual(['MAP']);
    expect(items('F-11', { redenNietVoltooid: 'verhuisd' })).toEqual([]);
  });

  test('van een wijziging alleen leerroute, niveau en intensiteit', () => {
    expect(items('F-06', { soort: 'leerroute' })).toEqual(['PIP-wijziging']);
    expect(items('F-06', { soort: 'anders' })).toEqual([]);
  });

  test('van een afronding wat is afgerond', () => {
    expect(items('F-12', { leerroute: 'Z', datumAfrondingZ: DAG })).toEqual(['Z-route']);
    expect(items('F-12', { leerroute: 'O', tstAfgerond: DAG })).toEqual(['TST']);
    expect(items('F-12', { certificaatOverhandigd: DAG })).toEqual([]);
  });

  test('uren van de intake als er uren zijn', () => {
    expect(items('F-03', { urenTaalKnmIntake: 0, urenParticipatieIntake: 1 })).toEqual(['uren intake']);
    expect(items('F-03', { urenTaalKnmIntake: 0 })).toEqual([]);
  });

  test('alleen wie voor de rechten van gezins- en overige migrant kiest', () => {
    expect(items('F-15', { keuze: 'rechten gezins- en overige migrant' })).toEqual(['doelgroepkeuze']);
    expect(items('F-15', { keuze: 'asielrechten' })).toEqual([]);
  });

  test('een formulier dat binnen de gemeente blijft, geeft niets', () => {
    expect(items('F-19', { datum: DAG })).toEqual([]);
  });

  test('een bevestiging gaat over haar eigen item, de oudste eerst', () => {
    const plan = formulier('2026-05-04', 'F-05', { dagtekening: '2026-05-04', leerroute: 'B' });
    const pvt = formulier('2026-05-11', 'F-10', { datumOndertekening: '2026-05-11' });
    const bevestig = (item: string) => formulier('2026-05-12', 'F-20b', { item, datum: '2026-05-12' });
    const gedaan = (...regels: readonly HistorieRegel[]) =>
      staat(plan, pvt, ...regels).registraties.map(({ item, gedaanOp }) => [item, gedaanOp]);
    expect(gedaan(bevestig('PVT'))).toEqual([
      ['PIP', undefined],
      ['PVT', '2026-05-12'],
    ]);
    expect(gedaan(bevestig('MAP'))).toEqual([
      ['PIP', undefined],
      ['PVT', undefined],
    ]);
  });
});
