import { TeamsAdapter } from '@microsoft/teams-ai';
import {
  ConfigurationServiceClientCredentialFactory,
  type ConfigurationServiceClientCredentialFactoryOptions,
} from 'botbuilder';
import { type Identiteit } from '../config';

/** De adapter van de SDK. Zonder identiteit staat zijn aanmelding uit: dat mag alleen achter de lokale poort (`gate.ts`). */
export function createAdapter(identiteit: Identiteit | undefined): TeamsAdapter {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the SDK accepts any factory of this shape
  return new TeamsAdapter({}, createCredentials(identiteit));
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
