import { type EigenKernzinnen, findCoaSoorten } from './coa';
import { findDuoCodes, hasAndereTitel, isBekendeCode } from './duo';
import { type Ketenpartner } from './instellingen';
import { REDENEN, type Reden } from './redenen';

/** De ene melding die een bericht doet, of waarom het er geen is. */
export type Soortkeuze = { readonly notificatie: string } | { readonly reden: Reden };

/** Alle meldingen die de genormaliseerde eigen tekst noemt: DUO-codes (ook onbekende) en COA-meldingen. */
export function findSoorten(plat: string, eigen: EigenKernzinnen): string[] {
  return [...findDuoCodes(plat), ...findCoaSoorten(plat, eigen)];
}

/** Kiest de melding: precies één soort, bekend, van deze ketenpartner, en zonder titel van een andere code. */
export function chooseSoort(plat: string, partner: Ketenpartner, eigen: EigenKernzinnen): Soortkeuze {
  const [soort, ...meer] = findSoorten(plat, eigen);
  if (soort === undefined) return { reden: REDENEN.geenSoort };
  if (meer.length > 0) return { reden: REDENEN.meerSoorten };
  if (!soort.startsWith(`${partner}-`)) return { reden: REDENEN.anderePartner };
  if (partner === 'COA') return { notificatie: soort };
  if (!isBekendeCode(soort)) return { reden: REDENEN.onbekendeCode };
  return hasAndereTitel(plat, soort) ? { reden: REDENEN.andereTitel } : { notificatie: soort };
}
