import { isVerb, parseVerb, VERBS } from '../../cards';
import { keuzeVan } from '../../cards/verbs';

describe('de gegevens van een klik', () => {
  const goed = {
    oppakken: { dossiernummer: '2026-0143', bericht: 'b-1' },
    afhandelen: { dossiernummer: '2026-0143', bericht: 'b-1', stap: 'dubbel' },
    open: { dossiernummer: '2026-0143' },
    dossier: { dossiernummer: '2026-0143' },
    verversen: { dossiernummer: '2026-0143' },
    'formulier-openen': { dossiernummer: '2026-0143', formulier: 'F-03', vorm: 'oproep' },
    formulier: { dossiernummer: '2026-0143', formulier: 'F-20b', versie: 3, bevestigd: false },
    'formulier-stap': { dossiernummer: '2026-0143', formulier: 'F-05', versie: 3, kaartstap: 0, naarStap: 1 },
    'formulier-bewaren': { dossiernummer: '2026-0143', formulier: 'F-05', versie: 3, kaartstap: 2 },
    ongedaan: { dossiernummer: '2026-0143', regel: 'r-1' },
    'ongedaan-maken': { dossiernummer: '2026-0143', regel: 'r-1', versie: 3, reden: 'Verkeerd dossier' },
    'duo-verbeterd': { dossiernummer: '2026-0143', regel: 'r-1' },
    'bericht-koppelen': { bericht: 'b-1', versie: 1, notificatie: 'COA-07', dossiernummer: '2026-0143' },
    'bericht-nieuw-dossier': { bericht: 'b-1', versie: 1, notificatie: 'COA-07' },
    'bericht-sluiten': { bericht: 'b-1', versie: 1, stap: 'dubbel' },
    'bericht-opnieuw': { bericht: 'b-1' },
    'quarantaine-vrijgeven': { bericht: 'b-1' },
    'quarantaine-afwijzen': { bericht: 'b-1' },
    'zending-staat-er': { zending: 'dossier:2026-0143', keer: 'mowcs8eo' },
    'zending-opnieuw': { zending: 'dossier:2026-0143', keer: 'mowcs8eo' },
    samenvoegen: { dossiernummer: '2026-0144', naar: '2026-0143' },
    'mijn-taken': { pagina: 1 },
    instellen: { soort: 'werktijd', van: '08:00', tot: '17:00' },
    blad: { dossiernummer: '2026-0143', blad: 'geschiedenis', pagina: 1 },
    signaal: { dossiernummer: '2026-0143', versie: 3, notificatie: 'DUO-SS126', datum: '2026-05-07' },
    agenda: { dossiernummer: '2026-0143', datum: '2026-06-02', tijd: '10:00', plaats: 'azc' },
    'overdragen-openen': { dossiernummer: '2026-0143' },
    overdragen: { dossiernummer: '2026-0143', stappen: 0, naar: 'joost', reden: 'Andere wijk' },
    overplaatsen: { keer: 'mowcs8eo', van: 'Noord', naar: 'Zuid', aan: '', reden: 'Nieuwe wijkindeling', gezien: 34 },
    afwezig: { persoon: 'fatima', van: '2026-05-11', totEnMet: '2026-05-15', vervanger: 'joost' },
    'weer-aanwezig': { persoon: 'fatima' },
    vraag: { vraag: 'Hoeveel open taken zijn er?', begrepen: '', pagina: 0 },
  } as const;

  it('zijn voor elke verb hier genoemd', () => {
    expect(Object.keys(goed).sort()).toEqual([...VERBS].sort());
  });

  it.each(VERBS)('van "%s" worden gelezen, ook als een oudere Teams er tekst van maakt', (verb) => {
    const tekst = Object.fromEntries(Object.entries(goed[verb]).map(([sleutel, waarde]) => [sleutel, String(waarde)]));
    expect(parseVerb(verb, goed[verb])).toMatchObject(goed[verb]);
    expect(parseVerb(verb, tekst)).toEqual(parseVerb(verb, goed[verb]));
  });

  it.each(VERBS)('van "%s" komen niet van onze kaart als er iets ontbreekt of vreemd is', (verb) => {
    expect([undefined, null, 'x', [], {}, { dossiernummer: 7 }].map((data) => parseVerb(verb, data))).toEqual(
      Array(6).fill(undefined),
    );
  });

  it('een dossiernummer heeft de vorm jjjj-nnnn', () => {
    for (const dossiernummer of ['2026-143', '2026-01431', '../x', '2026-0143; drop'])
      expect(parseVerb('open', { dossiernummer })).toBeUndefined();
  });

  it('invoervelden vallen weg: die leest het formulier', () => {
    expect(parseVerb('formulier', { ...goed.formulier, datum: '2026-05-08' })).toEqual({
      ...goed.formulier,
      vorm: undefined,
      gezien: [],
      redenBevestiging: '',
    });
  });

  it('een bevestiging noemt de waarschuwingen die iemand zag', () => {
    const bevestigd = { ...goed.formulier, bevestigd: true, gezien: 'V-PIP-12,V-PIP-27' };
    expect(parseVerb('formulier', bevestigd)?.gezien).toEqual(['V-PIP-12', 'V-PIP-27']);
  });

  it('de lijst "Ander formulier" zegt formulier en vorm samen', () => {
    const data = { dossiernummer: '2026-0143', keuze: keuzeVan('F-04', 'niet verschenen') };
    expect(parseVerb('formulier-openen', data)).toEqual({
      dossiernummer: '2026-0143',
      formulier: 'F-04',
      vorm: 'niet verschenen',
      opnieuw: false,
    });
    expect(parseVerb('formulier-openen', { dossiernummer: '2026-0143', keuze: '' })).toBeUndefined();
  });

  it('alleen eigen verbs bestaan', () => {
    expect(['open', 'toString', '__proto__', 'Open'].map(isVerb)).toEqual([true, false, false, false]);
  });
});
