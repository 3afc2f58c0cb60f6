import { buildDossierChatKaart, buildFormulierKaart, type FormulierInvoer, parseInvoer } from '../../cards';
import { listAlleKeuzes } from '../../cards/dossier-chat/zinvol';
import {
  GEKOPPELD,
  IN_TRAJECT,
  INTAKE_KLAAR,
  naamVan,
  OPGEROEPEN,
  PIP,
  PIP_VASTGESTELD,
  VANDAAG,
} from '../../cards/voorbeelden/dossiers';
import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type FormulierId } from '../../rules/formulier';
import { getFormulier, listFormulieren } from '../../rules/formulieren';
import { type Dossier, type Velden } from '../../rules/historie';
import { toets } from '../../rules/toets';
import { listUitwegen } from '../../rules/uitleg';
import { getActie, getInvoer, listActies, listInvoer, listTeksten, readKaart } from './kaarten';

function draw(id: FormulierId, dossier: Dossier, extra: Partial<FormulierInvoer> = {}) {
  const vast = { formulier: getFormulier(id), dossier, versie: 7, vandaag: VANDAAG, door: 'fatima' };
  return buildFormulierKaart({ ...vast, ...extra });
}

function oordeelOver(formulier: FormulierId, dossier: Dossier, velden: Velden) {
  const vraag = { vandaag: VANDAAG, dossier, formulier, velden, door: 'fatima', rol: 'klantmanager' } as const;
  const { meldingen } = toets(vraag);
  return { meldingen, uitwegen: listUitwegen(vraag, meldingen) };
}

const ids = (kaart: unknown) => listInvoer(kaart).map(({ id }) => String(id));
const titels = (kaart: unknown, id: string) =>
  (getInvoer(kaart, id).choices as { title: string }[]).map(({ title }) => title);

describe('in één keer verbeteren', () => {
  it('geen enkel formulier houdt zelf iets leegs tegen: de server zegt alles tegelijk', () => {
    const mis = listFormulieren().flatMap((formulier) =>
      (formulier.vormen.length === 0 ? [''] : formulier.vormen.map(({ id }) => id)).flatMap((vorm) =>
        listInvoer(draw(formulier.id, IN_TRAJECT, { vorm }))
          .filter(({ type, isRequired, min, max }) =>
            type === 'Input.Number' ? (isRequired ?? min ?? max) !== undefined : isRequired !== undefined,
          )
          .map(({ id }) => `${formulier.id} ${vorm} ${String(id)}`),
      ),
    );
    expect(mis).toEqual([]);
  });

  it('verplicht staat er overal op dezelfde manier bij: in woorden', () => {
    const kaart = draw('F-10', IN_TRAJECT, { vorm: 'afgerond' });
    const labels = listInvoer(kaart).map(({ label }) => String(label));
    expect(labels).toEqual(
      expect.arrayContaining([
        'Uren PVT (verplicht)',
        'Activiteit of excursie (verplicht)',
        'Ondertekend op (verplicht)',
      ]),
    );
    expect(labels).not.toContain('Verwijtbaar te laat (verplicht)');
  });

  it('wat de kaart wel kan nakijken zonder een leeg veld tegen te houden, kijkt zij nog na', () => {
    expect(getInvoer(draw('F-14', IN_TRAJECT), 'startdatum').min).toBe('2022-01-01');
    expect(getInvoer(draw('F-19', IN_TRAJECT, { waarden: { datum: '8 mei' } }), 'datum').regex).toBeDefined();
  });

  it('een leeg formulier komt terug met elke melding erbij, ook over datums', () => {
    const velden = parseInvoer(getFormulier('F-14'), { vorm: '' }).velden;
    const { meldingen } = oordeelOver('F-14', IN_TRAJECT, velden);
    expect(meldingen.map(({ veld }) => veld)).toEqual(
      expect.arrayContaining(['startdatum', 'einddatum', 'volledig', 'vasteLasten']),
    );
  });
});

