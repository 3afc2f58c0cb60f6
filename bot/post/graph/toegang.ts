import { type GraphClient } from './client';
import { isStatus } from './fouten';

/**
 * Probeert een ander postvak te openen: dat hoort te worden geweigerd (403). Geeft een zin voor de beheerder als het niet wordt
 * geweigerd. Gooit `GraphFout` als het antwoord er niets over zegt.
 */
export async function checkToegang(client: GraphClient, controleadres: string): Promise<string | undefined> {
  try {
    await client.json({ pad: `users/${encodeURIComponent(controleadres)}/mailFolders/inbox?$select=id` });
    return 'Regiebot kan ook een ander postvak lezen dan dat van de meldingen. Beperk de toegang in Exchange tot dat ene postvak.';
  } catch (fout) {
    if (isStatus(fout, 403)) return undefined;
    if (isStatus(fout, 404))
      return 'Het controleadres bestaat niet, dus is niet te zien of Regiebot te veel mag. Kies een ander adres.';
    throw fout;
  }
}
