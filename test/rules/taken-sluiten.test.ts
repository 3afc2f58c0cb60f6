import { datum } from '../../rules/datum';
import { type HistorieRegel, type Velden } from '../../rules/historie';
import { type Taak } from '../../rules/taak';
import { listTaken } from '../../rules/taken';
import { afgehandeld, dossierMet, formulier, melding } from '../support/historie';

type Historie = readonly (HistorieRegel | readonly HistorieRegel[])[];

const PLICHT = formulier('2026-01-05', 'F-00', {
  doelgroep: 'A',
  kennisgevingsdatum: '2026-01-05',
  brpDatum: '2026-01-05',
});
const PLAN = formulier('2026-02-09', 'F-05', { dagtekening: '2026-02-09', leerroute: 'B', datumDuo: '2026-02-10' });

function taak(vandaag: string, termijn: string, ...historie: Historie): Taak | undefined {
  return listTaken(dossierMet(PLICHT, ...historie), datum(vandaag)).find((kandidaat) => kandidaat.termijn === termijn);
}

function staatOpen(vandaag: string, termijn: string, ...historie: Historie): boolean {
  return taak(vandaag, termijn, ...historie) !== undefined;
}

describe('een boete', () => {
  const boete = (velden: Velden) =>
    formulier('2026-05-01', 'F-09', {
      grondslag: 'art. 23',
      categorie: 'MAP',
      datumOvertreding: '2026-04-01',
      status: 'voorstel',
      ...velden,
    });

  test.each<[string, Velden, boolean]>([
    ['zonder rapport', {}, false],
    ['met een rapport', { rapportDatum: '2026-04-20' }, true],
    ['met een rapport en een besluit', { rapportDatum: '2026-04-20', datumBesluit: '2026-05-01' }, false],
    ['met een rapport, opgelegd zonder dag', { rapportDatum: '2026-04-20', status: 'opgelegd' }, false],
    ['met een rapport, herroepen', { rapportDatum: '2026-04-20', status: 'herroepen' }, false],
  ])('%s wacht op een besluit (T-24): %#', (_naam, velden, open) => {
    expect(staatOpen('2026-05-04', 'T-24', PLAN, boete(velden))).toBe(open);
  });

  test('is onherroepelijk vanaf de dag zelf; tot dan kan er bezwaar komen (T-27)', () => {
    const opgelegd = boete({ status: 'opgelegd', datumBekendmaking: '2026-05-01', onherroepelijkOp: '2026-06-13' });
    expect(['2026-06-12', '2026-06-13'].map((dag) => staatOpen(dag, 'T-27', PLAN, opgelegd))).toEqual([true, false]);
  });

  test('die niet bekend is gemaakt, heeft geen bezwaar- en geen betaaltermijn', () => {
    const opgelegd = boete({ status: 'opgelegd', datumBesluit: '2026-05-01' });
    for (const termijn of ['T-27', 'T-28']) expect(staatOpen('2026-05-04', termijn, PLAN, opgelegd)).toBe(false);
  });
});

describe('het einde van de plicht', () => {
  const metBoete = formulier('2026-05-01', 'F-09', {
    grondslag: 'art. 23',
    categorie: 'MAP',
    datumOvertreding: '2026-04-01',
    status: 'opgelegd',
    datumBekendmaking: '2026-05-01',
  });
  const inPortaal = formulier('2026-05-04', 'F-00', { plichtEinde: '2026-06-30' });

  test('een einde in de toekomst telt pas na die dag, of zodra DUO het heeft gemeld', () => {
    const bewaren = (vandaag: string, ...erbij: Historie) => staatOpen(vandaag, 'T-37', PLAN, inPortaal, ...erbij);
    expect(['2026-06-30', '2026-07-01'].map((dag) => bewaren(dag))).toEqual([false, true]);
    for (const code of ['DUO-SS107', 'DUO-SS106'])
      expect(bewaren('2026-06-01', afgehandeld('2026-05-20', code))).toBe(true);
  });

  test('na voldoen blijft een boete staan, na een beëindiging niet', () => {
    const betalen = (code: string) => staatOpen('2026-06-01', 'T-28', PLAN, metBoete, melding('2026-05-20', code));
    expect([betalen('DUO-SS106'), betalen('DUO-SS107')]).toEqual([true, false]);
  });

  test('dan moeten de persoonsgegevens weg, vijf jaar later', () => {
    expect(taak('2026-06-01', 'T-37', PLAN, melding('2026-05-20', 'DUO-SS107'))).toMatchObject({
      wat: 'Persoonsgegevens verwijderen',
      start: '2026-05-20',
      totEnMet: '2031-05-20',
    });
  });
});

