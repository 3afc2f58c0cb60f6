import { type FormulierId } from '../../rules/formulier';

/** Koppen boven groepen velden: de kop staat voor het veld met deze sleutel. Zonder kop hoort een veld bij de groep ervoor. */
export const KOPPEN: Readonly<Partial<Record<FormulierId, Readonly<Record<string, string>>>>> = {
  'F-00': {
    doelgroep: 'Plicht',
    bsnBekend: 'Verblijf en inkomen',
    eerdereLeerroute: 'Uit een vorige gemeente',
    plichtEinde: 'Einde of opschorting',
    termijnStart: 'Inburgeringstermijn',
    leeftijd: 'Overig',
  },
  'F-01': { datumTvsMelding: 'Keuze', datumBerichtCoa: 'Bericht aan COA', afstandAzc: 'Overig' },
  'F-03': {
    oproepNummer: 'Oproep',
    verschenen: 'Wat kwam ervan',
    datumGesprek: 'Gesprek',
    taalniveau: 'Verplichte onderdelen',
    onderwijsWerkBesproken: 'Besproken',
    opleidingswens: 'Oordeel over de leerroute',
    urenTaalKnmIntake: 'Uren tijdens de intake',
    verslagInDossier: 'Afronden',
  },
  'F-05': {
    dagtekening: 'Beschikking',
    leerroute: 'Leerroute',
    intensiteitLeerroute: 'Uren van de leerroute',
    zCursusuren: 'Alleen bij de Z-route',
    intensiteitPvt: 'PVT en MAP',
    voortgangsgesprekken: 'Begeleiding',
    alfabetisering: 'Onderwijs en regelingen',
    redenOverschrijding: 'Later dan tien weken',
    bezwaarclausule: 'Afronden',
  },
  'F-06': {
    dagtekening: 'Wijziging',
    gevolgdeUrenNt2: 'Gevolgde uren',
    nieuweIntensiteit: 'Nieuwe uren',
    niveau: 'Niveau',
    datumGesprek: 'Gesprek en akkoord',
  },
  'F-07': { datumAanbod: 'Aanbod', instelling: 'Instelling', redenVertraging: 'Vertraging' },
  'F-09': {
    grondslag: 'Overtreding',
    verwijtbaarheid: 'Verwijtbaarheid en inkomen',
    rapportDatum: 'Rapport en zienswijze',
    berekendBedrag: 'Bedrag',
    nieuweTermijn: 'Besluit',
  },
  'F-13': { periode: 'Periode', urenNt2: 'Uren', geoorloofd: 'Verzuim', urenParticipatie: 'Overig' },
  'F-14': {
    startdatum: 'Periode',
    vasteLasten: 'Vaste lasten',
    redenEindeVerlenging: 'Eerder of later stoppen',
    finZelfredzaamStart: 'Daarnaast',
  },
};

/** Kop boven de velden waarmee iemand een eerdere registratie verbetert; op elk formulier. */
export const KOP_VERBETERING = 'Verbetering van een eerdere registratie';
