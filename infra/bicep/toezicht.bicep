// Waar het log heen gaat en wie een alarm krijgt.
param naam string
param regio string
param alarmadres string

resource logboek 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${naam}'
  location: regio
  properties: {
    sku: { name: 'PerGB2018' }
    // In het log staan geen persoonsgegevens; negentig dagen is genoeg om een storing terug te vinden.
    retentionInDays: 90
    features: { disableLocalAuth: true }
  }
}

resource ontvangers 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${naam}'
  location: 'global'
  properties: {
    groupShortName: 'regiebot'
    enabled: true
    emailReceivers: [{ name: 'beheer', emailAddress: alarmadres, useCommonAlertSchema: true }]
  }
}

output logboek string = logboek.id
output ontvangers string = ontvangers.id
