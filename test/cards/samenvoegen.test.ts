import { buildSamenvoegBevestigKaart } from '../../cards/samenvoegen/bevestig';
import { GEKOPPELD, IN_TRAJECT, INTAKE_KLAAR, naamVan, VANDAAG } from '../../cards/voorbeelden/dossiers';
import { type Dossier } from '../../rules/historie';

describe('het blad voordat twee dossiers er één worden', () => {
  const blad = (oud: Dossier, blijft: Dossier, achterhaald = false) =>
    JSON.stringify(
      buildSamenvoegBevestigKaart({
        ...{ oud: { dossier: oud, versie: 3 }, blijft: { dossier: blijft, versie: 8 } },
        ...{ vandaag: VANDAAG, naamVan, achterhaald },
      }),
    );
  const ANDER: Dossier = { ...IN_TRAJECT, dossiernummer: '2025-0011' };
  const gezin = (dossier: Dossier): Dossier => ({
    ...dossier,
    historie: dossier.historie.map((regel) =>
      'formulier' in regel && regel.formulier === 'F-00'
        ? { ...regel, velden: { ...regel.velden, doelgroep: 'G' } }
        : regel,
    ),
  });

  it('draagt de versies van allebei de dossiers', () => {
    expect(blad(GEKOPPELD, ANDER)).toContain('"versie":3,"versieNaar":8');
  });

  it('zwijgt als niets erop wijst dat het twee personen zijn', () => {
    expect(blad(GEKOPPELD, ANDER)).not.toContain('Let op');
  });

  it('waarschuwt als in allebei een PIP is vastgesteld, en niet als er een is', () => {
    expect(blad(IN_TRAJECT, ANDER)).toContain('in allebei de dossiers is een PIP vastgesteld');
    expect(blad(INTAKE_KLAAR, ANDER)).not.toContain('PIP vastgesteld');
  });

  it('waarschuwt als de doelgroep verschilt, en niet als zij van een van de twee onbekend is', () => {
    expect(blad(gezin(INTAKE_KLAAR), ANDER)).toContain('de doelgroep is niet dezelfde');
    expect(blad({ ...GEKOPPELD, historie: [] }, ANDER)).not.toContain('doelgroep');
  });

  it('waarschuwt als de caseload verschilt, en noemt ze allebei', () => {
    expect(blad({ ...GEKOPPELD, caseload: 'Zuid' }, ANDER)).toContain(
      'Let op: dossier 2026-0143 staat in caseload Zuid, niet in Noord.',
    );
  });

  it('zegt dat er iets veranderde aan wie bevestigde wat niet meer klopt', () => {
    expect(blad(GEKOPPELD, ANDER, true)).toContain('Er is intussen iets veranderd.');
  });

  it('noemt een dossier zonder klantmanager zo', () => {
    expect(blad(ANDER, GEKOPPELD)).toContain(
      'Dossier 2026-0143: caseload Noord, nog geen klantmanager, fase gekoppeld, 1 regel.',
    );
  });
});
