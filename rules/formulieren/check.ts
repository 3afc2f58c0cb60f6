import { parseDatum } from '../datum';
import { bereikVan, type Formulier, optiesVan, type Veld, type VeldSoort } from '../formulier';

/** Waarom een waarde niet gelezen kan worden. */
export interface VeldFout {
  readonly veld: string;
  /** Wat er had moeten staan, bijvoorbeeld `een datum als 2026-05-01`. */
  readonly verwacht: string;
  /** Nederlandse zin. De ingevulde waarde staat er niet in: die kan een persoonsgegeven zijn. */
  readonly tekst: string;
}

const STANDAARD_LENGTE = 500;
const DATUM = 'een bestaande datum als 2026-05-01';
const PERIODE = 'een periode {"van", "tot"} met twee bestaande datums, van niet na tot';
const AKKOORD = 'een akkoord {"door", "op"} met een gebruiker en een bestaande datum';

/**
 * Toetst soort, opties, bereik en onbekende sleutels van een invulling; nooit een regel uit de wet.
 * Waarden met `eigenRegel` moeten alleen van de juiste soort zijn: over de rest oordeelt `toets`.
 * Geeft alle fouten tegelijk, in de volgorde van de invulling; leeg als alles te lezen is.
 */
export function checkVelden(formulier: Formulier, velden: Readonly<Record<string, unknown>>): VeldFout[] {
  const fouten: VeldFout[] = [];
  for (const [sleutel, waarde] of Object.entries(velden)) {
    const veld = formulier.veld.get(sleutel);
    const verwacht = veld === undefined ? undefined : CHECKS[veld.soort](veld, waarde);
    if (veld === undefined) fouten.push(onbekend(formulier, sleutel));
    else if (verwacht !== undefined) fouten.push(maakFout(formulier, sleutel, verwacht));
  }
  return fouten;
}

function onbekend(formulier: Formulier, sleutel: string): VeldFout {
  const verwacht = 'een veld van dit formulier';
  return { veld: sleutel, verwacht, tekst: `${formulier.id} heeft geen veld '${kort(sleutel)}'.` };
}

function maakFout(formulier: Formulier, sleutel: string, verwacht: string): VeldFout {
  return { veld: sleutel, verwacht, tekst: `${formulier.id}, veld '${sleutel}': verwacht ${verwacht}.` };
}

/** Een onbekende sleutel komt van buiten: kort en zonder cijferreeks, want daar kan een nummer van een persoon in staan. */
function kort(sleutel: string): string {
  return sleutel.slice(0, 40).replace(/\d{5,}/g, '…');
}

type Check = (veld: Veld, waarde: unknown) => string | undefined;

/** Per soort: wat er had moeten staan, of `undefined` als de waarde klopt. */
const CHECKS: Readonly<Record<VeldSoort, Check>> = {
  datum: (_veld, waarde) => (parseDatum(waarde) === undefined ? DATUM : undefined),
  'ja/nee': (_veld, waarde) => (typeof waarde === 'boolean' ? undefined : 'true of false'),
  tekst: checkTekst,
  code: checkCode,
  gebruiker: checkTekst,
  uren: checkGetal,
  aantal: checkGetal,
  bedrag: (_veld, waarde) => (isBedrag(waarde) ? undefined : 'een bedrag in euro’s met hoogstens twee decimalen'),
  keuze: (veld, waarde) => (isKeuze(veld, waarde) ? undefined : `een van: ${noemOpties(veld)}`),
  meerkeuze: (veld, waarde) => (isKeuzelijst(veld, waarde) ? undefined : `een lijst met: ${noemOpties(veld)}`),
  periode: (_veld, waarde) => (isPeriode(waarde) ? undefined : PERIODE),
  akkoord: (_veld, waarde) => (isAkkoord(waarde) ? undefined : AKKOORD),
};

function isKeuzelijst(veld: Veld, waarde: unknown): boolean {
  return Array.isArray(waarde) && waarde.every((deel) => isKeuze(veld, deel));
}

function checkTekst(veld: Veld, waarde: unknown): string | undefined {
  const lengte = veld.maxLengte ?? STANDAARD_LENGTE;
  return typeof waarde === 'string' && waarde.length <= lengte ? undefined : `tekst van hoogstens ${lengte} tekens`;
}

function checkCode(veld: Veld, waarde: unknown): string | undefined {
  const onleesbaar = checkTekst(veld, waarde);
  if (onleesbaar !== undefined || veld.bestaand === undefined) return onleesbaar;
  return veld.bestaand.bestaat(String(waarde)) ? undefined : veld.bestaand.verwacht;
}

function checkGetal(veld: Veld, waarde: unknown): string | undefined {
  if (typeof waarde !== 'number' || !Number.isFinite(waarde)) return 'een getal';
  if (veld.eigenRegel === true) return undefined;
  const { min, max } = bereikVan(veld);
  return Number.isInteger(waarde) && waarde >= min && waarde <= max
    ? undefined
    : `een heel getal van ${min} tot en met ${max}`;
}

function isBedrag(waarde: unknown): boolean {
  if (typeof waarde !== 'number' || !Number.isFinite(waarde) || waarde < 0) return false;
  return Math.abs(waarde * 100 - Math.round(waarde * 100)) < 1e-6;
}

function isKeuze(veld: Veld, waarde: unknown): boolean {
  if (typeof waarde !== 'string') return false;
  return veld.eigenRegel === true || optiesVan(veld).includes(waarde);
}

function noemOpties(veld: Veld): string {
  return optiesVan(veld)
    .map((optie) => `"${optie}"`)
    .join(', ');
}

function heeftAlleen(waarde: unknown, sleutels: readonly string[]): waarde is Readonly<Record<string, unknown>> {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return false;
  const gekregen = Object.keys(waarde);
  return gekregen.length === sleutels.length && sleutels.every((sleutel) => gekregen.includes(sleutel));
}

function isPeriode(waarde: unknown): boolean {
  if (!heeftAlleen(waarde, ['van', 'tot'])) return false;
  const van = parseDatum(waarde.van);
  const tot = parseDatum(waarde.tot);
  return van !== undefined && tot !== undefined && van <= tot;
}

function isAkkoord(waarde: unknown): boolean {
  if (!heeftAlleen(waarde, ['door', 'op'])) return false;
  return (
    typeof waarde.door === 'string' &&
    waarde.door !== '' &&
    waarde.door.length <= 100 &&
    parseDatum(waarde.op) !== undefined
  );
}
