import { buildRegistratieKaart } from '../../cards';
import { listPortaalvelden } from '../../cards/registratie/portaalvelden';
import { getVerbeterstappen } from '../../cards/registratie/verbeteren';
import { formulier, IN_TRAJECT, PIP_VASTGESTELD, VANDAAG } from '../../cards/voorbeelden/dossiers';
import { IN_Z_ROUTE } from '../../cards/voorbeelden/trajecten';
import { foldDossier } from '../../rules/dossier';
import { REGISTRATIE_ITEMS } from '../../rules/formulieren/f19-f20-klein';
import { type Dossier } from '../../rules/historie';
import { getActie, listActies, listDelen, listTeksten, readKaart } from './kaarten';

const draw = (dossier: Dossier, item?: string) =>
  buildRegistratieKaart({ dossier, versie: 7, vandaag: VANDAAG, ...(item === undefined ? {} : { item }) });
const staat = foldDossier(PIP_VASTGESTELD, VANDAAG);

describe('de kaart om in DUO te registreren', () => {
  const kaart = draw(PIP_VASTGESTELD);

  it('toont de velden van het plan in de volgorde van DUO, datums zoals het portaal ze vraagt', () => {
    const velden = {
      dagtekening: '2026-05-01',
      leerroute: 'B',
      niveau: 'B1',
      intensiteitLeerroute: 600,
      magOpleidingAfmaken: true,
      alfabetisering: 'AA',
    };
    expect(listPortaalvelden('PIP', velden, staat).map(({ label, waarde }) => [label, waarde])).toEqual([
      ['Dagtekening PIP', '01-05-2026'],
      ['Leerroute', 'B1-route'],
      ['Niveau', 'B1'],
      ['Geschatte intensiteit B1-route (uren)', '600'],
      ['Mag opleiding afmaken', 'Ja'],
      ['Alfabetiseringsonderwijs', 'Onderwijs voor anders-gealfabetiseerde'],
    ]);
  });

  it('laat de intensiteit weg waar DUO haar weigert: andere routes, en gezins- en overige migranten', () => {
    const labels = (leerroute: string, doelgroep: 'A' | 'G') =>
      listPortaalvelden('PIP', { leerroute, intensiteitLeerroute: 600 }, { ...staat, doelgroep }).map(
        ({ label }) => label,
      );
    expect(labels('Z', 'A')).not.toContain('Geschatte intensiteit B1-route (uren)');
    expect(labels('B', 'G')).not.toContain('Geschatte intensiteit B1-route (uren)');
  });

  it('zet elke waarde los op een eigen regel, zodat zij op te nemen is, en zegt wat leeg blijft', () => {
    const waarden = listDelen(kaart)
      .filter(({ fontType }) => fontType === 'Monospace')
      .map(({ text }) => text);
    expect(waarden).toContain('01-05-2026');
    expect(listTeksten(kaart)).toContain('Laat dit leeg.');
  });

  it('noemt de laatste dag en waar die staat', () => {
    expect(readKaart(kaart)).toContain('Uiterlijk wo 20 mei 2026 (10 werkdagen na 1 mei');
    expect(readKaart(kaart)).toContain('§4.4');
  });

  it('bevestigt met een klik, vandaag of gisteren, zonder datum te typen', () => {
    expect(getActie(kaart, 'Geregistreerd: vandaag')).toMatchObject({
      verb: 'formulier',
      data: { formulier: 'F-20b', item: 'PIP', datum: '2026-05-08', versie: 7, bevestigd: false },
    });
    expect(getActie(kaart, 'Geregistreerd: gisteren').data).toMatchObject({ datum: '2026-05-07' });
  });

  it('biedt gisteren niet aan als het er toen nog niet was', () => {
    const vandaag = {
      ...IN_TRAJECT,
      historie: [...IN_TRAJECT.historie, formulier('2026-05-08', 'F-10', { datumOndertekening: '2026-05-08' })],
    };
    expect(listActies(draw(vandaag, 'PVT')).map(({ title }) => title)).not.toContain('Geregistreerd: gisteren');
  });

  it('neemt de tekst van een weigering over tot 200 tekens, en toont haar de volgende keer', () => {
    const invoer = listDelen(getActie(kaart, 'DUO weigerde')).find(({ id }) => id === 'fouttekst');
    expect(invoer).toMatchObject({ maxLength: 200, isRequired: true });
    const geweigerd = {
      ...PIP_VASTGESTELD,
      historie: [
        ...PIP_VASTGESTELD.historie,
        formulier('2026-05-07', 'F-20b', { item: 'PIP', geweigerd: true, fouttekst: 'Niveau ontbreekt **echt**' }),
      ],
    };
    expect(readKaart(draw(geweigerd))).toContain('DUO weigerde op do 7 mei 2026: Niveau ontbreekt **echt**');
  });

  it('is er niet als er niets te registreren is', () => {
    const klaar = {
      ...PIP_VASTGESTELD,
      historie: [...PIP_VASTGESTELD.historie, formulier('2026-05-07', 'F-20b', { item: 'PIP', datum: '2026-05-07' })],
    };
    expect(draw(klaar)).toBeUndefined();
  });

  it('begint met wat het eerst in DUO moet, en heeft een knop naar de rest', () => {
    const afronding = formulier('2026-05-07', 'F-12', {
      leerroute: 'Z',
      datumAfrondingZ: '2026-05-06',
      cursusuren: 800,
      participatieuren: 812,
    });
    const meer = {
      ...IN_Z_ROUTE,
      historie: [
        ...IN_Z_ROUTE.historie,
        formulier('2026-04-28', 'F-10', { datumOndertekening: '2026-04-28' }),
        afronding,
      ],
    };
    expect(readKaart(draw(meer))).toContain('Ondertekening PVT registreren in DUO');
    expect(getActie(draw(meer), 'Afronding Z-route registreren in DUO').data).toMatchObject({
      formulier: 'F-20b',
      vorm: 'Z-route',
    });
    expect(readKaart(draw(meer, 'Z-route'))).toContain('06-05-2026');
  });
});

describe('iets verbeteren dat al in DUO staat', () => {
  it.each(REGISTRATIE_ITEMS)('heeft bij %s stappen en een bron', (item) => {
    const { stappen, bronnen } = getVerbeterstappen(item);
    expect(stappen.length).toBeGreaterThan(2);
    expect(bronnen).toEqual(['DUO-R']);
  });
});
