import { datum } from '../../../rules/datum';
import { computeFase } from '../../../rules/fase';
import { type Dossier } from '../../../rules/historie';
import { prepareDossier, prepareDossiers, createPeiling } from '../../../rules/metingen';
import { dossierMet, formulier, melding } from '../../support/historie';
import { readGevallen } from '../../support/gevallen';
import { GEZINSMIGRANT, KOPPELING, meet, PLICHT, pip, STATUSHOUDER, tel } from './hulp';

describe('de caseload', () => {
  test('een opgeschort dossier hoort bij de lopende dossiers', () => {
    const historie = [PLICHT, melding('2026-05-01', 'DUO-SS109')];
    expect(tel('lopende-dossiers', historie, '2026-05-01')).toBe(1);
    expect(tel('opgeschorte-dossiers', historie, '2026-05-01')).toBe(1);
    expect(tel('opgeschorte-dossiers', historie, '2026-04-30')).toBe(0);
  });

  test.each(['DUO-SS111', 'DUO-SS122', 'COA-09', 'DUO-SS106', 'DUO-SS107', 'DUO-SS108', 'DUO-SS110'])(
    'na %s loopt een dossier niet meer',
    (code) => {
      expect(tel('lopende-dossiers', [PLICHT, melding('2026-05-01', code)], '2026-05-01')).toBe(0);
      expect(tel('lopende-dossiers', [PLICHT, melding('2026-05-01', code)], '2026-04-30')).toBe(1);
    },
  );

  test('wie een certificaat krijgt, heeft die dag voldaan', () => {
    const historie = [PLICHT, pip(), formulier('2026-05-01', 'F-12', { certificaatOverhandigd: '2026-05-08' })];
    expect(tel('voldaan', historie, '2026-05-07')).toBe(0);
    expect(tel('voldaan', historie, '2026-05-08', { van: '2026-05-08', tot: '2026-05-08' })).toBe(1);
  });

  test('voldaan telt op de vroegste dag', () => {
    const historie = [
      PLICHT,
      formulier('2026-05-01', 'F-12', { certificaatOverhandigd: '2026-05-01' }),
      melding('2026-06-02', 'DUO-SS106'),
    ];
    expect(tel('voldaan', historie, '2026-07-01', { van: '2026-05-01', tot: '2026-05-31' })).toBe(1);
    expect(tel('voldaan', historie, '2026-07-01', { van: '2026-06-01', tot: '2026-06-30' })).toBe(0);
  });

  test('een ingetrokken melding heeft niets veranderd, maar is wel ontvangen', () => {
    const historie = [
      PLICHT,
      melding('2026-05-01', 'DUO-SS107'),
      formulier('2026-05-04', 'F-20a', { notificatie: 'DUO-SS107', stap: 'ingetrokken' }),
    ];
    expect(tel('beeindigd-zonder-voldoen', historie, '2026-05-03')).toBe(1);
    expect(tel('beeindigd-zonder-voldoen', historie, '2026-05-04')).toBe(0);
    expect(tel('meldingen-ontvangen', historie, '2026-05-04')).toBe(2);
    expect(tel('open-meldingen', historie, '2026-05-04', { filters: { code: { alleen: ['DUO-SS107'] } } })).toBe(0);
  });

  test('een dossier bestaat vanaf zijn eerste regel', () => {
    expect(tel('nieuwe-dossiers', [KOPPELING], '2026-01-11')).toBe(0);
    expect(tel('nieuwe-dossiers', [KOPPELING], '2026-01-12', { van: '2026-01-12', tot: '2026-01-12' })).toBe(1);
  });

  test('zonder klantmanager hoort een dossier bij niemand, zonder doelgroep bij onbekend', () => {
    const dossier: Dossier = { dossiernummer: '2026-0001', caseload: 'Noord', historie: [PLICHT] };
    expect(meet('lopende-dossiers', [dossier], '2026-05-01', { groepering: 'klantmanager' }).groepen).toEqual([
      { naam: 'niemand', aantal: 1, dossiers: ['2026-0001'] },
    ]);
    expect(meet('lopende-dossiers', [dossier], '2026-05-01', { groepering: 'doelgroep' }).groepen).toEqual([
      { naam: 'onbekend', aantal: 1, dossiers: ['2026-0001'] },
    ]);
  });

  test('de fase van één dossier staat als groep in het antwoord', () => {
    const uitkomst = meet('dossier-fase', [dossierMet(PLICHT, GEZINSMIGRANT, pip())], '2026-05-01', {
      filters: { dossier: { alleen: ['2026-0143'] } },
    });
    expect(uitkomst).toEqual({
      aantal: 1,
      dossiers: ['2026-0143'],
      groepen: [{ naam: 'PIP nog niet in DUO', aantal: 1, dossiers: ['2026-0143'] }],
    });
  });

  test('een bevestigde termijn zonder bekende doelgroep wacht nergens op', () => {
    const historie = [PLICHT, pip(), melding('2026-04-01', 'DUO-SS102')];
    const { groepen } = meet('lopende-dossiers', [dossierMet(...historie)], '2026-05-01', { groepering: 'fase' });
    expect(groepen?.map(({ naam }) => naam)).toEqual(['PIP nog niet in DUO']);
  });
});

