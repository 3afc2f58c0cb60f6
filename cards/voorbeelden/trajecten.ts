import { dossier, formulier, INTAKE_KLAAR, melding, PIP, PVT_KLAAR } from './dossiers';

/** Halverwege de Z-route: uren taal en participatie, PVT klaar, ontzorgen loopt. */
export const IN_Z_ROUTE = dossier('2025-0302', [
  ...INTAKE_KLAAR.historie,
  formulier('2026-03-30', 'F-05', { ...PIP, dagtekening: '2026-03-30', verzenddatum: '2026-03-30', leerroute: 'Z' }),
  formulier('2026-04-02', 'F-20b', { item: 'PIP', datum: '2026-04-02' }),
  melding('2026-04-07', 'DUO-SS102'),
  formulier('2026-04-07', 'F-20a', { notificatie: 'DUO-SS102', stap: 'afhandelen' }),
  formulier('2026-04-08', 'F-07', {
    datumAanbod: '2026-04-08',
    eindeOpleiding: '2028-04-07',
    instelling: '0000123456',
    alfabetisering: 'NVT',
    briefKennisgeving: '2026-04-08',
  }),
  formulier('2026-04-08', 'F-14', { startdatum: '2026-03-02' }),
  PVT_KLAAR,
  formulier('2026-04-23', 'F-20b', { item: 'PVT', datum: '2026-04-23' }),
  formulier('2026-05-07', 'F-13', {
    periode: { van: '2026-04-01', tot: '2026-04-30' },
    urenNt2: 280,
    urenKnm: 40,
    urenParticipatie: 96,
  }),
]);

/** In de onderwijsroute: geen MAP. */
export const IN_ONDERWIJSROUTE = dossier('2025-0307', [
  ...INTAKE_KLAAR.historie,
  formulier('2026-03-30', 'F-05', { ...PIP, dagtekening: '2026-03-30', verzenddatum: '2026-03-30', leerroute: 'O' }),
  formulier('2026-04-02', 'F-20b', { item: 'PIP', datum: '2026-04-02' }),
]);

/** Een gezinsmigrant die is opgeroepen. */
export const GEZINSMIGRANT = dossier('2026-0201', [
  melding('2026-04-13', 'DUO-SS139'),
  formulier('2026-04-14', 'F-20a', { notificatie: 'DUO-SS139', stap: 'afhandelen' }),
  formulier('2026-04-14', 'F-00', {
    doelgroep: 'G',
    wet: 'Wi2021',
    plichtdatum: '2026-04-13',
    kennisgevingsdatum: '2026-04-13',
    brpDatum: '2026-04-01',
    bsnBekend: true,
    verblijf: 'gemeente',
  }),
]);

/** Vertrokken, en de nieuwe gemeente vroeg om het plan. */
export const VERTROKKEN_OP_VERZOEK = dossier('2025-0412', [
  ...IN_Z_ROUTE.historie,
  melding('2026-05-05', 'DUO-SS122'),
  formulier('2026-05-06', 'F-20a', { notificatie: 'DUO-SS122', stap: 'afhandelen' }),
  formulier('2026-05-08', 'F-17', {
    richting: 'vertrek',
    datumBrp: '2026-05-05',
    andereGemeente: 'Voorbeeldstad',
    verzoekOntvangen: '2026-05-08',
    verstrekt: ['voortgang', 'taaluren'],
    duoBijgewerkt: true,
    inburgeraarGeinformeerd: '2026-05-07',
  }),
]);

/** Uit een andere gemeente gekomen, met een plan daar. */
export const VESTIGING = dossier('2026-0205', [
  melding('2026-05-04', 'DUO-SS121'),
  formulier('2026-05-06', 'F-20a', { notificatie: 'DUO-SS121', stap: 'afhandelen' }),
  formulier('2026-05-06', 'F-00', {
    doelgroep: 'A',
    wet: 'Wi2021',
    brpDatum: '2026-05-04',
    bsnBekend: true,
    verblijf: 'gemeente',
    eerdereLeerroute: 'B',
    termijnTotEnMet: '2028-09-01',
  }),
]);
