// De kluis met de geheimen van de bot. De bot mag ze lezen; een beheerder met de rol Key Vault Secrets Officer zet ze erin.
param naam string
param regio string

@description('Object-id van de identiteit die mag lezen')
param lezer string

// Ingebouwde rol "Key Vault Secrets User".
var rolLezer = '4633458b-17de-408a-b874-0445c86b69e6'

resource kluis 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: naam
  location: regio
  properties: {
    sku: { family: 'A', name: 'standard' }
    tenantId: subscription().tenantId
    enableRbacAuthorization: true
    // Zonder REGIEBOT_SLEUTEL is wat bewaard is niet meer te lezen: weggooien kan pas na negentig dagen.
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Disabled'
  }
}

resource toegang 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: kluis
  name: guid(kluis.id, lezer, rolLezer)
  properties: {
    principalId: lezer
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', rolLezer)
  }
}

output id string = kluis.id
output naam string = kluis.name
