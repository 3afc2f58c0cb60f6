import { type Bronnen } from '../../../rules/bronnen';

/** Woorden van het werk met de plaatsen die ze uitleggen: de tekst van het antwoord is die van de bronnen zelf. */
export const WOORDENLIJST: readonly (readonly [woorden: string, bronnen: Bronnen])[] = [
  ['?een pip|pips|plan, ?persoonlijk plan inburgering en participatie', ['Wi 15.1', 'Wi 15.1.a', 'Wi 15', 'Bi 5.3.1']],
  ['pvt, participatieverklaring, participatieverklaringstraject', ['Wi 6.1.a', 'Bi 3.1.1', 'Bi 3.1.3']],
  ['map, module arbeidsmarkt en participatie', ['Wi 6.1.b', 'Bi 3.2.1', 'Bi 3.2.2', 'Ri 3.1']],
  ['lbt, leerbaarheidstoets', ['Wi 14.3.a', 'Wi 14.5', 'S1 §3.4.2']],
  ['?brede intake', ['Wi 14', 'Bi 5.2.1', 'Bi 5.2.3']],
  ['leerroute, leerroutes', ['Wi 7', 'Wi 8', 'Wi 9']],
  ['b1 route, b route', ['Wi 7', 'Wi 17.3']],
  ['onderwijsroute, o route', ['Wi 8', 'Wi 8.1', 'Wi 8.3']],
  ['z route, zelfredzaamheidsroute', ['Wi 9.1', 'Bi 3.14.2']],
  ['inburgeringsaanbod, aanbod, taalaanbod', ['Wi 16', 'Wi 16.1', 'Wi 16.3']],
  ['inburgeringstermijn', ['Wi 11.1', 'Wi 11.2', 'Wi 11']],
  ['tienwekentermijn', ['Bi 5.3.1']],
  ['ontzorgen', ['Pw 56a', 'S1 §4.1']],
  ['voortgangsgesprek, voortgangsgesprekken', ['Wi 17.1', 'Bi 5.3.4']],
  ['afschalen, afschaling', ['Bi 5.5.1', 'Bi 5.5.2', 'Wi 17.3']],
  [
    '?van leerroute wisselen, wisselen van leerroute, leerroutewissel, ?de leerroute wijzigen',
    ['Bi 5.4.1', 'Bi 5.4.2', 'Bi 5.4.3'],
  ],
  ['waarschuwing, waarschuwen', ['Wi 14.1', 'S1 §4.7']],
  ['boete', ['Wi 22', 'Wi 23', 'Wi 26']],
  ['bezwaar, bezwaar maken', ['Awb 6:7', 'Awb 6:8.1']],
  ['certificaat, inburgeringscertificaat', ['Bi 3.16', 'Ri 3.18.2']],
  ['warme overdracht', ['S1 §4.5']],
  ['registratie, duo registratie, registreren in duo', ['S1 §4.4']],
  ['werkdag, feestdag', ['ATW 3', 'ATW 3.1', 'ATW 1.1']],
  ['asielstatushouder, statushouder', ['Wi 13.1']],
  ['gezinsmigrant, overige migrant', ['Wi 19']],
  ['inburgeringsplicht', ['Wi 3.1', 'Wi 6.1']],
  ['verlenging, termijn verlengen', ['Wi 12', 'Bi 4.5.1']],
  ['maatschappelijke begeleiding', ['Wi 13', 'Wi 13.2', 'Wi 13.3']],
  ['scenario', ['S3 Bijlage I']],
  ['koppeling', ['S3 Bijlage II']],
];

/** Hoe iemand naar uitleg vraagt; wat erna staat moet precies één woord uit de lijst zijn. */
export const UITLEGVRAGEN: readonly string[] = [
  'wat is|zijn|betekent|betekenen|was ?ook ?alweer ?een|de|het',
  'wat houdt|houden ?een|de|het',
  'wanneer|hoe|waarom mag|kan|moet ik|je|u|iemand|we ?een|de|het',
  'tot wanneer mag|kan|moet ik|je|u|iemand|we ?een|de|het',
  'leg|kun uit wat ?een|de|het',
];

/** Wat achter het woord mag staan zonder iets te veranderen. */
export const UITLEGSLOT = 'in|precies|eigenlijk|is|ook|alweer|maken|geven|doen';

/** Vragen naar een melding van DUO of COA. */
export const MELDINGVRAGEN: readonly string[] = [
  'wat moet|moeten|kan ik|je|we|u ?doen ?met ?een|de',
  'wat doe|doen ik|je|we ?met ?een|de',
  'wat is|betekent|betekenen ?een|de|het ?melding|code|bericht',
];
