import { type Velden } from '../../../rules/historie';
import { LOKAAL_STANDAARD } from '../../../rules/lokaal';
import { aDossier, type DossierBouwer, metPlan } from '../../support/dossier';
import { boeteVelden, intakeboeteVelden, pipVelden, waarschuwingVelden, wisselVelden } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const ASIEL = { doelgroep: 'A' };

describe('wie nog geen plicht heeft', () => {
  test('kan geen plan krijgen, ook als er niets over een begin bekend is', () => {
    given(aDossier().metKoppeling('2026-01-12')).on('2026-02-09').when('F-05', pipVelden()).thenRefused('V-ALG-09');
  });
});

describe('boetes', () => {
  const boete = (dossier: DossierBouwer, velden: Velden = {}) =>
    given(dossier).on('2026-06-03').when('F-09', boeteVelden(velden));

  test('over de taallessen kan bij een asielstatushouder wel, bij een gezinsmigrant niet', () => {
    boete(metPlan({}, ASIEL), { categorie: 'leerroute' }).thenSilent('V-BOE-16');
    boete(metPlan(), { categorie: 'leerroute' }).thenRefused('V-BOE-16');
  });

  test('een waarschuwing over de brede intake gaat niet vooraf aan een boete over het plan', () => {
    const gewaarschuwd = (fase: string) =>
      metPlan().metFormulier('F-08', '2026-05-01', waarschuwingVelden({ fase, datumVerzonden: '2026-05-01' }));
    const regels = (fase: string) =>
      given(gewaarschuwd(fase))
        .on('2026-06-03')
        .when('F-09', boeteVelden(), { lokaal: { ...LOKAAL_STANDAARD, waarschuwingVoorPipBoete: true } })
        .oordeel.meldingen.map(({ regel }) => regel);
    expect(regels('PIP')).not.toContain('V-BOE-30');
    expect(regels('brede intake')).toContain('V-BOE-30');
  });

  test('wat is kwijtgescholden, hoeft het berekende bedrag niet meer te zijn', () => {
    boete(metPlan(), { bedrag: 300, status: 'kwijtgescholden' }).thenSilent('V-BOE-21');
    boete(metPlan(), { bedrag: 300 }).thenRefused('V-BOE-21');
  });

  test('van de twee boetes over de intake telt alleen wat is opgelegd', () => {
    const eerder = (datumOvertreding: string, status: string) => intakeboeteVelden({ datumOvertreding, status });
    const na = (...statussen: readonly [string, string]) =>
      given(
        aDossier()
          .metPlicht('2026-01-05')
          .metFormulier('F-09', '2026-03-02', eerder('2026-02-16', statussen[0]))
          .metFormulier('F-09', '2026-03-03', eerder('2026-02-17', statussen[1])),
      )
        .on('2026-05-04')
        .when('F-09', intakeboeteVelden({ grondslag: 'art. 22 tweede', datumOvertreding: '2026-04-20' }));
    na('opgelegd', 'betaald').thenRefused('V-BOE-12');
    na('opgelegd', 'herroepen').thenSilent('V-BOE-12');
    na('voorstel', 'opgelegd').thenSilent('V-BOE-12');
  });

  test('een eerste boete die nog een voorstel is, opent de weg naar de tweede niet', () => {
    const na = (status: string) =>
      given(aDossier().metPlicht('2026-01-05').metFormulier('F-09', '2026-03-02', intakeboeteVelden({ status })))
        .on('2026-05-04')
        .when(
          'F-09',
          intakeboeteVelden({
            grondslag: 'art. 22 tweede',
            datumOvertreding: '2026-04-20',
            datumBesluit: '2026-05-04',
          }),
        );
    na('voorstel').thenRefused('V-BOE-11');
    na('opgelegd').thenSilent('V-BOE-11');
  });
});

describe('een late wissel van leerroute', () => {
  // Het plan is van 9 februari 2026; na anderhalf jaar, op 9 augustus 2027, is wisselen voorbij.
  const LAAT = { dagtekening: '2027-09-01', datumGesprek: '2027-08-30', uitzondering: 'geen' };
  const wissel = (leerroute: string, leerrouteNieuw: string) =>
    given(metPlan({ leerroute, intensiteitOverig: 1500 }, ASIEL))
      .on('2027-09-01')
      .when('F-06', wisselVelden({ ...LAAT, leerrouteOud: leerroute, leerrouteNieuw }));

  test('mag alleen van de onderwijsroute naar de B1-route', () => {
    wissel('O', 'B').thenSilent('V-WIJ-04');
    wissel('O', 'Z').thenRefused('V-WIJ-04');
  });

  test('de eisen aan een wissel gelden niet voor een andere wijziging', () => {
    const velden = {
      soort: 'intensiteit PVT-MAP',
      dagtekening: '2026-06-01',
      leerrouteNieuw: 'O',
      datumGesprek: '2026-05-28',
    };
    given(metPlan()).on('2026-06-01').when('F-06', velden).thenSilent('V-WIJ-04', 'V-WIJ-09', 'V-WIJ-10', 'V-WIJ-11');
  });
});

describe('registreren in DUO', () => {
  test('zonder burgerservicenummer kan wat niet naar DUO hoeft', () => {
    const afgerond = { leerroute: 'O', tstAfgerond: '2026-06-01' };
    const op = (doelgroep: string) =>
      given(metPlan({ leerroute: 'O' }, { doelgroep, bsnBekend: false }))
        .on('2026-06-02')
        .when('F-12', afgerond);
    op('A').thenRefused('V-ALG-13');
    op('G').thenSilent('V-ALG-13');
  });
});

describe('een aanbod waar nog niets in staat', () => {
  test('heeft geen volgorde van datums', () => {
    given(metPlan({}, ASIEL)).on('2026-03-02').when('F-07', {}).thenSilent('V-AAN-06', 'V-AAN-08', 'V-AAN-09');
    given(metPlan({}, ASIEL)).on('2026-03-02').when('F-07', { eindeOpleiding: '2026-12-01' }).thenSilent('V-AAN-06');
  });
});
