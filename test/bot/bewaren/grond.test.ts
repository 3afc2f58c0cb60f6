import { AFHANDELEN_NA_OVERLIJDEN, findWisgrond } from '../../../bot/bewaren/grond';
import { aDossier, dag } from '../../support/dossier';

const EINDE = '2021-05-10';
const voldaan = aDossier().metPlicht('2019-05-10').metMelding('DUO-SS106', EINDE);

describe('de grond om een dossier te wissen', () => {
  it('is er niet zolang de plicht loopt', () => {
    expect(findWisgrond(aDossier().metPlicht('2019-05-10').build(), dag('2030-01-01'))).toBeUndefined();
  });

  it('is er de dag na vijf jaar na het einde van de plicht', () => {
    expect(findWisgrond(voldaan.build(), dag('2026-05-09'))).toEqual({
      ...{ soort: 'bewaartermijn', wisVanaf: '2026-05-11', bron: 'Bi 9.9' },
    });
  });

  it.each(['DUO-SS106', 'DUO-SS107', 'DUO-SS108', 'DUO-SS110'])('telt vanaf %s', (code) => {
    const dossier = aDossier().metPlicht('2019-05-10').metMelding(code, EINDE).build();
    expect(findWisgrond(dossier, dag('2026-05-11'))?.wisVanaf).toBe('2026-05-11');
  });

  it('vervalt als de plicht herleeft', () => {
    const herleefd = aDossier()
      .metPlicht('2019-05-10')
      .metMelding('DUO-SS110', EINDE)
      .metMelding('DUO-SS101', '2022-01-10');
    expect(findWisgrond(herleefd.build(), dag('2026-06-01'))).toBeUndefined();
  });

  it('is er niet voor wie vertrok terwijl de plicht loopt', () => {
    const weg = aDossier().metPlicht('2019-05-10').metMelding('DUO-SS122', '2020-01-10');
    expect(findWisgrond(weg.build(), dag('2026-06-01'))).toBeUndefined();
  });

  it('is er na overlijden meteen als het bericht daarover is afgehandeld', () => {
    const afgehandeld = aDossier()
      .metPlicht('2025-05-10')
      .metMelding('DUO-SS111', '2026-05-04')
      .metFormulier('F-20a', '2026-05-05', { notificatie: 'DUO-SS111', stap: 'afhandelen' });
    expect(findWisgrond(afgehandeld.build(), dag('2026-05-05'))).toEqual({
      ...{ soort: 'overlijden', wisVanaf: '2026-05-05', bron: 'Bi 9.9.1.b' },
    });
  });

  it('wacht anders een week, zodat brieven en boetes kunnen worden ingetrokken', () => {
    const open = aDossier().metPlicht('2025-05-10').metMelding('DUO-SS111', '2026-05-04').build();
    expect(findWisgrond(open, dag('2026-05-04'))?.wisVanaf).toBe(dag('2026-05-04', AFHANDELEN_NA_OVERLIJDEN));
  });

  it('is er meteen als iemand het overlijden zelf in F-00 vastlegde', () => {
    const dossier = aDossier().metPlicht('2025-05-10', { overledenOp: '2026-05-01' }).build();
    expect(findWisgrond(dossier, dag('2026-05-08'))?.wisVanaf).toBe('2026-05-08');
  });

  it('is er niet als het bericht van overlijden is ingetrokken', () => {
    const vergissing = aDossier()
      .metPlicht('2025-05-10')
      .metMelding('DUO-SS111', '2026-05-04')
      .metFormulier('F-20a', '2026-05-05', { notificatie: 'DUO-SS111', stap: 'ingetrokken' });
    expect(findWisgrond(vergissing.build(), dag('2026-06-01'))).toBeUndefined();
  });
});
