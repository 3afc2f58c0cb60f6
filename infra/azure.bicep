// Alles wat Regiebot in Azure nodig heeft, voor één omgeving van één gemeente. Namen volgen de afkortingen van Microsoft:
// https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations
targetScope = 'resourceGroup'

// De naam van de kluis, kv-<gemeente>-<omgeving>-<uniek>, mag hoogstens 24 tekens hebben.
@description('Korte naam van de gemeente: kleine letters en cijfers')
@minLength(2)
@maxLength(10)
param gemeente string

@description('ont (ontwikkeling), tst (test) of prd (productie)')
@allowed(['ont', 'tst', 'prd'])
param omgeving string

@description('Regio; persoonsgegevens blijven in de EU')
param regio string = resourceGroup().location

@description('Naam die mensen in Teams zien')
param weergavenaam string = 'Regiebot'

@description('Aantal exemplaren van de bot. Twee: valt er een uit, dan neemt de ander het werk binnen een minuut over')
@minValue(1)
@maxValue(4)
param exemplaren int = 2

@description('Soort App Service-plan')
param plan string = 'P0v3'

@description('Bovengrens in request units per seconde voor de opslag')
@minValue(1000)
param hoogsteDoorvoer int = 1000

@description('App-registratie van de Teams-app (AAD_APP_CLIENT_ID): zij krijgt het recht om kanalen terug te lezen')
@minLength(1)
param registratie string

@description('E-mailadres dat alarmen krijgt')
param alarmadres string

var naam = 'regiebot-${gemeente}-${omgeving}'
// Sommige namen gelden wereldwijd; een stukje van het kenmerk van de resourcegroep maakt ze uniek.
var uniek = take(uniqueString(resourceGroup().id), 6)

module identiteit 'bicep/identiteit.bicep' = {
  name: 'identiteit'
  params: { naam: 'id-${naam}', regio: regio }
}

module netwerk 'bicep/netwerk.bicep' = {
  name: 'netwerk'
  params: { naam: 'vnet-${naam}', regio: regio }
}

module opslag 'cosmos.bicep' = {
  name: 'opslag'
  params: {
    account: 'cosmos-${naam}-${uniek}'
    botPrincipalId: identiteit.outputs.principalId
    regio: regio
    hoogsteDoorvoer: hoogsteDoorvoer
  }
}

module kluis 'bicep/kluis.bicep' = {
  name: 'kluis'
  params: { naam: 'kv-${gemeente}-${omgeving}-${uniek}', regio: regio, lezer: identiteit.outputs.principalId }
}

module deuren 'bicep/deuren.bicep' = {
  name: 'deuren'
  params: {
    naam: naam
    regio: regio
    subnet: netwerk.outputs.deurenSubnet
    vnet: netwerk.outputs.vnet
    doelen: [
      { naam: 'cosmos', id: opslag.outputs.id, groep: 'Sql', zone: 'privatelink.documents.azure.com' }
      { naam: 'kluis', id: kluis.outputs.id, groep: 'vault', zone: 'privatelink.vaultcore.azure.net' }
    ]
  }
}

module toezicht 'bicep/toezicht.bicep' = {
  name: 'toezicht'
  params: { naam: naam, regio: regio, alarmadres: alarmadres }
}

module app 'bicep/app.bicep' = {
  name: 'app'
  // De geheimen en de opslag moeten via het netwerk bereikbaar zijn voordat de app start.
  dependsOn: [deuren]
  params: {
    naam: 'app-${naam}-${uniek}'
    plannaam: 'asp-${naam}'
    regio: regio
    plan: plan
    exemplaren: exemplaren
    identiteit: identiteit.outputs.id
    clientId: identiteit.outputs.clientId
    registratie: registratie
    tenant: subscription().tenantId
    subnet: netwerk.outputs.appSubnet
    opslag: opslag.outputs.endpoint
    database: opslag.outputs.database
    kluis: kluis.outputs.naam
    logboek: toezicht.outputs.logboek
  }
}

module bot 'bicep/bot.bicep' = {
  name: 'bot'
  params: {
    naam: 'bot-${naam}-${uniek}'
    weergavenaam: weergavenaam
    adres: 'https://${app.outputs.host}/api/messages'
    clientId: identiteit.outputs.clientId
    identiteit: identiteit.outputs.id
    tenant: subscription().tenantId
  }
}

module bewaking 'bicep/bewaking.bicep' = {
  name: 'bewaking'
  params: {
    naam: naam
    regio: regio
    logboek: toezicht.outputs.logboek
    ontvangers: toezicht.outputs.ontvangers
    app: app.outputs.id
  }
}

// De toolkit schrijft een uitvoer in het omgevingsbestand, in hoofdletters met lage strepen: botId wordt BOT_ID.
output BOT_ID string = identiteit.outputs.clientId
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = app.outputs.id
output BOT_DOMAIN string = app.outputs.host
output KLUIS string = kluis.outputs.naam
output IDENTITEIT_OBJECT_ID string = identiteit.outputs.principalId
