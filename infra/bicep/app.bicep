// De bot zelf: Node 22 op Linux, met een tweede plek (staging) om een nieuwe versie klaar te zetten en terug te wisselen.
param naam string
param plannaam string
param regio string
param plan string
param exemplaren int
param identiteit string
param clientId string

@description('App-registratie die van Teams het recht krijgt om kanalen terug te lezen')
param registratie string
param tenant string
param subnet string

@description('Adres van Cosmos DB')
param opslag string
param database string

@description('Naam van de kluis met de geheimen')
param kluis string

@description('Id van het logboek (Log Analytics)')
param logboek string

var geheim = 'https://${kluis}${environment().suffixes.keyvaultDns}/secrets'

// Wat de bot leest; een toets legt deze lijst naast bot/config.ts.
var instellingen = {
  BOT_ID: clientId
  BOT_TENANT_ID: tenant
  BOT_TYPE: 'UserAssignedMsi'
  AAD_APP_CLIENT_ID: registratie
  COSMOS_ENDPOINT: opslag
  COSMOS_DATABASE: database
  REGIEBOT_DATA: '/tmp/regiebot'
  REGIEBOT_INRICHTING: '/home/site/wwwroot/inrichting.json'
  REGIEBOT_SLEUTEL: '@Microsoft.KeyVault(SecretUri=${geheim}/regiebot-sleutel)'
  REGIEBOT_METEN_TOKEN: '@Microsoft.KeyVault(SecretUri=${geheim}/regiebot-meten-token)'
}

// Wat op beide plekken geldt: de bot weigert in productie zonder aanmelding, en wat App Service zelf leest.
var omgeving = {
  NODE_ENV: 'production'
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '60'
  // Zonder deze twee is bij een wissel elk antwoord op / goed genoeg, ook een fout.
  WEBSITE_SWAP_WARMUP_PING_PATH: '/gezond'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
}

var siteConfig = {
  linuxFxVersion: 'NODE|22-lts'
  appCommandLine: 'node --max-semi-space-size=4 --heap-growing-percent=50 regiebot.cjs bot'
  alwaysOn: true
  ftpsState: 'Disabled'
  minTlsVersion: '1.2'
  scmMinTlsVersion: '1.2'
  http20Enabled: true
  healthCheckPath: '/gezond'
  vnetRouteAllEnabled: true
}

var site = {
  serverFarmId: plandeel.id
  httpsOnly: true
  keyVaultReferenceIdentity: identiteit
  virtualNetworkSubnetId: subnet
  clientAffinityEnabled: false
  siteConfig: siteConfig
}

var meldtZichMet = { type: 'UserAssigned', userAssignedIdentities: { '${identiteit}': {} } }

resource plandeel 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: plannaam
  location: regio
  kind: 'linux'
  sku: { name: plan, capacity: exemplaren }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: naam
  location: regio
  kind: 'app,linux'
  identity: meldtZichMet
  properties: site

  resource config 'config' = {
    name: 'appsettings'
    properties: union(instellingen, omgeving)
  }

  // Deze blijven bij een wissel staan waar zij staan: de versie die klaarstaat, heeft de opslag en de geheimen pas als zij aan de beurt is.
  resource vast 'config' = {
    name: 'slotConfigNames'
    properties: { appSettingNames: objectKeys(instellingen) }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// De klaargezette versie weigert te starten zonder instellingen (NODE_ENV is production, BOT_ID ontbreekt) en raakt dus niets aan. Bij het
// wisselen krijgt zij ze eerst, start zij, en gaat zij pas open als /gezond met 200 antwoordt.
resource staging 'Microsoft.Web/sites/slots@2024-04-01' = {
  parent: app
  name: 'staging'
  location: regio
  kind: 'app,linux'
  identity: meldtZichMet
  properties: site

  resource config 'config' = {
    name: 'appsettings'
    properties: omgeving
  }
}

resource naarLogboek 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'naar-logboek'
  properties: {
    workspaceId: logboek
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output id string = app.id
output host string = app.properties.defaultHostName
