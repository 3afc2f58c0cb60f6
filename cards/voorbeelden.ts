import { listAntwoorden } from './voorbeelden/antwoorden';
import { listDossierkaarten } from './voorbeelden/dossierkaarten';
import { listNieuweFormulieren, listTeruggekomen } from './voorbeelden/formulieren';
import { type Voorbeeld } from './voorbeelden/voorbeeld';
import { listZendingen } from './voorbeelden/zendingen';

export { type Voorbeeld } from './voorbeelden/voorbeeld';

/** Elke kaart in elke toestand, met verzonnen gegevens: om te bekijken en om te toetsen. */
export function listVoorbeelden(): readonly Voorbeeld[] {
  return [
    ...listDossierkaarten(),
    ...listNieuweFormulieren(),
    ...listTeruggekomen(),
    ...listAntwoorden(),
    ...listZendingen(),
  ];
}
