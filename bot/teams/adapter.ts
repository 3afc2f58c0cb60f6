import { TeamsAdapter } from '@microsoft/teams-ai';
import {
  type Activity,
  ConfigurationServiceClientCredentialFactory,
  type ConfigurationServiceClientCredentialFactoryOptions,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { type Identiteit } from './identiteit';
import { type Toegelaten } from './gate';

const AUDIENCE = 'https://api.botframework.com';

/**
 * De adapter van de SDK, zonder haar aanmelding: die laat een token zonder einde en een andere tenant binnen, antwoordt op een valse
 * handtekening met 500 en uitleg, en onthoudt iets van elke vreemde. Wat hier komt is `Toegelaten`: de poort keurde het.
 */
export class PoortAdapter extends TeamsAdapter {
  constructor(private readonly identiteit: Identiteit | undefined) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the SDK accepts any factory of this shape
    super({}, createCredentials(identiteit));
  }

  /** Draait één beurt; geeft het antwoord op een klik, of `undefined` waar niets op te antwoorden is. */
  deliver(activiteit: Toegelaten, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.identiteit?.id ?? '');
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const bewijs = { audience: AUDIENCE, claimsIdentity, connectorFactory };
    return this.processActivity(bewijs, activiteit as unknown as Activity, logic);
  }
}

function createCredentials(identiteit: Identiteit | undefined): ConfigurationServiceClientCredentialFactory {
  return new ConfigurationServiceClientCredentialFactory(identiteit === undefined ? {} : optionsOf(identiteit));
}

function optionsOf(identiteit: Identiteit): ConfigurationServiceClientCredentialFactoryOptions {
  return {
    MicrosoftAppId: identiteit.id,
    MicrosoftAppTenantId: identiteit.tenant,
    MicrosoftAppType: identiteit.soort === 'UserAssignedMsi' ? 'UserAssignedMSI' : 'SingleTenant',
    ...(identiteit.wachtwoord === undefined ? {} : { MicrosoftAppPassword: identiteit.wachtwoord }),
  };
}
