import { type BewaardDossier } from './store';

/** Zoveel dossiers blijven onthouden: een gemeente van gewone grootte past erin, en het geheugen blijft klein. */
const HOOGSTENS = 1_000;

/** Wat er van de laatst gelezen dossiers bewaard stond, en wat daaruit kwam. */
export interface Nagerekend {
  /**
   * Geeft wat `reken` uit de bewaarde tekst haalt. Het bewaarde wordt elke keer gelezen; alleen als het letter voor letter gelijk is aan de
   * vorige keer, hoeft de keten niet opnieuw te worden nagerekend: daar kan niets anders uit komen.
   */
  read(dossiernummer: string, tekst: string, reken: () => BewaardDossier): BewaardDossier;
  /** Wat er niet meer is, blijft ook niet in het geheugen. */
  forget(dossiernummer: string): void;
}

export function createNagerekend(): Nagerekend {
  const bekend = new Map<string, { readonly tekst: string; readonly bewaard: BewaardDossier }>();
  return {
    read(dossiernummer, tekst, reken) {
      const eerder = bekend.get(dossiernummer);
      const nu = eerder?.tekst === tekst ? eerder : { tekst, bewaard: reken() };
      // A map keeps the order of adding: the first one is the one that was not read for the longest time.
      bekend.delete(dossiernummer);
      bekend.set(dossiernummer, nu);
      const [oudste] = bekend.keys();
      if (bekend.size > HOOGSTENS && oudste !== undefined) bekend.delete(oudste);
      return nu.bewaard;
    },
    forget: (dossiernummer) => void bekend.delete(dossiernummer),
  };
}
