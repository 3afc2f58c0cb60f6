import { type Handeling } from '../support/handelen';

export const WEEK = ['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22'] as const;

/** Wat iemand met deze rol op een dag van de week doet. */
export interface Dagdeel extends Handeling {
  readonly rol: 'klantmanager' | 'teamleider' | 'beheerder' | 'jurist' | 'participatiewet';
  readonly dag: (typeof WEEK)[number];
  /** Knoppen die deze rol nergens op de kaart mag zien. */
  readonly nooit?: readonly string[];
}

const [MA, DI, WO, DO, VR] = WEEK;
const FATIMA = { rol: 'klantmanager', persoon: 'fatima', plek: 'chat' } as const;
const MARIEKE = { rol: 'teamleider', persoon: 'marieke', plek: 'chat' } as const;
const RUBEN = { rol: 'beheerder', persoon: 'ruben', plek: 'chat' } as const;
const DOEN = ['Oppakken', 'DUO-registratie bevestigen', 'Voortgangsgesprek', 'Ander formulier'];
/** Een dossier met een plan dat nog in DUO moet. */
const IN_TRAJECT = { vraag: 'open 2026-0604', kaart: 'Dossier 2026-0604', stappen: [] } as const;

/** Een werkweek van elke rol, van claim tot overzicht. */
export const WERK: readonly Dagdeel[] = [
  {
    ...FATIMA,
    ...{ dag: MA, naam: 'pakt op', plek: 'noord', kaart: '2026-0601' },
    ...klik('Oppakken', 'Opgepakt door'),
  },
  { ...FATIMA, ...{ dag: MA, naam: 'legt een gesprek vast' }, ...gesprek() },
  { ...MARIEKE, ...{ dag: MA, naam: 'plaatst een los bericht', plek: 'triage' }, ...losBericht() },
  { ...RUBEN, ...{ dag: MA, naam: 'bekijkt de inrichting', vraag: 'instellen' }, ...zie('Werktijd') },
  { ...{ rol: 'jurist', persoon: 'ilse', plek: 'chat', dag: MA, naam: 'leest mee' }, ...IN_TRAJECT },
  {
    ...{ rol: 'participatiewet', persoon: 'kees', plek: 'chat', dag: MA, naam: 'leest mee, zonder knoppen' },
    ...{ ...IN_TRAJECT, nooit: DOEN },
  },
  { ...FATIMA, ...{ dag: DI, naam: 'bevestigt de registratie' }, ...registratie() },
  { ...MARIEKE, ...{ dag: DI, naam: 'wijst toe', plek: 'noord', kaart: '2026-0602' }, ...toewijzing() },
  { ...RUBEN, ...{ dag: DI, naam: 'wijst een vals bericht af', plek: 'beheer' }, ...valsBericht() },
  { ...FATIMA, ...{ dag: WO, naam: 'bekijkt de eigen taken', vraag: 'mijn taken' }, ...zie('Open 2026-0604') },
  { ...MARIEKE, ...{ dag: WO, naam: 'telt', vraag: 'Hoeveel lopende dossiers hebben we?' }, ...zie('dossiers') },
  { ...RUBEN, ...{ dag: WO, naam: 'vraagt hulp', vraag: 'hulp' }, ...zie('Wat kan ik voor u doen?') },
  { ...FATIMA, ...{ dag: DO, naam: 'roept op', vraag: 'open 2026-0605', kaart: 'Dossier 2026-0605' }, ...oproep() },
  { ...MARIEKE, ...{ dag: DO, naam: 'meldt zich af', vraag: 'afwezig' }, ...zie('Vervanger') },
  { ...RUBEN, ...{ dag: DO, naam: 'ziet wie geweigerd is', vraag: 'weigeringen' }, ...zie('eweigerd') },
  { ...FATIMA, ...{ dag: VR, naam: 'handelt af', plek: 'noord', kaart: '2026-0603' }, ...afgehandeld() },
  {
    ...MARIEKE,
    ...{ dag: VR, naam: 'kijkt terug', vraag: 'Welke registraties zijn te laat?' },
    ...zie('registraties'),
  },
  { ...RUBEN, ...{ dag: VR, naam: 'ziet onbeantwoorde vragen', vraag: 'onbeantwoorde vragen' }, ...zie('vragen') },
];

type Doen = Pick<Handeling, 'stappen'> & Partial<Handeling>;

function zie(kaart: string): Doen & Pick<Handeling, 'kaart'> {
  return { kaart, stappen: [] };
}

function klik(knop: string, klaar: string): Doen {
  return { stappen: [{ klik: knop }], klaar };
}

function losBericht(): Doen & Pick<Handeling, 'kaart'> {
  return { kaart: 'Nieuwe koppeling', ...klik('Nieuw dossier', 'Open dossier') };
}

function valsBericht(): Doen & Pick<Handeling, 'kaart'> {
  return { kaart: 'Bericht in quarantaine', ...klik('Afwijzen', 'Afgewezen door Ruben') };
}

function toewijzing(): Doen {
  return { stappen: [{ klik: 'Toewijzen' }, { klik: 'Toewijzen' }], weg: 'Nog geen klantmanager' };
}

function afgehandeld(): Doen {
  return { stappen: [{ klik: 'Afgehandeld' }], weg: 'Nieuwe koppeling' };
}

function gesprek(): Doen & Pick<Handeling, 'kaart'> {
  const antwoorden = [
    { kies: 'verschenen', waarde: 'ja' },
    { kies: 'onderwerpen', waarde: 'taal' },
  ];
  const stappen = [{ klik: 'Voortgangsgesprek' }, ...antwoorden, { klik: 'Vastleggen' }];
  return { ...IN_TRAJECT, stappen, klaar: 'is vastgelegd' };
}

function registratie(): Doen & Pick<Handeling, 'kaart'> {
  const stappen = [{ klik: 'DUO-registratie bevestigen' }, { klik: 'Geregistreerd: vandaag' }];
  return { ...IN_TRAJECT, stappen, klaar: 'is vastgelegd' };
}

function oproep(): Doen {
  const termijn = { kies: 'Uiterlijk verschijnen op (verplicht)', waarde: 'Over twee weken' };
  return { stappen: [{ klik: 'Brede intake: oproep' }, termijn, { klik: 'Vastleggen' }], klaar: 'is vastgelegd' };
}
