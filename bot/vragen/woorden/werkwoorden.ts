/** Wat er met een onderwerp gebeurt; elke vorm staat voluit, want een regel voor verleden tijd kent de uitzonderingen niet. */
export const WERKWOORDEN = {
  vaststellen:
    'vaststellen, vastgesteld, vastgestelde, vaststelt, vaststelde, vaststelden, opstellen, opgesteld, opgestelde, vaststelling',
  maken: 'maken, maakt, maakte, maakten, gemaakt, gemaakte, schrijven, geschreven',
  afronden:
    'afronden, afgerond, afgeronde, afrondt, afrondde, afrondden, voltooid, voltooien, voltooide, voltooiden, klaar, gereed, afgemaakt, afmaken, rond, volbracht, volbrengen, afronding, afrondingen',
  doen: 'doen, doet, deed, deden, gedaan, gedane, verricht, verrichten',
  tekenen:
    'tekenen, tekent, tekende, tekenden, getekend, getekende, ondertekenen, ondertekent, ondertekend, ondertekende, ondertekenden, handtekening gezet, handtekening zetten',
  oppakken: 'oppakken, opgepakt, opgepakte, oppakt, oppakte, oppakten, in behandeling genomen, aangenomen, opgenomen',
  afhandelen:
    'afhandelen, afgehandeld, afgehandelde, afhandelt, afhandelde, afgevinkt, afgevinkte, afvinken, afgewerkt, afwerken, verwerkt, verwerken, verwerkte',
  ontvangen:
    'ontvangen, ontving, ontvingen, ontvangt, binnenkomen, binnengekomen, binnenkwam, binnenkwamen, binnenkomt, binnen gekomen, komen|kwamen|kwam|komt|zijn binnen, binnen',
  krijgen: 'krijgen, krijgt, krijg, kreeg, kregen, gekregen, binnenkregen, binnengekregen',
  geven: 'geven, gaf, gaven, gegeven, geeft, uitgedeeld, uitdelen, uitgegeven',
  versturen:
    'versturen, verstuurd, verstuurde, verstuurden, verstuurt, verzonden, verzenden, verzond, verzonden, gestuurd, stuurde, stuurden, sturen, stuurt, uitgestuurd, de deur uit, de deur uitgegaan, uitgegaan, eruit gegaan, uitgeschreven, uitschrijven',
  opleggen: 'opleggen, opgelegd, opgelegde, oplegt, oplegde, oplegden',
  registreren:
    'registreren, registreert, registreerde, registreerden, geregistreerd, geregistreerde, inschrijven in duo, ingevoerd, invoeren, ingevoerde, ingeboekt',
  zetten: 'zetten, zet, zette, gezet, ingezet, gemeld, melden, meldden, meldde, aangemeld, aanmelden, verwerkt in',
  doorgeven:
    'doorgeven, doorgegeven, doorgeeft, doorgaf, doorgaven, doorgezet, doorzetten, doorgestuurd, doorsturen, terugkoppelen, teruggekoppeld, gemeld aan, melden aan',
  weigeren:
    'weigeren, weigerde, weigerden, geweigerd, geweigerde, weigert, weigering, weigeringen, afwijzen, afgewezen, afgekeurd, afgekeurde, afkeuren, afwijzing, afwijzingen, teruggestuurd, niet geaccepteerd, niet aangenomen',
  oproepen:
    'oproepen, opgeroepen, oproept, oproep, oproepbrief, oproepbrieven, uitnodigen, uitgenodigd, uitnodiging, uitnodigingen, uitgenodigde, een|eerste oproep, de eerste oproep',
  verschijnen:
    'verschijnen, verschenen, verscheen, verschijnt, opdagen, opgedaagd, komen|kwam|kwamen|gekomen opdagen, op komen dagen, komen|kwam|kwamen op dagen, op kwam|kwamen dagen',
  wegblijven:
    'wegblijven, wegbleef, wegbleven, weggebleven, no show, no shows, noshow, noshows, niet aanwezig, afwezig, afwezigheid',
  komen: 'komen, kwam, kwamen, gekomen, komt, overgekomen, overkwam, overkwamen',
  halen: 'gehaald, haalde, haalden, behaald',
  gaan: 'gaan, gaat, ging, gingen, gegaan',
  doorgaan: 'doorgaan, doorgegaan, doorging, doorgingen, doorgaat',
  uitvallen: 'uitgevallen, uitvallen, afgezegd, afgezegde, afzeggen, gemist, gemiste',
  voeren:
    'voeren, gevoerd, gevoerde, voerde, voerden, voert, gehouden, houden, hield, hielden, plaatsgevonden, plaatsvinden',
  spreken: 'spreken, gesproken, sprak, spraken, spreekt',
  nietmeergesproken: 'niet meer gesproken',
  wijken:
    'afwijken, afgeweken, afwijkt, afwijkend, afwijkende, afweek, afweken, afwijking, afwijkingen, anders dan, in strijd met',
  volgen: 'volgen, volgt',
  wisselen:
    'wisselen, wisselt, wisselde, wisselden, gewisseld, veranderen, veranderd, verandert, veranderde, veranderden, overstappen, overgestapt, overstapt, switchen, geswitcht, switchte, switchten, omgezet, wijzigen, gewijzigd',
  afschalen: 'afschalen, afschaalt, afschaling, afschalen naar ?niveau a2',
  afgeschaald:
    'afgeschaald, afgeschaalde, afschaalde, afschaalden, afschalingen, afgeschaald naar ?niveau a2, naar a2 afgeschaald, naar a2 gegaan',
  bespreken: 'bespreken, besproken, overwegen, bekijken',
  starten:
    'starten, start, gestart, gestarte, startte, startten, begonnen, beginnen, begon, begint, van start, van start gegaan, ingegaan, inging, ingingen',
  eindigen:
    'eindigen, zien eindigen|aflopen, eindigt, eindigend, afloopt, aflopen, aflopende, verloopt, vervalt, vervallen, verstrijkt, verstrijken, stopt, stoppen, afgelopen binnen, ten einde loopt|lopen, ten einde, bereiken ?het einde, bereikt ?het einde',
  geeindigd:
    'geeindigd, eindigde, eindigden, liep af, liepen af, afliep, afliepen, verliep, verliepen, verstreek, verstreken zijn, gestopt, stopte, stopten',
  verlopen: 'verlopen',
  einde: 'einde, eind, einddatum, einddatums',
  lopen: 'lopen, loopt, lopend, lopende, actief, actieve, begeleiden, begeleidt',
  tegenaan: 'tegenaan, aanlopen',
  wachten: 'wachten, wacht, wachtte, wachtten, wachtend, wachtende, gewacht, in afwachting, op zich laat|laten wachten',
  bevestigen: 'bevestigen, bevestigd, bevestigde, bevestiging, bevestigt, vastgelegd',
  bijkomen: 'bijkomen, bijgekomen, erbij gekomen, erbij, bijkwamen, erbij kwamen|komen',
  instromen: 'instroom, ingestroomd, instromen, instroomde, instroomden, instromers, instromer',
  openen: 'geopend, geopende, openden, aangemaakt, aangemaakte',
  vertrekken:
    'vertrekken, vertrok, vertrokken, vertrekt, vertrek, vertrekkers, weggegaan, weggetrokken, weg gegaan, vertrekker',
  verhuizen: 'verhuizen, verhuist, verhuisd, verhuisde, verhuisden, verhuizing, verhuizingen, overgegaan',
  wonen: 'wonen, woont',
  kiezen: 'kiezen, gekozen, koos, kozen, kiest',
  vestigen:
    'vestigen, vestigt, gevestigd, vestigde, vestigden, vestiging, vestigingen, vestigers, komen wonen, kwam wonen, kwamen wonen, gekomen om te wonen, gaan wonen',
  voldoen:
    'voldaan, voldoen, voldeed, voldeden, voldoet, ingeburgerd, ingeburgerde, klaar met ?de|het inburgeren|inburgering|traject, inburgering afgerond|voltooid|gehaald|behaald, inburgeringstraject afgerond|voltooid, klaar met de inburgeringsplicht',
  slagen: 'slagen, geslaagd, geslaagde, slaagde, slaagden, geslaagden',
  beeindigen: 'beeindigd, beeindigde, beeindigen, beeindigden, beeindiging, beeindigingen',
  overhandigen:
    'overhandigen, overhandigd, overhandigde, overhandiging, uitreiken, uitgereikt, uitgereikte, uitreiking, uitreikingen, opgehaald worden',
  opschorten: 'opgeschort, opgeschorte, opschorten, opschorting, opschortingen, opgeschorten, opschortte',
  gebeuren: 'gebeuren, gebeurt, op de planning, oppakken hebben, staan te wachten',
} as const;

