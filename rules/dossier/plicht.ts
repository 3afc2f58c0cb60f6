import { addDagen, type Datum } from '../datum';
import { type FormulierRegel, isNotificatieRegel } from '../historie';
import { leesDatum, leesTekst } from '../velden';
import { type Historie } from './historie';
import { isGeldig } from './notificaties';
import { type DuoGegevens, type OntvangenNotificatie, type Plicht, type PlichtEinde } from './staat';

/** De plicht tijdens het lezen; een opschorting zonder `tot` loopt nog. */
interface Lopend {
  opschortingen: { vanaf: Datum; tot?: Datum; vertrek: boolean }[];
  einde: PlichtEinde | undefined;
  eersteMelding: Datum | undefined;
  voldaanZrouteOp: Datum | undefined;
  overledenOp: Datum | undefined;
  vertrokkenOp: Datum | undefined;
  koppelingVervallenOp: Datum | undefined;
}

/** Wanneer de plicht er was: vaststelling, opschortingen, einde, overlijden en vertrek. */
export function foldPlicht(
  historie: Historie,
  meldingen: readonly OntvangenNotificatie[],
  gegevens: DuoGegevens,
): Plicht {
  const plicht: Lopend = {
    opschortingen: [],
    einde: undefined,
    eersteMelding: undefined,
    voldaanZrouteOp: undefined,
    overledenOp: undefined,
    vertrokkenOp: undefined,
    koppelingVervallenOp: undefined,
  };
  // De meldingen staan op volgorde van plaats; zo loopt de lijst mee met de historie.
  let volgende = 0;
  historie.regels.forEach((regel, index) => {
    const melding = meldingen[volgende];
    if (melding?.index === index) {
      volgende += 1;
      if (isGeldig(melding)) GEVOLGEN[melding.code]?.(plicht, melding.op);
    }
    if (!isNotificatieRegel(regel)) verwerkFormulier(plicht, regel);
  });
  return leesPlicht(plicht, gegevens);
}

type Gevolg = (plicht: Lopend, op: Datum) => void;

/** Wat elke melding met de plicht doet; de andere meldingen doen niets. */
const GEVOLGEN: Readonly<Record<string, Gevolg>> = {
  'DUO-SS101': stelVast,
  'DUO-SS128': stelVast,
  'DUO-SS139': stelVast,
  'DUO-SS120': vestig,
  'DUO-SS121': vestig,
  'DUO-SS129': (plicht, op) => {
    stelVast(plicht, op);
    sluitOpschorting(plicht, op);
  },
  'DUO-SS130': sluitOpschorting,
  'DUO-SS109': (plicht, op) => openOpschorting(plicht, op, false),
  'DUO-SS123': (plicht, op) => openOpschorting(plicht, op, true),
  'DUO-SS106': (plicht, op) => beeindig(plicht, op, 'voldaan'),
  'DUO-SS107': (plicht, op) => beeindig(plicht, op, 'beëindigd'),
  'DUO-SS108': (plicht, op) => beeindig(plicht, op, 'beëindigd'),
  'DUO-SS110': (plicht, op) => beeindig(plicht, op, 'beëindigd'),
  'DUO-SS111': (plicht, op) => {
    plicht.overledenOp ??= op;
    beeindig(plicht, op, 'overleden');
  },
  'DUO-SS141': (plicht, op) => {
    plicht.voldaanZrouteOp ??= op;
  },
  'DUO-SS122': (plicht, op) => {
    plicht.vertrokkenOp ??= op;
  },
  'COA-01': koppel,
  'COA-07': koppel,
  'COA-09': (plicht, op) => {
    plicht.koppelingVervallenOp = op;
  },
};

/** Een datum uit het portaal was nauwkeuriger en blijft staan. */
function beeindig(plicht: Lopend, op: Datum, reden: PlichtEinde['reden']): void {
  plicht.einde = { vanaf: plicht.einde?.vanaf ?? op, reden };
}

function vestig(plicht: Lopend, op: Datum): void {
  stelVast(plicht, op);
  plicht.vertrokkenOp = undefined;
}

function koppel(plicht: Lopend): void {
  plicht.koppelingVervallenOp = undefined;
}

