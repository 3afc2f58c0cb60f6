import { type Herkomst, type TurnUit } from '../teams/turn';
import { type ActieDelen } from './actie';

/**
 * De kaart die na een besluit in de chat komt. Wie klikt ziet haar meteen; het bericht zelf wordt ook vervangen, anders staat na opnieuw
 * laden de oude kaart er weer. `keer` zegt welke stand het is: dezelfde klik nog eens bezorgd vervangt niet nog eens.
 */
export async function replaceInChat(
  { store, wake }: Pick<ActieDelen, 'store' | 'wake'>,
  { gesprek, activityId }: Herkomst,
  kaart: Readonly<Record<string, unknown>>,
  keer: string | number,
): Promise<TurnUit> {
  const id = `antwoord:${gesprek}:${activityId}:${keer}`;
  await store.addWensen([{ id, plek: `gesprek:${gesprek}`, inhoud: { kaart, vervangt: activityId } }]);
  wake();
  return { soort: 'kaart', kaart };
}
