import { gesprek } from './lezen';

describe('doorvragen', () => {
  it('laat filters en periode staan en vervangt alleen wat wordt genoemd', () => {
    const vraag = gesprek(
      'Hoeveel koppelingen kwamen er deze maand binnen in Zuid?',
      'En vorige maand?',
      'En alleen Noord?',
    );
    expect(vraag).toMatchObject({
      meting: 'koppelingen-ontvangen',
      filters: { caseload: { alleen: ['Noord'] } },
      periode: { van: '2026-10-01' },
    });
  });

  it('houdt een groepering één beurt', () => {
    const begin = ["Hoeveel PIP's zijn er dit kwartaal vastgesteld?", 'En per klantmanager?'];
    expect(gesprek(...begin)).toMatchObject({ groepering: 'klantmanager' });
    expect(gesprek(...begin, 'En vorig kwartaal?')).not.toHaveProperty('groepering');
  });

  it.each([
    [['Welke PVT’s moeten nog in DUO?', "En de MAP's?"], 'open-duo-registraties'],
    [['Bij wie staat de MAP nog open?', 'En het PVT?'], 'pvt-open'],
    [["Hoeveel PIP's zijn er dit jaar vastgesteld?", 'Hoeveel daarvan te laat?'], 'pip-te-laat-vastgesteld'],
    [['Hoeveel waarschuwingen zijn er dit jaar verstuurd?', 'En boetes?'], 'boetes'],
    [
      ['Hoeveel koppelingen kwamen er deze maand binnen?', 'Welke daarvan zijn nog niet opgepakt?'],
      'koppelingen-niet-opgepakt',
    ],
    [["Hoeveel PIP's zijn er vorige maand vastgesteld?", "En de MAP's?"], 'map-afgerond'],
    [['Hoeveel open taken heeft Joost?', 'Welke zijn dat?'], 'open-taken'],
    [['Wie is al twee maanden niet gesproken?', 'En al drie maanden?'], 'niet-gesproken'],
  ])('%j gaat over %s', (zinnen, meting) => expect(gesprek(...zinnen)?.meting).toBe(meting));

  it('haalt met "iedereen" het filter op klantmanager weg', () => {
    expect(gesprek('Hoeveel open taken heeft Joost?', 'En bij iedereen?')).toEqual({
      meting: 'open-taken',
      filters: {},
      eenheid: 'gebeurtenissen',
    });
  });

  it('neemt te laat mee naar de volgende naam', () => {
    expect(gesprek('Hoeveel taken van Joost zijn te laat?', 'En van Bram?')?.filters).toEqual({
      klantmanager: { alleen: ['bram'] },
      termijnstand: { alleen: ['verlopen'] },
    });
  });

  it.each([
    [['En vorige maand?']],
    [['Wat is het weer?', 'En vorige maand?']],
    [['Wie heeft nog geen aanbod?', 'En de rest?']],
    [['Hoeveel dossiers heeft Joost?', 'En?']],
  ])('raadt niet bij %j', (zinnen) => expect(gesprek(...zinnen)).toBeUndefined());
});
