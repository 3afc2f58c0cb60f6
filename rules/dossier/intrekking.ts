import { type FormulierRegel, type Velden } from '../historie';

/** Alleen de velden die zeggen om welke regel het gaat; zonder deze blijft een intrekking leeg. */
const KENMERKEN: Readonly<Record<string, readonly string[]>> = {
  'F-03': ['oproepNummer', 'verslagInDossier'],
  'F-09': ['grondslag', 'categorie', 'datumOvertreding'],
};

/** Zij hebben een eigen weg terug: een volgende stap, een nieuwe bevestiging, terug overdragen. */
const NIET_IN_TE_TREKKEN: readonly string[] = ['F-20a', 'F-20b', 'F-20e'];

type Invulling = Pick<FormulierRegel, 'formulier' | 'velden'>;

/**
 * Waar als deze regel een eerdere invulling intrekt: een verbetering (`correctie`) waarin niets is ingevuld dan de reden en het
 * kenmerk van wat zij vervangt. Een gewone verbetering is dat nooit, want elk formulier heeft verplichte velden.
 */
export function isIntrekking({ formulier, velden }: Invulling): boolean {
  if (velden.correctie !== true || NIET_IN_TE_TREKKEN.includes(formulier)) return false;
  const kenmerken = ['correctie', 'redenCorrectie', ...(KENMERKEN[formulier] ?? [])];
  return Object.keys(velden).every((sleutel) => kenmerken.includes(sleutel));
}

/**
 * De velden waarmee deze invulling wordt ingetrokken; `undefined` als dat met dit formulier niet kan. Het verslag van een oproep
 * kan alleen worden verbeterd: zonder uitslag zou het de oproep zelf aanwijzen.
 */
export function intrekkingVan({ formulier, velden }: Invulling, redenCorrectie: string): Velden | undefined {
  if (NIET_IN_TE_TREKKEN.includes(formulier) || isVerslag(formulier, velden)) return undefined;
  const kenmerk = (KENMERKEN[formulier] ?? []).flatMap((sleutel) => {
    const waarde = velden[sleutel];
    return waarde === undefined ? [] : [[sleutel, waarde] as const];
  });
  return { ...Object.fromEntries(kenmerk), ...uitkomst(formulier, velden), correctie: true, redenCorrectie };
}

function isVerslag(formulier: string, velden: Velden): boolean {
  return formulier === 'F-03' && 'verschenen' in velden;
}

/** Een uitkomst zonder dit veld zou als oproep worden gelezen. */
function uitkomst(formulier: string, velden: Velden): Velden {
  return formulier === 'F-03' && velden.oproepNummer === undefined ? { verslagInDossier: false } : {};
}
