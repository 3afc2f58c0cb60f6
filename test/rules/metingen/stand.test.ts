import { dossierMet, formulier, melding } from '../../support/historie';
import { type Historie, KOPPELING, meet, PLICHT, pip, type Rest, STATUSHOUDER, tel } from './hulp';

const VANDAAG = '2026-06-01';

/** Telt elk van deze metingen in één dossier. */
function telAlle(metingen: readonly Parameters<typeof tel>[0][], historie: Historie): readonly number[] {
  return metingen.map((meting) => tel(meting, historie, VANDAAG));
}

describe('meldingen', () => {
  test('alleen COA-01 is een koppeling', () => {
    expect(telAlle(['koppelingen-ontvangen', 'koppelingen-niet-opgepakt'], [PLICHT])).toEqual([0, 0]);
  });

  test('er is een plicht als een van de meldingen dat zegt', () => {
    expect(tel('nog-niet-opgeroepen', [KOPPELING, PLICHT, melding('2026-02-10', 'EXT-01')], VANDAAG)).toBe(1);
  });
});

describe('het plan en wat eraan verandert', () => {
  const wijziging = (soort: string, dagtekening?: string) =>
    formulier('2026-05-01', 'F-06', { soort, ...(dagtekening === undefined ? {} : { dagtekening }) });
  const WIJZIGINGEN = ['leerroute-gewisseld', 'afgeschaald'] as const;

  test.each([
    ['leerroute', [1, 0]],
    ['niveau (afschalen)', [0, 1]],
    ['overig', [0, 0]],
  ])('een wijziging van soort %s telt alleen bij haar eigen meting', (soort, verwacht) => {
    expect(telAlle(WIJZIGINGEN, [PLICHT, pip(), wijziging(soort, '2026-05-01')])).toEqual(verwacht);
  });

  test('een wijziging zonder dagtekening is nog niet vastgesteld', () => {
    expect(telAlle(WIJZIGINGEN, [PLICHT, pip(), wijziging('leerroute')])).toEqual([0, 0]);
  });
});

describe('registraties in DUO', () => {
  const METINGEN = ['open-duo-registraties', 'duo-registraties-gedaan', 'te-late-duo-registraties'] as const;

  test('wat nog open staat, is niet gedaan en niet te laat gedaan', () => {
    expect(telAlle(METINGEN, [PLICHT, pip()])).toEqual([1, 0, 0]);
  });

  test('wat pas na de peildatum gebeurt, hoeft nog niet in DUO', () => {
    const vooruit = formulier('2026-05-01', 'F-11', { datumEindgesprek: '2026-06-02' });
    const open = (peildatum: string) => tel('open-duo-registraties', [PLICHT, vooruit], peildatum);
    expect(['2026-06-01', '2026-06-02'].map(open)).toEqual([0, 1]);
  });

  const weigering = formulier('2026-05-20', 'F-20b', { item: 'PIP', datum: '2026-05-12', geweigerd: true });
  const geweigerd = (peildatum: string, rest: Rest = {}) =>
    tel('geweigerde-duo-registraties', [PLICHT, pip(), weigering], peildatum, rest);

  test('een weigering telt op de dag die erbij staat, niet op de dag van vastleggen', () => {
    expect(geweigerd(VANDAAG, { van: '2026-05-12', tot: '2026-05-12' })).toBe(1);
    expect(geweigerd(VANDAAG, { van: '2026-05-20', tot: '2026-05-20' })).toBe(0);
  });

  test('een weigering telt bij haar item', () => {
    expect(geweigerd(VANDAAG, { filters: { item: { alleen: ['PIP'] } } })).toBe(1);
    expect(geweigerd(VANDAAG, { filters: { item: { alleen: ['MAP'] } } })).toBe(0);
  });

  test('een weigering van morgen is er nog niet', () => {
    const morgen = formulier('2026-05-20', 'F-20b', { item: 'PIP', datum: '2026-05-21', geweigerd: true });
    const tot = (peildatum: string) => tel('geweigerde-duo-registraties', [PLICHT, morgen], peildatum);
    expect(['2026-05-20', '2026-05-21'].map(tot)).toEqual([0, 1]);
  });
});

describe('termijnen', () => {
  test('zonder overname is er geen overdracht te doen, ook niet na een inschrijving', () => {
    expect(tel('overdracht-open', [PLICHT, STATUSHOUDER], VANDAAG)).toBe(0);
  });

  test('een kennisgeving na de inschrijving bepaalt de tien weken', () => {
    const gegevens = formulier('2026-02-03', 'F-00', { kennisgevingsdatum: '2026-03-02', brpDatum: '2026-02-16' });
    // Tien weken na maandag 2 maart is maandag 11 mei.
    const verlopen = (peildatum: string) =>
      tel('pip-niet-vastgesteld', [PLICHT, gegevens], peildatum, {
        filters: { termijnstand: { alleen: ['verlopen'] } },
      });
    expect(['2026-05-11', '2026-05-12'].map(verlopen)).toEqual([0, 1]);
  });
});

describe('gesprekken, verhuizing en handhaving', () => {
  test('een gesprek van morgen is nog niet gevoerd', () => {
    const gesprek = formulier('2026-05-01', 'F-19', { datum: '2026-05-02', verschenen: 'ja' });
    const gevoerd = (peildatum: string) => tel('voortgangsgesprekken-gevoerd', [PLICHT, gesprek], peildatum);
    expect(['2026-05-01', '2026-05-02'].map(gevoerd)).toEqual([0, 1]);
  });

  test('een gemist gesprek telt in zijn maand, met zijn reden', () => {
    const gemist = formulier('2026-05-04', 'F-19', { datum: '2026-04-30', verschenen: 'nee met reden' });
    const { groepen } = meet('voortgangsgesprekken-niet-doorgegaan', [dossierMet(PLICHT, gemist)], VANDAAG, {
      filters: { reden: { alleen: ['met reden'] } },
      groepering: 'maand',
    });
    expect(groepen?.map(({ naam }) => naam)).toEqual(['2026-04']);
  });

  test('wie zich vestigt, is niet vertrokken; wie vertrekt, heeft geen overdracht gedaan', () => {
    const vestiging = formulier('2026-05-01', 'F-17', { richting: 'vestiging', datumBrp: '2026-05-01' });
    expect(tel('vertrokken-naar-andere-gemeente', [PLICHT, vestiging], VANDAAG)).toBe(0);
    const vertrek = formulier('2026-05-01', 'F-17', { richting: 'vertrek', contactDatum: '2026-05-01' });
    expect(tel('overdracht-open', [melding('2026-04-01', 'DUO-SS121'), vertrek], VANDAAG)).toBe(1);
  });

  const boete = (velden: Parameters<typeof formulier>[2]) =>
    formulier('2026-05-01', 'F-09', { categorie: 'MAP', datumOvertreding: '2026-04-01', ...velden });

  test('een boete zonder besluit is nog niet opgelegd', () => {
    expect(tel('boetes', [PLICHT, boete({ status: 'opgelegd', bedrag: 50 })], VANDAAG)).toBe(0);
  });

  test.each([
    ['opgelegd zonder bezwaar', { status: 'opgelegd' }, 0],
    ['met een lopend bezwaar', { status: 'opgelegd', bezwaar: 'ingediend' }, 1],
    ['herroepen met een bezwaar dat nog open stond', { status: 'herroepen', bezwaar: 'ingediend' }, 0],
  ])('bezwaar loopt: een boete %s', (_naam, velden, aantal) => {
    expect(tel('bezwaar-loopt', [PLICHT, boete(velden)], VANDAAG)).toBe(aantal);
  });
});
