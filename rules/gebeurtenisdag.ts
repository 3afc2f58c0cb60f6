import { type Datum } from './datum';
import { type FormulierId } from './formulier';
import { type Velden } from './historie';
import { isIngevuld, leesDatum, leesPeriode } from './velden';

/** Per formulier de datum waarop het rechtens gebeurde; de eerste die is ingevuld, geldt. */
const DAGEN: Readonly<Partial<Record<FormulierId, readonly string[]>>> = {
  'F-01': ['datumKeuze'],
  'F-02': ['datum'],
  'F-03': ['datumAfgerond', 'datumGesprek', 'datumOproep'],
  'F-04': ['datumAfname'],
  'F-05': ['dagtekening'],
  'F-06': ['dagtekening', 'datumGesprek'],
  'F-07': ['datumAanbod'],
  'F-08': ['datumGebeurtenis', 'datumVerzonden'],
  'F-09': ['datumOvertreding'],
  'F-10': ['datumOndertekening'],
  'F-11': ['datumEindgesprek'],
  'F-12': ['datumAfrondingZ', 'datumEindgesprekZ', 'tstAfgerond'],
  'F-13': ['periode'],
  'F-14': ['startdatum'],
  'F-15': ['datumGesprek', 'datumSignaal'],
  'F-16': ['startdatum'],
  'F-17': ['datumBrp'],
  'F-18': ['datumOordeel', 'datumBioAdvies'],
  'F-19': ['datum'],
};

/** Dag van de gebeurtenis die dit formulier vastlegt; `vandaag` als er geen datum is ingevuld. Uren tellen op de laatste dag van hun periode. */
export function gebeurtenisdag(formulier: FormulierId, velden: Velden, vandaag: Datum): Datum {
  const sleutel = gebeurtenisveld(formulier, velden) ?? '';
  return leesDatum(velden, sleutel) ?? leesPeriode(velden, sleutel)?.tot ?? vandaag;
}

/** Het veld waarin die dag staat; `undefined` als geen ervan is ingevuld. */
export function gebeurtenisveld(formulier: FormulierId, velden: Velden): string | undefined {
  return DAGEN[formulier]?.find((sleutel) => isIngevuld(velden, sleutel));
}
