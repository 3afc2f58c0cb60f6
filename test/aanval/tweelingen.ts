import { plain } from '../../cards/format';
import { createTokens } from '../../bot/teams/tokens';
import { lees } from '../support/mail';
import { zoek } from './aanroepen';
import { poortVan } from './aanval';
import { push } from './buitenom';
import { recordPlan } from './klikken';
import { schrijf, stuur, type Verzoek } from './lijn';
import { openLink } from './links';
import { isGewekt } from './seinen';
import { ID, NOORD, TENANT, type Wereld } from './wereld';

const nu = () => Math.floor(Date.now() / 1_000);

async function mag(wereld: Wereld, verzoek: Verzoek, bevat = ''): Promise<boolean> {
  const { status, inhoud } = await stuur(poortVan(wereld), schrijf(verzoek));
  return status === 200 && inhoud.includes(bevat);
}

function metTekst(wereld: Wereld, tekst: string): Verzoek {
  return wereld.bericht({ activiteit: { text: tekst } });
}

function inStukken(wereld: Wereld): Verzoek {
  const goed = wereld.bericht({ koppen: [['Transfer-Encoding', 'chunked']] });
  const { length } = Buffer.from(goed.inhoud);
  return { ...goed, inhoud: `${length.toString(16)}\r\n${String(goed.inhoud)}\r\n0\r\n\r\n` };
}

/** Wat wel moet mogen. Bij elke aanval hoort er een: een deur die alles weigert is geen deur. */
export const TWEELINGEN: Readonly<Record<string, (wereld: Wereld) => Promise<boolean>>> = {
  'een tekst': (w) => mag(w, w.bericht()),
  'een klik': (w) => mag(w, w.klik('fatima', 'open', { dossiernummer: NOORD }), 'statusCode'),
  'een klik in de eigen caseload': (w) => mag(w, w.klik('fatima', 'open', { dossiernummer: NOORD }), 'AdaptiveCard'),
  'een formulier dat klopt': recordPlan,
  'een zoekvraag in de eigen caseload': (w) => mag(w, zoek(w, 'fatima', NOORD), '"result"'),
  'een link naar een afspraak': openLink,
  'een sein van Graph': isGewekt,
  'een token met de tweede sleutel': (w) => mag(w, w.bericht({ tekening: { rol: 'teams-2' } })),
  'een token binnen de speling': async (w) =>
    (await mag(w, w.bericht({ claims: { exp: nu() - 280 } }))) && mag(w, w.bericht({ claims: { nbf: nu() + 280 } })),
  'een tekst van 200 kB': (w) => mag(w, metTekst(w, 'x'.repeat(200_000))),
  'een tekst in stukken': (w) => mag(w, inStukken(w)),
  'een mail van COA': () =>
    Promise.resolve(
      lees({ onderwerp: 'Nieuwe koppeling', tekst: 'In TVS staat een nieuwe koppeling.' }).uitkomst === 'herkend',
    ),
  'gewone tekst op een kaart': () => Promise.resolve(plain("Fatima d'Arc, 12 mei") === "Fatima d'Arc, 12 mei"),
  'een push van DUO': async (w) => (await push(w, { wie: w.duo.certificaat })) === 201,
  'de lokale pagina': async ({ lokaal }) => (await fetch(`${lokaal}/`)).status === 200,
  'de gezondheid': async ({ bot }) => [200, 503].includes((await fetch(`${bot.url}/gezond`)).status),
  'een token voor Teams zelf': async ({ serviceUrl, uitgever }) => {
    const adressen = { serviceUrl, graphUrl: uitgever.url };
    const token = createTokens({ id: ID, tenant: TENANT, soort: 'UserAssignedMsi' }, adressen);
    return (await token('connector', `${serviceUrl}v3/conversations`)) === 'uitgaand';
  },
};
