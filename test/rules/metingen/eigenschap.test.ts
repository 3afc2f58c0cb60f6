import fc from 'fast-check';
import { addDagen, datum } from '../../../rules/datum';
import { type Dossier, type HistorieRegel } from '../../../rules/historie';
import {
  createPeiling,
  explainNietGeteld,
  getMeting,
  listMetingen,
  measure,
  type MetingId,
  NIEMAND,
  type Peiling,
  prepareDossiers,
  type Vraag,
} from '../../../rules/metingen';
import { createDeler } from '../../../rules/metingen/stand/deler';
import { formulier, melding } from '../../support/historie';

const ZAAD = 2021;
const BEGIN = datum('2025-06-02');
const PEILDATUM = addDagen(BEGIN, 250);
const KLANTMANAGERS = ['anneke', 'bram', undefined] as const;
const CASELOADS = ['Noord', 'Oost'] as const;

const CODES = [
  ...['COA-01', 'COA-07', 'COA-09', 'DUO-SS101', 'DUO-SS139', 'DUO-SS121', 'DUO-SS102', 'DUO-SS106', 'DUO-SS107'],
  ...['DUO-SS109', 'DUO-SS130', 'DUO-SS111', 'DUO-SS141', 'EXT-01'],
] as const;

type Maker = (op: string) => HistorieRegel;

/** Van alles wat een meting raakt, met de dag van vastleggen als dag van de gebeurtenis. */
const MAKERS: readonly Maker[] = [
  ...CODES.map(
    (code): Maker =>
      (op) =>
        melding(op, code),
  ),
  ...['oppakken', 'afhandelen', 'dubbel', 'ingetrokken'].map(
    (stap): Maker =>
      (op) =>
        formulier(op, 'F-20a', { notificatie: 'COA-01', stap }),
  ),
  (op) => formulier(op, 'F-00', { doelgroep: 'A', kennisgevingsdatum: op, brpDatum: op }),
  (op) => formulier(op, 'F-00', { doelgroep: 'G', kennisgevingsdatum: op }),
  (op) => formulier(op, 'F-01', { scenario: '1' }),
  (op) => formulier(op, 'F-03', { oproepNummer: '1', verschenen: 'nee', datumOproep: op }),
  (op) => formulier(op, 'F-03', { datumAfgerond: op, urenTaalKnmIntake: 4 }),
  (op) => formulier(op, 'F-04', { resultaat: 'B1-route haalbaar' }),
  ...['B', 'O', 'Z'].map(
    (leerroute): Maker =>
      (op) =>
        formulier(op, 'F-05', { dagtekening: op, leerroute }),
  ),
  (op) => formulier(op, 'F-06', { soort: 'leerroute', leerrouteNieuw: 'O', dagtekening: op }),
  (op) => formulier(op, 'F-06', { soort: 'niveau (afschalen)', dagtekening: op }),
  (op) => formulier(op, 'F-00', { termijnTotEnMet: addDagen(datum(op), 90) }),
  (op) => formulier(op, 'F-07', { datumAanbod: op }),
  (op) => formulier(op, 'F-09', { categorie: 'PVT', datumOvertreding: op, status: 'opgelegd', bezwaar: 'ingediend' }),
  (op) => formulier(op, 'F-08', { fase: 'PIP', reden: 'PVT', datumVerzonden: op }),
  (op) =>
    formulier(op, 'F-09', {
      categorie: 'MAP',
      datumOvertreding: op,
      status: 'opgelegd',
      datumBesluit: op,
      bedrag: 25.1,
    }),
  (op) => formulier(op, 'F-10', { datumOndertekening: op }),
  (op) => formulier(op, 'F-11', { datumEindgesprek: op }),
  (op) => formulier(op, 'F-14', { startdatum: op, einddatum: addDagen(datum(op), 60) }),
  (op) => formulier(op, 'F-17', { richting: 'vertrek', datumBrp: op }),
  ...['ja', 'nee met reden'].map(
    (verschenen): Maker =>
      (op) =>
        formulier(op, 'F-19', { datum: op, verschenen }),
  ),
  ...['PIP', 'MAP'].map(
    (item): Maker =>
      (op) =>
        formulier(op, 'F-20b', { item }),
  ),
  (op) => formulier(op, 'F-20b', { item: 'PIP', geweigerd: true }),
];

