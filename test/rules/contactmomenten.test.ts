import { listContactmomenten, type Momentstand } from '../../rules/contactmomenten';
import { datum } from '../../rules/datum';
import { type Velden } from '../../rules/historie';
import { aDossier, type DossierBouwer } from '../support/dossier';
import { intakeVelden, pipVelden, zonder } from '../support/formulieren';

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

  it('is voor het plan de dag van verzending, en zonder die dag de dagtekening', () => {
    const dossier = plicht.metFormulier('F-05', '2026-03-02', zonder(pipVelden(), 'verzenddatum'));
    expect(moment(dossier, 8)).toMatchObject({ stand: 'gedaan', op: '2026-02-09' });
  });

  it('is niet een oproep zonder datum: dan is hij nog aan de beurt', () => {
    const opgeroepen = plicht.metFormulier('F-03', '2026-02-03', { oproepNummer: '1', termijn: '2026-02-10' });
    expect(moment(opgeroepen, 6)).toMatchObject({ stand: 'aan de beurt', formulier: 'F-03' });
    expect(moment(opgeroepen, 6)).not.toHaveProperty('op');
    expect(moment(opgeroepen, 5)).not.toHaveProperty('formulier');
    const opnieuw = opgeroepen.metOproep('2', '2026-02-12', '2026-02-19');
    expect(moment(opnieuw, 6)).toMatchObject({ stand: 'gedaan', op: '2026-02-12' });
  });

  it('is van meer driegesprekken het laatste', () => {
    const twee = gekoppeld
      .metFormulier('F-02', '2026-01-12', { datum: '2026-01-12' })
      .metFormulier('F-02', '2026-01-26', { datum: '2026-01-26' });
    expect(moment(twee, 3, '2026-01-25')).toMatchObject({ stand: 'gedaan', op: '2026-01-12' });
    expect(moment(twee, 3)).toMatchObject({ stand: 'gedaan', op: '2026-01-26' });
  });

  it('laat weg wat alleen bij een andere stand hoort: een melding bij wat te zien is, een laatste dag bij wat is gedaan', () => {
    expect(moment(plicht, 4)).not.toHaveProperty('melding');
    const afgerond = gepland.metFormulier('F-11', '2026-05-01', { datumEindgesprek: '2026-05-01' });
    expect(moment(gepland, 17)).toHaveProperty('uiterlijk', '2029-03-02');
    expect(moment(afgerond, 17)).toMatchObject({ stand: 'gedaan', op: '2026-05-01' });
    expect(moment(afgerond, 17)).not.toHaveProperty('uiterlijk');
    expect(moment(gepland, 3)).not.toHaveProperty('aantal');
  });

  it('is niet een brief die pas morgen de deur uit gaat', () => {
    const eerder = gepland.metFormulier('F-07', '2026-03-16', { datumAanbod: '2026-03-16' });
    const aanbod = (op: string) =>
      eerder.metFormulier('F-07', '2026-04-01', { datumAanbod: '2026-04-01', briefKennisgeving: op });
    expect(moment(aanbod('2026-06-01'), 10).stand).toBe('gedaan');
    expect(moment(aanbod('2026-06-02'), 10).stand).toBe('aan de beurt');
  });

  it('is voor een voortgangsgesprek dat iemand verscheen; het aantal staat naast wat is afgesproken', () => {
    const gemist = gepland.metFormulier('F-19', '2026-04-01', { datum: '2026-04-01', verschenen: 'nee met reden' });
    expect(moment(gemist, 14)).toMatchObject({ stand: 'aan de beurt', aantal: '0 van 4 gevoerd' });
    const gevoerd = gemist.metFormulier('F-19', '2026-05-01', { datum: '2026-05-01', verschenen: 'ja' });
    expect(moment(gevoerd, 14)).toMatchObject({ stand: 'gedaan', op: '2026-05-01', aantal: '1 van 4 gevoerd' });
  });

  it('is van meer voortgangsgesprekken het laatste tot en met vandaag, ook als zij later is ingevuld dan een ander', () => {
    const gesprek = (op: string) => ({ datum: op, verschenen: 'ja' });
    const dossier = gepland
      .metFormulier('F-19', '2026-05-20', gesprek('2026-06-01'))
      .metFormulier('F-19', '2026-05-21', gesprek('2026-04-01'))
      .metFormulier('F-19', '2026-05-22', gesprek('2026-06-02'));
    expect(moment(dossier, 14, '2026-06-01')).toMatchObject({ op: '2026-06-01', aantal: '2 van 4 gevoerd' });
    expect(moment(dossier, 14, '2026-05-31')).toMatchObject({ op: '2026-04-01', aantal: '1 van 4 gevoerd' });
  });

  it('noemt zonder afgesproken aantal alleen hoeveel gesprekken er waren', () => {
    const zonderAantal = plicht.metFormulier('F-05', '2026-03-02', zonder(pipVelden(), 'voortgangsgesprekken'));
    expect(moment(zonderAantal, 14)).not.toHaveProperty('aantal');
    const gevoerd = zonderAantal.metFormulier('F-19', '2026-05-01', { datum: '2026-05-01', verschenen: 'ja' });
    expect(moment(gevoerd, 14)).toMatchObject({ aantal: '1 gevoerd' });
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
    const gesproken = plicht.metFormulier('F-03', '2026-02-10', { datumGesprek: '2026-02-10' });
    expect(standen(gesproken, 6, 7, 8)).toEqual(['niet vastgelegd', 'gedaan', 'later']);
    const zonderGesprek = plicht.metFormulier('F-03', '2026-02-10', intakeVelden({ datumAfgerond: '2026-02-10' }));
    expect(standen(zonderGesprek, 6, 7, 8)).toEqual(['niet vastgelegd', 'niet vastgelegd', 'aan de beurt']);
    expect(moment(plicht.metPip('2026-03-02'), 7).stand).toBe('niet vastgelegd');
  });

  it('is niet te zien als de gemeente het nergens vastlegt', () => {
    expect(standen(plicht, 12, 16)).toEqual(['later', 'later']);
    expect(standen(gepland, 12, 16)).toEqual(['niet te zien', 'niet te zien']);
  });

  it('vervalt na een vertrek, behalve wat al is gedaan', () => {
    expect(standen(gepland.metMelding('DUO-SS122', '2026-05-01'), 8, 10, 24)).toEqual([
      'gedaan',
      'vervallen',
      'vervallen',
    ]);
  });
});

