import { type Veld } from './formulier';
import { getFormulier } from './formulieren';
import { gebeurtenisveld } from './gebeurtenisdag';
import { type Melding } from './oordeel';
import { noemDatum } from './regel';
import { type Toetsvraag, VERPLICHT_VELD } from './toets';
import { findDag } from './uitleg/datums';
import { findAlles } from './uitleg/invullen';
import { createProef, findRegel, type Proef } from './uitleg/proef';
import { type NoemKeuze, noemVondst } from './uitleg/tekst';
import { type Uitweg } from './uitleg/uitweg';
import { type Vondst } from './uitleg/vondst';
import { findVoorstel } from './uitleg/voorstellen';
import { isIngevuld } from './velden';

export { type NoemKeuze } from './uitleg/tekst';
export { applyUitweg, type Uitweg } from './uitleg/uitweg';

/** De kleinste verandering die deze regels laat zwijgen, is niet wat iemand moet doen; de melding zegt dat zelf. */
const ZONDER_UITWEG: ReadonlySet<string> = new Set([
  // Eerst nagaan bij een collega: een uitweg zou het antwoord voorzeggen.
  ...['V-BOE-03', 'V-BOE-33'],
  // Minder uren KNM invullen dan er zijn gevolgd, maakt de 600 uur taal niet vol.
  'V-AFS-03',
  // Eerst de waarschuwing; een derde oproep zonder tweede is er niet.
  'V-BI-03',
  // Het oordeel ontbreekt; dezelfde leerroute nog eens kiezen is geen wissel.
  ...['V-WIJ-10', 'V-WIJ-11'],
  // De melding noemt de thema's die nog open zijn al.
  'V-MAP-13',
]);

/** Zo ver vooruit wordt gezocht naar een dag waarop het wel kan: ruim drie jaar, de inburgeringstermijn. */
const MAX_WACHTEN_DAGEN = 1200;

/**
 * De kleinste verandering waarmee deze weigering of waarschuwing vervalt, zonder dat er een nieuwe weigering bij komt; bewezen
 * door opnieuw te toetsen. Kijkt eerst naar het veld van de melding en de velden waar de regel over spreekt, bij een weigering
 * zonder veld naar de dag van de gebeurtenis, en anders naar wachten. Helpt niets, dan `undefined`. Verandert niets en toetst
 * een begrensd aantal keren. Gooit als `toets`.
 */
export function explainMelding(
  vraag: Toetsvraag,
  melding: Melding,
  noem: NoemKeuze = (_veld, optie) => optie,
): Uitweg | undefined {
  if (melding.ernst === 'INFO') return undefined;
  const proef = createProef(vraag, melding);
  const velden = listVelden(vraag, melding);
  for (const veld of velden) {
    const vondst = findVoorstel(vraag, veld, proef);
    if (vondst !== undefined) return asUitweg(vraag, veld, vondst, melding, noem);
  }
  return findSamen(vraag, velden, melding, proef, noem) ?? findWachten(vraag, proef);
}

/**
 * Uitwegen bij meldingen, op `meldingSleutel`, als zin. Een melding die alleen om haar eigen lege veld vraagt, blijft weg:
 * dat zegt zij zelf al. Ook wat in `ZONDER_UITWEG` staat, krijgt er geen.
 */
export function listUitwegen(
  vraag: Toetsvraag,
  meldingen: readonly Melding[],
  noem?: NoemKeuze,
): ReadonlyMap<string, string> {
  const uitwegen = new Map<string, string>();
  for (const melding of meldingen) {
    if (melding.regel === VERPLICHT_VELD || ZONDER_UITWEG.has(melding.regel)) continue;
    const uitweg = explainMelding(vraag, melding, noem);
    if (uitweg !== undefined && uitweg.zegtZelf !== true) uitwegen.set(meldingSleutel(melding), uitweg.tekst);
  }
  return uitwegen;
}

/** Regel en veld: waaraan een kaart de uitweg van een melding terugvindt. */
export function meldingSleutel({ regel, veld }: Pick<Melding, 'regel' | 'veld'>): string {
  return `${regel}|${veld ?? ''}`;
}

/** Velden waarin een uitweg gezocht wordt, het veld van de melding eerst. */
function listVelden(vraag: Toetsvraag, melding: Melding): readonly Veld[] {
  const { formulier, velden } = vraag;
  const sleutels = [melding.veld, ...(findRegel(vraag, melding)?.dekt ?? [])];
  // Een weigering zonder veld gaat over de gebeurtenis zelf. Een waarschuwing kan iemand bevestigen; een andere dag is dan geen uitweg.
  if (melding.veld === undefined && melding.ernst === 'BLOK') sleutels.push(gebeurtenisveld(formulier, velden));
  const beschrijving = getFormulier(formulier);
  return [...new Set(sleutels)].flatMap((sleutel) => beschrijving.veld.get(sleutel ?? '') ?? []);
}

function asUitweg(vraag: Toetsvraag, veld: Veld, vondst: Vondst, melding: Melding, noem: NoemKeuze): Uitweg {
  const bijMelding = veld.sleutel === melding.veld;
  const tekst = noemVondst(getFormulier(vraag.formulier), veld, vondst, bijMelding, noem);
  const zegtZelf = bijMelding && vondst.soort === 'invullen' && vondst.ook.length === 0;
  return {
    veld: veld.sleutel,
    ...('voorstel' in vondst ? { voorstel: vondst.voorstel } : {}),
    ...('ook' in vondst && vondst.ook.length > 0 ? { ook: vondst.ook } : {}),
    tekst,
    ...(zegtZelf ? { zegtZelf } : {}),
  };
}

function findSamen(
  vraag: Toetsvraag,
  velden: readonly Veld[],
  melding: Melding,
  proef: Proef,
  noem: NoemKeuze,
): Uitweg | undefined {
  const leeg = velden.find(({ sleutel }) => !isIngevuld(vraag.velden, sleutel));
  const vondst = findAlles(vraag, velden, proef);
  return leeg === undefined || vondst === undefined ? undefined : asUitweg(vraag, leeg, vondst, melding, noem);
}

/** De eerste dag waarop dezelfde invulling wel kan, als geen enkele verandering helpt. */
function findWachten(vraag: Toetsvraag, proef: Proef): Uitweg | undefined {
  const bereik = { min: 0, max: MAX_WACHTEN_DAGEN };
  const gevonden = findDag(vraag, vraag.vandaag, (vanaf) => proef({ vanaf }) === 'goed', bereik);
  if (gevonden === undefined) return undefined;
  return { vanaf: gevonden.dag, tekst: `Wel mogelijk: als u dit vastlegt vanaf ${noemDatum(gevonden.dag)}.` };
}
