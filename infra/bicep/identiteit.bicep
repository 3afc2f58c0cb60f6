// Waarmee de bot zich meldt bij Teams, de opslag, de kluis en Microsoft Graph. Er hoort geen wachtwoord bij.
param naam string
param regio string

resource identiteit 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: naam
  location: regio
}

output id string = identiteit.id
output clientId string = identiteit.properties.clientId
output principalId string = identiteit.properties.principalId