describe('het ontzorgen', () => {
  const met = (gegevens: Velden) => gekoppeld.metPlicht('2026-02-02', { ...A, ...gegevens });

  it('is aan de beurt zodra er recht op bijstand is, met de zes maanden als laatste dag', () => {
    expect(moment(plicht, 11).stand).toBe('later');
    expect(moment(met({ bijstandSinds: '2026-03-02' }), 11)).toMatchObject({
      stand: 'aan de beurt',
      uiterlijk: '2026-09-01',
    });
  });

  it('is er niet voor wie een asielvergunning voor onbepaalde tijd heeft', () => {
    const bijstandSinds = '2026-03-02';
    expect(moment(met({ bijstandSinds, asielvergunningBepaaldeTijd: false }), 11).stand).toBe('niet van toepassing');
    expect(moment(met({ bijstandSinds, asielvergunningBepaaldeTijd: true }), 11).stand).toBe('aan de beurt');
  });
});

describe('het einde van het traject', () => {
  const voldaan = gepland.metMelding('DUO-SS106', '2026-05-20');

  it('begint met de melding van DUO dat aan de plicht is voldaan', () => {
    expect(standen(gepland, 22, 23, 24)).toEqual(['later', 'later', 'later']);
    expect(standen(voldaan, 22, 23, 24)).toEqual(['niet te zien', 'niet te zien', 'aan de beurt']);
    expect(moment(voldaan, 22)).toMatchObject({ melding: { code: 'DUO-SS106', op: '2026-05-20' } });
  });

  it('is bij de Z-route SS141: een brief, en geen diploma', () => {
    const dossier = plicht.metPip('2026-03-02', { leerroute: 'Z' }).metMelding('DUO-SS141', '2026-05-20');
    expect(standen(dossier, 22, 23)).toEqual(['niet te zien', 'niet van toepassing']);
    expect(moment(gepland.metMelding('DUO-SS141', '2026-05-20'), 23).stand).toBe('later');
  });

  it('is de felicitatie die in het formulier staat; het formulier zonder felicitatie is dat niet', () => {
    const zonderFelicitatie = voldaan.metFormulier('F-12', '2026-05-21', { leerroute: 'Z' });
    expect(moment(zonderFelicitatie, 24).stand).toBe('aan de beurt');
    const gefeliciteerd = zonderFelicitatie.metFormulier('F-12', '2026-05-22', { felicitatie: '2026-05-22' });
    expect(moment(gefeliciteerd, 24)).toMatchObject({ stand: 'gedaan', op: '2026-05-22' });
  });

  it('is een certificaat zodra de Z-route is afgerond', () => {
    const dossier = plicht.metPip('2026-03-02', { leerroute: 'Z' });
    const afgerond = dossier.metFormulier('F-12', '2026-05-01', { leerroute: 'Z', datumAfrondingZ: '2026-05-01' });
    expect([moment(dossier, 19).stand, moment(afgerond, 19).stand]).toEqual(['later', 'aan de beurt']);
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
    const uren = { soort: 'intensiteit', dagtekening: '2026-05-18' };
    expect(moment(afgeschaald.metFormulier('F-06', '2026-05-18', uren), 15).op).toBe('2026-05-01');
  });

  it('staat zonder plan nog open: de leerroute is dan niet bekend', () => {
    expect(standen(plicht, 13, 17, 18)).toEqual(['later', 'later', 'later']);
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
    const metRoute = aDossier().metPlicht('2026-02-02', { ...A, eerdereLeerroute: 'B' });
    expect(moment(metRoute, 3).stand).toBe('niet van toepassing');
  });
});
