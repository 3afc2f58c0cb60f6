import { isGeldig } from '../dossier/notificaties';
import { type DossierStaat } from '../dossier/staat';
import { laatsteMelding } from '../plantermijn';
import { type Taak } from '../taak';
import { asVoorlopig, createTaak } from './taak';

const ZONDER_BRP =
  'Voorlopig: de BRP-datum ontbreekt nog, dus telt de dag van de melding. Haal de datum op in het DUO-portaal.';

/** T-01: na een koppeling scenario 1 of 2 melden, zolang de persoon in een azc woont en er geen keuze is. */
export function listScenario(staat: DossierStaat): readonly Taak[] {
  const koppeling = openKoppeling(staat);
  if (koppeling === undefined || staat.doelgroep === 'G' || staat.scenarios.length > 0) return [];
  if (staat.gegevens.brpDatum !== undefined || laatsteMelding(staat, 'COA-05') !== undefined) return [];
  return [createTaak(staat, 'T-01', koppeling.op, { wat: 'Scenario 1 of 2 melden aan COA', formulier: 'F-01' })];
}

/** De eerste geldige koppeling: komt zij dubbel binnen, dan loopt de termijn vanaf de eerste keer. */
function openKoppeling(staat: DossierStaat) {
  const vervallen = laatsteMelding(staat, 'COA-09')?.index ?? -1;
  return staat.notificaties.find(
    (melding) => melding.code === 'COA-01' && melding.index > vervallen && isGeldig(melding),
  );
}

/** T-31 en T-32: wat op de inschrijving volgt. */
export function listVestiging(staat: DossierStaat): readonly Taak[] {
  return [...listBegeleiding(staat), ...listOverdracht(staat)];
}

/** T-31: maatschappelijke begeleiding start op de dag van inschrijving; alleen voor asielstatushouders. */
function listBegeleiding(staat: DossierStaat): readonly Taak[] {
  const { brpDatum } = staat.gegevens;
  if (brpDatum === undefined || staat.doelgroep !== 'A' || staat.begeleiding !== undefined) return [];
  return [createTaak(staat, 'T-31', brpDatum, { wat: 'Maatschappelijke begeleiding starten', formulier: 'F-16' })];
}

/** T-32: contact met de vorige gemeente. Zonder BRP-datum telt de dag van de melding. */
function listOverdracht(staat: DossierStaat): readonly Taak[] {
  const vestiging = laatsteMelding(staat, 'DUO-SS120', 'DUO-SS121');
  if (vestiging === undefined || hasContact(staat)) return [];
  const { brpDatum } = staat.gegevens;
  const opdracht = { wat: 'Contact opnemen met de vorige gemeente', formulier: 'F-17' };
  const taak = createTaak(staat, 'T-32', brpDatum ?? vestiging.op, opdracht);
  return [brpDatum === undefined ? asVoorlopig(taak, ZONDER_BRP) : taak];
}

/** Contact van vóór een eerder vertrek hoort bij een vorige verhuizing. */
function hasContact(staat: DossierStaat): boolean {
  const vertrek = laatsteMelding(staat, 'DUO-SS122')?.op;
  return staat.verhuizingen.some(({ richting, contactDatum, op }) => {
    if (richting === 'vertrek' || contactDatum === undefined || contactDatum > staat.vandaag) return false;
    return vertrek === undefined || op > vertrek;
  });
}
