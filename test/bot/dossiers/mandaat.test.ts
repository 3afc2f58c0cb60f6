import { requireMandaat } from '../../../bot/dossiers/mandaat';
import { type Persoon, type Rol } from '../../../bot/inrichting';
import { F09 } from '../../../rules/formulieren/f09-boete';
import { metPlan } from '../../support/dossier';

const BOETE = { grondslag: 'art. 23', categorie: 'MAP', datumOvertreding: '2026-04-01' };
const dossier = metPlan().build();

const leg = (rol: Rol, velden: Record<string, string>, id = 'ilse') => {
  const persoon: Persoon = { id, naam: id, rol, caseloads: ['Noord'] };
  return () => {
    requireMandaat({ persoon, formulier: F09, velden: { ...BOETE, rapportDoor: 'fatima', ...velden } }, dossier);
  };
};

describe('vier ogen bij een boete', () => {
  it.each(['opgelegd', 'herroepen', 'kwijtgescholden'])('een klantmanager legt geen besluit vast: %s', (status) => {
    expect(leg('klantmanager', { status }, 'joost')).toThrow('de teamleider of de jurist');
  });

  it.each(['voorstel', 'betaald'])('een klantmanager legt wel vast: %s', (status) => {
    expect(leg('klantmanager', { status }, 'fatima')).not.toThrow();
  });

  it.each(['teamleider', 'jurist'] as const)('een %s die het rapport niet maakte, legt het besluit vast', (rol) => {
    expect(leg(rol, { status: 'opgelegd' })).not.toThrow();
  });

  it('wie het rapport maakte, neemt het besluit niet, ook niet als het formulier nu een ander noemt', () => {
    expect(leg('jurist', { status: 'opgelegd', rapportDoor: 'ilse' })).toThrow('Wie het rapport maakt');
    const eerder = metPlan()
      .metFormulier('F-09', '2026-04-10', { ...BOETE, status: 'voorstel', rapportDoor: 'ilse' })
      .build();
    const persoon: Persoon = { id: 'ilse', naam: 'Ilse', rol: 'jurist', caseloads: ['Noord'] };
    const velden = { ...BOETE, status: 'opgelegd', rapportDoor: 'fatima' };
    expect(() => {
      requireMandaat({ persoon, formulier: F09, velden }, eerder);
    }).toThrow('Wie het rapport maakt');
    expect(() => {
      requireMandaat({ persoon, formulier: F09, velden: { ...velden, datumOvertreding: '2026-04-02' } }, eerder);
    }).not.toThrow();
  });

  it('bij artikel 22 vraagt de wet dat niet: daar waarschuwt de regel (V-BOE-31)', () => {
    expect(leg('jurist', { status: 'opgelegd', grondslag: 'art. 22 eerste', rapportDoor: 'ilse' })).not.toThrow();
  });
});
