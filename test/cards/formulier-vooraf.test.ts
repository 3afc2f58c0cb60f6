import { deelIn } from '../../cards/formulier/indeling';
import { listKeuzes } from '../../cards/formulier/keuzes';
import { findFormulierVoor, listZinvol } from '../../cards/dossier-chat/zinvol';
import { buildGeenEigenTakenKaart, buildScenarioKaart, readMerk } from '../../cards';
import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type FormulierId } from '../../rules/formulier';
import { getFormulier } from '../../rules/formulieren';
import { listTaken } from '../../rules/taken';
import { aDossier, type DossierBouwer, metPlan } from '../support/dossier';
import { boeteVelden } from '../support/formulieren';
import { readKaart } from './kaarten';

const VANDAAG = datum('2026-06-02');

function vooraf(formulier: FormulierId, dossier: DossierBouwer, vorm = '') {
  const stand = { formulier: getFormulier(formulier), dossier: dossier.build(), vandaag: VANDAAG, door: 'ilse' };
  return deelIn({ ...stand, vorm }).waarden;
}

describe('wat het dossier al weet', () => {
  it.each([
    ['DUO-SS125', 'G', 'G'],
    ['DUO-SS124', 'A', 'A'],
    // In F-00 staat dan al wat DUO meldt; wat het was, zegt alleen het signaal.
    ['DUO-SS125', 'A', 'G'],
  ])('na %s staat bij "Van doelgroep" wat de doelgroep was', (code, doelgroep, was) => {
    const dossier = metPlan({}, { doelgroep }).metMelding(code, '2026-05-13');
    expect(vooraf('F-15', dossier)).toMatchObject({ van: was, datumSignaal: '2026-05-13' });
  });

  it('zonder signaal staat er de doelgroep van nu', () => {
    expect(vooraf('F-15', metPlan({}, { doelgroep: 'A' }))).toMatchObject({ van: 'A' });
    expect(vooraf('F-15', metPlan({}, { doelgroep: 'A' }))).not.toHaveProperty('datumSignaal');
  });

  const VOORSTEL = metPlan().metFormulier('F-09', '2026-06-01', boeteVelden());

  it('een boetebesluit begint bij het enige voorstel, zonder het oordeel en zonder de lezer als maker van het rapport', () => {
    const waarden = vooraf('F-09', VOORSTEL, 'besluit');
    expect(waarden).toMatchObject({ grondslag: 'art. 23', datumOvertreding: '2026-05-25', rapportDatum: '2026-05-28' });
    expect(Object.keys(waarden)).not.toEqual(expect.arrayContaining(['rapportDoor']));
    expect(waarden).not.toHaveProperty('verwijtbaarheid');
  });

  it('bij twee voorstellen kiest wie beslist zelf waar het over gaat', () => {
    const twee = VOORSTEL.metFormulier('F-09', '2026-06-01', boeteVelden({ datumOvertreding: '2026-05-18' }));
    expect(vooraf('F-09', twee, 'besluit')).not.toHaveProperty('grondslag');
  });

  it('een nieuw voorstel begint leeg, met de invuller als maker van het rapport', () => {
    expect(vooraf('F-09', VOORSTEL, 'voorstel')).toMatchObject({ rapportDoor: 'ilse' });
    expect(vooraf('F-09', VOORSTEL, 'voorstel')).not.toHaveProperty('grondslag');
  });
});

describe('wat een kaart aanbiedt', () => {
  it('een advies van de gemeente gaat alleen over bijzondere individuele omstandigheden', () => {
    const { hier } = deelIn({
      ...{
        formulier: getFormulier('F-18'),
        vorm: 'advies',
        dossier: metPlan().build(),
        vandaag: VANDAAG,
        door: 'fatima',
      },
    });
    const soort = hier.find(({ sleutel }) => sleutel === 'soort');
    expect(soort === undefined ? [] : listKeuzes(soort, {})?.map(({ title }) => title)).toEqual([
      'Ontheffing BIO geheel',
      'Ontheffing BIO gedeeltelijk',
    ]);
  });

  it('wie ontheffing van de leerbaarheidstoets heeft, krijgt geen knop om de uitslag vast te leggen', () => {
    const heeftKnop = (dossier: DossierBouwer) =>
      listZinvol(foldDossier(dossier.build(), VANDAAG), [], []).some(({ formulier }) => formulier === 'F-04');
    const plicht = aDossier().metPlicht('2026-05-04');
    const toets = (velden: object) => plicht.metFormulier('F-04', '2026-05-11', { ...velden });
    expect(heeftKnop(toets({ status: 'niet verschenen' }))).toBe(true);
    expect(heeftKnop(toets({ status: 'ontheffing', ontheffingsgrond: 'visueel' }))).toBe(false);
  });

  it('het antwoord dat iemand zelf geen taken heeft, is een antwoord en geen formulier', () => {
    expect(readMerk(buildGeenEigenTakenKaart({}))).toBe('regiebot:antwoord:geen-eigen-taken');
  });

  it('de taak om over een boete te besluiten opent het besluit, geen nieuw voorstel', () => {
    const dossier = metPlan().metFormulier('F-09', '2026-06-01', boeteVelden()).build();
    const taak = listTaken(dossier, VANDAAG).find(({ termijn }) => termijn === 'T-24');
    expect(taak && findFormulierVoor(foldDossier(dossier, VANDAAG), taak)).toEqual({
      formulier: 'F-09',
      vorm: 'besluit',
    });
  });

  it.each([
    ['2026-05-15', /COA verwacht uw bericht uiterlijk vr 15 mei 2026/, /Kan nog/],
    ['2026-05-16', /tot en met vr 15 mei 2026; nu geldt scenario 3/, /Alleen na overleg met COA/],
  ])('op %s zegt het blad over de scenario’s wat dan nog kan', (vandaag, stand, kan) => {
    const dossier = aDossier().metKoppeling('2026-05-01').build();
    const kaart = readKaart(buildScenarioKaart({ dossier, vandaag: datum(vandaag), magInvullen: true }));
    expect(kaart).toMatch(stand);
    expect(kaart).toMatch(kan);
  });

  it('bij scenario 3 is er geen tekst om te versturen', () => {
    const keuze = { datumTvsMelding: '2026-05-01', scenario: '3', datumKeuze: '2026-05-06' };
    const dossier = aDossier().metKoppeling('2026-05-01').metFormulier('F-01', '2026-05-06', keuze).build();
    const kaart = readKaart(buildScenarioKaart({ dossier, vandaag: VANDAAG, magInvullen: true }));
    expect(kaart).not.toContain('Stuur de tekst');
    expect(kaart).toContain('Scenario 3 hoeft u niet aan COA te melden.');
  });
});
