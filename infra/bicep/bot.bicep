// De aanmelding van de bot bij Azure Bot Service, met alleen het kanaal van Teams.
param naam string
param weergavenaam string

@description('Adres waar Teams de berichten aflevert')
param adres string
param clientId string
param identiteit string
param tenant string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: naam
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: weergavenaam
    endpoint: adres
    msaAppType: 'UserAssignedMSI'
    msaAppId: clientId
    msaAppMSIResourceId: identiteit
    msaAppTenantId: tenant
    // Direct Line en de webchat van het beheerportaal blijven dicht: alleen Teams praat met de bot.
    publicNetworkAccess: 'Enabled'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, enableCalling: false }
  }
}
