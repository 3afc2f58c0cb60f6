import { buildFormulierKaart, type FormulierInvoer, listStapmeldingen, parseInvoer } from '../../cards';
import { deelIn } from '../../cards/formulier/indeling';
import { IN_TRAJECT, INTAKE_KLAAR, OPGEROEPEN, PIP, VANDAAG } from '../../cards/voorbeelden/dossiers';
import { GEZINSMIGRANT } from '../../cards/voorbeelden/trajecten';
import { datum } from '../../rules/datum';
import { type FormulierId } from '../../rules/formulier';
import { getFormulier } from '../../rules/formulieren';
import { type Dossier, type HistorieRegel, type Velden } from '../../rules/historie';
import { toets } from '../../rules/toets';
import { getActie, getInvoer, listActies, listInvoer, readKaart } from './kaarten';

type Waarden = Readonly<Record<string, string>>;

function standVan(id: FormulierId, dossier: Dossier, waarden: Waarden, vorm = '') {
  return { formulier: getFormulier(id), vorm, dossier, vandaag: VANDAAG, door: 'fatima', waarden };
}

function toRegel(id: FormulierId, velden: Velden): HistorieRegel {
  return { op: VANDAAG, formulier: id, door: 'fatima', velden };
}

function draw(
  id: FormulierId,
  dossier: Dossier,
  stap: number,
  waarden: Waarden = {},
  extra: Partial<FormulierInvoer> = {},
) {
  return buildFormulierKaart({ ...standVan(id, dossier, waarden, extra.vorm), versie: 7, stap, ...extra });
}

const ids = (kaart: unknown) => listInvoer(kaart).map(({ id }) => String(id));
const stappenVan = (id: FormulierId, dossier: Dossier, waarden: Waarden, vorm = '') =>
  deelIn({ ...standVan(id, dossier, waarden, vorm), stap: 0 }).stappen;

function oordeel(waarden: Waarden) {
  const { velden } = parseInvoer(getFormulier('F-05'), waarden);
  const basis = { vandaag: VANDAAG, dossier: INTAKE_KLAAR, door: 'fatima', rol: 'klantmanager' } as const;
  return toets({ ...basis, formulier: 'F-05', velden }).meldingen;
}

