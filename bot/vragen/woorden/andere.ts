/**
 * Gewone woorden die wij kennen maar niet tellen. Zij staan hier om twee redenen: een tikfout mag er nooit vandaan of naartoe
 * ("werken" is geen "weken"), en de bot kan zeggen dat zij buiten de gegevens vallen.
 */
export const ANDERE_WOORDEN =
  // vergelijken en rekenen
  'gemiddeld gemiddelde percentage procent verhouding meer minder hoger lager hoogste laagste grootste kleinste langste kortste snelst snelste beste slechtste ' +
  'vergeleken vergelijk vergelijking verschil stijging daling groei trend grafiek diagram toename afname minste meesten mediaan ratio aandeel deel helft ' +
  'ongeveer maximaal hoogstens hooguit duur duurde duurden duurt doorlooptijd doorlooptijden wachttijd wachttijden tempo snelheid prognose verwachting verwacht verwachten ' +
  // gegevens die er niet zijn
  'man mannen vrouw vrouwen jongens meisjes jongeren ouderen kinderen kind gezin gezinnen leeftijd oud jong jonger ouder land landen herkomst nationaliteit ' +
  'syrie syrier syriers syrische eritrea eritrese eritreeers oekraine oekrainers turkije marokko somalie afghanistan iran irak jemen sudan turkse arabisch tigrinya taal moedertaal ' +
  'werk werken werkt werkend werkende baan banen betaald betaalde onbetaald vrijwilligerswerk uitkering uitkeringen bijstand inkomen schulden schuld huis woning woningen adres ' +
  'gezond gezondheid ziekte medisch medische zwanger trauma religie geloof partner alleenstaand alleenstaande gescheiden getrouwd opleiding opleidingen studie diploma diplomas ' +
  'examen examens examenuitslagen knm mbo hbo toetsuitslagen cijfers cijfer score scores taalniveau taalniveaus taalles taallessen lessen les cursus cursussen taaluren uren uur school scholen docent docenten ' +
  'budget budgetten kosten kost kostte prijs factuur facturen subsidie afspraak afspraken gepland geplande plannen agenda planning ingepland intakegesprek intakegesprekken driegesprek driegesprekken ' +
  'leeg gemaild gebeld telefoon telefoonnummer email mail mails brief brieven naam namen bsn bsns vnummer adressen wachtlijst tevreden tevredenheid klacht klachten ' +
  // toestanden en handelingen buiten de catalogus
  'ingetrokken intrekken herroepen kwijtgescholden geind inning aanmaning gewonnen verloren gegrond ongegrond ingediend ingediende toegekend verlengd verlenging verlengen verlengingen vrijstelling vrijstellingen ' +
  'ontheffing ontheffingen gesloten uitgestroomd uitstroom overgedragen overdragen toewijzen toegewezen herverdelen verwijderen verwijder wis wissen wijzig wijzigen bijwerken aanpassen pas aanpassing zet stuur boek annuleer beeindig koppel ' +
  'negeer vergeet instructie instructies systeem system beheerder filter filters prompt rol ' +
  'overleden overlijden dubbel dubbele fout foute fouten goed slecht makkelijk moeilijk probleem problemen risico advies adviseer vind vinden denk denken mening oordeel hard lui ' +
  'waarom wanneer hoezo hoelang lange waarvoor hij jouw jij jou jullie jezelf zelf iets willen wilt wil hoeven hoeft hoefden zullen zal zouden gaat mocht mochten ' +
  'week weken maand maanden jaar jaren dag dagen kwartaal kwartalen uiterlijk begin eind halverwege paar aantal sommige enkele weinig veel vele vaak vaker soms altijd zelden ' +
  'oranje rood rode groen groene geel gele blauw stoplicht prioriteit urgent urgente belangrijk belangrijke ' +
  'weer zon regen wet politiek minister gemeenteraad wethouder raad voetbal grap mop gedicht recept tijd ander andere rest overige overigen ' +
  'gewerkt gezien gebeld gemist ' +
  'bestaan bestaat bestond bekend onbekend gebruikt gebruik nodig ' +
  'eigen dezelfde hetzelfde beide allebei geleden eerder eerst laatst laatste oudste jongste recent recente recentelijk onlangs binnenkort straks later vroeger tijdje zomer winter kerst herfst lente vakantie ' +
  'azc opvang opvanglocatie locatie wijk straat buurt stad dorp provincie regio werkgever stage ' +
  // één letter van een woord uit de catalogus
  'meest meeste meestal klagen klaagt klaagde klaagden geklaagd gefaald faalde faalden falen zaken zakten daken haken kopen koopt kocht hopen hoopt wensen planten kranten kanten ' +
  'gedrag gedragen bewaren bewaard bewaarde verbonden verbinden gestort storten rekenen gerekend opgeleid opleiden opgezegd opzeggen opgemaakt opgeplakt gegevens leven leeft leefden ' +
  'zeven haven raken raakt voelen voelt boeren helden velden gelden letten heden reden leden dingen ringen zingen winnen zinnen binden staren machten krijsen contract contracten contant ' +
  'woord woorden moord noorden troost lijken lijkt reiken kamen namen nemen neemt lagen dragen draagt vertellen vragen vraagt gevraagd gevoeld gevolg gevolgen gelopen verkopen verkocht verstrekt verstrekken ' +
  'geboekt geboren gebracht gekeurd gestegen gestapt gestemd gestoord gehaast gepland gestuurde klaarmaken kaarten kaart punten pannen panden lanen tonen wonden wordend ' +
  'gesprekken gesprek verslag verslagen rapport rapporten document documenten formulier formulieren';

/** Voornamen die geen tikfout zijn van een woord uit de catalogus: "Willem" is geen "willen". */
export const VOORNAMEN =
  'ahmed ahmad ali amina anna anneke annemarie anouk bart bas bilal bram carla chantal daan david dennis dirk elif ellen emma erik esther eva fatima fatma femke frank gerard ' +
  'hanna hannah hans hassan henk ibrahim ilse ingrid iris jan janneke jasper jeroen joke joost joris jordi julia kaat karel karen karim karin kees khadija kim koen laura leila lena lieke linda lisa lotte ' +
  'lucas maaike maarten marco maria marieke marijke marit marjan mark marloes martijn martin mehmet merel mia michiel mieke mohamed mohammed monique mustafa nadia nina noah noor nora olga omar patrick paul peter petra pieter ' +
  'rachid rashid rianne rik rob robert robin roos ruben saar said samira sander sandra sanne sara sarah saskia selma simon sofie sophie stefan stijn sven tamara tessa theo thijs thomas tim tom ursula vera vincent ' +
  'wendy werner wilma willem wim wouter yara yasmin youssef yusuf zeynep warren marta mirjam miriam gijs hendrik';

/** Iemand wordt met naam en toenaam genoemd. */
export const AANSPREEKWOORDEN =
  'mevrouw mevr mw meneer mijnheer dhr heer familie fam dame zoon dochter broer zus mevrouwtje';

/** Een zin die zo begint, is een opdracht; de bot beantwoordt alleen vragen. */
export const GEBIEDENDE_WIJS =
  'stel pak leg roep nodig rond handel vink geef stuur wijs keur reik schort stap schaal meld zet registreer teken doe maak verdeel draag wissel ' +
  'koppel start stop beeindig plan bel mail verleng verander';
