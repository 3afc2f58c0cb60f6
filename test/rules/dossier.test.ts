import fc from 'fast-check';
import { datum } from '../../rules/datum';
import { foldDossier, OnbekendeRegelError } from '../../rules/dossier';
import { type HistorieRegel } from '../../rules/historie';
import { aDossier, type DossierBouwer, metPlan } from '../support/dossier';
import { rondes } from '../support/eigenschap';
import {
  aanbodVelden,
  afschaalVelden,
  besluitVelden,
  boeteVelden,
  ontzorgenVelden,
  pipVelden,
  pvtVelden,
  wisselVelden,
  zonder,
  zrouteVelden,
} from '../support/formulieren';

function staatVan(dossier: DossierBouwer, vandaag = '2026-12-31') {
  return foldDossier(dossier.build(), datum(vandaag));
}

function stap(notificatie: string, soort: string, erbij = {}) {
  return { notificatie, stap: soort, ...erbij };
}

describe('de historie', () => {
  test('wat na vandaag komt, bestaat nog niet', () => {
    const dossier = aDossier().metKoppeling('2026-03-02').metMelding('DUO-SS101', '2026-03-03');
    expect(staatVan(dossier, '2026-03-02').notificaties.map(({ code }) => code)).toEqual(['COA-01']);
    expect(staatVan(dossier, '2026-03-03').notificaties).toHaveLength(2);
  });

  test('een late regel komt op de plaats van haar dag; gelijke dagen houden hun volgorde', () => {
    const dossier = aDossier()
      .metFormulier('F-00', '2026-03-02', { doelgroep: 'A', leeftijd: 30 })
      .metFormulier('F-00', '2026-03-02', { leeftijd: 31 })
      .metFormulier('F-00', '2026-03-01', { doelgroep: 'G', leeftijd: 29, verblijf: 'azc' });
    expect(staatVan(dossier).gegevens).toEqual({ doelgroep: 'A', leeftijd: 31, verblijf: 'azc' });
  });

  test.each([
    { op: datum('2026-03-02'), notificatie: 'DUO-SS999' },
    { op: datum('2026-03-02'), formulier: 'F-99', door: 'fatima', velden: {} },
  ])('een onbekende regel stopt luid, met haar plaats (%#)', (onbekend: HistorieRegel) => {
    const dossier = { ...aDossier().metKoppeling('2026-03-01').build() };
    const kapot = { ...dossier, historie: [...dossier.historie, onbekend] };
    expect(() => foldDossier(kapot, datum('2026-12-31'))).toThrow(OnbekendeRegelError);
    expect(() => foldDossier(kapot, datum('2026-12-31'))).toThrow(
      expect.objectContaining({ index: 1, dossiernummer: '2026-0143' }) as Error,
    );
  });

  test('de volgorde in de lijst doet er niet toe zolang de dagen verschillen', () => {
    const { historie, ...rest } = metPlan({ leerroute: 'Z', niveau: 'A2' })
      .metFormulier('F-20b', '2026-02-16', { item: 'PIP' })
      .metMelding('DUO-SS102', '2026-02-20')
      .build();
    const uniek = historie.filter(({ op }, plaats) => historie.findIndex((regel) => regel.op === op) === plaats);
    const gewoon = foldDossier({ ...rest, historie: uniek }, datum('2026-12-31'));
    fc.assert(
      fc.property(fc.shuffledSubarray(uniek, { minLength: uniek.length }), (geschud) => {
        expect(foldDossier({ ...rest, historie: geschud }, datum('2026-12-31'))).toEqual(gewoon);
      }),
      rondes(50),
    );
  });
});

