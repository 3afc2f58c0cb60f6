import { type Filters } from '../../../rules/metingen/vraag';
import { lees, vraagVan } from './lezen';

const FILTERS: readonly (readonly [string, Filters])[] = [
  ['Hoeveel PIP’s heeft Joost dit jaar vastgesteld?', { klantmanager: { alleen: ['joost'] } }],
  ['Hoeveel PIP’s stelden Joost en Anneke samen vast?', { klantmanager: { alleen: ['joost', 'anneke'] } }],
  ['Hoeveel PIP’s zijn er vastgesteld behalve bij Mehmet?', { klantmanager: { behalve: ['mehmet'] } }],
  ['Hoeveel PIP’s zijn er vastgesteld zonder Mehmet en Bram?', { klantmanager: { behalve: ['mehmet', 'bram'] } }],
  ['Hoeveel PIP’s zijn er vastgesteld buiten Oost?', { caseload: { behalve: ['Oost'] } }],
  ['Hoeveel PIP’s zijn er vastgesteld in Noord en Zuid?', { caseload: { alleen: ['Noord', 'Zuid'] } }],
  [
    'Hoeveel PIP’s stelde Joost vast in Noord behalve voor statushouders?',
    { klantmanager: { alleen: ['joost'] }, caseload: { alleen: ['Noord'] }, doelgroep: { behalve: ['A'] } },
  ],
  ['Hoeveel statushouders kregen een PIP?', { doelgroep: { alleen: ['A'] } }],
  ['Hoeveel gezins- en overige migranten kregen een PIP?', { doelgroep: { alleen: ['G'] } }],
  ['Hoeveel mensen in de zelfredzaamheidsroute kregen een PIP?', { leerroute: { alleen: ['Z'] } }],
  ['Hoeveel mensen in de B1- of Z-route kregen een PIP?', { leerroute: { alleen: ['B', 'Z'] } }],
  ['Hoeveel PIPs stelde Annneke vast?', { klantmanager: { alleen: ['anneke'] } }],
  ['Welke SS126-meldingen staan open?', { code: { alleen: ['DUO-SS126'] } }],
  ['Welke meldingen van COA staan open?', { afzender: { alleen: ['COA'] } }],
  ['Welke Z-route registraties staan open?', { item: { alleen: ['Z-route'] } }],
  ['Welke registraties in de Z-route staan open?', { leerroute: { alleen: ['Z'] } }],
  [
    'Welke MAP’s zijn te laat en nog niet in DUO gezet?',
    { item: { alleen: ['MAP'] }, termijnstand: { alleen: ['verlopen'] } },
  ],
  ['Welke taken zijn bijna te laat?', { termijnstand: { alleen: ['nadert'] } }],
  ['Hoeveel waarschuwingen voor verzuim van de taalles waren er?', { reden: { alleen: ['verzuim taalles'] } }],
  ['Hoeveel voortgangsgesprekken gingen zonder reden niet door?', { reden: { alleen: ['zonder reden'] } }],
];

describe('filters', () => {
  it.each(FILTERS)('%s', (zin, filters) => expect(vraagVan(zin)?.filters).toEqual(filters));

  it.each([
    ['een onbekende naam', 'Hoeveel open taken heeft Karim?'],
    ['een naam die twee letters scheelt', 'Hoeveel open taken heeft Joris?'],
    ['een voornaam die op een gewoon woord lijkt', 'Hoeveel dossiers heeft Willem?'],
    ['een onbekende caseload', 'Hoeveel open taken in West?'],
    ['een code die niet bestaat', 'Hoeveel SS105-meldingen staan open?'],
    ['een melding van de bot zelf', 'Hoeveel INT-04 meldingen kregen we?'],
    ['een onbekend dossier', 'Wat is de status van 2026-9999?'],
    ['een ontkend filter', 'Hoeveel PIP’s zijn niet bij Joost vastgesteld?'],
    ['twee onderdelen', 'Hoeveel MAP’s en PVT’s zijn afgerond?'],
    ['een andere vaste maat', 'Wie heeft al vijf maanden geen aanbod?'],
  ])('beantwoordt %s niet', (_wat, zin) => expect(vraagVan(zin)).toBeUndefined());

  it('noemt het woord dat hij niet kent', () => {
    expect(lees('Hoeveel PIP’s stelde Karim vast?')).toMatchObject({ soort: 'niet begrepen', onbekendWoord: 'Karim' });
  });

  it('kent "mijn" alleen bij iemand met eigen dossiers', () => {
    expect(vraagVan('Hoeveel open taken staan er in mijn dossiers?')?.filters).toEqual({
      klantmanager: { alleen: ['joost'] },
    });
  });
});

describe('tellen en verdelen', () => {
  it.each([
    ['Hoeveel mensen kregen een waarschuwing?', 'dossiers'],
    ['Wie kreeg een waarschuwing?', 'dossiers'],
    ['Hoeveel waarschuwingen zijn er in mijn dossiers?', 'gebeurtenissen'],
    ['Hoe vaak kreeg iemand een waarschuwing?', 'gebeurtenissen'],
    ['Hoeveel waarschuwingen kregen statushouders?', 'gebeurtenissen'],
    ['Bij hoeveel statushouders is een waarschuwing verstuurd?', 'dossiers'],
  ])('%s telt %s', (zin, eenheid) => expect(vraagVan(zin)?.eenheid).toBe(eenheid));

  it.each([
    ['Hoeveel waarschuwingen per klantmanager?', 'klantmanager'],
    ['Wie heeft de meeste open taken?', 'klantmanager'],
    ['Welke caseload heeft de meeste open taken?', 'caseload'],
    ['Hoeveel waarschuwingen gaven we en waarvoor?', 'reden'],
    ['Open taken per soort taak', 'taak'],
    ['Hoeveel PIP’s zijn er vastgesteld per maand?', 'maand'],
    ['In welke fase zitten onze dossiers?', 'fase'],
    ['Hoeveel asielstatushouders en hoeveel gezinsmigranten hebben we?', 'doelgroep'],
  ])('%s verdeelt per %s', (zin, groepering) => expect(vraagVan(zin)?.groepering).toBe(groepering));

  it.each([
    'Hoeveel PIP’s per week?',
    'Hoeveel PIP’s zijn vastgesteld per klantmanager per caseload?',
    'Hoeveel PIP’s zijn vastgesteld per school?',
  ])('verdeelt niet bij: %s', (zin) => expect(vraagVan(zin)).toBeUndefined());
});