describe('een lang formulier in stappen', () => {
  it.each([
    ['F-05', '', INTAKE_KLAAR],
    ['F-03', 'uitkomst', OPGEROEPEN],
    ['F-06', 'leerroute', IN_TRAJECT],
    ['F-06', 'niveau (afschalen)', IN_TRAJECT],
    ['F-09', 'voorstel', IN_TRAJECT],
    ['F-09', 'besluit', IN_TRAJECT],
    ['F-12', 'Z', IN_TRAJECT],
    ['F-13', '', IN_TRAJECT],
  ] as const)('%s %s verdeelt elk veld over precies een stap', (id, vorm, dossier) => {
    const geheel = deelIn(standVan(id, dossier, {}, vorm)).hier.map(({ sleutel }) => sleutel);
    const verdeeld = stappenVan(id, dossier, {}, vorm).flatMap(({ velden }) => velden.map(({ sleutel }) => sleutel));
    expect(stappenVan(id, dossier, {}, vorm).length).toBeGreaterThan(1);
    expect(new Set(verdeeld).size).toBe(verdeeld.length);
    expect(geheel.filter((sleutel) => !verdeeld.includes(sleutel))).toEqual([]);
  });

  it('zegt waar iemand is en heeft alleen vooraan geen weg terug en alleen achteraan "Vastleggen"', () => {
    const kaarten = [0, 1, 2, 3].map((stap) => draw('F-05', INTAKE_KLAAR, stap));
    expect(readKaart(kaarten[1])).toContain('Stap 2 van 4: Uren');
    const knoppen = kaarten.map((kaart) => listActies(kaart).map(({ title }) => String(title)));
    expect(knoppen.map((titels) => titels.includes('Terug'))).toEqual([false, true, true, true]);
    expect(knoppen.map((titels) => titels.includes('Verder'))).toEqual([true, true, true, false]);
    expect(knoppen.map((titels) => titels.includes('Vastleggen'))).toEqual([false, false, false, true]);
    expect(knoppen.every((titels) => titels.includes('Bewaar en ga later verder'))).toBe(true);
  });

  it('houdt nergens zelf iets tegen: ook met lege velden kan iemand terug of bewaren, en verplicht staat er in woorden', () => {
    const kaart = draw('F-05', INTAKE_KLAAR, 1, { leerroute: 'B' });
    expect(
      listInvoer(kaart).filter(
        ({ isRequired, regex, min }) => isRequired === true || regex !== undefined || min !== undefined,
      ),
    ).toEqual([]);
    expect(getInvoer(kaart, 'intensiteitPvt').label).toBe('Uren PVT (verplicht)');
  });

  it('vraagt na een keuze alleen wat dan nog zin heeft', () => {
    const uren = (leerroute: string) => ids(draw('F-05', INTAKE_KLAAR, 1, { leerroute }));
    expect(uren('B')).toEqual(expect.arrayContaining(['intensiteitLeerroute', 'intensiteitMap']));
    expect(uren('B')).not.toContain('zCursusuren');
    expect(uren('Z')).toEqual(expect.arrayContaining(['zCursusuren', 'zParticipatieuren']));
    expect(uren('Z')).not.toContain('intensiteitLeerroute');
    expect(uren('O')).not.toContain('intensiteitMap');
    expect(ids(draw('F-05', GEZINSMIGRANT, 1, { leerroute: 'Z' }))).not.toContain('zParticipatieuren');
  });

  it('laat staan wat al is ingevuld, ook als de keuze daarna verandert', () => {
    expect(ids(draw('F-05', INTAKE_KLAAR, 1, { leerroute: 'B', zCursusuren: '800' }))).toContain('zCursusuren');
  });

  it('vraagt bij een boete over de intake niet naar een rapport, en bij een boete over het plan niet naar een nieuwe termijn', () => {
    const velden = (grondslag: string) =>
      stappenVan('F-09', IN_TRAJECT, { grondslag }, 'voorstel').flatMap((stap) =>
        stap.velden.map(({ sleutel }) => sleutel),
      );
    expect(velden('art. 22 eerste')).not.toContain('rapportDatum');
    expect(velden('art. 23')).toContain('rapportDatum');
    expect(velden('art. 23')).not.toContain('nieuweTermijn');
  });

  it('meldt halverwege alleen wat over deze stap gaat', () => {
    const waarden = { leerroute: 'O', niveau: 'A2' };
    const meldingen = oordeel(waarden);
    const hier = listStapmeldingen({ ...standVan('F-05', INTAKE_KLAAR, waarden), stap: 0, meldingen });
    expect(hier.map(({ regel }) => regel)).toContain('V-PIP-06');
    expect(hier.map(({ veld }) => veld)).not.toContain('bezwaarclausule');
    const kaart = draw('F-05', INTAKE_KLAAR, 0, waarden, { meldingen: hier });
    expect(readKaart(kaart)).toMatch(/In deze stap: \d punten kloppen niet/);
    expect(getActie(kaart, 'Later verbeteren').data).toMatchObject({ naarStap: 1, toch: true });
  });

  it('noemt aan het eind elke melding en heeft een knop naar de stap waar zij hoort', () => {
    const kaart = draw(
      'F-05',
      INTAKE_KLAAR,
      3,
      { leerroute: 'O', niveau: 'A2' },
      { meldingen: oordeel({ leerroute: 'O', niveau: 'A2' }) },
    );
    expect(readKaart(kaart)).toContain('Niveau A2 kan niet bij de onderwijsroute.');
    expect(getActie(kaart, 'Naar stap 1: Beschikking en leerroute').data).toMatchObject({
      kaartstap: 3,
      naarStap: 0,
      toch: true,
    });
  });

  it('rekent het bedrag van een boete voor zodra het te berekenen is, met de stappen van de berekening', () => {
    const waarden = {
      grondslag: 'art. 23',
      categorie: 'leerroute',
      datumOvertreding: '2026-05-06',
      verwijtbaarheid: 'geen van beide',
    };
    const bedrag = (extra: Waarden) =>
      getInvoer(draw('F-09', IN_TRAJECT, 3, { ...waarden, ...extra }, { vorm: 'voorstel' }), 'bedrag').value;
    expect(bedrag({})).toBe('25');
    expect(bedrag({ verwijtbaarheid: 'opzet', berekendBedrag: '25', bedrag: '25' })).toBe('50');
    expect(bedrag({ verwijtbaarheid: 'opzet', berekendBedrag: '25', bedrag: '10' })).toBe('10');
    expect(readKaart(draw('F-09', IN_TRAJECT, 3, waarden, { vorm: 'voorstel' }))).toContain(
      'Mate van verwijtbaarheid: 50 procent',
    );
  });

  it('zegt bij de leerroute wat uit de intake en de toets kwam', () => {
    expect(readKaart(draw('F-05', INTAKE_KLAAR, 0))).toMatch(/Uit de intake: wil .*opleiding/);
  });

  it('zegt bij andere uren hoeveel er nu in het plan staan', () => {
    expect(
      readKaart(buildFormulierKaart({ ...standVan('F-06', IN_TRAJECT, {}, 'intensiteit leerroute'), versie: 7 })),
    ).toMatch(/Nu in het plan: \d+ uur\./);
  });

  it('gaat bij andere uren uit van het laatste plan: een wijziging van het vorige plan telt niet meer', () => {
    const wijziging = { nieuweIntensiteit: 700, intensiteitPvt: 20, intensiteitMap: 90, mapPraktijk: 50 };
    const kaart = (vorm: string, historie: readonly HistorieRegel[]) => {
      const dossier = { ...IN_TRAJECT, historie: [...IN_TRAJECT.historie, ...historie] };
      return buildFormulierKaart({
        ...{ formulier: getFormulier('F-06'), vorm, dossier, versie: 7 },
        ...{ vandaag: VANDAAG, door: 'fatima' },
      });
    };
    const gewijzigd = toRegel('F-06', { soort: 'intensiteit leerroute', dagtekening: '2026-05-08', ...wijziging });
    const nieuwPlan = toRegel('F-05', { ...PIP, dagtekening: '2026-05-08' });
    const nu = kaart('intensiteit leerroute', [gewijzigd]);
    expect(readKaart(nu)).toContain('Nu in het plan: 700 uur.');
    const straks = kaart('intensiteit leerroute', [gewijzigd, nieuwPlan]);
    expect(readKaart(straks)).toContain('Nu in het plan: 800 uur.');
    const uren = (historie: readonly HistorieRegel[]) =>
      ['intensiteitPvt', 'intensiteitMap', 'mapPraktijk'].map(
        (id) => getInvoer(kaart('intensiteit PVT-MAP', historie), id).value,
      );
    expect(uren([gewijzigd])).toEqual([20, 90, 50]);
    expect(uren([gewijzigd, nieuwPlan])).toEqual([12, 60, 40]);
  });
});