describe('een verbetering', () => {
  const verbeterd = { correctie: true, redenCorrectie: 'typefout' };

  test('neemt de plaats in van de laatste invulling, ook voor de registratie in DUO', () => {
    const dossier = metPlan()
      .metFormulier('F-20b', '2026-02-12', { item: 'PIP', datum: '2026-02-12' })
      .metFormulier('F-05', '2026-02-20', pipVelden({ dagtekening: '2026-02-10', ...verbeterd }));
    const { plan, registraties } = staatVan(dossier);
    expect(plan.pips.map(({ dagtekening }) => dagtekening)).toEqual(['2026-02-10']);
    expect(registraties).toMatchObject([{ item: 'PIP', gebeurtenis: '2026-02-10', gedaanOp: '2026-02-12' }]);
  });

  test('van een oproep raakt alleen dezelfde oproep', () => {
    const dossier = aDossier()
      .metOproep('1', '2026-01-12', '2026-01-26')
      .metOproep('2', '2026-02-02', '2026-02-16')
      .metFormulier('F-03', '2026-02-03', {
        oproepNummer: '1',
        datumOproep: '2026-01-12',
        termijn: '2026-01-27',
        ...verbeterd,
      });
    expect(staatVan(dossier).intake.oproepen.map(({ nummer, termijn }) => [nummer, termijn])).toEqual([
      ['1', '2026-01-27'],
      ['2', '2026-02-16'],
    ]);
  });

  test('van F-00 haalt weg wat de vervangen invulling te veel zei', () => {
    const dossier = aDossier()
      .metFormulier('F-00', '2026-01-05', { doelgroep: 'G', bijstandSinds: '2026-01-05' })
      .metFormulier('F-00', '2026-01-06', { doelgroep: 'G', ...verbeterd });
    expect(staatVan(dossier).gegevens.bijstandSinds).toBeUndefined();
  });

  test('zonder voorganger is zij een gewone invulling', () => {
    expect(staatVan(aDossier().metFormulier('F-05', '2026-02-09', pipVelden(verbeterd))).plan.pips).toHaveLength(1);
  });
});

describe('meldingen', () => {
  test('volgen hun stappen', () => {
    const koppeling = aDossier().metKoppeling('2026-03-02');
    const opgepakt = koppeling.metFormulier('F-20a', '2026-03-03', stap('COA-01', 'oppakken'));
    const terug = opgepakt.metFormulier('F-20a', '2026-03-04', stap('COA-01', 'teruggeven'));
    const klaar = terug.metFormulier('F-20a', '2026-03-05', stap('COA-01', 'afhandelen'));
    const standen = [koppeling, opgepakt, terug, klaar].map((dossier) => staatVan(dossier).notificaties[0]);
    expect(standen).toMatchObject([
      { stand: 'nieuw' },
      { stand: 'opgepakt', door: 'fatima' },
      { stand: 'nieuw', door: undefined },
      { stand: 'afgehandeld', eindeOp: '2026-03-05' },
    ]);
  });

  test('een stap hoort bij de jongste die nog open is, of bij het genoemde bericht', () => {
    const twee = aDossier().metMelding('EXT-02', '2026-03-02').metMelding('EXT-02', '2026-04-01');
    const eerst = twee.metFormulier('F-20a', '2026-04-02', stap('EXT-02', 'afhandelen'));
    expect(staatVan(eerst).notificaties.map(({ stand }) => stand)).toEqual(['nieuw', 'afgehandeld']);
    const daarna = eerst.metFormulier('F-20a', '2026-04-03', stap('EXT-02', 'afhandelen'));
    expect(staatVan(daarna).notificaties.map(({ stand }) => stand)).toEqual(['afgehandeld', 'afgehandeld']);
    const metId = aDossier([
      { op: datum('2026-03-02'), notificatie: 'EXT-02', id: 'een' },
      { op: datum('2026-04-01'), notificatie: 'EXT-02', id: 'twee' },
    ]).metFormulier('F-20a', '2026-04-02', stap('EXT-02', 'dubbel', { bericht: 'een' }));
    expect(staatVan(metId).notificaties.map(({ stand }) => stand)).toEqual(['dubbel', 'nieuw']);
  });

  test('ingetrokken neemt terug wat de melding begon, ook na het afhandelen', () => {
    const overleden = metPlan()
      .metMelding('DUO-SS111', '2026-03-02')
      .metFormulier('F-20a', '2026-03-03', stap('DUO-SS111', 'afhandelen'));
    expect(staatVan(overleden)).toMatchObject({ status: 'overleden', plicht: { overledenOp: '2026-03-02' } });
    const terug = overleden.metFormulier('F-20a', '2026-03-09', stap('DUO-SS111', 'ingetrokken'));
    expect(staatVan(terug)).toMatchObject({ status: 'lopend', plicht: { overledenOp: undefined, einde: undefined } });
  });

  test('een melding die alleen in het portaal stond, telt als ontvangen', () => {
    const gezien = aDossier().metFormulier('F-20a', '2026-03-02', stap('DUO-SS101', 'melden'));
    expect(staatVan(gezien)).toMatchObject({
      notificaties: [{ code: 'DUO-SS101', op: '2026-03-02', stand: 'nieuw' }],
      plicht: { vastgesteldOp: '2026-03-02' },
    });
  });
});

