import { type FormulierId } from '../../rules/formulier';

/** Woorden uit de wet en uit het vak, uitgelegd bij het veld waar ze staan. In gewone zinnen, op sleutel. */
const BEGRIPPEN: Readonly<Partial<Record<FormulierId, Readonly<Record<string, string>>>>> = {
  'F-00': {
    kennisgevingsdatum: 'Vanaf dan tellen de tien weken voor het plan als de persoon al in uw gemeente woont.',
    asielvergunningBepaaldeTijd: 'Een verblijfsvergunning die na een aantal jaren afloopt.',
  },
  'F-03': {
    gesprekAlleenGewezen: 'Iedereen mag zonder partner of familie praten. U zegt dat vooraf.',
    arbeid: 'Uw inschatting na het gesprek.',
    verslagInDossier: 'Het verslag bewaart u in het dossier van de gemeente, niet in Teams.',
  },
  'F-04': { adviesDerde: 'Een advies van een ander dan de afnemer, bijvoorbeeld van een taalschool.' },
  'F-05': {
    dagtekening: 'De datum die op de beschikking staat. Een beschikking is een besluit van de gemeente in een brief.',
    verzenddatum: 'Vanaf deze dag is het plan bekendgemaakt en loopt de tijd voor bezwaar.',
    eenzijdig: 'Eenzijdig: de gemeente stelt het plan vast zonder dat de inburgeraar het eens is.',
    voortgangsgesprekken: 'Zoveel gesprekken over de voortgang staan er in het plan.',
    bezwaarclausule: 'In de brief staat hoe iemand bezwaar maakt: zeggen dat hij het niet eens is met het besluit.',
  },
  'F-06': {
    dagtekening: 'De datum die op het gewijzigde plan staat.',
    motivering: 'Waarom het plan verandert, zoals het in de beschikking staat.',
    voldoendeInspanning: 'De inburgeraar heeft genoeg zijn best gedaan om B1 te halen.',
    onderdelenA2: 'Afschalen: deze examens hoeven nog maar op niveau A2.',
  },
  'F-09': {
    grondslag: 'Het artikel uit de wet. Artikel 22: brede intake of toets. Artikel 23: afspraken uit het plan.',
    datumOvertreding: 'De dag waarop iemand zich niet aan de afspraak hield.',
    datumConstatering: 'De dag waarop de gemeente dat zag.',
    verwijtbaarheid: 'Hoe erg het iemand aan te rekenen is. Opzet: met bedoeling. Grove schuld: heel onvoorzichtig.',
    recidive: 'Herhaling: er was al een boete over het plan in de twaalf maanden ervoor.',
    samenloop: 'Voor hetzelfde gedrag mag iemand niet twee keer straf krijgen: geen maatregel en ook een boete.',
    rapportDoor: 'Wie het rapport schrijft, mag niet over de boete beslissen.',
    zienswijze: 'De inburgeraar mag eerst zelf zeggen wat er gebeurde.',
    berekendBedrag: 'Dit rekent Regiebot uit.',
    onherroepelijkOp: 'Vanaf deze dag kan niemand meer bezwaar maken of in beroep gaan.',
    bezwaar: 'Bezwaar: de inburgeraar is het niet eens met het besluit en vraagt het opnieuw te bekijken.',
    datumBekendmaking: 'De dag waarop de brief is verstuurd of uitgereikt. De tijd voor bezwaar is zes weken.',
  },
  'F-10': { verwijtbaar: 'Verwijtbaar: het ligt aan de inburgeraar zelf.' },
  'F-11': { verwijtbaar: 'Verwijtbaar: het ligt aan de inburgeraar zelf.' },
  'F-14': { verlengingGrond: 'Pw 57: de gemeente betaalt langer omdat iemand dat zelf nog niet kan.' },
  'F-16': { indicatie: 'Hulp bij wonen, geld en wegwijs worden in de gemeente.' },
  'F-18': { bioAdvies: 'BIO: bijzondere individuele omstandigheden.' },
};

/** De uitleg bij dit veld; leeg als er geen moeilijk woord staat. */
export function explainBegrip(formulier: FormulierId, sleutel: string): string {
  return BEGRIPPEN[formulier]?.[sleutel] ?? '';
}
