import { buildDossierKanaalKaart } from '../../cards';
import { MAX_EIGEN_VERSIES } from '../../cards/delen/teams';
import { GEKOPPELD, naamVan, OPGEPAKT, PIP_VASTGESTELD, VANDAAG } from '../../cards/voorbeelden/dossiers';
import { addDagen } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { listTaken } from '../../rules/taken';
import { readKaart } from './kaarten';

const eigenaar = { id: '29:f', naam: 'Fatima' };
const draw = (dossier: Dossier, meer: object = {}) =>
  buildDossierKanaalKaart({ dossier, versie: 1, vandaag: VANDAAG, naamVan, eigenaar, ...meer });

describe('de klantmanager vermelden op de kaart in het kanaal', () => {
  const [taak] = listTaken(PIP_VASTGESTELD, VANDAAG);
  const laatste = taak?.totEnMet ?? VANDAAG;

  it('gebeurt op de laatste dag en daarna, niet eerder', () => {
    for (const [dag, vermeld] of [
      [addDagen(laatste, -1), false],
      [laatste, true],
      [addDagen(laatste, 1), true],
    ] as const) {
      const kaart = draw(PIP_VASTGESTELD, { vandaag: dag });
      expect(readKaart(kaart).includes('Klantmanager: <at>Fatima</at>')).toBe(vermeld);
      expect('msteams' in kaart).toBe(vermeld);
    }
  });

  it('gebeurt als er iets nieuws ligt dat hij nog niet oppakte', () => {
    const toegewezen = { ...GEKOPPELD, klantmanager: 'fatima' };
    expect(draw(toegewezen)).toMatchObject({
      msteams: { entities: [{ type: 'mention', text: '<at>Fatima</at>', mentioned: { id: '29:f', name: 'Fatima' } }] },
    });
    expect(draw(OPGEPAKT)).not.toHaveProperty('msteams');
  });

  it('zegt gewoon de naam als Teams hem niet kent, en nooit iets dat geen naam is', () => {
    const laat = { vandaag: laatste };
    expect(readKaart(draw(PIP_VASTGESTELD, { ...laat, eigenaar: undefined }))).toContain('Klantmanager: Fatima');
    const vals = draw(PIP_VASTGESTELD, { ...laat, eigenaar: { id: '29:f', naam: 'F</at><at>allen' } });
    expect(readKaart(vals)).toContain('Klantmanager: <at>F/atatallen</at>');
  });

  it('staat niet op zijn eigen versie, en niet in de tekst voor wie de kaart niet ziet', () => {
    const eigen = draw(PIP_VASTGESTELD, { vandaag: laatste, lezer: { persoon: 'fatima', rol: 'klantmanager' } });
    expect(readKaart(eigen)).toContain('Klantmanager: Fatima (u)');
    expect(eigen).not.toHaveProperty('msteams');
    expect(draw(PIP_VASTGESTELD, { vandaag: laatste }).fallbackText).not.toContain('<at>');
  });
});

describe('eigen versies van de kaart in het kanaal', () => {
  it('zijn er voor hoogstens zestig mensen', () => {
    const ververstVoor = Array.from({ length: 80 }, (_leeg, n) => `29:${n}`);
    const { refresh } = draw(GEKOPPELD, { ververstVoor });
    expect((refresh as { userIds: string[] }).userIds).toEqual(ververstVoor.slice(0, MAX_EIGEN_VERSIES));
  });

  it('zijn er niet zolang Teams niemand kent: een lege lijst is voor Teams iets anders', () => {
    expect(draw(GEKOPPELD)).not.toHaveProperty('refresh');
  });
});

describe('de knoppen op de eigen versie van een kaart', () => {
  it('horen bij een melding zonder kenmerk bij de jongste die nog openstaat, niet bij een oudere met dezelfde code', () => {
    const stap = (door: string, soort: string) => ({
      ...{ op: VANDAAG, formulier: 'F-20a', door },
      velden: { notificatie: 'DUO-SS127', stap: soort },
    });
    const melding = { op: VANDAAG, notificatie: 'DUO-SS127' };
    const dossier: Dossier = {
      ...{ dossiernummer: '2026-0143', caseload: 'Noord', klantmanager: 'marieke' },
      historie: [melding, stap('joost', 'oppakken'), stap('joost', 'afhandelen'), melding, stap('fatima', 'oppakken')],
    };
    const kaart = (persoon: string) => readKaart(draw(dossier, { lezer: { persoon, rol: 'klantmanager' } }));
    expect(kaart('fatima')).toContain('Afgehandeld');
    expect(kaart('joost')).not.toContain('Afgehandeld');
  });
});
