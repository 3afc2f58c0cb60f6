import { type AdaptiveCard } from '../kaart';
import { type VerbData } from '../verbs';

/** Voor hoogstens zoveel mensen toont Teams een eigen versie van een kaart (learn.microsoft.com, User Specific Views). */
export const MAX_EIGEN_VERSIES = 60;

/** Iemand zoals Teams hem kent: `id` is zijn MRI of zijn object-id in Entra. */
export interface Vermeldbaar {
  readonly id: string;
  readonly naam: string;
}

/** De tekst van een vermelding; alleen een TextBlock toont haar, en `withVermeldingen` moet haar kennen. */
export function noemVermelding({ naam }: Vermeldbaar): string {
  return `<at>${naam}</at>`;
}

/** Zet de mensen die in de tekst worden vermeld bij de kaart; zonder blijft `<at>` gewoon als tekst staan. */
export function withVermeldingen(kaart: AdaptiveCard, vermeld: readonly Vermeldbaar[]): AdaptiveCard {
  if (vermeld.length === 0) return kaart;
  const entities = vermeld.map((wie) => ({
    type: 'mention',
    text: noemVermelding(wie),
    mentioned: { id: wie.id, name: wie.naam },
  }));
  return { ...kaart, msteams: { entities } };
}

/**
 * Laat Teams voor deze mensen (MRI's) hun eigen versie van de kaart ophalen. Wie er niet bij staat, houdt de kaart zoals zij is. Zonder
 * iemand verandert er niets: een lege lijst zou bij elk bericht een menu zetten dat niemand zoekt.
 */
export function withVerversing(kaart: AdaptiveCard, data: VerbData<'verversen'>, wie: readonly string[]): AdaptiveCard {
  if (wie.length === 0) return kaart;
  const action = { type: 'Action.Execute', title: 'Verversen', verb: 'verversen', data };
  return { ...kaart, refresh: { action, userIds: wie.slice(0, MAX_EIGEN_VERSIES) } };
}
