import { type Config } from '../config';
import { BotError } from '../errors';
import { type Inrichting } from '../inrichting';
import { isVersleuteld } from '../versleuteld';

/** Adres van de Bot Connector van Microsoft in de publieke cloud; Teams kiest zelf het deel erachter. */
const CONNECTOR = 'smba.trafficmanager.net';

/** Of een adres van de Bot Connector is: het bekende, of dat van de inrichting. Een ander krijgt nooit een token of een kaart van ons. */
export function isConnector(adres: string, ingericht: string): boolean {
  if (!URL.canParse(adres)) return false;
  const url = new URL(adres);
  if (url.username !== '' || url.password !== '') return false;
  return url.origin === new URL(ingericht).origin || url.origin === `https://${CONNECTOR}`;
}

/**
 * In productie gaat alles versleuteld; alleen een proef van de productie op één machine mag zonder, en dan alleen naar die machine. Gooit
 * `CONFIGURATIE`.
 */
export function requireVersleuteld({ identiteit, proef }: Config, { serviceUrl, graphUrl }: Inrichting): void {
  if (identiteit === undefined) return;
  for (const [naam, adres] of Object.entries({ serviceUrl, graphUrl, BOT_OPENID: identiteit.openId })) {
    if (adres === undefined || isVersleuteld(adres, proef === true)) continue;
    throw new BotError(
      'CONFIGURATIE',
      `${naam} moet in productie met https:// beginnen, zonder naam of wachtwoord erin.`,
    );
  }
}
