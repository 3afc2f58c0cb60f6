import { listContactmomenten, type Momentstand } from '../../rules/contactmomenten';
import { datum } from '../../rules/datum';
import { aDossier, type DossierBouwer } from '../support/dossier';

const A = { doelgroep: 'A' };

function momenten(dossier: DossierBouwer, vandaag = '2026-06-01') {
  return listContactmomenten(dossier.build(), datum(vandaag));
}

function moment(dossier: DossierBouwer, nr: number, vandaag?: string) {
  const gevonden = momenten(dossier, vandaag).find((een) => een.nr === nr);
  if (gevonden === undefined) throw new Error(`geen moment ${nr}`);
  return gevonden;
}

const standen = (dossier: DossierBouwer, ...nrs: number[]): Momentstand[] => nrs.map((nr) => moment(dossier, nr).stand);

const gekoppeld = aDossier().metKoppeling('2026-01-05');
const plicht = gekoppeld.metPlicht('2026-02-02', A);
const gepland = plicht
  .metOproep('1', '2026-02-03', '2026-02-10')
  .metIntake('2026-02-10')
  .metPip('2026-03-02', { verzenddatum: '2026-03-03', voortgangsgesprekken: 4 });

describe('de vijfentwintig contactmomenten', () => {
  it('staan er alle, op volgorde, elk met de tijdlijn als bron', () => {
    const alle = momenten(gekoppeld);
    expect(alle.map(({ nr }) => nr)).toEqual(Array.from({ length: 25 }, (_, plaats) => plaats + 1));
    expect(alle.every(({ bronnen }) => bronnen[0] === 'S0')).toBe(true);
  });

  it('zijn er niet voor een gezinsmigrant: de tijdlijn gaat over asielstatushouders', () => {
    expect(momenten(aDossier().metPlicht('2026-02-02'))).toEqual([]);
  });
});

describe('wat een moment bewijst', () => {
  it('is een regel van het dossier, met de dag daarvan', () => {
    expect(moment(gepland, 6)).toMatchObject({ stand: 'gedaan', op: '2026-02-03' });
    expect(moment(gepland, 7)).toMatchObject({ stand: 'gedaan', op: '2026-02-10' });
    expect(moment(gepland, 8)).toMatchObject({ stand: 'gedaan', op: '2026-03-03' });
  });

  it('is voor de kennisgeving van DUO de kennisgevingsdatum, niet de melding aan de gemeente', () => {
    expect(moment(plicht, 4)).toMatchObject({ stand: 'gedaan', op: '2026-02-02' });
    const zonderGegevens = gekoppeld.metMelding('DUO-SS101', '2026-02-02');
    expect(moment(zonderGegevens, 4)).toMatchObject({ stand: 'niet te zien', melding: { code: 'DUO-SS101' } });
  });

  it('is niet de melding van DUO dat de termijn liep: de brief zelf ziet Regiebot niet', () => {
    const bevestigd = gepland.metMelding('DUO-SS102', '2026-03-10');
    expect(moment(bevestigd, 9)).toMatchObject({ stand: 'niet te zien', melding: { op: '2026-03-10' } });
    expect(moment(gepland, 9)).not.toHaveProperty('melding');
  });

  it('is niet een brief die pas morgen de deur uit gaat', () => {
    const aanbod = (op: string) =>
      gepland.metFormulier('F-07', '2026-04-01', { datumAanbod: '2026-04-01', briefKennisgeving: op });
    expect(moment(aanbod('2026-06-01'), 10).stand).toBe('gedaan');
    expect(moment(aanbod('2026-06-02'), 10).stand).toBe('aan de beurt');
  });

  it('is voor een voortgangsgesprek dat iemand verscheen; het aantal staat naast wat is afgesproken', () => {
    const gemist = gepland.metFormulier('F-19', '2026-04-01', { datum: '2026-04-01', verschenen: 'nee met reden' });
    expect(moment(gemist, 14)).toMatchObject({ stand: 'aan de beurt', aantal: '0 van 4 gevoerd' });
    const gevoerd = gemist.metFormulier('F-19', '2026-05-01', { datum: '2026-05-01', verschenen: 'ja' });
    expect(moment(gevoerd, 14)).toMatchObject({ stand: 'gedaan', op: '2026-05-01', aantal: '1 van 4 gevoerd' });
  });
});

