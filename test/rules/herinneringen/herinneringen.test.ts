import { datum } from '../../../rules/datum';
import { foldDossier } from '../../../rules/dossier';
import { KALENDER } from '../../../rules/feestdagen';
import { computeDag } from '../../../rules/herinneringen/afstand';
import { beleidVoor, listEscalaties } from '../../../rules/herinneringen/escalatie';
import { findKwartaallevering } from '../../../rules/herinneringen/kwartaal';
import { listHerinneringen } from '../../../rules/herinneringen/momenten';
import { listOnderwerpen, type Onderwerp } from '../../../rules/herinneringen/onderwerpen';
import { STANDAARD } from '../../../rules/herinneringen/regels';
import { aDossier, type DossierBouwer, metPlan } from '../../support/dossier';
import {
  aanbodVelden,
  boeteVelden,
  mapVelden,
  urenVelden,
  wisselVelden,
  zrouteVelden,
} from '../../support/formulieren';

function find(bouwer: DossierBouwer, vandaag: string, sleutel: string): Onderwerp | undefined {
  return listOnderwerpen(foldDossier(bouwer.build(), datum(vandaag))).find((een) => een.sleutel.startsWith(sleutel));
}

/** De dagen waarop aan het eerste onderwerp met deze sleutel wordt herinnerd. */
function dagen(bouwer: DossierBouwer, vandaag: string, sleutel: string, bekend = vandaag): readonly string[] {
  const onderwerp = find(bouwer, vandaag, sleutel);
  return onderwerp === undefined ? [] : listHerinneringen(onderwerp, datum(bekend));
}

describe('de dagen van deel a.5', () => {
  const rapport = boeteVelden({ rapportDatum: '2026-06-01' });
  it.each<[string, DossierBouwer, string, string, string[]]>([
    [
      'INT-01: de werkdag na de oppaktermijn, die 5 mei overslaat',
      aDossier().metKoppeling('2026-05-04'),
      '2026-05-04',
      'T-46',
      ['2026-05-07'],
    ],
    [
      'INT-02: dag 7, 10 en 13; 14 en 17 mei zijn vrij en komen op de werkdag ervoor',
      aDossier().metKoppeling('2026-05-04'),
      '2026-05-04',
      'T-01',
      ['2026-05-11', '2026-05-13'],
    ],
    [
      'INT-04: vier, twee en een week voor het einde; 27 april is vrij',
      aDossier().metPlicht('2026-03-02'),
      '2026-03-02',
      'T-05',
      ['2026-04-13', '2026-04-24', '2026-05-04'],
    ],
    [
      'INT-05: meteen, en op werkdag 5, 8 en 10',
      metPlan(),
      '2026-02-09',
      'T-09',
      ['2026-02-09', '2026-02-16', '2026-02-19', '2026-02-23'],
    ],
    [
      'INT-06: alleen bij het insturen van de wijziging',
      metPlan().metFormulier('F-06', '2026-06-01', wisselVelden()),
      '2026-06-01',
      'T-09 2026-06-01',
      ['2026-06-01'],
    ],
    [
      'INT-07: alleen bij het insturen van de afronding',
      metPlan().metFormulier('F-11', '2026-06-01', mapVelden()),
      '2026-06-01',
      'T-10',
      ['2026-06-01'],
    ],
    [
      'INT-07: ook alleen bij het insturen van de afronding van de Z-route',
      metPlan({ leerroute: 'Z' }).metFormulier('F-12', '2026-06-01', zrouteVelden()),
      '2026-06-01',
      'T-12',
      ['2026-06-01'],
    ],
    [
      'INT-07: en van het taalschakeltraject van een asielstatushouder',
      metPlan({ leerroute: 'O' }, { doelgroep: 'A' }).metFormulier('F-12', '2026-06-01', { tstAfgerond: '2026-06-01' }),
      '2026-06-01',
      'T-12',
      ['2026-06-01'],
    ],
    [
      'INT-10: drie maanden en een maand ervoor; 5 tot en met 9 mei 2027 zijn vrij',
      metPlan(),
      '2026-02-09',
      'T-17',
      ['2027-05-04', '2027-07-09'],
    ],
    ['INT-11: zes maanden voor het einde van de termijn', metPlan(), '2026-02-09', 'T-16', ['2028-08-09']],
    [
      'INT-14: de dag na de oproeptermijn; is die vrij, dan de werkdag erna, want eerder is het niet waar',
      aDossier().metOproep('1', '2026-05-04', '2026-05-22'),
      '2026-05-04',
      'T-21',
      ['2026-05-26'],
    ],
    [
      'INT-15: negen en twaalf weken na het rapport',
      metPlan().metFormulier('F-09', '2026-06-01', rapport),
      '2026-06-01',
      'T-24',
      ['2026-08-03', '2026-08-24'],
    ],
  ])('%s', (_naam, bouwer, vandaag, sleutel, verwacht) => {
    expect(dagen(bouwer, vandaag, sleutel)).toEqual(verwacht);
  });

  it('herinnert aan afschalen zodra zeshonderd uur NT2 is bereikt, en geen uur eerder', () => {
    const met = (uur: number) => metPlan().metFormulier('F-13', '2026-05-04', urenVelden({ urenNt2: uur }));
    expect(dagen(met(599), '2026-05-04', 'INT-12')).toEqual([]);
    expect(dagen(met(600), '2026-05-04', 'INT-12')).toEqual(['2026-05-04']);
  });

  it('herinnert aan een afgesproken gesprek tot er op of na die dag een is vastgelegd', () => {
    const gesprek = { datum: '2026-05-04', verschenen: 'ja', onderwerpen: ['taal'], vervolg: '2026-05-18' };
    const eerste = metPlan().metFormulier('F-19', '2026-05-04', gesprek);
    expect(dagen(eerste, '2026-05-19', 'T-45', '2026-05-04')).toEqual(['2026-05-19']);
    const tweede = eerste.metFormulier('F-19', '2026-05-18', {
      ...gesprek,
      datum: '2026-05-18',
      vervolg: '2026-06-01',
    });
    expect(find(tweede, '2026-05-19', 'T-45 2026-05-18')).toBeUndefined();
  });
});

