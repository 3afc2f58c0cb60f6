// Private endpoints met hun naam in het eigen netwerk, een per doel.
param naam string
param regio string
param subnet string
param vnet string

@description('Per doel: naam, id, groep (soort deur) en zone (naam in DNS)')
param doelen array

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for doel in doelen: {
    name: doel.zone
    location: 'global'
  }
]

resource koppelingen 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (doel, plaats) in doelen: {
    parent: zones[plaats]
    name: 'vnet'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: vnet } }
  }
]

resource deuren 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for doel in doelen: {
    name: 'pep-${naam}-${doel.naam}'
    location: regio
    properties: {
      subnet: { id: subnet }
      privateLinkServiceConnections: [
        { name: doel.naam, properties: { privateLinkServiceId: doel.id, groupIds: [doel.groep] } }
      ]
    }
  }
]

resource namen 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (doel, plaats) in doelen: {
    parent: deuren[plaats]
    name: 'zone'
    properties: {
      privateDnsZoneConfigs: [{ name: doel.naam, properties: { privateDnsZoneId: zones[plaats].id } }]
    }
  }
]
