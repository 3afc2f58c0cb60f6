import { z } from 'zod/v4';
import { type Gespreksplaats, PLAATSEN } from '../../cards';
import { type Datum, parseDatum } from '../../rules/datum';
import { tijdVan } from '../clock';

/** Een driegesprek zoals het in een agenda komt: geen naam, alleen het dossiernummer (P-02). */
export interface Afspraak {
  readonly dossiernummer: string;
  readonly datum: Datum;
  /** `uu:mm` in Europe/Amsterdam. */
  readonly tijd: string;
  readonly plaats: Gespreksplaats;
}

const plaats = z.custom<Gespreksplaats>((waarde) => typeof waarde === 'string' && Object.hasOwn(PLAATSEN, waarde));

/** Leest een plaats die een kaart of een link noemt; `undefined` als wij haar niet kennen. */
export function parsePlaats(waarde: string): Gespreksplaats | undefined {
  return plaats.safeParse(waarde).data;
}

/** De afspraak die iemand invulde, of waarom het er geen is. Een dag die voorbij is, plant niemand. */
export function readAfspraak(
  invoer: { readonly dossiernummer: string; readonly datum: string; readonly tijd: string; readonly plaats: string },
  vandaag: Datum,
): Afspraak | string {
  const datum = parseDatum(invoer.datum);
  if (datum === undefined) return 'Kies de dag van het gesprek.';
  if (datum < vandaag) return 'Die dag is al voorbij. Kies een dag die nog komt.';
  const waar = parsePlaats(invoer.plaats);
  if (waar === undefined) return 'Kies waar het gesprek is.';
  const afspraak = { dossiernummer: invoer.dossiernummer, datum, tijd: invoer.tijd, plaats: waar };
  return beginVan(afspraak) === undefined ? 'Vul de begintijd in als 10:00.' : afspraak;
}

const ZONES = ['+01:00', '+02:00'];

/** Het begin als tijdstip; `undefined` als die tijd er die dag niet is (ook in de nacht dat de klok vooruit gaat). */
export function beginVan({ datum, tijd }: Pick<Afspraak, 'datum' | 'tijd'>): Date | undefined {
  if (!/^\d{2}:\d{2}$/.test(tijd)) return undefined;
  return ZONES.map((zone) => new Date(`${datum}T${tijd}:00${zone}`)).find(
    (moment) => !Number.isNaN(moment.getTime()) && tijdVan(moment) === tijd,
  );
}