describe('het veld dat zegt welk formulier het is', () => {
  it('mag niet leeg: een verslag zonder antwoord zou anders als nieuwe oproep worden vastgelegd', () => {
    const verslag = { vorm: 'verslag', oproepNummer: '1', datumOproep: '2026-05-04', termijn: '2026-05-18' };
    const { fouten } = parseInvoer(getFormulier('F-03'), verslag);
    expect(fouten.map(({ veld, tekst }) => [veld, tekst])).toEqual([
      ['verschenen', 'Vul in: Verschenen. Daar gaat dit formulier over.'],
    ]);
    expect(parseInvoer(getFormulier('F-03'), { ...verslag, verschenen: 'ja' }).fouten).toEqual([]);
    expect(ids(draw('F-03', OPGEROEPEN, { vorm: 'verslag', fouten }))).toContain('verschenen');
  });

  it('bij "niet voltooid" is dat de reden, ook als er alleen spaties staan', () => {
    const { fouten } = parseInvoer(getFormulier('F-10'), { vorm: 'niet voltooid', redenNietVoltooid: '  ' });
    expect(fouten.map(({ veld }) => veld)).toEqual(['redenNietVoltooid']);
  });

  it('wordt in een stap niet gevraagd: het kan op een andere kaart staan', () => {
    expect(parseInvoer(getFormulier('F-03'), { vorm: 'uitkomst', kaartstap: 0 }).fouten).toEqual([]);
  });
});

describe('een waarschuwing', () => {
  it('biedt alleen redenen aan die passen bij waar zij over gaat', () => {
    const redenen = (vorm: string) => titels(draw('F-08', IN_TRAJECT, { vorm }), 'reden');
    expect(redenen('brede intake')).toEqual(['Niet verschenen intake', 'Niet meegewerkt intake', 'Anders']);
    expect(redenen('LBT')).toEqual(['LBT niet afgelegd', 'Anders']);
    expect(redenen('PIP')).toEqual([
      ...['Niet verschenen voortgangsgesprek', 'Verzuim taalles', 'PVT', 'MAP', 'Participatie', 'Anders'],
    ]);
  });

  it('elke reden uit de lijst past ergens, en geen enkele daarbuiten', () => {
    const { opties = [], optiesPerVorm = {} } = getFormulier('F-08').veld.get('reden') ?? {};
    expect(new Set(Object.values(optiesPerVorm).flat())).toEqual(new Set(opties));
    expect(Object.keys(optiesPerVorm)).toEqual(getFormulier('F-08').vormen.map(({ id }) => id));
  });
});

describe('twee regels die hetzelfde zeggen', () => {
  const velden = {
    ...{ grondslag: 'art. 22 eerste', categorie: 'oproep intake', datumOvertreding: '2026-05-04' },
    ...{ verwijtbaarheid: 'geen van beide', bijstand: true, samenloop: 'niet gecontroleerd', status: 'voorstel' },
  };
  const { meldingen } = oordeelOver('F-09', IN_TRAJECT, velden);
  const kaart = draw('F-09', IN_TRAJECT, { vorm: 'voorstel', meldingen });

  it('staan er één keer, met beide regels en hun bronnen', () => {
    expect(meldingen.map(({ regel }) => regel)).toEqual(expect.arrayContaining(['V-BOE-03', 'V-BOE-33']));
    const teksten = listTeksten(kaart);
    expect(teksten.filter((tekst) => tekst.includes('of er al een maatregel is'))).toHaveLength(1);
    expect(teksten.filter((tekst) => tekst.startsWith('regels V-BOE-03 en V-BOE-33 · '))).toEqual([
      expect.stringContaining('Wet inburgering 2021, artikel 27'),
    ]);
  });

  it('zijn voor wie leest één punt', () => {
    const punten = meldingen.filter(({ ernst }) => ernst === 'BLOK').length - 1;
    expect(readKaart(kaart)).toContain(`${punten} punten kloppen niet.`);
  });
});

