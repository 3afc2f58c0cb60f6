import { datum } from '../../rules/datum';
import { type Dossier, type HistorieRegel, type Velden } from '../../rules/historie';
import { type NaamVan } from '../kaart';

/** De dag waarop alle voorbeelden spelen. Alles is verzonnen. */
export const VANDAAG = datum('2026-05-08');

const NAMEN: Readonly<Record<string, string>> = {
  fatima: 'Fatima',
  joost: 'Joost',
  anneke: 'Anneke',
  marieke: 'Marieke',
  ruben: 'Ruben',
};

/** Naam van een verzonnen collega. */
export const naamVan: NaamVan = (id) => NAMEN[id] ?? id;

/** Een melding in de historie, met een kenmerk zoals een bericht dat heeft. */
export function melding(op: string, notificatie: string): HistorieRegel {
  return { op: datum(op), notificatie, id: `bericht-${notificatie.toLowerCase()}-${op}` };
}

/** Eerste dag van de zomertijd in het jaar van de voorbeelden. */
const ZOMERTIJD = datum('2026-03-29');

/** Een aanvaard formulier van Fatima. */
export function formulier(op: string, id: string, velden: Velden, tijd = '09:41'): HistorieRegel {
  return {
    op: datum(op),
    formulier: id,
    door: 'fatima',
    velden,
    vastgelegd: `${op}T${tijd}:00${op < ZOMERTIJD ? '+01:00' : '+02:00'}`,
  };
}

/** Een dossier in caseload Noord, bij Fatima. */
export function dossier(dossiernummer: string, historie: readonly HistorieRegel[]): Dossier {
  return { dossiernummer, caseload: 'Noord', klantmanager: 'fatima', historie };
}

/** Een dossier dat nog niemand heeft. */
export function nieuwDossier(dossiernummer: string, historie: readonly HistorieRegel[]): Dossier {
  return { dossiernummer, caseload: 'Noord', historie };
}

const KOPPELING = melding('2026-05-01', 'COA-01');

/** Een koppeling van 1 mei die nog niemand oppakte. */
export const GEKOPPELD = nieuwDossier('2026-0143', [KOPPELING]);

/** Dezelfde koppeling, opgepakt door Fatima. */
export const OPGEPAKT = dossier('2026-0143', [
  KOPPELING,
  formulier('2026-05-08', 'F-20a', { notificatie: 'COA-01', bericht: 'bericht-coa-01-2026-05-01', stap: 'oppakken' }),
]);

const TOT_INTAKE: readonly HistorieRegel[] = [
  melding('2026-01-12', 'COA-01'),
  formulier('2026-01-13', 'F-20a', { notificatie: 'COA-01', stap: 'oppakken' }),
  formulier('2026-01-13', 'F-20a', { notificatie: 'COA-01', stap: 'afhandelen' }, '09:55'),
  formulier('2026-01-15', 'F-01', {
    datumTvsMelding: '2026-01-12',
    scenario: '2',
    datumKeuze: '2026-01-15',
    datumBerichtCoa: '2026-01-15',
    wijzeBericht: 'beveiligde mail',
  }),
  melding('2026-02-02', 'DUO-SS101'),
  formulier('2026-02-03', 'F-20a', { notificatie: 'DUO-SS101', stap: 'oppakken' }),
  formulier('2026-02-03', 'F-20a', { notificatie: 'DUO-SS101', stap: 'afhandelen' }, '10:05'),
  formulier('2026-02-03', 'F-00', {
    doelgroep: 'A',
    wet: 'Wi2021',
    plichtdatum: '2026-02-02',
    kennisgevingsdatum: '2026-02-02',
    brpDatum: '2026-03-02',
    bsnBekend: true,
    verblijf: 'gemeente',
    bijstandSinds: '2026-03-02',
    asielvergunningBepaaldeTijd: true,
  }),
  formulier('2026-02-10', 'F-03', { oproepNummer: '1', datumOproep: '2026-02-10', termijn: '2026-02-24' }),
];

/** De eerste oproep loopt nog. */
export const OPGEROEPEN = dossier('2026-0098', [
  ...TOT_INTAKE.slice(0, -1),
  formulier('2026-05-04', 'F-03', { oproepNummer: '1', datumOproep: '2026-05-04', termijn: '2026-05-18' }),
]);

