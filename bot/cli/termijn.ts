import { z } from 'zod/v4';
import { type Datum } from '../../rules/datum';
import { berekenTermijn, kanVerlengen, type Lengte, type Termijn } from '../../rules/termijn';
import { computeTermijn, isTermijnId, getTermijnregel, type TermijnId } from '../../rules/termijnen';
import { datumSchema, InvoerFout, parseInvoer } from '../invoer';
import { runJsonl } from './jsonl';
import { type Run } from './opdracht';

export const helpTermijn = `Gebruik: regiebot termijn [BESTAND]

Rekent uit op welke dag een termijn eindigt en zegt waarom. Leest JSON Lines uit BESTAND of van standaardinvoer.
Per regel één van deze vormen:

  {"termijn": "T-09", "start": "2026-05-01"}              een termijn uit de tabel, T-01 tot en met T-48
  {"werkdagen": 10, "start": "2026-05-01"}                werkdagen tellen
  {"weken": 10, "start": "2026-05-01", "atw": true}       atw: verlengen als de laatste dag geen werkdag is
  {"maanden": 3, "start": "2026-05-01", "atw": false}     zonder verlenging

Antwoord: {"totEnMet", "richtdatum"?, "stappen", "voorlopig"}. "start" is de dag van de gebeurtenis.
Een termijn zonder begindatum, zoals T-13, geeft een fout met de reden.`;

/** Hoogste aantal per eenheid; de bewaartermijn van vijftig jaar past er ruim in. */
const MAXIMUM = { werkdagen: 5000, weken: 3000, maanden: 1200 };

function aantal(max: number) {
  const error = `een heel getal van 1 tot en met ${max}`;
  return z.int({ error }).min(1, { error }).max(max, { error });
}

const start = datumSchema;
const atw = z.boolean();
const tabel = z.strictObject({
  termijn: z.custom<TermijnId>((tekst) => typeof tekst === 'string' && isTermijnId(tekst), {
    error: 'een termijn uit de tabel, T-01 tot en met T-48',
  }),
  start,
});
const werkdagen = z.strictObject({ werkdagen: aantal(MAXIMUM.werkdagen), start });
const weken = z.strictObject({ weken: aantal(MAXIMUM.weken), start, atw });
const maanden = z.strictObject({ maanden: aantal(MAXIMUM.maanden), start, atw });

/** Antwoordt op elke regel met een datum en de berekening; zie `helpTermijn`. */
export const runTermijn: Run = (args, io) => runJsonl(args, io, answerTermijn);

function answerTermijn(invoer: unknown): object {
  const { totEnMet, richtdatum, stappen, voorlopig } = readTermijn(invoer);
  return { totEnMet, ...(richtdatum === undefined ? {} : { richtdatum }), stappen, voorlopig };
}

function readTermijn(invoer: unknown): Termijn {
  switch (vormVan(invoer)) {
    case 'termijn': {
      const gelezen = parseInvoer(tabel, invoer);
      return fromTabel(gelezen.termijn, gelezen.start);
    }
    case 'werkdagen': {
      const gelezen = parseInvoer(werkdagen, invoer);
      return vrij(gelezen.start, { aantal: gelezen.werkdagen, eenheid: 'werkdagen' }, false);
    }
    case 'weken': {
      const gelezen = parseInvoer(weken, invoer);
      return vrij(gelezen.start, { aantal: gelezen.weken, eenheid: 'weken' }, gelezen.atw);
    }
    case 'maanden': {
      const gelezen = parseInvoer(maanden, invoer);
      return vrij(gelezen.start, { aantal: gelezen.maanden, eenheid: 'maanden' }, gelezen.atw);
    }
  }
}

const VORMEN = ['termijn', 'werkdagen', 'weken', 'maanden'] as const;

function vormVan(invoer: unknown): (typeof VORMEN)[number] {
  const sleutels = Object.keys(parseInvoer(z.record(z.string(), z.unknown()), invoer));
  const [vorm, tweede] = VORMEN.filter((kandidaat) => sleutels.includes(kandidaat));
  if (vorm === undefined || tweede !== undefined) {
    throw new InvoerFout("Geef precies één van de sleutels 'termijn', 'werkdagen', 'weken' of 'maanden'.");
  }
  return vorm;
}

function fromTabel(id: TermijnId, begin: Datum): Termijn {
  const uitkomst = computeTermijn(id, begin);
  if ('waarom' in uitkomst) throw new InvoerFout(`${id} (${getTermijnregel(id).naam}): ${uitkomst.waarom}`);
  return uitkomst;
}

/** Voor een termijn die langer is dan artikel 4 toelaat, verlengt de Algemene termijnenwet ook niet als iemand erom vraagt. */
function vrij(begin: Datum, lengte: Lengte, verlengen: boolean): Termijn {
  const vrijeLaatsteDag = verlengen && kanVerlengen(lengte) ? 'loopt door' : 'blijft staan';
  return berekenTermijn(begin, { lengte, vrijeLaatsteDag });
}
