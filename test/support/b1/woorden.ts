/** Ambtelijke woorden, met het gewone woord dat hetzelfde zegt. */
export const MOEILIJK: Readonly<Record<string, string>> = {
  ...{
    aangaande: 'over',
    aanvang: 'begin',
    alsmede: 'en',
    alvorens: 'voordat',
    betreffende: 'over',
    conform: 'volgens',
  },
  ...{
    derhalve: 'daarom',
    desbetreffende: 'deze',
    desgewenst: 'als u dat wilt',
    'dient te': 'moet',
    'dienen te': 'moeten',
  },
  ...{
    doch: 'maar',
    echter: 'maar',
    geschiedt: 'gebeurt',
    geschieden: 'gebeuren',
    hetgeen: 'wat',
    hieromtrent: 'hierover',
  },
  ...{ indien: 'als', ingevolge: 'volgens', inzake: 'over', jegens: 'tegenover', krachtens: 'volgens', middels: 'met' },
  ...{ 'met betrekking tot': 'over', 'met name': 'vooral', nadien: 'daarna', nimmer: 'nooit', omtrent: 'over' },
  ...{ onverwijld: 'meteen', reeds: 'al', 'ten aanzien van': 'over', 'ten behoeve van': 'voor', teneinde: 'om' },
  ...{ tevens: 'ook', thans: 'nu', trachten: 'proberen', uwerzijds: 'van u', vernemen: 'horen', verstrekken: 'geven' },
  ...{ verzoeke: 'wilt u', 'voor zover': 'als', voornoemde: 'deze', voornemens: 'van plan', zulks: 'dat' },
};

/** Vaste woorden uit de wet en de keten. Een ander woord gebruiken zou juist verwarren. */
export const VAKTAAL = new RegExp(
  [
    ...['inburger', 'gemeente', 'klantmanager', 'teamleider', 'beheerder', 'dossier', 'leerroute', 'onderwijsroute'],
    ...['registr', 'participatie', 'leerbaarheidstoets', 'beschikking', 'dagtekening', 'voortgangsgesprek', 'scenario'],
    ...['driegesprek', 'klantprofiel', 'koppeling', 'caseload', 'ontzorgen', 'ontheffing', 'vrijstelling', 'portaal'],
    ...[
      'taalschakeltraject',
      'alfabetisering',
      'cursusuren',
      'intensiteit',
      'ketenafspraak',
      'overdracht',
      'kennisgeving',
    ],
    ...['maatschappelijke', 'begeleiding', 'asielstatushouder', 'gezinsmigrant', 'doelgroep', 'regiebot', 'formulier'],
  ].join('|'),
);
