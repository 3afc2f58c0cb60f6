import { createHash } from 'node:crypto';
import { type Kluis } from '../../store/kluis';
import { type Store } from '../../store/store';

/** Onthoudt welke bezorging een bericht op de mailserver is, ook als de server zijn nummers opnieuw uitdeelt. */
export interface Bezorgingen {
  /** Kenmerk van de bezorging met deze bytes op deze plaats. Nog eens gevraagd, ook na een herstart: hetzelfde. */
  identify(ruw: Uint8Array, nummering: bigint, uid: number): Promise<string>;
  /** Het kenmerk dat de zoveelste bezorging (vanaf 0) van deze bytes heeft of zou krijgen. Legt niets vast. */
  kenmerkVan(ruw: Uint8Array, rang: number): string;
  /** Deze bezorging is weg uit de inbox: wat later met dezelfde bytes komt, is een andere. */
  finish(kenmerk: string): Promise<void>;
}

/**
 * Een plaats op een mailserver is `UIDVALIDITY` met `UID`: binnen één nummering heeft elke bezorging een eigen uid. Verandert de
 * nummering (een server die is hersteld of verhuisd), dan zegt een uid niets meer over wat wij al kenden. Het kenmerk is daarom de inhoud
 * met een rangnummer: de hoeveelste bezorging van precies deze bytes. Per nummering krijgt elke uid een rang; een rang die nog in de
 * inbox hoort te liggen gaat in een nieuwe nummering over op de eerste uid met dezelfde bytes. Van de inhoud blijft alleen een sleutelhash.
 */
export function createBezorgingen(
  bron: string,
  geheugen: Pick<Store, 'claim' | 'lookup'>,
  kluis: Pick<Kluis, 'hash'>,
): Bezorgingen {
  const afgehandeld = (kenmerk: string) => `bezorging:${bron}:${kenmerk}:weg`;
  const inhoudVan = (ruw: Uint8Array) => kluis.hash('bezorging', createHash('sha256').update(ruw).digest('base64url'));
  return {
    kenmerkVan: (ruw, rang) => `${inhoudVan(ruw)}-${rang}`,
    async identify(ruw, nummering, uid) {
      const inhoud = inhoudVan(ruw);
      for (let rang = 0; ; rang += 1) {
        const kenmerk = `${inhoud}-${rang}`;
        if ((await geheugen.lookup(afgehandeld(kenmerk))) !== undefined) continue;
        const houder = await geheugen.claim(`bezorging:${bron}:${kenmerk}:${nummering}`, String(uid));
        if (houder === String(uid)) return kenmerk;
      }
    },
    async finish(kenmerk) {
      await geheugen.claim(afgehandeld(kenmerk), 'weg');
    },
  };
}
