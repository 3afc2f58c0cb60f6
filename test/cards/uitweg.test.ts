import { buildFormulierKaart, noemKeuze, parseInvoer } from '../../cards';
import { INTAKE_KLAAR, VANDAAG } from '../../cards/voorbeelden/dossiers';
import { getFormulier } from '../../rules/formulieren';
import { toets } from '../../rules/toets';
import { listUitwegen } from '../../rules/uitleg';
import { pipVelden } from '../support/formulieren';
import { listTeksten } from '../support/kaartdelen';

/** De teksten van een plan dat terugkomt, met of zonder uitwegen. */
function teksten(velden: object, metUitweg: boolean): readonly string[] {
  const formulier = getFormulier('F-05');
  const { velden: gelezen, ruw: waarden } = parseInvoer(formulier, { ...pipVelden(), ...velden });
  const vraag = {
    vandaag: VANDAAG,
    dossier: INTAKE_KLAAR,
    formulier: 'F-05',
    velden: gelezen,
    door: 'fatima',
    rol: 'klantmanager',
  } as const;
  const { meldingen } = toets(vraag);
  const uitwegen = metUitweg ? listUitwegen(vraag, meldingen, noemKeuze) : undefined;
  const invoer = { formulier, dossier: INTAKE_KLAAR, versie: 7, vandaag: VANDAAG, door: 'fatima', waarden, meldingen };
  return listTeksten(buildFormulierKaart({ ...invoer, ...(uitwegen === undefined ? {} : { uitwegen }) }));
}

describe('de uitweg op een formulier', () => {
  test('staat meteen onder de melding', () => {
    const gelezen = teksten({ mapPraktijk: 12 }, true);
    const melding = gelezen.findIndex((tekst) => tekst.includes('minimaal 40 uur praktische inzet'));
    expect(gelezen.slice(melding).find((tekst) => tekst.startsWith('Wel mogelijk'))).toBe(
      'Wel mogelijk: minstens 40 uur; nu 12 uur.',
    );
    expect(gelezen.indexOf('Wel mogelijk: minstens 40 uur; nu 12 uur.')).toBe(melding + 1);
  });

  test('noemt een keuze zoals de lijst op de kaart haar noemt', () => {
    expect(noemKeuze({ sleutel: 'leerroute', label: 'Leerroute', soort: 'keuze' }, 'B')).toBe('B1-route');
  });

  test('ontbreekt als er geen is', () => {
    const gelezen = teksten({ mapPraktijk: 12 }, false);
    expect(gelezen.some((tekst) => tekst.startsWith('Wel mogelijk'))).toBe(false);
  });
});