describe('doelgroep', () => {
  test.each([
    ['koppeling door COA', aDossier().metKoppeling('2026-03-02'), 'A'],
    ['nareis', aDossier().metMelding('COA-07', '2026-03-02'), 'A'],
    ['alleen een melding van DUO', aDossier().metMelding('DUO-SS139', '2026-03-02'), undefined],
    [
      'F-00 gaat voor de koppeling',
      aDossier().metFormulier('F-00', '2026-03-01', { doelgroep: 'G' }).metKoppeling('2026-03-02'),
      'G',
    ],
    ['SS124', aDossier().metKoppeling('2026-03-02').metMelding('DUO-SS124', '2026-04-01'), 'G'],
    ['SS125', aDossier().metPlicht('2026-03-02').metMelding('DUO-SS125', '2026-04-01'), 'A'],
    [
      'F-00 na SS125',
      aDossier().metMelding('DUO-SS125', '2026-04-01').metFormulier('F-00', '2026-04-02', { doelgroep: 'G' }),
      'G',
    ],
    [
      'ingetrokken koppeling',
      aDossier().metKoppeling('2026-03-02').metFormulier('F-20a', '2026-03-03', stap('COA-01', 'ingetrokken')),
      undefined,
    ],
  ])('%s', (_naam, dossier, doelgroep) => expect(staatVan(dossier).doelgroep).toBe(doelgroep));
});

describe('plan en termijn', () => {
  test('leerroute en niveau volgen de wijzigingen', () => {
    const plan = aDossier().metFormulier('F-05', '2026-02-09', zonder(pipVelden(), 'niveau'));
    const afgeschaald = plan.metFormulier('F-06', '2026-03-02', afschaalVelden({ dagtekening: '2026-03-02' }));
    const gewisseld = afgeschaald.metFormulier('F-06', '2026-04-01', wisselVelden({ dagtekening: '2026-04-01' }));
    const terug = gewisseld.metFormulier(
      'F-06',
      '2026-05-01',
      wisselVelden({ dagtekening: '2026-05-01', leerrouteOud: 'Z', leerrouteNieuw: 'B' }),
    );
    const routes = [plan, afgeschaald, gewisseld, terug].map((dossier) => staatVan(dossier).plan);
    expect(routes.map(({ leerroute, niveau }) => [leerroute, niveau])).toEqual([
      ['B', 'B1'],
      ['B', 'A2'],
      ['Z', 'A2'],
      ['B', 'B1'],
    ]);
    expect(routes.at(-1)?.dagtekening).toBe('2026-05-01');
  });

  test('een nieuw plan gaat voor op een wijziging van het oude', () => {
    const afgeschaald = metPlan().metFormulier('F-06', '2026-06-01', afschaalVelden());
    expect(staatVan(afgeschaald).plan.niveau).toBe('A2');
    expect(staatVan(afgeschaald.metPip('2026-09-01')).plan).toMatchObject({ leerroute: 'B', niveau: 'B1' });
  });

  test('de termijn begint de dag na het eerste plan en blijft staan', () => {
    const dossier = metPlan().metFormulier('F-06', '2026-06-01', wisselVelden());
    expect(staatVan(dossier).termijn).toMatchObject({
      start: '2026-02-10',
      totEnMet: '2029-02-09',
      herkomst: 'berekend',
      bevestigd: false,
    });
    expect(staatVan(dossier.metMelding('DUO-SS102', '2026-06-02')).termijn?.bevestigd).toBe(true);
  });

  test('wat DUO vaststelt, gaat voor', () => {
    const dossier = metPlan().metFormulier('F-00', '2026-02-20', {
      termijnStart: '2026-02-12',
      termijnTotEnMet: '2029-02-11',
    });
    expect(staatVan(dossier).termijn).toMatchObject({
      start: '2026-02-12',
      totEnMet: '2029-02-11',
      herkomst: 'DUO',
      bevestigd: true,
    });
  });

  test('zonder plan is er geen termijn', () =>
    expect(staatVan(aDossier().metPlicht('2026-01-05')).termijn).toBeUndefined());
});

