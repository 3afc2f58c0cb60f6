import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { listProfielmomenten } from '../../rules/klantprofiel';
import { aDossier, type DossierBouwer } from '../support/dossier';

const momenten = (dossier: DossierBouwer) => listProfielmomenten(foldDossier(dossier.build(), datum('2026-06-01')));
const gekoppeld = aDossier().metKoppeling('2026-01-05');

describe('de momenten van het klantprofiel', () => {
  it('zijn er vier, van de koppeling tot de verhuizing', () => {
    expect(momenten(gekoppeld).map(({ code }) => code)).toEqual(['COA-02', 'COA-03', 'COA-04', 'COA-05']);
    expect(momenten(gekoppeld).every(({ gemeldOp, verwerkt }) => gemeldOp === undefined && !verwerkt)).toBe(true);
  });

  it('noemen de laatste melding, en zijn pas verwerkt als iemand juist die afhandelde', () => {
    const eerste = gekoppeld
      .metMelding('COA-04', '2026-02-01')
      .metFormulier('F-20a', '2026-02-02', { notificatie: 'COA-04', stap: 'afhandelen' });
    expect(momenten(eerste)[2]).toMatchObject({ gemeldOp: '2026-02-01', verwerkt: true });
    expect(momenten(eerste.metMelding('COA-04', '2026-03-01'))[2]).toMatchObject({
      gemeldOp: '2026-03-01',
      verwerkt: false,
    });
  });

  it('krijgen er een aanvulling en een nareisprofiel bij als COA die meldde', () => {
    const codes = momenten(gekoppeld.metMelding('COA-06', '2026-02-01').metMelding('COA-07', '2026-02-02'));
    expect(codes.map(({ code }) => code).slice(4)).toEqual(['COA-06', 'COA-07']);
  });

  it('zijn er niet voor een gezinsmigrant', () => {
    expect(momenten(aDossier().metPlicht('2026-01-05'))).toEqual([]);
  });
});
