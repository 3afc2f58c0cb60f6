import { asBewaard } from '../../../bot/store/bewaard';
import { extendKeten, type Keten, type Schakel, verifyKeten } from '../../../bot/store/keten';
import { createKluis } from '../../../bot/store/kluis';
import { datum } from '../../../rules/datum';
import { type HistorieRegel } from '../../../rules/historie';
import { testKluis } from '../../support/store';

const hoofd = { dossiernummer: '2026-0143', versie: 3, caseload: 'Noord', klantmanager: 'fatima' };
const melding = (id: string, dag: string, tijd: string): HistorieRegel => ({
  ...{ id, op: datum(dag), notificatie: 'COA-01', vastgelegd: `${dag}T${tijd}Z` },
});
const regels = [
  melding('a', '2026-05-01', '08:00:00'),
  {
    ...{ id: 'b', op: datum('2026-05-02'), formulier: 'F-01', door: 'fatima', vastgelegd: '2026-05-02T08:00:00Z' },
    velden: { scenario: '1', akkoord: { op: '2026-05-02', door: 'joost' } },
  },
  melding('c', '2026-05-03', '08:00:00'),
];
const heel: Keten = { hoofd, ...extendKeten(testKluis, hoofd, undefined, regels) };

/** Dezelfde keten met andere schakels. */
function metSchakels(kies: (schakels: readonly Schakel[]) => readonly (Schakel | undefined)[]): Keten {
  return { ...heel, schakels: kies(heel.schakels).filter((schakel) => schakel !== undefined) };
}

function verander(schakel: Schakel | undefined, regel: Partial<HistorieRegel>): Schakel | undefined {
  return schakel === undefined ? undefined : { ...schakel, regel: { ...schakel.regel, ...regel } };
}

describe('de keten van een dossier', () => {
  it('klopt zoals zij is vastgelegd', () => {
    expect(verifyKeten(testKluis, heel)).toBeUndefined();
  });

  it('klopt ook als zij in delen is vastgelegd', () => {
    const een = extendKeten(testKluis, { ...hoofd, versie: 1 }, undefined, regels.slice(0, 1));
    const rest = extendKeten(testKluis, hoofd, een.slot, regels.slice(1));
    expect({ hoofd, slot: rest.slot, schakels: [...een.schakels, ...rest.schakels] }).toEqual(heel);
  });

  it('hangt niet af van de volgorde waarin een opslag de velden teruggeeft', () => {
    const omgekeerd = (waarde: object): object =>
      Object.fromEntries(
        Object.entries(waarde)
          .reverse()
          .map(([sleutel, deel]) => [
            sleutel,
            typeof deel === 'object' ? omgekeerd(deel as object) : (deel as unknown),
          ]),
      );
    const anders = heel.schakels.map(({ hash, regel }) => ({ hash, regel: omgekeerd(regel) as Schakel['regel'] }));
    expect(verifyKeten(testKluis, { ...heel, schakels: anders })).toBeUndefined();
  });

  it.each<[string, Keten]>([
    ['een veld van een regel is gewijzigd', metSchakels(([a, b, c]) => [verander(a, { notificatie: 'COA-07' }), b, c])],
    ['een dag is gewijzigd', metSchakels(([a, b, c]) => [a, verander(b, { op: datum('2026-05-09') }), c])],
    ['het tijdstip van vastleggen is gewijzigd', metSchakels(([a, b, c]) => [a, b, verander(c, { vastgelegd: 'x' })])],
    ['de eerste regel is weg', metSchakels(([, b, c]) => [b, c])],
    ['een regel in het midden is weg', metSchakels(([a, , c]) => [a, c])],
    ['de laatste regel is weg', metSchakels(([a, b]) => [a, b])],
    ['alle regels zijn weg', metSchakels(() => [])],
    ['een regel staat er twee keer', metSchakels(([a, b, c]) => [a, b, b, c])],
    ['twee regels zijn verwisseld', metSchakels(([a, b, c]) => [a, c, b])],
    ['de caseload is gewijzigd', { ...heel, hoofd: { ...hoofd, caseload: 'Zuid' } }],
    ['de klantmanager is gewijzigd', { ...heel, hoofd: { ...hoofd, klantmanager: 'joost' } }],
    ['de versie is teruggezet', { ...heel, hoofd: { ...hoofd, versie: 2 } }],
    ['de historie komt van een ander dossier', { ...heel, hoofd: { ...hoofd, dossiernummer: '2026-0144' } }],
    [
      'de laatste regel is weg en het hoofd erop aangepast',
      {
        ...metSchakels(([a, b]) => [a, b]),
        slot: { ...heel.slot, aantal: 2, hash: heel.schakels[1]?.hash ?? '', laatst: '2026-05-02T08:00:00Z' },
      },
    ],
  ])('ziet dat %s', (_wat, keten) => {
    expect(verifyKeten(testKluis, keten)).toEqual(expect.any(String));
  });

  it('ziet dat iemand haar opnieuw maakte met een andere sleutel', () => {
    const vreemd = createKluis(new Uint8Array(32).fill(9));
    expect(verifyKeten(testKluis, { hoofd, ...extendKeten(vreemd, hoofd, undefined, regels) })).toBeDefined();
  });

  it('laat de volgorde van vastleggen staan als de klok terugspringt', () => {
    const vorig = extendKeten(testKluis, hoofd, undefined, regels).slot;
    const { schakels, slot } = extendKeten(testKluis, hoofd, vorig, [
      melding('d', '2026-05-04', '08:00:00'),
      melding('e', '2020-01-01', '08:00:00'),
    ]);
    expect(schakels.map(({ regel }) => regel.vastgelegd)).toEqual(['2026-05-04T08:00:00Z', '2026-05-04T08:00:00Z']);
    expect(schakels[1]?.regel.op).toBe('2020-01-01');
    expect(slot.laatst).toBe('2026-05-04T08:00:00Z');
  });

  it('vergelijkt tijdstippen als momenten, ook met een andere tijdzone', () => {
    const vorig = extendKeten(testKluis, hoofd, undefined, [{ ...melding('a', '2026-05-01', '07:30:00') }]).slot;
    const laat = { ...melding('b', '2026-05-01', '0'), vastgelegd: '2026-05-01T09:00:00+02:00' };
    expect(extendKeten(testKluis, hoofd, vorig, [laat]).slot.laatst).toBe('2026-05-01T07:30:00Z');
  });
});

describe('een bewaard dossier', () => {
  it('is heel als alles klopt, met de historie op de dag die telt', () => {
    const { dossier, kapot } = asBewaard(testKluis, heel);
    expect(kapot).toBeUndefined();
    expect(dossier.historie.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('noemt een regel die niet te lezen is, en geeft de rest', () => {
    const { dossier, kapot } = asBewaard(testKluis, {
      ...heel,
      schakels: [heel.schakels[0], undefined, heel.schakels[2]],
    });
    expect(kapot).toContain('Regel 2 is beschadigd');
    expect(dossier.historie.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('raadt niet naar een regel van een nieuwere Regiebot', () => {
    const nieuw: HistorieRegel = { ...{ id: 'n', op: datum('2026-05-04'), formulier: 'F-99', door: 'x' }, velden: {} };
    const { dossier, kapot } = asBewaard(testKluis, {
      hoofd,
      ...extendKeten(testKluis, hoofd, undefined, [...regels, nieuw]),
    });
    expect(kapot).toContain('Regel 4 is van een nieuwere Regiebot');
    expect(dossier.historie).toHaveLength(3);
  });
});
