import { type Handeling } from '../support/handelen';

/** De tien handelingen die in een week het vaakst voorkomen, op volgorde: sommige hebben de vorige nodig. */
export const TIEN: readonly Handeling[] = [
  {
    ...{ naam: 'Een melding oppakken', persoon: 'fatima', plek: 'noord', kaart: '2026-0601' },
    ...{ stappen: [{ klik: 'Oppakken' }], klaar: 'Opgepakt door Fatima' },
  },
  {
    ...{ naam: 'Een dossier toewijzen', persoon: 'marieke', plek: 'noord', kaart: '2026-0602' },
    ...{ stappen: [{ klik: 'Toewijzen' }, { klik: 'Toewijzen' }], weg: 'Nog geen klantmanager' },
  },
  {
    ...{ naam: 'Een melding afhandelen', persoon: 'fatima', plek: 'noord', kaart: '2026-0603' },
    ...{ stappen: [{ klik: 'Afgehandeld' }], weg: 'Nieuwe koppeling' },
  },
  {
    ...{ naam: 'Een dossier openen', persoon: 'fatima', plek: 'noord', kaart: '2026-0604' },
    ...{ stappen: [{ klik: 'Open dossier' }], klaar: 'staat in uw chat met Regiebot' },
  },
  {
    ...{ naam: 'Een taak openen vanuit de eigen lijst', persoon: 'fatima', plek: 'chat', vraag: 'mijn taken' },
    ...{ kaart: 'Open 2026-0604', stappen: [{ klik: 'Open 2026-0604' }], klaar: 'Fase:' },
  },
  {
    ...{ naam: 'Oproepen voor de brede intake', persoon: 'fatima', plek: 'chat', vraag: 'open 2026-0605' },
    kaart: 'Dossier 2026-0605',
    stappen: [
      { klik: 'Brede intake: oproep' },
      { kies: 'Uiterlijk verschijnen op (verplicht)', waarde: 'Over twee weken' },
      { klik: 'Vastleggen' },
    ],
    klaar: 'is vastgelegd',
  },
  {
    ...{ naam: 'De uitslag van de leerbaarheidstoets vastleggen', persoon: 'fatima', plek: 'chat' },
    ...{ vraag: 'open 2026-0605', kaart: 'Dossier 2026-0605' },
    stappen: [
      { klik: 'Leerbaarheidstoets: afgenomen' },
      { kies: 'Datum (verplicht)', waarde: 'Gisteren' },
      { kies: 'resultaat', waarde: 'B1-route haalbaar' },
      { kies: 'Gecertificeerde afnemer (verplicht)', waarde: 'Mehmet' },
      { klik: 'Vastleggen' },
    ],
    klaar: 'is vastgelegd',
  },
  {
    ...{ naam: 'Een registratie in DUO bevestigen', persoon: 'fatima', plek: 'chat', vraag: 'open 2026-0604' },
    kaart: 'Dossier 2026-0604',
    stappen: [{ klik: 'DUO-registratie bevestigen' }, { klik: 'Geregistreerd: vandaag' }],
    klaar: 'is vastgelegd',
  },
  {
    ...{ naam: 'Een voortgangsgesprek vastleggen', persoon: 'fatima', plek: 'chat', vraag: 'open 2026-0604' },
    kaart: 'Dossier 2026-0604',
    stappen: [
      { klik: 'Voortgangsgesprek' },
      { kies: 'verschenen', waarde: 'ja' },
      { kies: 'onderwerpen', waarde: 'taal' },
      { klik: 'Vastleggen' },
    ],
    klaar: 'is vastgelegd',
  },
  {
    ...{ naam: 'Een bericht zonder dossier plaatsen', persoon: 'marieke', plek: 'triage', kaart: 'Nieuwe koppeling' },
    ...{ stappen: [{ klik: 'Nieuw dossier' }], klaar: 'Open dossier' },
  },
];
