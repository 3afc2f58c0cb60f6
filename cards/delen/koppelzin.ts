/** Hoe de beheerder een kanaal aan een caseload koppelt: één zin, overal dezelfde. */
export const KOPPELZIN =
  'Zo koppelt u een kanaal aan een caseload: typ in dat kanaal bijvoorbeeld "@Regiebot koppel dit kanaal aan Noord".';