/** Intake en toets zijn klaar; het plan moet worden vastgesteld. */
export const INTAKE_KLAAR = dossier('2026-0112', [
  ...TOT_INTAKE,
  formulier('2026-02-24', 'F-03', { oproepNummer: '1', verschenen: 'ja', datumGesprek: '2026-02-24', tolk: true }),
  formulier('2026-03-10', 'F-04', {
    status: 'afgenomen',
    datumAfname: '2026-03-09',
    resultaat: 'B1-route haalbaar',
    afnemer: 'joost',
  }),
  formulier('2026-03-20', 'F-03', {
    gesprekAlleenGewezen: true,
    klantprofielGebruikt: true,
    taalniveau: 'A1',
    arbeid: 'op termijn',
    zelfredzaamheid: 'midden',
    onderwijsWerkBesproken: true,
    omstandighedenBesproken: true,
    vveBesproken: 'n.v.t.',
    opleidingswens: false,
    oordeelNietHaalbaar: false,
    verslagInDossier: true,
    datumAfgerond: '2026-03-20',
  }),
]);

/** Een plan in de B1-route van 1 mei 2026. */
export const PIP: Velden = {
  dagtekening: '2026-05-01',
  verzenddatum: '2026-05-01',
  eenzijdig: false,
  leerroute: 'B',
  intensiteitLeerroute: 800,
  intensiteitPvt: 12,
  intensiteitMap: 60,
  mapPraktijk: 40,
  voortgangsgesprekken: 4,
  alfabetisering: 'NVT',
  pwBeschikkingen: 'volgen later',
  bezwaarclausule: true,
};

/** Het plan van 1 mei moet in DUO. */
export const PIP_VASTGESTELD = dossier('2026-0143', [...INTAKE_KLAAR.historie, formulier('2026-05-01', 'F-05', PIP)]);

/** Alles staat in DUO en de termijn loopt; er is een aanbod. */
export const IN_TRAJECT = dossier('2026-0143', [
  ...PIP_VASTGESTELD.historie,
  formulier('2026-05-04', 'F-20b', { item: 'PIP', datum: '2026-05-04' }),
  melding('2026-05-06', 'DUO-SS102'),
  formulier('2026-05-06', 'F-20a', { notificatie: 'DUO-SS102', stap: 'oppakken' }),
  formulier('2026-05-06', 'F-20a', { notificatie: 'DUO-SS102', stap: 'afhandelen' }, '11:20'),
  formulier('2026-05-07', 'F-07', {
    datumAanbod: '2026-05-07',
    eindeOpleiding: '2028-05-06',
    instelling: '0000123456',
    alfabetisering: 'NVT',
    briefKennisgeving: '2026-05-07',
  }),
  formulier('2026-05-07', 'F-08', {
    fase: 'PIP',
    reden: 'niet verschenen voortgangsgesprek',
    datumGebeurtenis: '2026-05-06',
    datumConstatering: '2026-05-06',
    datumVerzonden: '2026-05-07',
  }),
]);

/** Het participatieverklaringstraject is gedaan, op 20 april. */
export const PVT_KLAAR = formulier('2026-04-20', 'F-10', {
  urenPvt: 14,
  activiteit: true,
  aanwezigInleiding: true,
  bijeenkomst: '2026-04-20',
  datumOndertekening: '2026-04-20',
});

/** Veel tegelijk: vijf meldingen, drie registraties, taken die te laat zijn. */
export const DRUK = dossier('2026-0007', [
  ...INTAKE_KLAAR.historie,
  formulier('2026-04-10', 'F-05', { ...PIP, dagtekening: '2026-04-10', verzenddatum: '2026-04-10' }),
  PVT_KLAAR,
  formulier('2026-05-06', 'F-11', {
    themas: ['werk vinden', 'werkcultuur'],
    praktijkuren: 44,
    datumEindgesprek: '2026-05-06',
  }),
  melding('2026-04-28', 'DUO-SS127'),
  melding('2026-05-04', 'EXT-01'),
  melding('2026-05-06', 'DUO-SS133'),
  formulier('2026-05-06', 'F-20a', { notificatie: 'DUO-SS127', stap: 'oppakken' }, '16:02'),
  melding('2026-05-07', 'DUO-SS112'),
  melding('2026-05-08', 'COA-06'),
]);

/** Overgedragen: er is alleen nog iets in DUO te doen. */
export const VERTROKKEN = dossier('2025-0411', [
  ...PIP_VASTGESTELD.historie,
  melding('2026-05-05', 'DUO-SS122'),
  formulier('2026-05-06', 'F-20a', { notificatie: 'DUO-SS122', stap: 'oppakken' }),
  formulier('2026-05-06', 'F-20a', { notificatie: 'DUO-SS122', stap: 'afhandelen' }),
]);

/** Voldaan: niets meer te doen behalve bewaren. */
export const VOLDAAN = dossier('2023-0020', [
  melding('2023-01-10', 'DUO-SS101'),
  formulier('2023-01-12', 'F-20a', { notificatie: 'DUO-SS101', stap: 'afhandelen' }),
  melding('2026-04-30', 'DUO-SS106'),
  formulier('2026-05-01', 'F-20a', { notificatie: 'DUO-SS106', stap: 'afhandelen' }),
]);
