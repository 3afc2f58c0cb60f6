/** Alle zinnen die zeggen waarom een bericht zo is ingedeeld. Nooit een naam, nummer of tekst uit het bericht zelf. */
export const REDENEN = {
  // onveilig
  teGroot: 'Het bericht is 25 MB of groter en wordt daarom niet gelezen.',
  nulbyte: 'Het bestand bevat een nulteken. Dat hoort niet in een e-mail.',
  geenKoppen: 'Het bestand heeft geen kopregels en is dus geen e-mail.',
  afzenderOnduidelijk: 'Het bericht heeft niet precies één afzender.',
  stuurteken: 'Een kopregel bevat een verborgen stuurteken.',
  verborgenExtensie: 'De naam van een bijlage bevat een teken dat de echte extensie verbergt.',
  geblokkeerdeBijlage: 'Een bijlage heeft een soort die niet is toegestaan.',
  programma: 'Een bijlage is een programma of archief, al zegt de naam iets anders.',
  teVeelDelen: 'Het bericht heeft zo veel delen of kopregels dat het niet volledig te controleren is.',
  leesfoutOnveilig: 'Het bericht kon niet volledig worden gecontroleerd.',
  // afzender
  ketenNietBewezen: 'De afzender gebruikt een adres van een ketenpartner, maar onze mailpoort bevestigt dat niet.',
  dmarcFout: 'Onze mailpoort zegt dat de afzender niet klopt (DMARC).',
  gelijkendDomein: 'Het domein van de afzender lijkt op dat van een ketenpartner, maar is het niet.',
  valseNaam: 'De naam van de afzender noemt een ketenpartner, maar het adres is niet van die partner.',
  // automatisch
  automatischAntwoord: 'Dit is een automatisch antwoord.',
  rapport: 'Dit is een bezorgrapport of leesbevestiging.',
  lus: 'Dit bericht komt van onszelf terug.',
  automatischMetSoort: 'Het bericht lijkt automatisch, maar bevat ook een melding. Dat spreekt elkaar tegen.',
  // niet te lezen of te herkennen
  onbekendeAfzender: 'De afzender is geen bekende bron van meldingen.',
  afgekapt: 'Het bericht is afgekapt of beschadigd.',
  nietLeesbaar: 'Een deel van de tekst is niet goed te lezen.',
  versleuteld: 'Het bericht is versleuteld. Iemand moet het openen.',
  doorgestuurd: 'Het bericht is doorgestuurd.',
  correctie: 'Het bericht corrigeert een eerder bericht. Iemand moet kiezen wat dat betekent.',
  testbericht: 'Het bericht is een test of oefening.',
  andereGemeente: 'Het bericht is bedoeld voor een andere gemeente.',
  meerPersonen: 'Het bericht gaat over meer dan één persoon.',
  geenSoort: 'In het bericht staat geen melding die wij herkennen.',
  meerSoorten: 'In het bericht staat meer dan één melding.',
  onbekendeCode: 'De code in het bericht staat niet in de lijst van DUO.',
  andereTitel: 'De code en de omschrijving in het bericht spreken elkaar tegen.',
  anderePartner: 'Deze melding hoort bij een andere ketenpartner dan de afzender.',
  leesfout: 'Het bericht kon niet volledig worden gelezen.',
  // herkend
  herkend: 'Melding van een vertrouwde afzender.',
} as const;

export type Reden = (typeof REDENEN)[keyof typeof REDENEN];