const regel = fc.tuple(fc.nat(320), fc.constantFrom(...MAKERS)).map(([na, maak]) => maak(addDagen(BEGIN, na)));

/** Hoe een dossier begint: alleen gekoppeld, met plicht, of met een plan. Zonder begin loopt bijna geen dossier. */
const begin = fc
  .tuple(fc.nat(240), fc.constantFrom('A', 'G'), fc.constantFrom('B', 'O', 'Z'), fc.nat(4))
  .map(([na, doelgroep, leerroute, lengte]) => {
    const op = addDagen(BEGIN, na);
    const plan = formulier(op, 'F-05', { dagtekening: op, leerroute });
    const gegevens = formulier(op, 'F-00', { doelgroep, kennisgevingsdatum: op, brpDatum: op });
    return [melding(op, 'DUO-SS101'), gegevens, plan, formulier(op, 'F-13', { urenNt2: 600 })].slice(0, lengte);
  });

const caseload: fc.Arbitrary<readonly Dossier[]> = fc
  .array(
    fc.record({
      klantmanager: fc.constantFrom(...KLANTMANAGERS),
      caseload: fc.constantFrom(...CASELOADS),
      begin,
      vervolg: fc.array(regel, { minLength: 1, maxLength: 7 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((dossiers) =>
    dossiers.map(({ klantmanager, caseload, begin: eerst, vervolg }, index) => ({
      dossiernummer: `2026-${String(index).padStart(4, '0')}`,
      caseload,
      historie: [...eerst, ...vervolg],
      ...(klantmanager === undefined ? {} : { klantmanager }),
    })),
  );

/** Metingen die over meer dan één dossier gaan. */
const METINGEN = listMetingen().filter((id) => !getMeting(id).enkelDossier);

/** De meting zonder filters, en met alle dagen als er een periode moet zijn. */
function ruim(meting: MetingId): Vraag {
  const { periode, duur } = getMeting(meting);
  return {
    ...{ meting, filters: {} },
    ...(periode === 'verplicht' ? { periode: { van: BEGIN, tot: addDagen(BEGIN, 2000) } } : {}),
    ...(duur ? { duur: { aantal: 2, eenheid: 'maanden' } } : {}),
  };
}

/** Een geldige vraag zonder filters. */
const vraag: fc.Arbitrary<Vraag> = fc
  .record({
    meting: fc.constantFrom(...METINGEN),
    metPeriode: fc.boolean(),
    van: fc.nat(300),
    dagen: fc.nat(300),
    eenheid: fc.constantFrom('dossiers', 'gebeurtenissen'),
  })
  .map(({ meting, metPeriode, van, dagen, eenheid }): Vraag => {
    if (getMeting(meting).periode === 'nee' || !metPeriode) return { ...ruim(meting), eenheid };
    const begin = addDagen(BEGIN, van);
    return { ...ruim(meting), eenheid, periode: { van: begin, tot: addDagen(begin, dagen) } };
  });

/** Elke eigenschap moet gelden voor elke vraag over elke caseload. */
function geldtAltijd(check: (gevraagd: Vraag, peiling: Peiling, dossiers: readonly Dossier[]) => void): void {
  fc.assert(
    fc.property(vraag, caseload, (gevraagd, dossiers) =>
      check(gevraagd, prepareDossiers(dossiers, PEILDATUM), dossiers),
    ),
    { seed: ZAAD, numRuns: 400 },
  );
}

function aantal(gevraagd: Vraag, peiling: Peiling): number {
  return measure(gevraagd, peiling).aantal;
}

describe('voor elke vraag over elke caseload', () => {
  test('komt elke meting in de proef aan bod', () => {
    const peilingen = fc
      .sample(caseload, { seed: ZAAD, numRuns: 300 })
      .map((dossiers) => prepareDossiers(dossiers, PEILDATUM));
    const leeg = METINGEN.filter((meting) => !peilingen.some((peiling) => aantal(ruim(meting), peiling) > 0));
    expect(leeg).toEqual([]);
  });

  test('is het antwoord hetzelfde als de standen delen wat zij gemeen hebben', () => {
    geldtAltijd((gevraagd, { peildatum, standen }) => {
      const gedeeld = standen.map(createDeler());
      expect(measure(gevraagd, { peildatum, standen: gedeeld })).toEqual(measure(gevraagd, { peildatum, standen }));
    });
  });

  test('is het getal de som van de dossiers, en de lijst eronder die waar het van komt', () => {
    geldtAltijd((gevraagd, { peildatum, standen }) => {
      const los = standen.map((stand) => measure(gevraagd, createPeiling(peildatum, [stand])));
      const samen = measure(gevraagd, createPeiling(peildatum, standen));
      expect(samen.aantal).toBe(los.reduce((som, { aantal: een }) => som + een, 0));
      expect(samen.dossiers).toEqual(los.flatMap(({ dossiers }) => dossiers).sort());
    });
  });

  test('is de som van de groepen het totaal, en elke groep het antwoord op de vraag over die groep', () => {
    geldtAltijd((gevraagd, peiling) => {
      const { aantal: totaal, groepen = [] } = measure({ ...gevraagd, groepering: 'klantmanager' }, peiling);
      expect(groepen.reduce((som, groep) => som + groep.aantal, 0)).toBe(totaal);
      for (const { naam, ...groep } of groepen)
        expect(measure({ ...gevraagd, filters: { klantmanager: { alleen: [naam] } } }, peiling)).toEqual(groep);
    });
  });

  test('verdeelt elke groepering alle gebeurtenissen precies één keer', () => {
    geldtAltijd((gevraagd, peiling) => {
      const perGebeurtenis = { ...gevraagd, eenheid: 'gebeurtenissen' } as const;
      for (const groepering of getMeting(gevraagd.meting).groeperingen) {
        const { aantal: totaal, groepen = [] } = measure({ ...perGebeurtenis, groepering }, peiling);
        expect(groepen.reduce((som, groep) => som + groep.aantal, 0)).toBe(totaal);
      }
    });
  });

  test('vullen alleen en behalve elkaar aan, en zijn alle klantmanagers samen het totaal', () => {
    geldtAltijd((gevraagd, peiling) => {
      const met = (filters: Vraag['filters']) => aantal({ ...gevraagd, filters }, peiling);
      const totaal = met({});
      expect(met({ caseload: { alleen: ['Noord'] } }) + met({ caseload: { behalve: ['Noord'] } })).toBe(totaal);
      expect(met({ klantmanager: { alleen: ['anneke', 'bram', NIEMAND] } })).toBe(totaal);
      expect(met({ klantmanager: { alleen: ['anneke'] }, doelgroep: { alleen: ['A'] } })).toBeLessThanOrEqual(
        met({ klantmanager: { alleen: ['anneke'] } }),
      );
    });
  });

  test('telt een periode op uit twee aansluitende perioden', () => {
    geldtAltijd((gevraagd, peiling) => {
      const { van, tot } = gevraagd.periode ?? {};
      if (van === undefined || tot === undefined || van === tot) return;
      const per = (periode: Vraag['periode'] & object) =>
        aantal({ ...gevraagd, eenheid: 'gebeurtenissen', periode }, peiling);
      expect(per({ van, tot: van }) + per({ van: addDagen(van, 1), tot })).toBe(per({ van, tot }));
    });
  });

  test('telt een dossier mee, of is er een reden waarom niet', () => {
    geldtAltijd((gevraagd, peiling) => {
      const { dossiers } = measure(gevraagd, peiling);
      for (const { dossiernummer } of peiling.standen)
        expect(explainNietGeteld(gevraagd, peiling, dossiernummer) === undefined).toBe(
          dossiers.includes(dossiernummer),
        );
    });
  });

  test('doet niets van na de peildatum ertoe, en ook de volgorde van de dossiers niet', () => {
    geldtAltijd((gevraagd, peiling, dossiers) => {
      const tot = dossiers.map(({ historie, ...dossier }) => ({
        ...dossier,
        historie: historie.filter(({ op }) => op <= PEILDATUM),
      }));
      expect(measure(gevraagd, prepareDossiers(tot.toReversed(), PEILDATUM))).toEqual(measure(gevraagd, peiling));
    });
  });
});