describe('registraties in DUO', () => {
  const items = (dossier: DossierBouwer) =>
    staatVan(dossier).registraties.map(({ item, gedaanOp }) => [item, gedaanOp]);

  test('ontstaan uit de formulieren van deel f', () => {
    const dossier = aDossier()
      .metIntake('2026-02-02', { urenTaalKnmIntake: 10 })
      .metPip('2026-02-09')
      .metFormulier('F-06', '2026-03-02', { soort: 'intensiteit leerroute', dagtekening: '2026-03-02' })
      .metFormulier('F-06', '2026-03-02', { soort: 'intensiteit PVT-MAP', dagtekening: '2026-03-02' })
      .metFormulier('F-07', '2026-03-02', aanbodVelden())
      .metFormulier('F-08', '2026-03-02', { fase: 'PIP' })
      .metFormulier('F-10', '2026-06-01', pvtVelden())
      .metFormulier('F-11', '2026-06-01', { redenNietVoltooid: 'vertrokken' })
      .metFormulier('F-12', '2026-06-01', zrouteVelden())
      .metFormulier('F-15', '2026-06-01', { keuze: 'rechten gezins- en overige migrant', datumGesprek: '2026-06-01' });
    expect(items(dossier).map(([item]) => item)).toEqual([
      'uren intake',
      'PIP',
      'PIP-wijziging',
      'aanbod',
      'PVT',
      'Z-route',
      'doelgroepkeuze',
    ]);
  });

  test('de oudste open registratie wordt eerst gedaan; een weigering sluit niets', () => {
    const twee = metPlan()
      .metFormulier('F-07', '2026-03-02', aanbodVelden())
      .metFormulier('F-07', '2026-04-01', aanbodVelden({ datumAanbod: '2026-04-01' }));
    const geweigerd = twee.metFormulier('F-20b', '2026-04-02', {
      item: 'aanbod',
      geweigerd: true,
      fouttekst: 'onbekende instelling',
    });
    const gedaan = geweigerd.metFormulier('F-20b', '2026-04-03', { item: 'aanbod' });
    expect(items(geweigerd)).toEqual([
      ['PIP', undefined],
      ['aanbod', undefined],
      ['aanbod', undefined],
    ]);
    expect(items(gedaan)).toEqual([
      ['PIP', undefined],
      ['aanbod', '2026-04-03'],
      ['aanbod', undefined],
    ]);
    expect(staatVan(geweigerd).registraties[1]?.geweigerd).toEqual([
      { op: '2026-04-02', fouttekst: 'onbekende instelling' },
    ]);
  });

  test('een bevestiging van voor de gebeurtenis telt niet; de datum op het formulier wel', () => {
    const vooraf = aDossier().metFormulier('F-20b', '2026-02-01', { item: 'PIP' }).metPip('2026-02-09');
    expect(items(vooraf)).toEqual([['PIP', undefined]]);
    expect(items(metPlan({ datumDuo: '2026-02-11' }))).toEqual([['PIP', '2026-02-11']]);
  });

  test('het certificaat na de Z-route is geen tweede afronding', () => {
    const dossier = metPlan()
      .metFormulier('F-12', '2026-06-01', zrouteVelden())
      .metFormulier('F-12', '2026-07-01', zrouteVelden({ certificaatOverhandigd: '2026-07-01' }));
    expect(items(dossier).map(([item]) => item)).toEqual(['PIP', 'Z-route']);
  });
});

describe('boetes en ontzorgen', () => {
  test('elke invulling over dezelfde overtreding werkt dezelfde boete bij', () => {
    const dossier = metPlan()
      .metFormulier('F-09', '2026-06-01', boeteVelden())
      .metFormulier('F-09', '2026-06-15', boeteVelden(besluitVelden()))
      .metFormulier('F-09', '2026-06-20', boeteVelden({ datumOvertreding: '2026-06-10' }));
    expect(staatVan(dossier).boetes.map(({ status, datumOvertreding }) => [status, datumOvertreding])).toEqual([
      ['opgelegd', '2026-05-25'],
      ['voorstel', '2026-06-10'],
    ]);
  });

  test('een latere F-14 vult aan', () => {
    const dossier = metPlan()
      .metFormulier('F-14', '2026-01-06', ontzorgenVelden())
      .metFormulier('F-14', '2026-05-04', { einddatum: '2026-05-31' });
    expect(staatVan(dossier).ontzorgen).toEqual({ startdatum: '2026-01-05', einddatum: '2026-05-31' });
  });
});

