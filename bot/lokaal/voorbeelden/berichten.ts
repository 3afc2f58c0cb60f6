import { type VoorbeeldMail } from './bericht';

const COA = 'COA TVS <noreply@tvs.coa.example>';
const DUO = 'Dienst Uitvoering Onderwijs <noreply@duo.example>';

/** De berichten waarmee een nieuwkomer begint: van elke soort afloop een. Alles is verzonnen. */
export const VOORBEELD_BERICHTEN: readonly VoorbeeldMail[] = [
  {
    bestand: '01-nieuwe-koppeling.eml',
    dagenGeleden: 7,
    van: COA,
    onderwerp: 'TVS: Nieuwe koppeling',
    tekst:
      'Geachte heer, mevrouw,\n\nIn TVS staat een nieuwe koppeling voor uw gemeente.\n\nV-nummer: 2970814365\nGemeente: Waterrijk\n\nCOA, Taakstelling Volgsysteem',
  },
  {
    bestand: '02-klantprofiel.eml',
    dagenGeleden: 3,
    van: COA,
    onderwerp: 'TVS: Klantprofiel beschikbaar',
    tekst:
      'Geachte heer, mevrouw,\n\nHet klantprofiel staat nu voor u klaar in TVS.\n\nV-nummer: 2970814365\nGemeente: Waterrijk\n\nCOA, Taakstelling Volgsysteem',
  },
  {
    bestand: '03-inburgeringsplichtig.eml',
    dagenGeleden: 2,
    van: DUO,
    onderwerp:
      'DUO-SS139 Persoon is inburgeringsplichtig en de termijn van 10 weken voor vaststellen leerroute is gestart',
    tekst:
      'Er is een gebeurtenis geregistreerd.\n\nGebeurtenis: SS139\nV-nummer: 3180526947\n\nRaadpleeg het portaal voor de gegevens.',
  },
  {
    bestand: '04-termijn-gestart.eml',
    dagenGeleden: 1,
    van: DUO,
    onderwerp: 'DUO-SS102 Inburgeringstermijn gestart',
    tekst:
      'Er is een gebeurtenis geregistreerd.\n\nGebeurtenis: SS102\nDossiernummer: 2026-0097\n\nRaadpleeg het portaal voor de gegevens.',
  },
  {
    bestand: '05-examen.eml',
    dagenGeleden: 1,
    van: DUO,
    onderwerp: 'DUO-SS199 Uitslag examen bekend',
    tekst: 'Er is een gebeurtenis geregistreerd.\n\nGebeurtenis: SS199\n\nRaadpleeg het portaal voor de gegevens.',
  },
  {
    bestand: '06-vraag.eml',
    dagenGeleden: 1,
    van: 'Taalhuis De Brug <info@taalhuisdebrug.example>',
    onderwerp: 'Vraag over de groep van maandag',
    oordeel: 'dkim=none; dmarc=none',
    tekst: 'Beste mensen,\n\nKunnen er maandag nog twee cursisten bij?\n\nTaalhuis De Brug',
  },
  {
    bestand: '07-automatisch.eml',
    dagenGeleden: 0,
    van: 'Vluchtelingenwerk <balie@begeleiding.example>',
    onderwerp: 'Automatisch antwoord: overdracht',
    oordeel: 'dkim=none; dmarc=none',
    koppen: ['Auto-Submitted: auto-replied'],
    tekst: 'Wij zijn er deze week niet.',
  },
  {
    bestand: '08-vals.eml',
    dagenGeleden: 0,
    van: 'COA TVS <noreply@coa-meldingen.example>',
    onderwerp: 'Nieuwe koppeling: log nu in',
    oordeel: 'dkim=fail; dmarc=fail header.from=coa-meldingen.example',
    tekst: 'Er is een nieuwe koppeling voor uw gemeente. Log in om te bevestigen.',
  },
];
