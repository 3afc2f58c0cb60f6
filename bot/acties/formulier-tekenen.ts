import { buildFormulierKaart, type FormulierInvoer, noemKeuze } from '../../cards';
import { type Formulier } from '../../rules/formulier';
import { getFormulier } from '../../rules/formulieren';
import { type Oordeel } from '../../rules/oordeel';
import { type Toetsvraag } from '../../rules/toets';
import { listUitwegen } from '../../rules/uitleg';
import { type Conceptplaats } from '../concepten/concepten';
import { BotError } from '../errors';
import { type Persoon } from '../inrichting';
import { type BewaardDossier } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen } from './actie';

export const ALLEEN_IN_CHAT = 'Vul dit formulier in uw eigen chat met Regiebot in.';

/** Wat er op de kaart komt naast het formulier en het dossier zelf. */
export type Poging = Omit<FormulierInvoer, 'formulier' | 'dossier' | 'versie' | 'vandaag' | 'door' | 'lijsten'>;

/**
 * Het formulier met dit kenmerk. Gooit `ONGELDIGE_INVOER`, ook voor een stap van een melding (F-20a): die gaat alleen met de knoppen
 * van de melding zelf, die nagaan of zij bij dit dossier hoort en of een ander eerder was.
 */
export function findFormulier(id: string): Formulier {
  const formulier = id === 'F-20a' ? undefined : getFormulier(id);
  if (formulier === undefined) throw new BotError('ONGELDIGE_INVOER', `Formulier ${id} bestaat niet.`);
  return formulier;
}

/** De kaart van een formulier, in de plaats van de kaart waarop werd geklikt. */
export function drawFormulier(
  delen: ActieDelen,
  { dossier, versie }: BewaardDossier,
  persoon: Persoon,
  formulier: Formulier,
  poging: Poging,
): TurnUit {
  const { personen, caseloads } = delen.inrichting;
  const kaart = buildFormulierKaart({
    ...{ formulier, dossier, versie, door: persoon.id, vandaag: delen.clock.vandaag(), ...poging },
    lijsten: { medewerkers: personen, caseloads: caseloads.map(({ naam }) => naam) },
  });
  return { soort: 'kaart', kaart };
}

/** Het oordeel voor op de kaart, met bij elke melding wat wel zou kunnen. */
export function describeOordeel(
  { meldingen, uitkomst, bedrag }: Oordeel,
  vraag: Toetsvraag,
): Pick<FormulierInvoer, 'meldingen' | 'uitwegen' | 'bevestigen' | 'bedrag'> {
  const uitwegen = listUitwegen(vraag, meldingen, noemKeuze);
  return { meldingen, uitwegen, bevestigen: uitkomst === 'bevestigen', ...(bedrag === undefined ? {} : { bedrag }) };
}

/** Waar het concept van deze persoon staat; het dossier kan onder een oud nummer zijn gevraagd. */
export function plaatsVan(
  { dossier: { dossiernummer } }: BewaardDossier,
  persoon: Persoon,
  formulier: Formulier,
  vorm = '',
): Conceptplaats {
  return { dossiernummer, persoon: persoon.id, formulier: formulier.id, vorm };
}
