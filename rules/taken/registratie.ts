import { type DossierStaat, type Registratie, type RegistratieItem } from '../dossier/staat';
import { type Taak } from '../taak';
import { type BerekendeTermijnId } from '../termijnen';
import { createTaak } from './taak';

/** Per registratie de termijn en de opdracht (deel f van de domeinlijst). */
const ITEMS: Readonly<Record<RegistratieItem, { readonly termijn: BerekendeTermijnId; readonly wat: string }>> = {
  PIP: { termijn: 'T-09', wat: 'PIP registreren in DUO' },
  'PIP-wijziging': { termijn: 'T-09', wat: 'PIP-wijziging registreren in DUO' },
  MAP: { termijn: 'T-10', wat: 'Afronding MAP registreren in DUO' },
  PVT: { termijn: 'T-11', wat: 'Ondertekening PVT registreren in DUO' },
  aanbod: { termijn: 'T-12', wat: 'Inburgeringsaanbod registreren in DUO' },
  'Z-route': { termijn: 'T-12', wat: 'Afronding Z-route registreren in DUO' },
  'uren intake': { termijn: 'T-12', wat: 'Uren van de brede intake registreren in DUO' },
  doelgroepkeuze: { termijn: 'T-12', wat: 'Keuze van de inburgeraar registreren in DUO' },
  TST: { termijn: 'T-12', wat: 'Afronding taalschakeltraject registreren in DUO' },
};

/** T-09 tot en met T-12: alles wat nog in DUO moet. Een weigering van DUO sluit niets. */
export function listRegistraties(staat: DossierStaat): readonly Taak[] {
  return staat.registraties.filter((registratie) => isOpen(staat, registratie)).map((open) => toTaak(staat, open));
}

/** Een dag na vandaag is nog niet gebeurd. */
function isOpen({ vandaag }: DossierStaat, { gedaanOp }: Registratie): boolean {
  return gedaanOp === undefined || gedaanOp > vandaag;
}

function toTaak(staat: DossierStaat, { item, gebeurtenis, geweigerd }: Registratie): Taak {
  const { termijn, wat } = ITEMS[item];
  const opdracht = geweigerd.length === 0 ? wat : `${wat} (DUO weigerde eerder)`;
  return createTaak(staat, termijn, gebeurtenis, { wat: opdracht, over: item, formulier: 'F-20b' });
}
