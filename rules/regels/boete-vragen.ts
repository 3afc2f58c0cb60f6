import { isOpgelegd } from '../boete-bedrag';
import { type Datum } from '../datum';
import { boeteSleutel } from '../dossier/historie';
import { type Boete } from '../dossier/staat';
import { blijftStaan } from '../formulieren/f09-boete';
import { type Invulling } from '../regel';
import { leesDatum } from '../velden';

/** Dag waarop over de boete wordt beslist: de dag van het besluit, of vandaag bij een voorstel. */
export function besluitdag({ velden, vandaag }: Invulling): Datum {
  return leesDatum(velden, 'datumBesluit') ?? vandaag;
}

/** Waar als dit formulier een boete voorstelt of oplegt; bij betalen, herroepen of kwijtschelden is dat al gebeurd. */
export function legtOp({ velden }: Invulling): boolean {
  return velden.status === undefined || velden.status === 'voorstel' || velden.status === 'opgelegd';
}

/** Zie `blijftStaan`. */
export function gaatDoor({ velden }: Invulling): boolean {
  return blijftStaan(velden);
}

/** Deze boete zoals zij al in het dossier staat. */
export function eerdereStand({ velden, staat }: Invulling): Boete | undefined {
  const sleutel = boeteSleutel(velden);
  return staat.boetes.find((boete) => boete.sleutel === sleutel);
}

/** Alle andere boetes van het dossier die zijn opgelegd. */
export function andereBoetes({ velden, staat }: Invulling): readonly Boete[] {
  const sleutel = boeteSleutel(velden);
  return staat.boetes.filter((boete) => boete.sleutel !== sleutel && isOpgelegd(boete));
}
