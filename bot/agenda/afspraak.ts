import { z } from 'zod/v4';
import { type Afspraakfouten, type Gespreksplaats, PLAATSEN } from '../../cards';
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

/** De afspraak die iemand invulde, of per veld waarom het er geen is. Een dag die voorbij is, plant niemand. */
export function readAfspraak(
  invoer: { readonly dossiernummer: string; readonly datum: string; readonly tijd: string; readonly plaats: string },
  vandaag: Datum,
): { readonly afspraak: Afspraak } | { readonly fouten: Afspraakfouten } {
  const { dossiernummer, tijd } = invoer;
  const [datum, waar] = [parseDatum(invoer.datum), parsePlaats(invoer.plaats)];
  const dagfout = findDagfout(datum, vandaag);
  const fouten = {
    ...(dagfout === undefined ? {} : { datum: dagfout }),
    ...(beginVan({ datum: datum ?? vandaag, tijd }) === undefined ? { tijd: 'Vul de begintijd in als 10:00.' } : {}),
    ...(waar === undefined ? { plaats: 'Kies waar het gesprek is.' } : {}),
  };
  if (datum === undefined || waar === undefined || Object.keys(fouten).length > 0) return { fouten };
  return { afspraak: { dossiernummer, datum, tijd, plaats: waar } };
}

function findDagfout(datum: Datum | undefined, vandaag: Datum): string | undefined {
  if (datum === undefined) return 'Kies de dag van het gesprek.';
  return datum < vandaag ? 'Die dag is al voorbij. Kies een dag die nog komt.' : undefined;
}

const ZONES = ['+01:00', '+02:00'];

/** Het begin als tijdstip; `undefined` als die tijd er die dag niet is (ook in de nacht dat de klok vooruit gaat). */
export function beginVan({ datum, tijd }: Pick<Afspraak, 'datum' | 'tijd'>): Date | undefined {
  if (!/^\d{2}:\d{2}$/.test(tijd)) return undefined;
  return ZONES.map((zone) => new Date(`${datum}T${tijd}:00${zone}`)).find(
    (moment) => !Number.isNaN(moment.getTime()) && tijdVan(moment) === tijd,
  );
}
