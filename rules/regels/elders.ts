import { type Bronnen } from '../bronnen';

/** Een regel die niet op een formulier wordt getoetst, met de plaats waar hij wél wordt bewaakt. */
export interface RegelElders {
  readonly id: `V-${string}`;
  readonly tekst: string;
  readonly bronnen: Bronnen;
  /** `bouw`: het formulier heeft er geen veld voor, dus het kan niet fout. `scherm`: bewaakt bij de invoer buiten de formulieren. */
  readonly waar: 'bouw' | 'scherm';
  readonly hoe: string;
}

/** Regels van de domeinlijst die door de bouw of elders in het product gelden. */
export const ELDERS: readonly RegelElders[] = [
  {
    id: 'V-ALG-01',
    tekst: 'Dit is geen geldig burgerservicenummer. Controleer de negen cijfers.',
    bronnen: ['DUO-API:Notificatie'],
    waar: 'scherm',
    hoe: 'Formulieren hebben geen veld voor het nummer. Bij inlezen en bij berichten gaat het door de elfproef en wordt het een sleutel.',
  },
  {
    id: 'V-ALG-02',
    tekst: 'Dit is geen geldig V-nummer. Een V-nummer bestaat uit maximaal tien cijfers.',
    bronnen: ['DUO-API:Notificatie', 'GGM'],
    waar: 'scherm',
    hoe: 'Idem: alleen bij inlezen en bij berichten.',
  },
  {
    id: 'V-ALG-03',
    tekst: 'U heeft een documentnummer ingevuld. Vul het V-nummer van de persoon in.',
    bronnen: ['BKWI SGR'],
    waar: 'scherm',
    hoe: 'Idem: alleen bij inlezen en bij berichten.',
  },
  {
    id: 'V-ALG-15',
    tekst: 'Gegevens van de Participatiewet kunt u hier alleen bekijken, niet wijzigen.',
    bronnen: ['S1 §4.2'],
    waar: 'bouw',
    hoe: 'Geen formulier heeft een veld dat een gegeven van de Participatiewet wijzigt.',
  },
  {
    id: 'V-ALG-19',
    tekst: 'Plaats het klantprofiel niet in Teams. Bewaar het in het dossier.',
    bronnen: ['S1 §3.1', 'S1 §3.2', 'S1 §5', 'lokaal'],
    waar: 'bouw',
    hoe: 'De bot neemt geen bijlagen aan en plaatst er geen.',
  },
  {
    id: 'V-DRIE-05',
    tekst: 'De Blauwe map is van de inburgeraar. Leg alleen iets vast als de inburgeraar dit zelf deelt.',
    bronnen: ['S1 §2.2'],
    waar: 'bouw',
    hoe: 'F-02 legt alleen vast of de inburgeraar iets deelt; voor de inhoud is geen veld.',
  },
  {
    id: 'V-PIP-25',
    tekst: 'De inburgeraar kiest de leerroute niet zelf; het college stelt die vast. Wel kiest hij zelf de taalschool.',
    bronnen: ['S1 §3.4.4'],
    waar: 'bouw',
    hoe: 'F-05 heeft geen veld voor een keuze van de inburgeraar.',
  },
  {
    id: 'V-PIP-30',
    tekst: 'Aan een gezins- of overige migrant doet de gemeente geen taalaanbod en geen ontzorgen.',
    bronnen: ['Wi 16.1', 'Pw 56a', 'S1 §3.4.3'],
    waar: 'bouw',
    hoe: 'Aanbod en ontzorgen staan niet in F-05 maar in F-07 en F-14; daar weigeren V-AAN-01 en V-ONT-01.',
  },
  {
    id: 'V-PIP-34',
    tekst:
      'Uren van vóór het plan tellen alleen mee als zij tijdens de brede intake zijn gemaakt en voor PVT, MAP, Z-route of de 600 uur.',
    bronnen: ['Bi 5.3.5', 'Bi 3.1.5', 'Bi 3.2.3', 'Bi 3.14.6', 'Bi 3.14.9', 'Bi 5.5.2'],
    waar: 'bouw',
    hoe: 'Uren van vóór het plan kunnen alleen in de uitkomst van F-03; een lagere norm vraagt een van de gronden in F-05.',
  },
  {
    id: 'V-PIP-36',
    tekst: 'Dit plan kan niet meer worden verwijderd: de termijn is vastgesteld of er zijn uren geregistreerd.',
    bronnen: ['DUO-R'],
    waar: 'bouw',
    hoe: 'Een plan wordt nooit verwijderd; een verbetering vervangt het en laat het oude staan.',
  },
  {
    id: 'V-BOE-18',
    tekst:
      'Dit is een verplichting uit de Participatiewet. Een boete inburgering kan niet; overleg met de inkomensconsulent.',
    bronnen: ['SCH', 'S1 §4.7'],
    waar: 'bouw',
    hoe: 'F-09 kent alleen afspraken uit het plan en de intake als categorie.',
  },
  {
    id: 'V-BOE-34',
    tekst: 'Boetes van de gemeente hoeven niet naar DUO. DUO vraagt ze zo nodig zelf op.',
    bronnen: ['S1 §4.7', 'Bi 9.6.4'],
    waar: 'bouw',
    hoe: 'Uit F-09 ontstaat geen registratie, en F-20b heeft geen item boete.',
  },
  {
    id: 'V-PVT-08',
    tekst: 'Deze datum is door een andere gemeente doorgegeven en kan hier niet worden gewijzigd.',
    bronnen: ['DUO-R'],
    waar: 'bouw',
    hoe: 'Het dossier bevat alleen eigen afrondingen; een verbetering kan alleen een eigen F-10 vervangen.',
  },
  {
    id: 'V-PVT-10',
    tekst: 'Intrekken kan niet: de afronding van de Z-route is al geregistreerd.',
    bronnen: ['DUO-R'],
    waar: 'bouw',
    hoe: 'Intrekken van een PVT bestaat niet; verbeteren na de Z-route stuit op V-PVT-06 en V-PVT-09.',
  },
  {
    id: 'V-MAP-04',
    tekst: 'Deze datum is door een andere gemeente doorgegeven en kan hier niet worden gewijzigd.',
    bronnen: ['DUO-R'],
    waar: 'bouw',
    hoe: 'Als V-PVT-08, voor F-11.',
  },
  {
    id: 'V-MAP-06',
    tekst: 'Intrekken kan niet: de afronding van de Z-route is al geregistreerd.',
    bronnen: ['DUO-R'],
    waar: 'bouw',
    hoe: 'Als V-PVT-10, voor F-11.',
  },
  {
    id: 'V-ZRT-08',
    tekst: 'Participatie telt mee in een Nederlandstalige omgeving en niet in isolement.',
    bronnen: ['Bi 3.14.2.b'],
    waar: 'bouw',
    hoe: 'F-13 en F-12 tellen uren, geen activiteiten; de klantmanager beoordeelt de activiteit in het dossier.',
  },
  {
    id: 'V-UUR-06',
    tekst: 'Het totaal is lager dan eerder vastgelegd ({n}). Geef aan dat dit een correctie is.',
    bronnen: ['lokaal'],
    waar: 'bouw',
    hoe: 'F-13 vraagt de uren van één periode, nooit een totaal; minder uren kan alleen met een verbetering.',
  },
  {
    id: 'V-UUR-08',
    tekst: 'Uren uit de brede intake legt u apart vast.',
    bronnen: ['DUO-API:GevolgdeUren', 'S1 §3.4.7'],
    waar: 'bouw',
    hoe: 'Uren uit de intake staan op F-03, uren van de leerroute op F-13; zij worden nooit opgeteld.',
  },
  {
    id: 'V-UUR-09',
    tekst: 'Bij een andere leerroute tellen de eerdere uren mee.',
    bronnen: ['DUO-API:GevolgdeUren'],
    waar: 'bouw',
    hoe: 'Het totaal is de som van alle F-13 en begint na een wissel niet opnieuw.',
  },
  {
    id: 'V-UUR-10',
    tekst: 'Non-formeel leren mag in het plan staan, maar telt niet als taaluren bij een keurmerkinstelling.',
    bronnen: ['S1 §3.4.4'],
    waar: 'bouw',
    hoe: 'F-13 vraagt een instelling uit de lijst van DUO; V-UUR-03 weigert een instelling zonder keurmerk.',
  },
  {
    id: 'V-ONT-08',
    tekst: 'Betaalgegevens horen in het uitkeringsdossier.',
    bronnen: ['S1 §4.1'],
    waar: 'bouw',
    hoe: 'F-14 heeft geen veld voor bedragen.',
  },
  {
    id: 'V-MB-04',
    tekst: 'Maatschappelijke begeleiding hoeft niet naar DUO, wel naar het CBS.',
    bronnen: ['S1 §3.4.6'],
    waar: 'bouw',
    hoe: 'Uit F-16 ontstaat geen registratie, en F-20b heeft er geen item voor.',
  },
  {
    id: 'V-VER-05',
    tekst: 'Deel alleen wat nodig is: plan, voortgang, boetes, taaluren, resterend ontzorgen.',
    bronnen: ['Wi 35.4', 'S1 §4.5', 'S1 §5.1'],
    waar: 'bouw',
    hoe: 'F-17 laat alleen deze onderdelen (en het aanbod) aankruisen; er is geen vrije tekst.',
  },
];