describe('het plan', () => {
  const op = (leerroute: string) =>
    ids(draw('F-05', INTAKE_KLAAR, { stap: 3, waarden: { leerroute, dagtekening: '2026-05-08' } }));

  it('vraagt geen weken en uren per week waar niemand mee rekent, maar neemt ze nog wel aan', () => {
    const alles = [0, 1, 2, 3].flatMap((stap) =>
      ids(draw('F-05', INTAKE_KLAAR, { stap, waarden: { leerroute: 'B' } })),
    );
    expect(alles).toContain('intensiteitLeerroute');
    expect(alles.filter((id) => id === 'weken' || id === 'urenPerWeek')).toEqual([]);
    const regels = (velden: Velden) => oordeelOver('F-05', INTAKE_KLAAR, velden).meldingen.map(({ regel }) => regel);
    expect(regels({ ...PIP, weken: 20, urenPerWeek: 30 })).toEqual(regels(PIP));
    expect(parseInvoer(getFormulier('F-05'), { weken: '20', urenPerWeek: '30' }).fouten).toEqual([]);
  });

  it('vraagt alleen waarom de route anders is dan de toets als zij anders is', () => {
    expect(op('Z')).toContain('motiveringAfwijkingLbt');
    expect(op('B')).not.toContain('motiveringAfwijkingLbt');
  });

  const titelVan = (dossier: Dossier) =>
    listAlleKeuzes(foldDossier(dossier, VANDAAG)).find(({ value }) => value.startsWith('F-05'))?.title;

  it('wordt maar één keer vastgesteld: daarna kan iemand er alleen een fout in herstellen', () => {
    expect(titelVan(INTAKE_KLAAR)).toBe('F-05 PIP vaststellen');
    expect(titelVan(PIP_VASTGESTELD)).toBe('F-05 PIP verbeteren: een fout herstellen');
  });

  it('komt dan niet leeg terug, maar zoals het is vastgelegd, als verbetering', () => {
    const kaart = draw('F-05', PIP_VASTGESTELD, { stap: 0 });
    expect(getInvoer(kaart, 'leerroute').value).toBe(PIP.leerroute);
    const laatste = draw('F-05', PIP_VASTGESTELD, { stap: 3 });
    expect(getInvoer(laatste, 'correctie').value).toBe('true');
    expect(getInvoer(laatste, 'redenCorrectie')).not.toHaveProperty('value');
  });

  it('kan opnieuw na terugkeer uit een andere gemeente: het plan van voor het vertrek telt niet meer', () => {
    const terug: Dossier = {
      ...PIP_VASTGESTELD,
      historie: [...PIP_VASTGESTELD.historie, { op: datum('2026-05-06'), notificatie: 'DUO-SS122', id: 'weg' }],
    };
    expect(titelVan(terug)).toBe('F-05 PIP vaststellen');
    expect(ids(draw('F-05', terug, { stap: 3 }))).toContain('bezwaarclausule');
    expect(getInvoer(draw('F-05', terug, { stap: 0 }), 'leerroute')).not.toHaveProperty('value');
  });
});

describe('gewone woorden', () => {
  it('op de knoppen bij de dossierkaart', () => {
    const lezer = { persoon: 'fatima', rol: 'klantmanager' } as const;
    const kaart = buildDossierChatKaart({ dossier: IN_TRAJECT, vandaag: VANDAAG, naamVan, lezer });
    const knoppen = listActies(kaart).map(({ title }) => String(title));
    expect(knoppen).toEqual(expect.arrayContaining(['PVT afronden', 'MAP afronden']));
    const lijst = listAlleKeuzes(foldDossier(IN_TRAJECT, VANDAAG)).map(({ title }) => title);
    expect(lijst).toEqual(expect.arrayContaining(['F-10 PVT niet voltooid', 'F-11 MAP niet voltooid']));
    expect(getActie(kaart, 'PVT afronden').data).toMatchObject({ formulier: 'F-10', vorm: 'afgerond' });
  });

  it('bij het bericht aan COA', () => {
    const labels = listInvoer(draw('F-01', GEKOPPELD)).map(({ label }) => String(label));
    expect(labels.join('\n')).toContain('Bericht aan COA gestuurd op');
    expect(labels).toContain('Hoe is COA ingelicht');
  });
});
