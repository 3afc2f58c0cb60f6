import { type BronId } from './bronnen';

/** Een woord uit de wet of de keten, in één zin uitgelegd. */
export interface Begrip {
  /** Zoals het in de uitleg staat. */
  readonly woord: string;
  /** Hoe het in een tekst voorkomt, ook in een samenstelling of als meervoud. */
  readonly patroon: RegExp;
  /** Wat er na het woord en een dubbele punt komt, zonder punt aan het eind. Noemt geen ander woord van de lijst. */
  readonly zin: string;
  readonly bron: BronId;
}

function define(woord: string, patroon: RegExp, bron: BronId, zin: string): Begrip {
  return { woord, patroon, zin, bron };
}

/**
 * Elk woord één keer, op alfabet. Een zin zegt wat iets is, nooit iets over een persoon, en noemt niveau of maatregel alleen als het
 * woord zelf dat doet: dan mag zij overal staan waar het woord mag staan.
 */
const BEGRIPPEN: readonly Begrip[] = [
  define('afschalen', /afschal/i, 'Wi 17.3', 'makkelijkere taalexamens doen dan eerst in het plan stond'),
  define('alfabetisering', /alfabetisering/i, 'Ri 4.1.1.e', 'leren lezen en schrijven met onze letters'),
  define('ambtshalve', /ambtshalve/i, 'Bi 4.5.2', 'DUO doet dit zelf, zonder dat iemand erom vraagt'),
  define(
    'asielstatushouder',
    /asielstatushouder/i,
    'Wi 13.1',
    'iemand met een verblijfsvergunning voor asiel, en soms een gezinslid',
  ),
  define('B1-route', /\bB1-route/i, 'Wi 7', 'inburgeren met examens in de taal op niveau B1'),
  define('beschikking', /beschikking/i, 'S1 §3.4.3', 'een besluit van de gemeente over één persoon, in een brief'),
  define('bezwaar', /bezwaar/i, 'Awb 6:7', 'iemand vraagt de gemeente een besluit opnieuw te bekijken'),
  define('BIO', /\bBIO\b/, 'Bi 2.8', 'bijzondere individuele omstandigheden waardoor inburgeren niet lukt'),
  define('Blauwe map', /blauwe map/i, 'S1 §2.2', 'de map waarin de inburgeraar zelf bewaart wat hij heeft gedaan'),
  define('boete', /boete/i, 'Wi 22', 'geld dat iemand moet betalen omdat hij zich niet aan een plicht hield'),
  define(
    'brede intake',
    /brede intake/i,
    'Wi 14',
    'de gesprekken vóór het plan, over wat iemand kan, wil en nodig heeft',
  ),
  define('certificaat', /certificaat/i, 'Bi 3.16', 'het bewijs dat iemand zonder taalexamens klaar is met inburgeren'),
  define('dagtekening', /dagtekening/i, 'Wi 11.2', 'de datum die op de brief met het besluit staat'),
  define('driegesprek', /driegesprek/i, 'S3 Bijlage I', 'een gesprek van de inburgeraar, COA en de gemeente samen'),
  define(
    'gelijkgestelde dag',
    /gelijkgestelde dag/i,
    'ATW 3.3',
    'een gewone dag die voor termijnen telt als een feestdag',
  ),
  define(
    'gezinsmigrant',
    /gezinsmigrant|overige migrant/i,
    'Wi 19',
    'iemand die hier voor zijn gezin kwam. Een overige migrant kwam om een andere reden, maar niet voor asiel',
  ),
  define(
    'inburgeringsaanbod',
    /inburgeringsaanbod/i,
    'Wi 16',
    'de cursus of opleiding die de gemeente iemand aanbiedt',
  ),
  define('inburgeringsplicht', /inburgeringsplicht/i, 'Wi 3.1', 'de plicht uit de wet om in te burgeren'),
  define(
    'inburgeringstermijn',
    /inburgeringstermijn/i,
    'Wi 11.1',
    'de drie jaar waarin iemand klaar moet zijn met inburgeren',
  ),
  define('intensiteit', /intensiteit/i, 'Wi 15.1.c', 'het aantal uren dat in het plan staat'),
  define(
    'kennisgeving',
    /kennisgeving/i,
    'Bi 5.3.1',
    'een officiële brief. Die van DUO zegt dat iemand moet inburgeren',
  ),
  define(
    'klantprofiel',
    /klantprofiel/i,
    'S1 §3.2',
    'het stuk waarin COA opschrijft wat iemand kan en al heeft gedaan',
  ),
  define('KNM', /\bKNM\b/, 'Bi 5.5.1', 'kennis van de Nederlandse maatschappij: hoe Nederland werkt'),
  define('koppeling', /\bkoppeling/i, 'S3 Bijlage II', 'COA bepaalt in welke gemeente iemand komt wonen'),
  define(
    'leerbaarheidstoets',
    /leerbaarheidstoets|\bLBT\b/i,
    'Wi 14.3.a',
    'een toets die helpt te schatten hoe snel iemand Nederlands leert',
  ),
  define('leerroute', /leerroute/i, 'Wi 6.1', 'de manier waarop iemand inburgert. De wet kent er drie'),
  define(
    'maatschappelijke begeleiding',
    /maatschappelijke begeleiding/i,
    'Wi 13.2',
    'praktische hulp en voorlichting voor wie hier komt wonen',
  ),
  define('MAP', /\bMAP\b/, 'Bi 3.2.1', 'module arbeidsmarkt en participatie: leren over werk in Nederland'),
  define('nareis', /nareis/i, 'S1 §2.2', 'een gezinslid komt later ook naar Nederland'),
  define('NT2', /\bNT2\b/, 'Bi 5.5.1', 'Nederlands als tweede taal'),
  define('onderwijsroute', /onderwijsroute/i, 'Wi 8', 'inburgeren op weg naar een Nederlandse opleiding'),
  define(
    'ontheffing',
    /ontheffing/i,
    'Bi 2.8',
    'iemand hoeft iets uit de wet niet te doen; over de plicht zelf beslist DUO',
  ),
  define('ontzorgen', /ontzorg/i, 'Pw 56a', 'zes maanden lang betaalt de gemeente vaste lasten uit iemands bijstand'),
  define(
    'participatie-uren',
    /participatie-uren/i,
    'Bi 3.14.2',
    'uren waarin iemand meedoet en Nederlands spreekt, zoals op het werk',
  ),
  define('PIP', /\bPIP\b/, 'Wi 15', 'persoonlijk plan inburgering en participatie: hoe iemand gaat inburgeren'),
  define(
    'PVT',
    /\bPVT\b|participatieverklaringstraject/i,
    'Bi 3.1.1',
    'lessen over de waarden van Nederland. Aan het eind tekent iemand een verklaring',
  ),
  define(
    'scenario',
    /scenario/i,
    'S3 Bijlage I',
    'wat COA en de gemeente al doen voordat iemand verhuist. Er zijn er drie',
  ),
  define('SS-nummer', /\bSS\d{3}\b/, 'DUO-G', 'DUO geeft elke soort melding een eigen nummer'),
  define('taalschakeltraject', /taalschakel|\bTST\b/i, 'Wi 8.2', 'lessen die iemand klaarmaken voor een opleiding'),
  define('TVS', /\bTVS\b/, 'S1 §3.2', 'het systeem waarin COA gegevens met gemeenten deelt'),
  define('verwijtbaar', /verwijtba/i, 'Awb 5:41', 'het ligt aan de inburgeraar zelf'),
  define('voorinburgering', /voorinburgering/i, 'Ri 3.19', 'lessen van COA voordat iemand een woning heeft'),
  define('voortgangsgesprek', /voortgangsgesprek/i, 'Wi 17.1', 'de gemeente en de inburgeraar bespreken hoe het gaat'),
  define('vrijstelling', /vrijstelling/i, 'Wi 4.1.c', 'iemand hoeft niet in te burgeren, of een deel niet'),
  define('VVE', /\bVVE\b/, 'Wi 14.3.d', 'voor- en vroegschoolse educatie: leren voor heel jonge kinderen'),
  define(
    'waarschuwing',
    /waarschuwing/i,
    'Wi 14.1',
    'een brief aan wie zich niet aan een afspraak hield, met wat nu moet',
  ),
  define('warme overdracht', /warme overdracht/i, 'S1 §4.5', 'wie iemand begeleidde, praat de volgende zelf bij'),
  define(
    'Z-route',
    /\bZ-route|zelfredzaamheidsroute/i,
    'Wi 9.1',
    'inburgeren met lessen en meedoen, zonder taalexamens',
  ),
  define('zienswijze', /zienswijze/i, 'Awb 5:53.3', 'wat iemand er zelf van zegt, voordat de gemeente beslist'),
];

/** Alle begrippen, op alfabet: woord, hoe het te herkennen is, de uitleg in één of twee zinnen, en de bron. */
export function listBegrippen(): readonly Begrip[] {
  return BEGRIPPEN;
}

/** De begrippen die in deze tekst voorkomen, op alfabet; leeg als er geen in staat. */
export function findBegrippen(tekst: string): readonly Begrip[] {
  return BEGRIPPEN.filter(({ patroon }) => patroon.test(tekst));
}
