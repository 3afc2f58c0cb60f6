import { readFileSync } from 'node:fs';
import { type Datum } from '../../rules/datum';
import { compareRegelsets } from '../../rules/gevolgen';
import { createRegelset, REGELSET, type Wijziging } from '../../rules/regelset';
import { type Clock, createClock } from '../clock';
import { readConfig } from '../config';
import { dossierSchema } from '../dossiers/schema';
import { InvoerFout, parseInvoer } from '../invoer';
import { readOpties } from './gevolgen/opties';
import { createTelling } from './gevolgen/telling';
import { readWijziging } from './gevolgen/wijziging';
import { runJsonl } from './jsonl';
import { type Run, type Stromen } from './opdracht';
import { createVoortgang } from './voortgang';

export const helpGevolgen = `Gebruik: regiebot gevolgen --wijziging WIJZIGING.json [--vandaag DATUM] [BESTAND]

Probeert een wijziging van de regels op dossiers, voordat zij telt. Er wordt niets vastgelegd. Leest dossiers als JSON Lines
uit BESTAND of van standaardinvoer, in het formaat van "importeer". --vandaag is de dag waarop de taken worden berekend;
zonder is dat vandaag. Alle dossiers van de opslag: regiebot exporteer | regiebot gevolgen --wijziging WIJZIGING.json

WIJZIGING.json is een object met een of meer van deze sleutels:

  "lokaal":              andere lokale keuzes, bijvoorbeeld {"intensiteitLaag": 200, "waarschuwingVoorPipBoete": true}
  "gelijkgesteldeDagen": extra gelijkgestelde dagen, bijvoorbeeld ["2029-05-11"]
  "oppaktermijnen":      werkdagen om een melding op te pakken, bijvoorbeeld {"COA-01": 2}
  "regels":              per regel {"uit": true}, {"ernst": "BLOK"}, {"geldigVanaf": "2026-07-01"} of {"geldigTotEnMet": …}
  "termijnen":           per termijn {"geldigVanaf": …} of {"geldigTotEnMet": …}

Antwoord: een regel per dossier waar iets verandert:

  {"dossiernummer", "taken": [{"gevolg": "verschuift|verschijnt|verdwijnt", "termijn", "wat", "start", "totEnMetOud"?,
   "totEnMetNieuw"?, "richtdatumOud"?, "richtdatumNieuw"?}], "formulieren": [{"op", "formulier", "oud", "nieuw",
   "erbij": [{"regel", "ernst", "veld"?}], "vervalt": [ … ]}]}

"formulieren" zijn eerder aanvaarde formulieren die nu anders beoordeeld zouden worden: elk wordt opnieuw getoetst op zijn
eigen dag, met wat het dossier toen wist, alsof een teamleider het invult. "oud" en "nieuw" zijn akkoord, bevestigen of
geweigerd. De laatste regel is {"samenvatting": { … }}. Een dossier dat niet te lezen is geeft {"fout": "…"} op zijn plaats.`;

/** Vergelijkt de regels van nu met een wijziging, op elk dossier; zie `helpGevolgen`. Geeft 2 bij een onleesbare wijziging. */
export const runGevolgen: Run = (args, io) => {
  const opties = readOpties(args);
  if (typeof opties === 'string') return refuse(io, `${opties}\n\n${helpGevolgen}`);
  const wijziging = loadWijziging(opties.wijziging);
  if (typeof wijziging === 'string') return refuse(io, wijziging);
  const clock = createClock(opties.vandaag ?? readConfig().vandaag);
  return compareAlles(opties.rest, io, clock, wijziging);
};

function refuse(io: Stromen, uitleg: string): Promise<number> {
  io.stderr.write(`${uitleg}\n`);
  return Promise.resolve(2);
}

function loadWijziging(pad: string): Wijziging | string {
  try {
    return readWijziging(JSON.parse(readFileSync(pad, 'utf8').replace(/^\uFEFF/, '')));
  } catch (fout) {
    if (fout instanceof InvoerFout) return `De wijziging in ${pad} klopt niet. ${fout.message}`;
    if (fout instanceof SyntaxError) return `De wijziging in ${pad} is geen geldige JSON.`;
    return `Het bestand ${pad} is niet te lezen.`;
  }
}

function compareAlles(args: readonly string[], io: Stromen, clock: Clock, wijziging: Wijziging): Promise<number> {
  const nieuw = createRegelset(wijziging);
  const telling = createTelling();
  const voortgang = createVoortgang(io.stderr, clock, 'dossiers');
  const vandaag: Datum = clock.vandaag();
  const answer = (invoer: unknown) => {
    const dossier = parseInvoer(dossierSchema, invoer);
    const gevolgen = compareRegelsets(dossier, vandaag, REGELSET, nieuw);
    telling.add(gevolgen);
    voortgang.step();
    const { taken, formulieren } = gevolgen;
    if (taken.length + formulieren.length === 0) return undefined;
    voortgang.clear();
    return { dossiernummer: dossier.dossiernummer, taken, formulieren };
  };
  const close = (fouten: number) => {
    voortgang.clear();
    return telling.sum(fouten);
  };
  return runJsonl(args, io, answer, close);
}