describe('status en vertrek', () => {
  test.each([
    ['DUO-SS111', 'overleden'],
    ['DUO-SS122', 'overgedragen'],
    ['COA-09', 'overgedragen'],
    ['DUO-SS106', 'voldaan'],
    ['DUO-SS107', 'beëindigd'],
    ['DUO-SS108', 'beëindigd'],
    ['DUO-SS110', 'beëindigd'],
    ['DUO-SS109', 'opgeschort'],
    ['DUO-SS123', 'opgeschort'],
    ['DUO-SS141', 'lopend'],
  ])('na %s: %s', (code, status) => expect(staatVan(metPlan().metMelding(code, '2026-03-02')).status).toBe(status));

  test('hervat na de opschorting', () => {
    expect(
      staatVan(metPlan().metMelding('DUO-SS109', '2026-03-02').metMelding('DUO-SS130', '2026-05-04')),
    ).toMatchObject({
      status: 'lopend',
      plicht: { opschortingen: [{ vanaf: '2026-03-02', tot: '2026-05-04' }] },
    });
  });

  test('een nieuwe vaststelling haalt iemand terug uit het buitenland, maar heft geen andere opschorting op', () => {
    const opgeschort = (code: string) =>
      staatVan(metPlan().metMelding(code, '2026-03-02').metMelding('DUO-SS128', '2026-05-04')).plicht.opschortingen;
    expect(opgeschort('DUO-SS123')).toEqual([{ vanaf: '2026-03-02', tot: '2026-05-04' }]);
    expect(opgeschort('DUO-SS109')).toEqual([{ vanaf: '2026-03-02', tot: undefined }]);
  });

  test('een vertrek naar het buitenland tijdens een opschorting is geen tweede opschorting', () => {
    const dossier = metPlan().metMelding('DUO-SS109', '2026-03-02').metMelding('DUO-SS123', '2026-04-01');
    expect(staatVan(dossier).plicht.opschortingen).toEqual([{ vanaf: '2026-03-02', tot: undefined }]);
  });

  test('een einddatum uit het portaal blijft staan als de melding later komt', () => {
    const dossier = metPlan()
      .metFormulier('F-00', '2026-09-01', { plichtEinde: '2026-09-14' })
      .metMelding('DUO-SS106', '2026-09-20');
    expect(staatVan(dossier).plicht.einde).toEqual({ vanaf: '2026-09-15', reden: 'voldaan' });
  });

  test.each([
    ['2026-09-14', { vanaf: '2026-09-15', reden: 'beëindigd' }],
    ['2026-09-15', undefined],
  ])('na een einde op 14 september laat een plichtdatum van %s over: %j', (plichtdatum, einde) => {
    const dossier = metPlan()
      .metFormulier('F-00', '2026-09-20', { plichtEinde: '2026-09-14' })
      .metFormulier('F-00', '2026-10-01', { plichtdatum });
    expect(staatVan(dossier).plicht.einde).toEqual(einde);
  });

  test('het certificaat maakt voldaan', () => {
    const dossier = metPlan().metFormulier('F-12', '2026-07-01', { certificaatOverhandigd: '2026-07-01' });
    expect(staatVan(dossier)).toMatchObject({
      status: 'voldaan',
      plicht: { einde: { vanaf: '2026-07-01', reden: 'voldaan' } },
    });
  });

  test('wie terugkomt, is niet meer vertrokken', () => {
    const weg = metPlan()
      .metMelding('DUO-SS122', '2026-03-02')
      .metFormulier('F-17', '2026-03-03', { richting: 'vertrek', datumBrp: '2026-02-27' });
    expect(staatVan(weg).plicht.vertrokkenOp).toBe('2026-02-27');
    expect(staatVan(weg.metMelding('DUO-SS121', '2026-09-01')).plicht.vertrokkenOp).toBeUndefined();
    const gevestigd = (datumBrp: string) =>
      staatVan(weg.metFormulier('F-17', '2026-09-02', { richting: 'vestiging', datumBrp })).plicht.vertrokkenOp;
    expect(gevestigd('2026-02-28')).toBeUndefined();
    expect(gevestigd('2026-02-27')).toBe('2026-02-27');
  });
});
