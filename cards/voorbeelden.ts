import { listAntwoorden } from './voorbeelden/antwoorden';
import { listBladkaarten } from './voorbeelden/bladen';
import { listDossierkaarten } from './voorbeelden/dossierkaarten';
import { listHerinneringen } from './voorbeelden/herinneringen';
import { listNieuweFormulieren, listTeruggekomen } from './voorbeelden/formulieren';
import { type Voorbeeld } from './voorbeelden/voorbeeld';
import { listGesprek } from './voorbeelden/gesprek';
import { listRegistratiekaarten } from './voorbeelden/registraties';
import { listStapkaarten } from './voorbeelden/stappen';
import { listSamenwerken } from './voorbeelden/samenwerken';
import { listZendingen } from './voorbeelden/zendingen';

export { type Voorbeeld } from './voorbeelden/voorbeeld';

/** Elke kaart in elke toestand, met verzonnen gegevens: om te bekijken en om te toetsen. */
export function listVoorbeelden(): readonly Voorbeeld[] {
  return [
    ...listDossierkaarten(),
    ...listBladkaarten(),
    ...listNieuweFormulieren(),
    ...listTeruggekomen(),
    ...listStapkaarten(),
    ...listRegistratiekaarten(),
    ...listAntwoorden(),
    ...listGesprek(),
    ...listHerinneringen(),
    ...listZendingen(),
    ...listSamenwerken(),
  ];
}
