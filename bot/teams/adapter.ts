import { TeamsAdapter } from '@microsoft/teams-ai';
import { type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import { type Identiteit } from './identiteit';
import { type Toegelaten } from './gate';

/**
 * De adapter van de SDK, zonder haar aanmelding en zonder haar verzenders. Haar aanmelding laat een token zonder einde en een andere tenant
 * binnen, antwoordt op een valse handtekening met 500 en uitleg, en onthoudt iets van elke vreemde; wat hier komt is `Toegelaten`: de poort
 * keurde het. Verzenden gaat langs de uitgaande rij (`connector.ts`), met eigen tokens en in het tempo van Teams: de SDK krijgt geen geheim
 * en niets waarmee zij iets kan versturen.
 */
export class PoortAdapter extends TeamsAdapter {
  constructor(private readonly identiteit: Pick<Identiteit, 'id'> | undefined) {
    super();
    this.botFrameworkAuthentication.createUserTokenClient = () => Promise.resolve(GEEN_VERZENDER as never);
  }

  /** Draait één beurt; geeft het antwoord op een klik, of `undefined` waar niets op te antwoorden is. */
  deliver(activiteit: Toegelaten, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.identiteit?.id ?? '');
    const bewijs = { audience: '', claimsIdentity, connectorFactory: GEEN_VERZENDERS };
    return this.processActivity(bewijs, activiteit as unknown as Activity, logic);
  }
}

/** The SDK asks for two clients at every turn and only looks whether they are there. */
const GEEN_VERZENDER = {};
const GEEN_VERZENDERS = { create: () => Promise.resolve(GEEN_VERZENDER as never) };
