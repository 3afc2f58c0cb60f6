import { addDagen, datum, type Datum } from '../../rules/datum';
import { type Dossier, type HistorieRegel, type Velden } from '../../rules/historie';
import { intakeVelden, pipVelden } from './formulieren';

/** Bouwt een dossier stap voor stap; een toets noemt alleen wat voor haar telt. Elke stap geeft een nieuwe bouwer. */
export interface DossierBouwer {
  readonly build: () => Dossier;
  readonly metMelding: (code: string, op: string) => DossierBouwer;
  readonly metFormulier: (formulier: string, op: string, velden: Velden) => DossierBouwer;
  /** COA-01: gekoppeld, nog in het azc. */
  readonly metKoppeling: (op: string) => DossierBouwer;
  /** SS139 en F-00: de plicht is vastgesteld; standaard een gezinsmigrant die in de gemeente woont. */
  readonly metPlicht: (op: string, gegevens?: Velden) => DossierBouwer;
  readonly metOproep: (nummer: '1' | '2' | '3', op: string, termijn: string) => DossierBouwer;
  readonly metIntake: (op: string, velden?: Velden) => DossierBouwer;
  readonly metToets: (op: string, resultaat?: string) => DossierBouwer;
  readonly metPip: (op: string, velden?: Velden) => DossierBouwer;
}

const PLICHT = {
  doelgroep: 'G',
  wet: 'Wi2021',
  bsnBekend: true,
  verblijf: 'gemeente',
} as const;

/** Een leeg dossier in caseload Noord. */
export function aDossier(historie: readonly HistorieRegel[] = []): DossierBouwer {
  const met = (...regels: readonly HistorieRegel[]) => aDossier([...historie, ...regels]);
  const formulier = (id: string, op: string, velden: Velden): HistorieRegel => ({
    op: datum(op),
    formulier: id,
    door: 'fatima',
    velden,
  });
  const melding = (code: string, op: string): HistorieRegel => ({ op: datum(op), notificatie: code });
  return {
    build: () => ({ dossiernummer: '2026-0143', caseload: 'Noord', klantmanager: 'fatima', historie }),
    metMelding: (code, op) => met(melding(code, op)),
    metFormulier: (id, op, velden) => met(formulier(id, op, velden)),
    metKoppeling: (op) => met(melding('COA-01', op)),
    metPlicht: (op, gegevens = {}) =>
      met(
        melding('DUO-SS139', op),
        formulier('F-00', op, { ...PLICHT, plichtdatum: op, kennisgevingsdatum: op, brpDatum: op, ...gegevens }),
      ),
    metOproep: (nummer, op, termijn) => met(formulier('F-03', op, { oproepNummer: nummer, datumOproep: op, termijn })),
    metIntake: (op, velden = {}) =>
      met(formulier('F-03', op, intakeVelden({ datumGesprek: op, datumAfgerond: op, ...velden }))),
    metToets: (op, resultaat = 'B1-route haalbaar') =>
      met(formulier('F-04', op, { status: 'afgenomen', datumAfname: op, resultaat, afnemer: 'lbt1' })),
    metPip: (op, velden = {}) =>
      met(formulier('F-05', op, pipVelden({ dagtekening: op, verzenddatum: op, ...velden }))),
  };
}

/** Een gezinsmigrant met plicht, intake en toets, klaar voor een plan. Plicht op 5 januari 2026. */
export function klaarVoorPlan(gegevens: Velden = {}): DossierBouwer {
  return aDossier().metPlicht('2026-01-05', gegevens).metIntake('2026-02-02').metToets('2026-02-03');
}

/** Als `klaarVoorPlan`, met een plan van 9 februari 2026 (dus een termijn van 10 februari 2026 tot en met 9 februari 2029). */
export function metPlan(plan: Velden = {}, gegevens: Velden = {}): DossierBouwer {
  return klaarVoorPlan(gegevens).metPip('2026-02-09', plan);
}

/** Een dag eerder (negatief) of later, als tekst. */
export function dag(vanaf: string, verschil = 0): Datum {
  return addDagen(datum(vanaf), verschil);
}