describe('wat nog komt', () => {
  it('is aan de beurt als het vorige er is, en anders later', () => {
    expect(standen(gekoppeld, 3, 6, 8, 10)).toEqual(['aan de beurt', 'later', 'later', 'later']);
    expect(standen(plicht, 6, 7, 8)).toEqual(['aan de beurt', 'aan de beurt', 'later']);
  });

  it('noemt de laatste dag als er een termijn voor is', () => {
    expect(moment(gepland, 10)).toMatchObject({ stand: 'aan de beurt', uiterlijk: '2026-06-02' });
    expect(moment(plicht, 6)).not.toHaveProperty('uiterlijk');
  });

  it('hoeft niet meer als een later moment al is geweest: dan is het niet vastgelegd', () => {
    expect(moment(gepland, 3).stand).toBe('niet vastgelegd');
    expect(moment(plicht.metIntake('2026-02-10'), 6).stand).toBe('niet vastgelegd');
  });

  it('vervalt na een vertrek, behalve wat al is gedaan', () => {
    expect(standen(gepland.metMelding('DUO-SS122', '2026-05-01'), 8, 10, 24)).toEqual([
      'gedaan',
      'vervallen',
      'vervallen',
    ]);
  });
});

describe('wat van de leerroute afhangt', () => {
  const inRoute = (leerroute: string) =>
    plicht.metIntake('2026-02-10').metPip('2026-03-02', { leerroute, voortgangsgesprekken: 4 });

  it('is de MAP niet bij de onderwijsroute', () => {
    expect(standen(inRoute('O'), 13, 17)).toEqual(['niet van toepassing', 'niet van toepassing']);
    expect(moment(inRoute('Z'), 17).stand).toBe('aan de beurt');
  });

  it('is een eindgesprek en een certificaat alleen bij de Z-route, en een examen alleen bij de andere', () => {
    expect(standen(inRoute('B'), 18, 19, 20)).toEqual(['niet van toepassing', 'niet van toepassing', 'niet te zien']);
    expect(standen(inRoute('Z'), 18, 19, 20)).toEqual(['aan de beurt', 'later', 'niet van toepassing']);
  });

  it('is afschalen alleen bij de B1-route, en daar naar keuze', () => {
    expect(standen(inRoute('B'), 15)).toEqual(['kan']);
    expect(standen(inRoute('Z'), 15)).toEqual(['niet van toepassing']);
    const afgeschaald = inRoute('B').metFormulier('F-06', '2026-05-01', {
      soort: 'niveau (afschalen)',
      dagtekening: '2026-05-01',
    });
    expect(moment(afgeschaald, 15)).toMatchObject({ stand: 'gedaan', op: '2026-05-01' });
  });
});

describe('wie er van COA niet kwam', () => {
  it('heeft geen voorinburgering als COA meldt dat die niet kon', () => {
    expect(moment(gekoppeld, 2).stand).toBe('niet te zien');
    expect(moment(gekoppeld.metMelding('COA-03', '2026-03-01'), 2)).toMatchObject({
      stand: 'gedaan',
      op: '2026-03-01',
    });
    expect(moment(gekoppeld.metMelding('COA-08', '2026-03-01'), 2).stand).toBe('niet van toepassing');
  });

  it('heeft geen driegesprek als hij uit een andere gemeente komt', () => {
    expect(moment(aDossier().metMelding('DUO-SS121', '2026-02-02'), 3).stand).toBe('niet van toepassing');
  });
});