describe('een melding die nog niet is opgepakt', () => {
  test('zegt om welk bericht het gaat, zodat twee dezelfde meldingen twee taken zijn', () => {
    const bericht = (id: string) => ({ ...melding('2026-05-01', 'DUO-SS131'), id });
    const taken = listTaken(
      dossierMet(bericht('a'), bericht('b'), melding('2026-05-01', 'COA-02')),
      datum('2026-05-04'),
    );
    expect(taken.flatMap(({ over }) => over ?? []).sort()).toEqual(['COA-02', 'DUO-SS131 a', 'DUO-SS131 b']);
  });
});

describe('een verhuizing', () => {
  const overname = melding('2026-03-02', 'DUO-SS121');
  const contact = (op: string, velden: Velden = {}) =>
    formulier(op, 'F-17', { richting: 'vestiging', contactDatum: op, ...velden });

  test('met een inschrijving is de termijn zeker, zonder is zij voorlopig (T-32)', () => {
    expect(taak('2026-03-03', 'T-32', overname)).not.toHaveProperty('voorlopig');
    const zonder = listTaken(dossierMet(overname), datum('2026-03-03')).find(({ termijn }) => termijn === 'T-32');
    expect(zonder).toMatchObject({ start: '2026-03-02', voorlopig: true });
  });

  test('alleen contact dat er is geweest, sluit haar', () => {
    const zonderDag = formulier('2026-03-04', 'F-17', { richting: 'vestiging', datumBrp: '2026-03-02' });
    expect(staatOpen('2026-03-05', 'T-32', overname, zonderDag)).toBe(true);
    expect(staatOpen('2026-03-05', 'T-32', overname, contact('2026-03-04'))).toBe(false);
    const morgen = contact('2026-03-05', { contactDatum: '2026-03-06' });
    expect(staatOpen('2026-03-05', 'T-32', overname, morgen)).toBe(true);
  });

  test('wie hier weer komt wonen, heeft niets aan het contact van de vorige keer', () => {
    const weg = afgehandeld('2026-06-01', 'DUO-SS122');
    const terug = afgehandeld('2026-09-01', 'DUO-SS121');
    expect(staatOpen('2026-09-02', 'T-32', overname, contact('2026-03-04'), weg, terug)).toBe(true);
    expect(staatOpen('2026-09-03', 'T-32', overname, weg, terug, contact('2026-09-03'))).toBe(false);
  });
});

describe('oproep en inburgeringstermijn', () => {
  test('de tweede oproep heeft haar eigen termijn en haar eigen opdracht (T-22)', () => {
    const oproep = (oproepNummer: string) =>
      formulier('2026-01-12', 'F-03', { oproepNummer, datumOproep: '2026-01-12', termijn: '2026-01-26' });
    expect(taak('2026-01-13', 'T-22', oproep('1'), oproep('2'))).toMatchObject({
      wat: 'Nagaan of de inburgeraar op de oproep verschijnt',
      formulier: 'F-03',
      totEnMet: '2026-01-26',
      stappen: ['Deze laatste dag staat in de oproep.'],
    });
  });

  test('wat DUO als begin noemt, gaat voor het plan (T-16)', () => {
    const portaal = (velden: Velden) => formulier('2026-03-02', 'F-00', { termijnTotEnMet: '2029-03-01', ...velden });
    const start = (velden: Velden) => taak('2026-03-03', 'T-16', PLAN, portaal(velden))?.start;
    expect(start({ termijnStart: '2026-03-02' })).toBe('2026-03-01');
    expect(start({})).toBe('2026-02-09');
  });

  test('wie al een plan had in een andere gemeente, heeft een voorlopige termijn; de rest niet', () => {
    expect(taak('2026-03-03', 'T-16', PLAN)).not.toHaveProperty('voorlopig');
    expect(taak('2026-03-03', 'T-16', melding('2026-01-12', 'DUO-SS121'), PLAN)).toMatchObject({ voorlopig: true });
    const route = formulier('2026-01-12', 'F-00', { eerdereLeerroute: 'B' });
    expect(taak('2026-03-03', 'T-16', route, PLAN)).toMatchObject({ voorlopig: true });
  });

  test('een richtdatum is er alleen als de laatste dag geen werkdag is', () => {
    const koppeling = (op: string) => listTaken(dossierMet(afgehandeld(op, 'COA-01')), datum(op))[0];
    // Twee weken na donderdag 1 januari is donderdag 15 januari; na vrijdag 1 mei is dat Hemelvaart met de dag erna.
    expect(koppeling('2026-01-01')).not.toHaveProperty('richtdatum');
    expect(koppeling('2026-05-01')).toMatchObject({ totEnMet: '2026-05-15', richtdatum: '2026-05-13' });
  });
});
