// Een eigen netwerk: de app praat van binnen met de opslag en de kluis, die van buiten niet bereikbaar zijn.
param naam string
param regio string

resource vnet 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: naam
  location: regio
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.0.0/26'
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
      {
        name: 'deuren'
        properties: { addressPrefix: '10.20.0.64/26' }
      }
    ]
  }
}

output vnet string = vnet.id
output appSubnet string = '${vnet.id}/subnets/app'
output deurenSubnet string = '${vnet.id}/subnets/deuren'