describe('een vroege stap weet al waar het formulier over gaat', () => {
  const verplicht = (kaart: unknown) =>
    listInvoer(kaart)
      .map(({ label }) => String(label))
      .filter((label) => label.endsWith('(verplicht)'));

  it('de uitkomst van de intake zegt in elke stap wat verplicht is, ook zolang nog niets is ingevuld', () => {
    const stap = (nummer: number) => verplicht(draw('F-03', OPGEROEPEN, nummer, {}, { vorm: 'uitkomst' }));
    expect(stap(0)).toContain('Gewezen op het recht op een gesprek alleen (verplicht)');
    expect(stap(1)).toEqual(expect.arrayContaining(['Taalniveau (verplicht)', 'Mate van zelfredzaamheid (verplicht)']));
    expect(stap(2)).toContain('Wil een opleiding op mbo, hbo of wo (verplicht)');
    expect(stap(3)).toContain('Brede intake afgerond op (verplicht)');
  });

  it('wie naar de Z-route wil, geeft in dezelfde stap het oordeel dat de wet vraagt', () => {
    const vraagt = (leerrouteNieuw: string) =>
      ids(draw('F-06', IN_TRAJECT, 0, { leerrouteNieuw }, { vorm: 'leerroute' })).filter((id) =>
        /wens|oordeel[DN]/.test(id),
      );
    expect(vraagt('Z')).toEqual(['oordeelNietHaalbaar']);
    expect(vraagt('O')).toEqual(['opleidingswens', 'oordeelDiplomaKans']);
  });

  it('een uitzondering na anderhalf jaar vraagt de kaart pas na anderhalf jaar', () => {
    const op = (vandaag: string) =>
      ids(draw('F-06', IN_TRAJECT, 0, {}, { vorm: 'leerroute', vandaag: datum(vandaag) })).includes('uitzondering');
    expect([op(VANDAAG), op('2029-01-02')]).toEqual([false, true]);
  });
});
