import { datum } from '../../../rules/datum';
import { foldDossier } from '../../../rules/dossier';
import { BELEID, type Beleid, beleidVoor, listEscalaties, taaksoortVan } from '../../../rules/herinneringen/escalatie';
import { listOnderwerpen } from '../../../rules/herinneringen/onderwerpen';
import { aDossier, type DossierBouwer, metPlan } from '../../support/dossier';

/** Wie het wanneer hoort over het onderwerp met deze termijn. */
function escaleer(bouwer: DossierBouwer, termijn: string, beleid: Beleid, bekend: string): readonly string[] {
  const onderwerpen = listOnderwerpen(foldDossier(bouwer.build(), datum(bekend)));
  const gevraagd = onderwerpen.filter((onderwerp) => onderwerp.termijn === termijn);
  if (gevraagd.length === 0) throw new Error(`geen onderwerp ${termijn}`);
  return gevraagd
    .flatMap((onderwerp) => listEscalaties(onderwerp, { bekend: datum(bekend), beleid }))
    .map(({ tree, dag }) => `${tree} ${dag}`);
}

describe('het beleid van een taak', () => {
  it('is voor een taak die nergens is genoemd dat van overig', () => {
    expect(taaksoortVan('T-31')).toBe('overig');
    expect(beleidVoor('T-31')).toEqual(BELEID.overig.beleid);
  });

  it('is dat van de gemeente als zij voor de soort iets anders koos', () => {
    expect(beleidVoor('T-31', { overig: { teamleider: 5 } })).toEqual({ teamleider: 5 });
    expect(beleidVoor('T-31', { wet: { teamleider: 5 } })).toEqual(BELEID.overig.beleid);
  });

  it('is er niet voor het einde van de inburgeringstermijn: dat is van de inburgeraar zelf', () => {
    expect(taaksoortVan('T-16')).toBeUndefined();
    expect(beleidVoor('T-16', { overig: { teamleider: 5 } })).toEqual({});
  });
});

describe('de dag van een trede', () => {
  const tweedePinksterdag = aDossier().metOproep('1', '2026-05-04', '2026-05-25');

  it('is de laatste dag zelf, en als die vrij is de werkdag ervoor; een werkdag later is de werkdag erna', () => {
    expect(escaleer(tweedePinksterdag, 'T-21', { vervanger: 0, teamleider: 1 }, '2026-05-04')).toEqual([
      'vervanger 2026-05-22',
      'teamleider 2026-05-26',
    ]);
  });

  it('is meteen als de termijn korter is dan het beleid, op de eerste werkdag vanaf de dag dat zij bekend is', () => {
    const melding = aDossier().metMelding('DUO-SS101', '2026-05-08');
    expect(escaleer(melding, 'T-46', { vervanger: -5 }, '2026-05-08')).toEqual(['vervanger 2026-05-08']);
    expect(escaleer(melding, 'T-46', { vervanger: -5 }, '2026-05-09')).toEqual(['vervanger 2026-05-11']);
  });

  it('ontbreekt voor een trede die het beleid overslaat', () => {
    expect(escaleer(tweedePinksterdag, 'T-21', {}, '2026-05-04')).toEqual([]);
  });

  it('is er niet voor een signaal: alleen een taak kan blijven liggen', () => {
    expect(escaleer(metPlan(), 'T-17', { vervanger: 0 }, '2026-02-09')).toEqual([]);
  });
});
