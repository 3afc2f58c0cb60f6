/** Waarden van de vaste filters en hun woorden. De sleutel is `filter:waarde`, zoals de waarde in de gegevens staat. */
export const FILTERWOORDEN = {
  'doelgroep:A':
    'asielstatushouder, asielstatushouders, statushouder, statushouders, vergunninghouder, vergunninghouders, asielmigrant, asielmigranten, asiel, asiel statushouder|statushouders, asielgroep, asieldoelgroep',
  'doelgroep:G':
    'gezinsmigrant, gezinsmigranten, gezins en overige migrant|migranten, gezins ?en overige migrant|migranten, gezins migrant|migranten, gezinshereniger, gezinsherenigers',
  'leerroute:B': 'b1 route|leerroute, b route|leerroute, b1route, broute, leerroute|route b, leerroute|route b1',
  'leerroute:O': 'onderwijsroute, onderwijs route|leerroute, o route|leerroute, oroute, leerroute|route o',
  'leerroute:Z':
    'z route|leerroute, z routes, zroute, zroutes, zelfredzaamheidsroute, zelfredzaamheidsroutes, zelfredzaamheids route|leerroute, leerroute|route z',
} as const;

/** Woorden die zeggen dat wat volgt juist niet meetelt. */
export const UITSLUITING: readonly string[] = [
  'behalve ?de|die ?bij|van|in|uit|voor',
  'zonder ?de|die ?bij|van|uit|in',
  'buiten',
  'exclusief ?die ?van|bij|in',
  'uitgezonderd ?van|bij|in',
  'met uitzondering van',
  'maar niet ?bij|van|in|uit|voor',
];

/** Woorden achter "per". */
export const GROEPWOORDEN = {
  klantmanager: 'klantmanager, klantmanagers',
  caseload: 'caseload, caseloads',
  doelgroep: 'doelgroep, doelgroepen',
  leerroute: 'leerroute, leerroutes, route, routes',
  fase: 'fase, fases, fasen, status',
  item: 'item, items, onderdeel, onderdelen, soort registratie|registraties, registratiesoort, soort',
  melding: 'melding, code, meldingscode, soort melding|meldingen, meldingsoort, codes',
  reden: 'reden, redenen',
  taak: 'taak, soort taak|taken, taaksoort, hoofdtaak',
  maand: 'maand, kalendermaand',
} as const;

/** Wat voor het groepwoord staat. */
export const GROEPAANHEF: readonly string[] = [
  'per',
  'verdeeld|uitgesplitst|opgesplitst|gesplitst|gegroepeerd|verdeling|uitsplitsing|opsplitsing over|naar|per|op|in ?de|het',
  'over de',
  'elke|iedere|ieder|elk',
  'voor elke|iedere|ieder|elk',
];

/** Redenen van een waarschuwing (F-08) en van een gesprek dat niet doorging. */
export const REDENWOORDEN = {
  'niet verschenen intake':
    '?wegens|vanwege|om|door|voor ?het niet verschijnen|verschenen|opdagen|komen op|bij|voor ?de ?brede intake, ?voor|wegens|vanwege|om|omdat ?iemand|ze|men niet op|bij ?de ?brede intake ?verschenen|verschijnen|kwam|kwamen|gekomen|opdagen|komen, ?wegens|vanwege|om|door ?het wegblijven bij|van ?de ?brede intake, ?wegens|vanwege|voor no show ?bij|op ?de ?brede intake',
  'niet verschenen voortgangsgesprek':
    '?wegens|vanwege|om|door|voor ?het niet verschijnen|verschenen|opdagen|komen op|bij|voor ?een|het voortgangsgesprek|voortgangsgesprekken, ?voor|wegens|vanwege|om|omdat ?iemand|ze|men niet op|bij ?een|het voortgangsgesprek ?verschenen|verschijnen|kwam|kwamen|gekomen|opdagen|komen, ?wegens|vanwege|om|door ?het wegblijven bij|van ?een|het voortgangsgesprek|voortgangsgesprekken, ?wegens|vanwege|voor no show ?bij|op ?een|het voortgangsgesprek',
  'verzuim taalles':
    '?voor|wegens|vanwege|om|door verzuim ?van|bij|op|in ?de taalles|taallessen|les|lessen|taal, ?voor|wegens|vanwege|om taalverzuim|lesverzuim|taallesverzuim',
  'niet meegewerkt intake':
    '?voor|wegens|vanwege|om|door ?het niet|onvoldoende meewerken|meegewerkt aan|bij ?de ?brede intake, ?omdat ?iemand|ze|men niet|onvoldoende aan|bij ?de ?brede intake meewerkte|meewerkten|meegewerkt',
  'LBT niet afgelegd':
    '?voor|wegens|vanwege|om|door ?het niet afleggen|maken van de lbt|leerbaarheidstoets, ?voor|wegens|vanwege|om ?de ?een niet afgelegde lbt|leerbaarheidstoets, ?omdat ?de lbt|leerbaarheidstoets niet afgelegd',
} as const;

export const GESPREKREDENEN = {
  'zonder reden': 'zonder ?geldige|goede ?opgave|opgaaf ?van reden, zonder reden|bericht ?op ?te ?geven',
  'met reden': 'met ?geldige|een|goede ?opgave|opgaaf ?van reden',
} as const;

/** In welke fase de waarschuwing viel. */
export const FASEWOORDEN = {
  'brede intake': 'in de|het fase ?van ?de ?brede intake, in de intakefase, fase ?brede intake',
  LBT: 'in de fase ?van ?de lbt|leerbaarheidstoets, fase lbt',
  PIP: 'in de fase ?van ?het pip|plan, in de pipfase, fase pip',
} as const;