describe('wat deel a.5 niet noemt', () => {
  it('krijgt vijf en twee werkdagen ervoor, de dag zelf en de werkdag erna', () => {
    const boete = boeteVelden({ status: 'opgelegd', datumBesluit: '2026-06-01', datumBekendmaking: '2026-06-01' });
    const bouwer = metPlan().metFormulier('F-09', '2026-06-01', boete);
    expect(dagen(bouwer, '2026-06-01', 'T-28')).toEqual(['2026-07-06', '2026-07-09', '2026-07-13', '2026-07-14']);
  });

  it('geldt ook voor een aanbod in DUO, en voor een taak zonder nadere aanduiding', () => {
    const vier = ['2026-06-08', '2026-06-11', '2026-06-15', '2026-06-16'];
    const aanbod = metPlan().metFormulier('F-07', '2026-06-01', aanbodVelden({ datumAanbod: '2026-06-01' }));
    expect(dagen(aanbod, '2026-06-01', 'T-12')).toEqual(vier);
    const begeleiding = aDossier().metPlicht('2026-06-01', { doelgroep: 'A' });
    expect(find(begeleiding, '2026-06-01', 'T-31')).toMatchObject({ sleutel: 'T-31 2026-06-01', regel: STANDAARD });
  });

  it('krijgt geen herinnering van voor haar begin, en wat al voorbij was een keer op de dag dat het bekend werd', () => {
    const melding = aDossier().metMelding('DUO-SS101', '2026-05-04');
    expect(dagen(melding, '2026-05-04', 'T-46')).toEqual(['2026-05-06', '2026-05-08', '2026-05-11']);
    expect(dagen(melding, '2026-05-20', 'T-46', '2026-05-20')).toEqual(['2026-05-20']);
  });
});

describe('de dag van een herinnering', () => {
  const [begin, einde] = [datum('2026-06-01'), datum('2026-06-08')];
  const ervoor = (aantal: number) =>
    computeDag({ vanaf: 'einde', aantal, eenheid: 'dagen' }, { begin, einde, bekend: begin }, KALENDER);

  it('is op zijn vroegst dag nul zelf', () => {
    expect([ervoor(-6), ervoor(-7), ervoor(-8)]).toEqual(['2026-06-02', '2026-06-01', undefined]);
  });

  it('mag voor dag nul liggen als iets meteen moet', () => {
    const meteen = { vanaf: 'bekend', aantal: 0, eenheid: 'dagen' } as const;
    expect(computeDag(meteen, { begin, einde, bekend: datum('2026-05-29') }, KALENDER)).toBe('2026-05-29');
  });
});

describe('escalatie', () => {
  const onderwerp = find(metPlan(), '2026-02-09', 'T-09');

  it('volgt het beleid dat meegaat: eerst de vervanger, dan het team, dan de teamleider', () => {
    expect(onderwerp && listEscalaties(onderwerp, { bekend: datum('2026-02-09'), beleid: beleidVoor('T-09') })).toEqual(
      [
        { tree: 'vervanger', dag: '2026-02-19' },
        { tree: 'team', dag: '2026-02-23' },
        { tree: 'teamleider', dag: '2026-02-24' },
      ],
    );
  });

  it('brengt een oproep of boete nooit naar het team, ook niet met een eigen beleid', () => {
    const oproep = find(aDossier().metOproep('1', '2026-05-04', '2026-05-18'), '2026-05-04', 'T-21');
    const beleid = beleidVoor('T-21', { persoonlijk: { team: 0, teamleider: 1 } });
    expect(oproep && listEscalaties(oproep, { bekend: datum('2026-05-04'), beleid }).map(({ tree }) => tree)).toEqual([
      'teamleider',
    ]);
  });
});

describe('INT-18, de levering aan het CBS', () => {
  it('komt twee weken en een week voor 28 juli, en op geen andere dag', () => {
    expect(findKwartaallevering(datum('2026-07-14'))).toBe('2026-07-28');
    expect(findKwartaallevering(datum('2026-07-21'))).toBe('2026-07-28');
    expect(findKwartaallevering(datum('2026-07-15'))).toBeUndefined();
  });

  it('komt na de laatste dag van elk kwartaal, in januari over het vorige jaar', () => {
    expect(findKwartaallevering(datum('2026-01-14'))).toBe('2026-01-28');
    expect(findKwartaallevering(datum('2026-04-14'))).toBe('2026-04-28');
    expect(findKwartaallevering(datum('2026-10-14'))).toBe('2026-10-28');
  });

  it('komt op de werkdag ervoor als de dag vrij is: in 2025 is 21 april tweede paasdag', () => {
    expect(findKwartaallevering(datum('2025-04-21'))).toBeUndefined();
    expect(findKwartaallevering(datum('2025-04-17'))).toBe('2025-04-28');
  });
});
