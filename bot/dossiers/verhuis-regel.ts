import { type HistorieRegel, isNotificatieRegel } from '../../rules/historie';

/** Kenmerken die Regiebot zelf maakt, zijn overal uniek; andere (van een import) alleen binnen hun dossier. */
const OVERAL_UNIEK = /^[\w-]{27}$/;

/** Een regel zoals zij op een ander dossier komt te staan: dezelfde inhoud, onder een kenmerk dat daar niets anders kan zijn. */
export function moveRegel(van: string, regel: HistorieRegel): HistorieRegel {
  const basis = regel.id === undefined ? regel : { ...regel, id: moveKenmerk(van, regel.id) };
  if (isNotificatieRegel(basis) || typeof basis.velden.bericht !== 'string') return basis;
  return { ...basis, velden: { ...basis.velden, bericht: moveKenmerk(van, basis.velden.bericht) } };
}

function moveKenmerk(van: string, kenmerk: string): string {
  return OVERAL_UNIEK.test(kenmerk) ? kenmerk : `${van}/${kenmerk}`;
}
