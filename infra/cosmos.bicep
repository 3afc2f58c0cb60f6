// De opslag van Regiebot in Azure. Gebruik: az deployment group create -g <groep> -f infra/cosmos.bicep -p account=<naam> botPrincipalId=<object-id>
targetScope = 'resourceGroup'

@description('Naam van het account; wordt https://<naam>.documents.azure.com')
@minLength(3)
@maxLength(44)
param account string

@description('Object-id van de beheerde identiteit waarmee de bot zich meldt')
param botPrincipalId string

@description('Regio; persoonsgegevens blijven in de EU')
param regio string = resourceGroup().location

@description('Bovengrens in request units per seconde, samen voor de drie containers')
@minValue(1000)
param hoogsteDoorvoer int = 1000

@description('Mag het account van internet worden benaderd? Uit als er een private endpoint is.')
param openbaar bool = false

// Hetzelfde bestand als de code leest: een container of een index verandert op een plaats.
var definitie = loadJsonContent('../bot/store/cosmos/containers.json')

// Ingebouwde rol "Cosmos DB Built-in Data Contributor": lezen en schrijven van gegevens, geen containers maken of sleutels lezen.
var rolGegevens = '00000000-0000-0000-0000-000000000002'

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: account
  location: regio
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    // Instanties lezen elkaars werk meteen. De juistheid hangt er niet van af: elke schrijfactie bewaakt zichzelf met If-Match.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    // Een schrijfregio: met meer is If-Match alleen per regio waar.
    locations: [{ locationName: regio, failoverPriority: 0, isZoneRedundant: false }]
    enableMultipleWriteLocations: false
    // Alleen beheerde identiteiten; sleutels werken niet.
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    publicNetworkAccess: openbaar ? 'Enabled' : 'Disabled'
    minimalTlsVersion: 'Tls12'
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: cosmos
  name: definitie.database
  properties: {
    resource: { id: definitie.database }
    options: { autoscaleSettings: { maxThroughput: hoogsteDoorvoer } }
  }
}

resource containers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [
  for container in definitie.containers: {
    parent: database
    name: container.id
    properties: { resource: container }
  }
]

resource toegang 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: cosmos
  name: guid(cosmos.id, botPrincipalId, rolGegevens)
  properties: {
    principalId: botPrincipalId
    roleDefinitionId: '${cosmos.id}/sqlRoleDefinitions/${rolGegevens}'
    scope: cosmos.id
  }
}

output endpoint string = cosmos.properties.documentEndpoint
output database string = database.name
output id string = cosmos.id