/** Werkwoorden die uiteenvallen: "stelden … vast". Per begrip het deeltje en de losse vormen. */
export const SCHEIDBAAR: readonly (readonly [begrip: string, deeltje: string, vormen: string])[] = [
  ['vaststellen', 'vast', 'stel stelt stellen stelde stelden'],
  ['vaststellen', 'op', 'stel stelt stellen stelde stelden'],
  ['oppakken', 'op', 'pak pakt pakken pakte pakten'],
  ['opleggen', 'op', 'leg legt leggen legde legden'],
  ['oproepen', 'op', 'roep roept roepen riep riepen'],
  ['oproepen', 'uit', 'nodig nodigt nodigen nodigde nodigden'],
  ['verschijnen', 'op', 'daagt dagen daagde daagden'],
  ['afronden', 'af', 'rond rondt ronden rondde rondden'],
  ['afhandelen', 'af', 'handel handelt handelen handelde handelden vink vinkt vinken vinkte vinkten'],
  ['doorgeven', 'door', 'geef geeft geven gaf gaven stuur stuurt sturen stuurde stuurden'],
  ['doorgaan', 'door', 'ga gaat gaan ging gingen'],
  ['ontvangen', 'binnen', 'kom komt komen kwam kwamen'],
  ['bijkomen', 'bij', 'kom komt komen kwam kwamen'],
  ['eindigen', 'af', 'loopt lopen'],
  ['geeindigd', 'af', 'liep liepen'],
  ['wijken', 'af', 'wijk wijkt wijken week weken'],
  ['afgeschaald', 'af', 'schaalde schaalden'],
  ['afschalen', 'af', 'schaal schaalt schalen'],
  ['weigeren', 'af', 'wijs wijst wijzen wees wezen keur keurt keuren keurde keurden'],
  ['instromen', 'in', 'stroom stroomt stromen stroomde stroomden'],
  ['overhandigen', 'uit', 'reik reikt reiken reikte reikten'],
  ['opschorten', 'op', 'schort schorten schortte schortten'],
  ['wisselen', 'over', 'stap stapt stappen stapte stapten'],
  ['voeren', 'plaats', 'vind vindt vinden vond vonden'],
  ['wegblijven', 'weg', 'blijf blijft blijven bleef bleven'],
  ['versturen', 'uit', 'ging gingen gaan gaat'],
];