/** Een nieuwe vaststelling laat een beëindigde plicht herleven (Bi 2.1.2) en haalt iemand terug uit het buitenland. */
function stelVast(plicht: Lopend, op: Datum): void {
  plicht.eersteMelding ??= op;
  if (plicht.einde?.reden === 'beëindigd') plicht.einde = undefined;
  const laatste = plicht.opschortingen.at(-1);
  if (laatste?.vertrek === true && laatste.tot === undefined) laatste.tot = op;
}

function openOpschorting(plicht: Lopend, vanaf: Datum, vertrek: boolean): void {
  if (plicht.opschortingen.at(-1)?.tot === undefined && plicht.opschortingen.length > 0) return;
  plicht.opschortingen.push({ vanaf, vertrek });
}

function sluitOpschorting(plicht: Lopend, tot: Datum): void {
  const laatste = plicht.opschortingen.at(-1);
  if (laatste !== undefined) laatste.tot ??= tot;
}

function verwerkFormulier(plicht: Lopend, regel: FormulierRegel): void {
  if (regel.formulier === 'F-00') verwerkGegevens(plicht, regel);
  if (regel.formulier === 'F-17') verwerkVerhuizing(plicht, regel);
  const overhandigd = regel.formulier === 'F-12' ? leesDatum(regel.velden, 'certificaatOverhandigd') : undefined;
  if (overhandigd !== undefined) plicht.einde ??= { vanaf: overhandigd, reden: 'voldaan' };
}

/** De datum uit het portaal is nauwkeuriger dan de dag waarop de melding binnenkwam. */
function verwerkGegevens(plicht: Lopend, { velden }: FormulierRegel): void {
  const plichtdatum = leesDatum(velden, 'plichtdatum');
  if (plichtdatum !== undefined && plicht.einde?.reden === 'beëindigd' && plichtdatum >= plicht.einde.vanaf)
    plicht.einde = undefined;
  const overledenOp = leesDatum(velden, 'overledenOp');
  if (overledenOp !== undefined) {
    plicht.overledenOp = overledenOp;
    plicht.einde = { vanaf: addDagen(overledenOp, 1), reden: 'overleden' };
  }
  const plichtEinde = leesDatum(velden, 'plichtEinde');
  if (plichtEinde !== undefined)
    plicht.einde = { vanaf: addDagen(plichtEinde, 1), reden: plicht.einde?.reden ?? 'beëindigd' };
  verwerkOpschorting(plicht, leesDatum(velden, 'opgeschortVanaf'), leesDatum(velden, 'opgeschortTot'));
}

function verwerkOpschorting(plicht: Lopend, vanaf: Datum | undefined, tot: Datum | undefined): void {
  const laatste = plicht.opschortingen.at(-1);
  if (vanaf !== undefined && (laatste === undefined || laatste.tot !== undefined))
    plicht.opschortingen.push({ vanaf, vertrek: false });
  else if (vanaf !== undefined && laatste !== undefined) laatste.vanaf = vanaf;
  const open = plicht.opschortingen.at(-1);
  if (tot !== undefined && open !== undefined) open.tot = tot;
}

function verwerkVerhuizing(plicht: Lopend, { velden, op }: FormulierRegel): void {
  const richting = leesTekst(velden, 'richting');
  const datum = leesDatum(velden, 'datumBrp') ?? op;
  if (richting === 'vertrek') plicht.vertrokkenOp = datum;
  if (richting === 'vestiging' && plicht.vertrokkenOp !== undefined && datum > plicht.vertrokkenOp)
    plicht.vertrokkenOp = undefined;
}

function leesPlicht(plicht: Lopend, gegevens: DuoGegevens): Plicht {
  return {
    opschortingen: plicht.opschortingen.map(({ vanaf, tot }) => ({ vanaf, tot })),
    vastgesteldOp: gegevens.plichtdatum ?? plicht.eersteMelding,
    einde: plicht.einde,
    voldaanZrouteOp: plicht.voldaanZrouteOp,
    overledenOp: plicht.overledenOp,
    vertrokkenOp: plicht.vertrokkenOp,
    koppelingVervallenOp: plicht.koppelingVervallenOp,
  };
}
