/**
 * Keuzes die de gemeente zelf maakt of kan veranderen, en bronnen die hier geen recht scheppen. Rechtspraak (KER) staat
 * hier omdat nog niet vaststaat dat zij ook voor de boetes van artikel 22 en 23 geldt: dat te volgen is onze keuze.
 */
export const LOKAAL = {
  lokaal: 'Eigen werkafspraak van de gemeente; een beheerder kan die aanpassen.',
  KER: 'Rechtspraak over boetes voor asielstatushouders; uit voorzorg volgen wij die ook voor artikel 22 en 23.',
  'SCH Pw 57': 'Vakliteratuur: langer vaste lasten betalen vraagt een eigen grond in de Participatiewet.',
  SCH: 'Vakliteratuur: een plicht die alleen uit de Participatiewet komt, is geen grond voor een boete inburgering.',
  S4: 'Voorlichting van een gemeente; alleen gebruikt voor de indeling in doelgroepen en de leeftijd.',
} as const satisfies Record<string, string>;
