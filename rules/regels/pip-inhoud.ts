import { Z_NORM } from '../formulieren/f05-pip';
import { ALFABETISERING } from '../formulieren/opties';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum, leesGetal, leesTekst } from '../velden';

/** Minimale duur van het PVT in uren (Bi 3.1.3). */
export const PVT_MINIMUM = 12;
/** Minimale praktische inzet in de MAP in uren (Ri 3.1). */
export const MAP_PRAKTIJK_MINIMUM = 40;

const BESCHIKKINGEN: readonly string[] = ['toegevoegd', 'volgen later'];

/**
 * Uren participatie uit de brede intake tellen mee voor PVT en MAP (Bi 3.1.5, 3.2.3). Voor welk van de twee zij zijn gemaakt,
 * legt F-03 niet vast; wat voor dit onderdeel kan tellen, weigeren wij niet.
 */
function minimumNaIntake(minimum: number, { staat }: Invulling): number {
  return Math.max(0, minimum - (staat.intake.uitkomst?.urenParticipatie ?? 0));
}

function heeftMap({ velden }: Invulling): boolean {
  return velden.leerroute === 'B' || velden.leerroute === 'Z';
}

function heeftBijstand({ velden, staat, vandaag }: Invulling): boolean {
  const { bijstandSinds } = staat.gegevens;
  return bijstandSinds !== undefined && bijstandSinds <= (leesDatum(velden, 'dagtekening') ?? vandaag);
}

/** PVT, MAP, gesprekken en bijlagen. */
export const PIP_INHOUD: readonly Regel[] = [
  defineRegel({
    id: 'V-PIP-13',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'voortgangsgesprekken',
    tekst: 'Leg vast hoeveel voortgangsgesprekken u met de inburgeraar voert.',
    bronnen: ['Bi 5.3.4', 'Wi 17.1', 'S0'],
    faalt: ({ velden }) => {
      const aantal = leesGetal(velden, 'voortgangsgesprekken');
      return aantal === undefined || aantal < 1 || !Number.isInteger(aantal);
    },
  }),
  defineRegel({
    id: 'V-PIP-14',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'intensiteitPvt',
    tekst: 'Het participatieverklaringstraject duurt minimaal 12 uur.',
    bronnen: ['Bi 3.1.3', 'Bi 3.1.5', 'Wi 15.1.c'],
    faalt: (invulling) => {
      const uren = leesGetal(invulling.velden, 'intensiteitPvt');
      return uren === undefined || uren < minimumNaIntake(PVT_MINIMUM, invulling);
    },
  }),
  defineRegel({
    id: 'V-PIP-15',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'intensiteitMap',
    tekst: 'Leg de intensiteit van de MAP vast.',
    bronnen: ['Wi 15.1.c'],
    faalt: (invulling) => heeftMap(invulling) && !isIngevuld(invulling.velden, 'intensiteitMap'),
  }),
  defineRegel({
    id: 'V-PIP-16',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'mapPraktijk',
    tekst: 'Voor de MAP zijn minimaal 40 uur praktische inzet op de arbeidsmarkt nodig.',
    bronnen: ['Ri 3.1', 'Bi 3.2.3'],
    faalt: (invulling) => {
      const uren = leesGetal(invulling.velden, 'mapPraktijk');
      return heeftMap(invulling) && uren !== undefined && uren < minimumNaIntake(MAP_PRAKTIJK_MINIMUM, invulling);
    },
  }),
  defineRegel({
    id: 'V-PIP-17',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'intensiteitMap',
    tekst: 'Bij de onderwijsroute is de MAP niet verplicht.',
    bronnen: ['Wi 8.3', 'S1 §3.4.4'],
    faalt: ({ velden }) => {
      const uren = (leesGetal(velden, 'intensiteitMap') ?? 0) + (leesGetal(velden, 'mapPraktijk') ?? 0);
      return velden.leerroute === 'O' && uren > 0;
    },
  }),
  defineRegel({
    id: 'V-PIP-18',
    formulieren: ['F-05'],
    ernst: 'WAARSCHUWING',
    veld: 'grondLagereNorm',
    tekst:
      'De Z-route bestaat uit 800 cursusuren en 800 participatie-uren. Noteer de grond als u een lager aantal vastlegt.',
    bronnen: ['Bi 3.14.2', 'Bi 3.14.6', 'Bi 3.14.8', 'Bi 3.14.9', 'Ri 3.16.2'],
    faalt: ({ velden, staat }) => {
      const uren = [leesGetal(velden, 'zCursusuren'), leesGetal(velden, 'zParticipatieuren')];
      if (staat.doelgroep !== 'A' || velden.leerroute !== 'Z' || isIngevuld(velden, 'grondLagereNorm')) return false;
      return uren.some((aantal) => aantal !== undefined && aantal !== Z_NORM);
    },
  }),
  defineRegel({
    id: 'V-PIP-29',
    formulieren: ['F-05'],
    ernst: 'WAARSCHUWING',
    veld: 'pwBeschikkingen',
    tekst: 'Voeg de beschikkingen van de Participatiewet toe of geef aan dat deze later volgen.',
    bronnen: ['Wi 15.3', 'S1 §3.4.3'],
    faalt: (invulling) => {
      const gekozen = leesTekst(invulling.velden, 'pwBeschikkingen') ?? '';
      return invulling.staat.doelgroep === 'A' && heeftBijstand(invulling) && !BESCHIKKINGEN.includes(gekozen);
    },
  }),
  defineRegel({
    id: 'V-PIP-31',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'alfabetisering',
    tekst: 'Kies: onderwijs voor analfabeet, anders-gealfabetiseerd of niet van toepassing.',
    bronnen: ['DUO-API:PIP'],
    faalt: ({ velden }) => !ALFABETISERING.some((optie) => optie === velden.alfabetisering),
  }),
  defineRegel({
    id: 'V-PIP-32',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'opleiding',
    tekst: 'Vul de opleiding in die de inburgeraar eerst mag afmaken.',
    bronnen: ['DUO-API:PIP', 'Bi 4.3.2'],
    faalt: ({ velden }) => velden.magOpleidingAfmaken === true && !isIngevuld(velden, 'opleiding'),
  }),
  defineRegel({
    id: 'V-PIP-33',
    formulieren: ['F-05'],
    ernst: 'WAARSCHUWING',
    veld: 'bezwaarclausule',
    tekst: 'Het plan is een beschikking. Controleer of de bezwaarmogelijkheid is vermeld.',
    bronnen: ['S1 §3.4.3'],
    faalt: ({ velden }) => velden.bezwaarclausule !== true,
  }),
];
