import { type Datum } from '../datum';
import { type FormulierRegel, isNotificatieRegel } from '../historie';
import { leesTekst } from '../velden';
import { type Historie } from './historie';
import { type Notificatiestand, type OntvangenNotificatie } from './staat';

/** Een melding zoals zij tijdens het lezen verandert. */
type Lopend = { -readonly [K in keyof OntvangenNotificatie]: OntvangenNotificatie[K] };

const EINDSTANDEN: ReadonlySet<Notificatiestand> = new Set(['afgehandeld', 'niet voor ons', 'dubbel', 'ingetrokken']);

/** Stand waarin een stap van F-20a de melding brengt; `melden` maakt een nieuwe melding en staat hier niet. */
const STANDEN: Readonly<Record<string, Notificatiestand>> = {
  oppakken: 'opgepakt',
  teruggeven: 'nieuw',
  afhandelen: 'afgehandeld',
  'niet voor ons': 'niet voor ons',
  dubbel: 'dubbel',
  ingetrokken: 'ingetrokken',
};

/** Waar als er met deze melding niets meer hoeft te gebeuren. */
export function isEindstand(stand: Notificatiestand): boolean {
  return EINDSTANDEN.has(stand);
}

/** Alle meldingen met hun stand, op volgorde van ontvangst; een melding die alleen in het portaal is gezien, hoort erbij. */
export function foldNotificaties({ regels }: Historie): readonly OntvangenNotificatie[] {
  const meldingen: Lopend[] = [];
  regels.forEach((regel, index) => {
    if (isNotificatieRegel(regel)) {
      meldingen.push(nieuweMelding(regel.notificatie, regel.op, index, regel.id));
    } else if (regel.formulier === 'F-20a') verwerkStap(meldingen, regel, index);
  });
  return meldingen;
}

function nieuweMelding(code: string, op: Datum, index: number, id?: string): Lopend {
  return { code, op, index, id, stand: 'nieuw', door: undefined, eindeOp: undefined };
}

function verwerkStap(meldingen: Lopend[], { velden, op, door, id }: FormulierRegel, index: number): void {
  const code = leesTekst(velden, 'notificatie');
  const stap = leesTekst(velden, 'stap');
  if (code === undefined || stap === undefined) return;
  if (stap === 'melden') {
    meldingen.push(nieuweMelding(code, op, index, id));
    return;
  }
  const stand = STANDEN[stap];
  const melding = findMelding(meldingen, code, leesTekst(velden, 'bericht'), stand);
  if (melding === undefined || stand === undefined) return;
  melding.stand = stand;
  if (stand === 'opgepakt') melding.door = door;
  if (stand === 'nieuw') melding.door = undefined;
  if (isEindstand(stand)) melding.eindeOp = op;
}

/** De genoemde melding, anders de jongste met die code die nog geen eindstand heeft. */
function findMelding(
  meldingen: readonly Lopend[],
  code: string,
  bericht: string | undefined,
  stand: Notificatiestand | undefined,
): Lopend | undefined {
  if (bericht !== undefined) return meldingen.find(({ id }) => id === bericht);
  const open = meldingen.findLast((melding) => melding.code === code && !isEindstand(melding.stand));
  if (open !== undefined || stand !== 'ingetrokken') return open;
  // Intrekken kan ook nadat de melding al is afgehandeld.
  return meldingen.findLast((melding) => melding.code === code && melding.stand !== 'ingetrokken');
}

/** Waar als de melding nog iets betekent: niet ingetrokken, dubbel of van een ander. */
export function isGeldig({ stand }: OntvangenNotificatie): boolean {
  return stand !== 'ingetrokken' && stand !== 'dubbel' && stand !== 'niet voor ons';
}

/** Meldingen die nog gelden, met een van deze codes; oudste eerst. */
export function geldendeMeldingen(
  meldingen: readonly OntvangenNotificatie[],
  ...codes: readonly string[]
): readonly OntvangenNotificatie[] {
  return meldingen.filter((melding) => codes.includes(melding.code) && isGeldig(melding));
}
