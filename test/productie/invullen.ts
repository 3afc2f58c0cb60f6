import { listActies, type LokaalClient } from '../support/lokaal-client';

type Velden = Readonly<Record<string, string>>;

/** Wie in zijn chat een formulier invult, op welke kaart, voor welk dossier. */
export interface Plaats {
  readonly teams: LokaalClient;
  readonly persoon: string;
  readonly activityId: string;
  readonly dossiernummer: string;
}

/** Meer stappen heeft geen formulier. */
const HOOGSTENS = 12;

/**
 * Vult een formulier in zoals een mens: openen, elke stap invullen, verder, en aan het eind vastleggen; een waarschuwing bevestigt hij.
 * Geeft de tekst van de laatste kaart. Gooit als er niets meer te drukken is.
 */
export async function vulIn(plaats: Plaats, formulier: string, vorm: string, velden: Velden): Promise<string> {
  const { teams, persoon, activityId, dossiernummer } = plaats;
  const druk = async (verb: string, data: object) => {
    const antwoord = await teams.klik(persoon, activityId, verb, data, persoon);
    if (antwoord.kaart === undefined) throw new Error(`${formulier}: ${antwoord.melding ?? antwoord.status}`);
    return antwoord.kaart;
  };
  let kaart = await druk('formulier-openen', { dossiernummer, formulier, vorm });
  for (let keer = 0; keer < HOOGSTENS; keer += 1) {
    const knop = findKnop(kaart);
    if (knop === undefined) return JSON.stringify(kaart);
    kaart = await druk(knop.verb, { ...knop.data, ...velden });
  }
  throw new Error(`${formulier} komt niet klaar: ${JSON.stringify(kaart)}`);
}

/** De knop die het verst vooruit gaat: bevestigen, vastleggen of verder. */
function findKnop(kaart: unknown) {
  const acties = listActies(kaart);
  const vooruit = acties.filter(
    ({ verb, data }) => verb === 'formulier-stap' && Number(data.naarStap) > Number(data.kaartstap),
  );
  const vast = acties.filter(({ verb }) => verb === 'formulier');
  const bevestig = vast.find(({ data }) => String(data.bevestigd) === 'true');
  return bevestig ?? vast[0] ?? vooruit.find(({ data }) => String(data.toch) !== 'true');
}
