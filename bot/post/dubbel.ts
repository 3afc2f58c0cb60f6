import { type GelezenBericht } from './bericht';

/** Maakt van tekst een sleutel die niets verraadt; moet een geheime sleutel gebruiken, want een BSN is te raden. */
export type Sleutelhash = (tekst: string) => string;

type Delen = readonly (string | undefined)[];

/**
 * D1: hetzelfde Message-ID, onderwerp en eigen tekst, en dezelfde uitkomst. Een bericht in quarantaine of een automatisch
 * bericht is nooit de eerste: een vervalsing die vooruit is gestuurd, mag de echte melding niet onderdrukken.
 */
function delenD1(bericht: GelezenBericht): Delen | undefined {
  if (bericht.uitkomst !== 'herkend' && bericht.uitkomst !== 'onbekend') return undefined;
  if (bericht.messageId === undefined) return undefined;
  return ['D1', bericht.messageId, bericht.onderwerp, bericht.eigenTekst, bericht.uitkomst];
}

/**
 * D2: beide herkend, dezelfde melding, een nummer van dezelfde persoon en dezelfde gelabelde datum, met de tijd als die erbij staat. Noemt
 * een bericht meer nummers, dan telt elk.
 */
function listDelenD2({ uitkomst, notificatie, persoon, andereNummers, gelabeldeDatum }: GelezenBericht): Delen[] {
  if (uitkomst !== 'herkend' || notificatie === null) return [];
  if (persoon.soort === 'geen' || gelabeldeDatum === undefined) return [];
  const { datum, tijd } = gelabeldeDatum;
  return [persoon, ...andereNummers].map(({ soort, waarde }) => ['D2', notificatie, soort, waarde, datum, tijd]);
}

function listDelen(bericht: GelezenBericht): Delen[] {
  const d1 = delenD1(bericht);
  return [...(d1 === undefined ? [] : [d1]), ...listDelenD2(bericht)];
}

/** Of `later` hetzelfde bericht is als `eerder` (D1) of dezelfde gebeurtenis meldt (D2). */
export function isDubbel(later: GelezenBericht, eerder: GelezenBericht): boolean {
  const sleutels = listDelen(eerder).map((delen) => JSON.stringify(delen));
  return listDelen(later).some((delen) => sleutels.includes(JSON.stringify(delen)));
}

/**
 * Sleutels voor een winkel die dubbele berichten zoekt: delen twee berichten een sleutel, dan is het tweede dubbel van het
 * eerste. Geen sleutels: dit bericht is nooit dubbel. `hash` verbergt nummers en tekst.
 */
export function dedupeSleutels(bericht: GelezenBericht, hash: Sleutelhash): string[] {
  return listDelen(bericht).map((delen) => `${delen[0] ?? ''}:${hash(JSON.stringify(delen))}`);
}
