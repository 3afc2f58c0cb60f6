import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { listVoortgang } from '../../rules/voortgang';
import { aDossier, type DossierBouwer, metPlan } from '../support/dossier';

const ASIEL = { doelgroep: 'A' };
const voortgang = (dossier: DossierBouwer, vandaag = '2026-06-01') =>
  Object.fromEntries(
    listVoortgang(foldDossier(dossier.build(), datum(vandaag))).map(({ spoor, ...rest }) => [spoor, rest]),
  );
const uren = { periode: { van: '2026-03-01', tot: '2026-03-31' } };

describe('hoe ver een spoor is', () => {
  it('zijn bij de B1-route de uren taal en KNM, van de uren in het plan', () => {
    const dossier = metPlan({ leerroute: 'B', intensiteitLeerroute: 600 }, ASIEL)
      .metFormulier('F-13', '2026-04-01', { ...uren, urenNt2: 100, urenKnm: 20 })
      .metFormulier('F-13', '2026-05-01', { ...uren, urenNt2: 80 });
    expect(voortgang(dossier).taal).toEqual({ gedaan: 200, doel: 600, eenheid: 'uur' });
  });

  it('volgt een gewijzigd aantal uren', () => {
    const dossier = metPlan({ leerroute: 'B', intensiteitLeerroute: 600 }, ASIEL).metFormulier('F-06', '2026-05-01', {
      ...{ soort: 'intensiteit', dagtekening: '2026-05-01', nieuweIntensiteit: 700 },
    });
    expect(voortgang(dossier).taal).toMatchObject({ doel: 700 });
  });

  it('houdt het aantal uren van het plan als een wijziging over iets anders gaat', () => {
    const afgeschaald = { soort: 'niveau (afschalen)', dagtekening: '2026-05-01' };
    const dossier = metPlan({ leerroute: 'B', intensiteitLeerroute: 600 }, ASIEL);
    expect(voortgang(dossier.metFormulier('F-06', '2026-05-01', afgeschaald)).taal).toMatchObject({ doel: 600 });
  });

  it('begint bij een nieuw plan opnieuw: een wijziging van het vorige plan telt niet meer', () => {
    const wijziging = { soort: 'intensiteit', dagtekening: '2026-04-01', nieuweIntensiteit: 700 };
    const dossier = metPlan({ leerroute: 'B', intensiteitLeerroute: 600 }, ASIEL)
      .metFormulier('F-06', '2026-04-01', wijziging)
      .metPip('2026-05-01', { leerroute: 'B', intensiteitLeerroute: 500 });
    expect(voortgang(dossier).taal).toMatchObject({ doel: 500 });
  });

  it('staat er bij de taal niet als het plan geen uren noemt', () => {
    expect(voortgang(metPlan({ leerroute: 'B' }, ASIEL))).not.toHaveProperty('taal');
  });

  it('is bij de Z-route 800 uur taal en 800 uur participatie', () => {
    const dossier = metPlan({ leerroute: 'Z' }, ASIEL).metFormulier('F-13', '2026-04-01', {
      ...{ ...uren, urenNt2: 50, urenParticipatie: 30 },
    });
    expect(voortgang(dossier)).toMatchObject({
      taal: { gedaan: 50, doel: 800 },
      participatie: { gedaan: 30, doel: 800 },
    });
  });

  it('is er niet voor participatie buiten de Z-route, en niet als er niets van wordt gevraagd', () => {
    const inB = metPlan({ leerroute: 'B', intensiteitLeerroute: 600 }, ASIEL);
    expect(Object.keys(voortgang(inB))).toEqual(['taal', 'PVT', 'MAP']);
    expect(voortgang(metPlan({ leerroute: 'B', intensiteitLeerroute: 0 }, ASIEL))).not.toHaveProperty('taal');
    const zonderNorm = { leerroute: 'Z', grondLagereNorm: 'ontheffing', zParticipatieuren: 0 };
    expect(Object.keys(voortgang(metPlan(zonderNorm, ASIEL)))).toEqual(['taal', 'PVT', 'MAP']);
  });

  it('kent de gemeente niet voor de taal van een gezinsmigrant', () => {
    expect(Object.keys(voortgang(metPlan({ leerroute: 'Z' })))).toEqual(['PVT', 'MAP']);
  });

  it('heeft geen MAP in de onderwijsroute, en zonder plan alleen ontzorgen', () => {
    expect(Object.keys(voortgang(metPlan({ leerroute: 'O' })))).toEqual(['PVT']);
    const ontzorgd = aDossier().metFormulier('F-14', '2026-03-01', { startdatum: '2026-03-01' });
    expect(Object.keys(voortgang(ontzorgd))).toEqual(['ontzorgen']);
    expect(Object.keys(voortgang(aDossier()))).toEqual([]);
  });

  it('toont geen ontzorgen dat eindigt voordat het begint; een enkele dag wel', () => {
    const tot = (einddatum: string) =>
      aDossier().metFormulier('F-14', '2026-03-02', { startdatum: '2026-03-02', einddatum });
    expect(voortgang(tot('2026-03-01'))).not.toHaveProperty('ontzorgen');
    expect(voortgang(tot('2026-03-02')).ontzorgen).toMatchObject({ gedaan: 1, doel: 1 });
  });

  it('is van het PVT af op de dag van de ondertekening, niet eerder', () => {
    const dossier = metPlan().metFormulier('F-10', '2026-05-01', { datumOndertekening: '2026-06-01' });
    expect(voortgang(dossier, '2026-05-31').PVT).toMatchObject({ gedaan: 0, doel: 1 });
    expect(voortgang(dossier, '2026-06-01').PVT).toMatchObject({ gedaan: 1, doel: 1 });
  });

  it('telt ontzorgen van de eerste tot en met de laatste dag, en niet verder', () => {
    const dossier = metPlan({}, ASIEL).metFormulier('F-14', '2026-03-01', { startdatum: '2026-03-01' });
    expect(voortgang(dossier, '2026-03-01').ontzorgen).toEqual({
      ...{ gedaan: 1, doel: 184, eenheid: 'dag' },
      totEnMet: '2026-08-31',
    });
    expect(voortgang(dossier, '2026-08-31').ontzorgen).toMatchObject({ gedaan: 184 });
    expect(voortgang(dossier, '2027-01-01').ontzorgen).toMatchObject({ gedaan: 184 });
  });
});
