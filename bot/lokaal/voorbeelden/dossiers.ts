import { addDagen, type Datum } from '../../../rules/datum';
import { type Dossier, type HistorieRegel, type Velden } from '../../../rules/historie';

/** Schrijft een historie in dagen voor vandaag, zodat de voorbeelden op elke dag kloppen. */
function createVerhaal(vandaag: Datum, door: string) {
  const op = (dagenGeleden: number): Datum => addDagen(vandaag, -dagenGeleden);
  return {
    op,
    melding: (dagenGeleden: number, notificatie: string): HistorieRegel => ({ op: op(dagenGeleden), notificatie }),
    formulier: (dagenGeleden: number, formulier: string, velden: Velden): HistorieRegel => ({
      op: op(dagenGeleden),
      formulier,
      door,
      velden,
    }),
    afgehandeld: (dagenGeleden: number, notificatie: string): HistorieRegel[] => [
      { op: op(dagenGeleden), formulier: 'F-20a', door, velden: { notificatie, stap: 'oppakken' } },
      { op: op(dagenGeleden), formulier: 'F-20a', door, velden: { notificatie, stap: 'afhandelen' } },
    ],
  };
}

/** Drie verzonnen dossiers: een vlak voor het PIP, een dat op zijn termijn wacht, een dat net begint. */
export function listVoorbeeldDossiers(vandaag: Datum): Dossier[] {
  return [vlakVoorPip(vandaag), wachtOpTermijn(vandaag), netBegonnen(vandaag)];
}

function vlakVoorPip(vandaag: Datum): Dossier {
  const { op, melding, formulier, afgehandeld } = createVerhaal(vandaag, 'fatima');
  return {
    ...{ dossiernummer: '2026-0143', caseload: 'Noord', klantmanager: 'fatima' },
    historie: [
      melding(116, 'COA-01'),
      ...afgehandeld(115, 'COA-01'),
      formulier(112, 'F-01', scenarioDrie(op(116), op(112))),
      melding(58, 'COA-05'),
      ...afgehandeld(57, 'COA-05'),
      formulier(57, 'F-16', { indicatie: true, startdatum: op(58), onderdelen: ['praktische hulp', 'voorlichting'] }),
      melding(56, 'DUO-SS139'),
      ...afgehandeld(55, 'DUO-SS139'),
      formulier(55, 'F-00', {
        ...{ doelgroep: 'A', wet: 'Wi2021', plichtdatum: op(56), kennisgevingsdatum: op(56), brpDatum: op(58) },
        ...{ bsnBekend: true, verblijf: 'gemeente', asielvergunningBepaaldeTijd: true, leeftijd: 29 },
      }),
      formulier(50, 'F-03', { oproepNummer: '1', datumOproep: op(50), termijn: op(36) }),
      formulier(36, 'F-03', {
        oproepNummer: '1',
        datumOproep: op(50),
        termijn: op(36),
        verschenen: 'ja',
        datumGesprek: op(36),
      }),
      formulier(22, 'F-04', {
        status: 'afgenomen',
        datumAfname: op(22),
        resultaat: 'B1-route haalbaar',
        afnemer: 'mehmet',
      }),
      formulier(15, 'F-03', {
        ...{
          datumGesprek: op(36),
          gesprekAlleenGewezen: true,
          tolk: true,
          klantprofielGebruikt: true,
          taalniveau: 'A1',
        },
        ...{
          arbeid: 'op termijn',
          zelfredzaamheid: 'midden',
          onderwijsWerkBesproken: true,
          omstandighedenBesproken: true,
        },
        ...{ vveBesproken: 'n.v.t.', opleidingswens: true, oordeelDiplomaKans: true, oordeelNietHaalbaar: false },
        ...{ verslagInDossier: true, datumAfgerond: op(15) },
      }),
    ],
  };
}

function scenarioDrie(melding: Datum, keuze: Datum): Velden {
  return { datumTvsMelding: melding, scenario: '3', datumKeuze: keuze, afstandAzc: false, bijzonderheden: false };
}

function wachtOpTermijn(vandaag: Datum): Dossier {
  const { op, melding, formulier, afgehandeld } = createVerhaal(vandaag, 'joost');
  return {
    ...{ dossiernummer: '2026-0097', caseload: 'Zuid', klantmanager: 'joost' },
    historie: [
      melding(80, 'DUO-SS101'),
      ...afgehandeld(79, 'DUO-SS101'),
      formulier(79, 'F-00', {
        ...{ doelgroep: 'G', wet: 'Wi2021', plichtdatum: op(80), kennisgevingsdatum: op(80), brpDatum: op(90) },
        ...{ bsnBekend: true, verblijf: 'gemeente', leeftijd: 34 },
      }),
      formulier(72, 'F-03', { oproepNummer: '1', datumOproep: op(72), termijn: op(58) }),
      formulier(58, 'F-03', {
        oproepNummer: '1',
        datumOproep: op(72),
        termijn: op(58),
        verschenen: 'ja',
        datumGesprek: op(58),
      }),
      formulier(44, 'F-04', {
        status: 'afgenomen',
        datumAfname: op(44),
        resultaat: 'B1-route haalbaar',
        afnemer: 'mehmet',
      }),
      formulier(37, 'F-03', {
        ...{
          datumGesprek: op(58),
          gesprekAlleenGewezen: true,
          taalniveau: 'A2',
          arbeid: 'direct',
          zelfredzaamheid: 'hoog',
        },
        ...{
          onderwijsWerkBesproken: true,
          omstandighedenBesproken: true,
          vveBesproken: 'n.v.t.',
          opleidingswens: false,
        },
        ...{ oordeelNietHaalbaar: false, verslagInDossier: true, datumAfgerond: op(37) },
      }),
      formulier(20, 'F-05', {
        ...{
          dagtekening: op(20),
          verzenddatum: op(20),
          eenzijdig: false,
          leerroute: 'B',
          niveau: 'B1',
          intensiteitPvt: 14,
        },
        ...{
          intensiteitMap: 60,
          mapPraktijk: 40,
          voortgangsgesprekken: 4,
          alfabetisering: 'NVT',
          bezwaarclausule: true,
        },
      }),
      formulier(14, 'F-20b', { item: 'PIP', datum: op(14) }),
    ],
  };
}

function netBegonnen(vandaag: Datum): Dossier {
  const { op, melding, formulier } = createVerhaal(vandaag, 'anneke');
  return {
    ...{ dossiernummer: '2026-0151', caseload: 'Oost', klantmanager: 'anneke' },
    historie: [
      melding(21, 'DUO-SS101'),
      formulier(20, 'F-20a', { notificatie: 'DUO-SS101', stap: 'oppakken' }),
      formulier(20, 'F-00', {
        ...{ doelgroep: 'G', wet: 'Wi2021', plichtdatum: op(21), kennisgevingsdatum: op(21), brpDatum: op(30) },
        ...{ bsnBekend: true, verblijf: 'gemeente', leeftijd: 41 },
      }),
    ],
  };
}
