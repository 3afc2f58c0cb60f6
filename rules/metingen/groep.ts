import { type Feit } from './feit';
import { type Groepering } from './meting';
import { type Stand } from './stand';

const NAMEN: Readonly<Record<Groepering, (stand: Stand, feit: Feit) => string | undefined>> = {
  klantmanager: ({ klantmanager }) => klantmanager,
  caseload: ({ caseload }) => caseload,
  doelgroep: ({ doelgroep }) => doelgroep,
  leerroute: ({ leerroute }) => leerroute,
  fase: ({ fase }) => fase,
  item: (_, { item }) => item,
  melding: (_, { code }) => code,
  reden: (_, { reden }) => reden,
  taak: (_, { taak }) => taak,
  maand: (_, { datum }) => datum?.slice(0, 'jjjj-mm'.length),
};

/** De naam van de groep waar een feit van dit dossier in valt. Wat ontbreekt heet `geen`, zodat niets stil verdwijnt. */
export function groepVan(groepering: Groepering, stand: Stand, feit: Feit): string {
  return NAMEN[groepering](stand, feit) ?? 'geen';
}