const caseload = readGevallen('caseload.jsonl') as readonly Dossier[] | undefined;

(caseload === undefined ? describe.skip : describe)(
  'de fase in antwoorden is de fase op kaarten (overgeslagen zonder caseload.jsonl)',
  () => {
    test.each(['2025-03-01', '2026-01-15', '2026-06-30', '2026-11-20'])('op %s', (peildatum) => {
      const { standen } = prepareDossiers(caseload ?? [], datum(peildatum));
      const dossiers = new Map(caseload?.map((dossier) => [dossier.dossiernummer, dossier]));
      const anders = standen.filter(({ dossiernummer, fase }) => {
        const dossier = dossiers.get(dossiernummer);
        return dossier === undefined || computeFase(dossier, datum(peildatum)) !== fase;
      });
      expect(standen.length).toBeGreaterThan(0);
      expect(anders.map(({ dossiernummer }) => dossiernummer)).toEqual([]);
    });
  },
);

describe('een peiling', () => {
  test('weigert een stand van een andere dag', () => {
    const stand = prepareDossier(dossierMet(PLICHT), datum('2026-05-01'));
    expect(() => createPeiling(datum('2026-05-02'), stand === undefined ? [] : [stand])).toThrow(RangeError);
  });

  test('kan weglaten wat pas later is vastgelegd, zodat een oud antwoord blijft', () => {
    const laat = { ...melding('2026-03-01', 'DUO-SS107'), vastgelegd: '2026-05-02T08:00:00.000Z' };
    const dossier = dossierMet(PLICHT, laat);
    const status = (bekendTot?: string) => prepareDossier(dossier, datum('2026-05-01'), bekendTot)?.status;
    expect(status()).toBe('beëindigd');
    expect(status('2026-05-02T08:00:00.000Z')).toBe('beëindigd');
    expect(status('2026-05-02T07:59:59.999Z')).toBe('lopend');
  });

  test('een dossier waarvan alles later is vastgelegd, bestond toen niet', () => {
    const laat = { ...PLICHT, vastgelegd: '2026-05-02T08:00:00.000Z' };
    expect(prepareDossier(dossierMet(laat), datum('2026-05-01'), '2026-05-01T00:00:00.000Z')).toBeUndefined();
  });

  test('een dossier houdt zijn eerste dag als de eerste regel wordt verbeterd', () => {
    const eerste = formulier('2026-02-02', 'F-00', { doelgroep: 'A' });
    const verbeterd = formulier('2026-04-01', 'F-00', {
      doelgroep: 'G',
      correctie: true,
      redenCorrectie: 'vergissing',
    });
    expect(tel('nieuwe-dossiers', [eerste, verbeterd], '2026-05-01', { van: '2026-02-02', tot: '2026-02-02' })).toBe(1);
    expect(
      meet('lopende-dossiers', [dossierMet(eerste, verbeterd)], '2026-05-01', { groepering: 'doelgroep' }).groepen?.[0]
        ?.naam,
    ).toBe('G');
    expect(
      meet('lopende-dossiers', [dossierMet(eerste, verbeterd)], '2026-03-31', { groepering: 'doelgroep' }).groepen?.[0]
        ?.naam,
    ).toBe('A');
  });

  test('een statushouder is ook wie alleen een koppeling heeft', () => {
    expect(tel('lopende-dossiers', [KOPPELING], '2026-05-01', { filters: { doelgroep: { alleen: ['A'] } } })).toBe(1);
    expect(
      tel('lopende-dossiers', [PLICHT, STATUSHOUDER, melding('2026-04-01', 'DUO-SS124')], '2026-05-01', {
        filters: { doelgroep: { alleen: ['G'] } },
      }),
    ).toBe(1);
  });
});
