import { z } from 'zod/v4';
import { type Taak } from '../../rules/taak';
import { listTaken } from '../../rules/taken';
import { dossierSchema } from '../dossiers/schema';
import { datumSchema, parseInvoer } from '../invoer';
import { runJsonl } from './jsonl';
import { type Run } from './opdracht';

export const helpTaken = `Gebruik: regiebot taken [BESTAND]

Zegt wat er voor een dossier openstaat. Leest JSON Lines uit BESTAND of van standaardinvoer. Per regel:

  {"vandaag": "2026-05-01", "dossier": {"dossiernummer": "2026-0143", "caseload": "Noord", "historie": [ … ]}}

Antwoord: {"taken": [{"termijn", "wat", "start", "totEnMet", "richtdatum"?, "stand", "formulier"?, "bronnen", "soort",
"voorlopig"?}]}, op volgorde van de laatste dag. Regels in de historie na "vandaag" tellen niet mee.`;

const invoerSchema = z.strictObject({ vandaag: datumSchema, dossier: dossierSchema });

/** Antwoordt op elke regel met de open taken van dat dossier; zie `helpTaken`. */
export const runTaken: Run = (args, io) => runJsonl(args, io, answerTaken);

function answerTaken(invoer: unknown): object {
  const { vandaag, dossier } = parseInvoer(invoerSchema, invoer);
  return { taken: listTaken(dossier, vandaag).map(toRegel) };
}

/** De berekening staat in `regiebot termijn` en waarover een taak gaat is een kenmerk van ons; hier blijft de regel kort. */
function toRegel(taak: Taak): object {
  return Object.fromEntries(Object.entries(taak).filter(([sleutel]) => sleutel !== 'stappen' && sleutel !== 'over'));
}
