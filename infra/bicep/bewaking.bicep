// Alarmen en een overzicht. De bot schrijft elke vijf minuten een regel "Stand" in zijn log, met alleen getallen; daarop rust dit alles.
param naam string
param regio string

@description('Id van het logboek (Log Analytics)')
param logboek string

@description('Id van de groep die alarmen krijgt')
param ontvangers string

@description('Id van de app, voor de eigen controle van App Service')
param app string

var stand = 'AppServiceConsoleLogs | extend r = parse_json(ResultDescription) | where tostring(r.melding) == "Stand"'

// Ernst 1: iemand moet nu kijken. Ernst 2: vandaag.
var alarmen = [
  {
    naam: 'koppeling-ligt'
    ernst: 1
    titel: 'Een melding ligt te lang zonder dat iemand haar oppakte'
    vraag: '${stand} | where tolong(r.oppakkenTeLaat) > 0'
  }
  {
    naam: 'som-klopt-niet'
    ernst: 1
    titel: 'De som van de berichten klopt niet: er kan een bericht zoek zijn'
    vraag: '${stand} | where tolong(r.somOpen) > 0'
  }
  {
    naam: 'stilte'
    ernst: 2
    titel: 'Van COA of DUO is te lang niets gekomen'
    vraag: '${stand} | where tolong(r.stil) > 0'
  }
  {
    naam: 'niet-bezorgd'
    ernst: 1
    titel: 'Een kaart kan niet worden bezorgd, of het is niet zeker of zij er staat'
    vraag: '${stand} | where tolong(r.vast) + tolong(r.onzeker) > 0'
  }
  {
    naam: 'controle-stil'
    ernst: 1
    titel: 'De controle van kaarten en herinneringen heeft twee uur niet gelopen'
    vraag: '${stand} | summarize leeftijd = min(tolong(r.toezichtSeconden)) by bin(TimeGenerated, 15m) | where leeftijd > 7200'
  }
  {
    naam: 'bot-stil'
    ernst: 1
    titel: 'De bot schrijft niets meer'
    vraag: 'print t = now() | where toscalar(${stand} | count) == 0'
  }
]

resource regels 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alarm in alarmen: {
    name: 'alert-${naam}-${alarm.naam}'
    location: regio
    kind: 'LogAlert'
    properties: {
      displayName: alarm.titel
      severity: alarm.ernst
      enabled: true
      scopes: [logboek]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: alarm.vraag
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [ontvangers] }
    }
  }
]

resource ziek 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-${naam}-ongezond'
  location: 'global'
  properties: {
    description: 'GET /gezond antwoordt niet goed'
    severity: 1
    enabled: true
    scopes: [app]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'gezond'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 100
        }
      ]
    }
    actions: [{ actionGroupId: ontvangers }]
  }
}

resource overzicht 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'regiebot-overzicht')
  location: regio
  kind: 'shared'
  properties: {
    displayName: 'Regiebot ${naam}'
    category: 'workbook'
    sourceId: logboek
    serializedData: string(loadJsonContent('overzicht.json'))
  }
}
