/**
 * Waar een vraag over gaat: per begrip de woorden ervoor, met komma's. `a|b` is a of b, `?a` mag ontbreken. Geschreven zoals na het
 * lezen: kleine letters, geen accenten, een koppelteken is een spatie en `'s` erachter is weg.
 */
export const ONDERWERPEN = {
  koppeling:
    'koppeling, koppelingen, gekoppeld, gekoppelde, koppelde, koppelden, ?coa koppeling, ?coa koppelingen, aankoppeling, aankoppelingen',
  melding:
    'melding, meldingen, bericht, berichten, berichtje, berichtjes, notificatie, notificaties, duomelding, duomeldingen, coamelding, coameldingen',
  scenario: 'scenario, scenarios, scenariokeuze, scenariokeuzes',
  intake: '?brede intake, ?brede intakes, ?brede intaken',
  pip: 'pip, pips, pipje, pipjes, plan, plannen, inburgeringsplan, inburgeringsplannen, ?persoonlijk|persoonlijke plan|plannen inburgering en participatie, persoonlijk|persoonlijke plan|plannen',
  'pip-wijziging':
    'pip|plan wijziging|wijzigingen, pipwijziging, pipwijzigingen, planwijziging, planwijzigingen, wijziging|wijzigingen van ?het|de pip|plan, gewijzigde pip|pips|plannen',
  lbt: 'lbt, lbts, leerbaarheidstoets, leerbaarheidstoetsen, leerbaarheidstest, uitslag van de lbt|leerbaarheidstoets',
  termijn: 'termijn, termijnen',
  inburgeringstermijn:
    'inburgeringstermijn, inburgeringstermijnen, inburgerings termijn|termijnen, inburgeringsperiode, termijn|termijnen om in te burgeren, termijn|termijnen voor ?de|het inburgering|inburgeren',
  tienwekentermijn:
    'tienwekentermijn, tienwekentermijnen, 10wekentermijn, piptermijn, piptermijnen, pip|plan termijn|termijnen, termijn|termijnen van|voor ?het|de|een pip|pips|plan',
  wisseltermijn: 'wisseltermijn, wisseltermijnen, termijn om ?nog van leerroute te wisselen',
  registratie:
    'registratie, registraties, ?duo registratie, ?duo registraties, duoregistratie, duoregistraties, pipregistratie, pipregistraties, portaalregistraties',
  duo: 'duo, duoportaal, duo portaal, portaal, portaal van duo',
  coa: 'coa',
  extern: 'ext, extern, externe, externe partij|partijen',
  aanbod:
    'aanbod, aanboden, aanbiedingen, aanbieding, taalaanbod, taalaanbiedingen, inburgeringsaanbod, inburgeringsaanbiedingen, inburgerings aanbod, taal|inburgerings aanbod|aanbiedingen, lesaanbod, cursusaanbod, aanbod taallessen|taal',
  schakeltraject:
    'schakeltraject, schakeltrajecten, schakel traject|trajecten, schakeljaar, taalschakeltraject, taalschakeltrajecten, taalschakel traject',
  leerroute: 'leerroute, leerroutes, leer route|routes, route, routes',
  leerroutewissel:
    'leerroutewissel, leerroutewissels, leerroutewisselingen, leerroutewisseling, routewissel, routewissels, routewisseling, routewisselingen, wissel|wissels|wisseling|wisselingen van ?de leerroute|route',
  pvt: 'pvt, pvts, participatieverklaring, participatieverklaringen, participatieverklaringstraject, participatieverklaringstrajecten, participatie verklaring|verklaringen, participatieverklarings traject',
  map: 'map, maps, ?module arbeidsmarkt en participatie, arbeidsmarktmodule, module arbeidsmarkt ?participatie',
  'uren-intake': 'uren ?tijdens|van|uit|in ?de ?brede intake, intake uren, intakeuren',
  doelgroepkeuze: 'doelgroepkeuze, doelgroepkeuzes, keuze van de doelgroep, keuze doelgroep',
  tst: 'tst, tsts, taalschakeltoets, taalschakeltest',
  voortgangsgesprek:
    'voortgangsgesprek, voortgangsgesprekken, voortgangs gesprek|gesprekken, voortgangsgesprekje, voortgangsgesprekjes, vg gesprek|gesprekken',
  waarschuwing: 'waarschuwing, waarschuwingen, waarschuwingsbrief, waarschuwingsbrieven, gewaarschuwd',
  boete: 'boete, boetes, beboet, boeten, boetebesluit, boetebesluiten',
  boetebedrag: 'boetebedrag, boetebedragen, boete bedrag|bedragen',
  bezwaar:
    'bezwaar, bezwaren, bezwaarschrift, bezwaarschriften, bezwaarprocedure, bezwaarprocedures, bezwaarzaak, bezwaarzaken',
  inbezwaar: 'in bezwaar',
  ontzorgen:
    'ontzorgen, ontzorgd, ontzorging, ontzorgt, ontzorgtraject, ontzorgtrajecten, ontzorgperiode, ontzorgperiodes, ?financieel ontzorgen|ontzorgd|ontzorgt, financiele ontzorging, ontzorg traject|trajecten',
  gemeente: 'gemeente, gemeenten, gemeentes, stad',
  elders: 'elders, ergens anders',
  overdracht: '?warme overdracht, ?warme overdrachten, warm overgedragen, warm over te dragen',
  contact: 'contact ?op ?te ?opnemen|opgenomen|nemen|gelegd|leggen|gezocht|zoeken|gehad',
  plicht: 'plicht, inburgeringsplicht, inburgerings plicht, inburgering',
  certificaat:
    'certificaat, certificaten, z certificaat|certificaten, certificaat|certificaten van|voor ?de zelfredzaamheidsroute|zroute',
  taak: 'taak, taken, actie, acties, actiepunt, actiepunten, actiepuntjes, hoofdtaak, hoofdtaken, taakje, taakjes, klusjes, to dos|do',
  gesprek: 'gesprek, gesprekken',
} as const;

/** Woorden voor de mensen en dossiers zelf; ze beperken niets, maar het woord na "hoeveel" bepaalt wat er wordt geteld. */
export const EENHEDEN = {
  mens: 'mens, mensen, persoon, personen, inburgeraar, inburgeraars, inburgeringsplichtige, inburgeringsplichtigen, nieuwkomer, nieuwkomers, klant, klanten, client, clienten, cliente, kandidaat, kandidaten, iemand',
  dossier: 'dossier, dossiers, dossiertje, dossiertjes, traject, trajecten, inburgeringstraject, inburgeringstrajecten',
  wie: 'wie, wiens',
  caseload: 'caseload, binnen ?de|onze caseload, werkvoorraad',
} as const;

export type Onderwerp = keyof typeof ONDERWERPEN;
