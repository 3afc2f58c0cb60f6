import { type Formulier, type Veld } from '../../rules/formulier';
import { type Velden, type VeldWaarde } from '../../rules/historie';

/** Velden van één vorm: wat iemand invult, en wat door de keuze van de vorm al vaststaat. */
export interface Vormvelden {
  /** In invulvolgorde. */
  readonly open: readonly Veld[];
  /** Sleutel en waarde; gaan mee in de gegevens van de knop. */
  readonly vast: Readonly<Record<string, string>>;
}

/** De gevraagde vorm, of de eerste als die er niet is; `''` bij een formulier met één gedaante. */
export function resolveVorm(formulier: Formulier, vorm: string | undefined): string {
  return formulier.vormen.some(({ id }) => id === vorm) ? (vorm ?? '') : (formulier.vormen[0]?.id ?? '');
}

/**
 * De velden van deze vorm. Een keuze die de vorm bepaalt (de status van F-04, de soort van F-06) houdt alleen de opties van
 * deze vorm; is dat er één, dan staat zij vast en is zij geen vraag meer. Anders kan iemand van vorm wisselen terwijl de velden
 * van de oude vorm er nog staan. Om dezelfde reden vervalt een veld dat de invulling een andere vorm zou geven.
 */
export function listVormvelden(formulier: Formulier, vorm: string): Vormvelden {
  if (formulier.vormen.length === 0) return { open: formulier.velden, vast: {} };
  const basis = minimaleInvulling(formulier, vorm) ?? {};
  const open: Veld[] = [];
  const vast: Record<string, string> = {};
  for (const veld of formulier.velden) {
    const opties = optiesVoor(veld, formulier, vorm);
    const [enige] = opties ?? [];
    if (opties?.length === 1 && enige !== undefined && veld.opties?.length !== 1) vast[veld.sleutel] = enige;
    else if (hoortBij(veld, opties, formulier, vorm, basis))
      open.push(opties === undefined ? veld : { ...veld, opties });
  }
  return { open, vast };
}

/** De opties waarmee de vorm gelijk blijft; alle opties als de keuze niets over de vorm zegt. */
function optiesVoor(veld: Veld, formulier: Formulier, vorm: string): readonly string[] | undefined {
  const { optiesPerVorm } = veld;
  const opties = optiesPerVorm?.[vorm] ?? veld.opties;
  if (opties === undefined || veld.soort !== 'keuze') return opties;
  const vormen = opties.map((optie) => formulier.vormVan({ [veld.sleutel]: optie }));
  return new Set(vormen).size === 1 ? opties : opties.filter((_optie, plaats) => vormen[plaats] === vorm);
}

function hoortBij(
  veld: Veld,
  opties: readonly string[] | undefined,
  formulier: Formulier,
  vorm: string,
  basis: Velden,
) {
  if (veld.vormen !== undefined) return veld.vormen.includes(vorm) && opties?.length !== 0;
  if (opties?.length === 0) return false;
  return (
    voorbeeldwaarden(veld).every((waarde) => formulier.vormVan({ ...basis, [veld.sleutel]: waarde }) === vorm) ||
    opties !== undefined
  );
}

/** Een kleinste invulling die deze vorm heeft; `undefined` als geen enkel veld alleen die vorm geeft. */
export function minimaleInvulling(formulier: Formulier, vorm: string): Velden | undefined {
  if (formulier.vormVan({}) === vorm) return {};
  for (const veld of formulier.velden)
    for (const waarde of voorbeeldwaarden(veld))
      if (formulier.vormVan({ [veld.sleutel]: waarde }) === vorm) return { [veld.sleutel]: waarde };
  return undefined;
}

/**
 * Een invulling van één veld die het formulier al in deze vorm brengt, terwijl daar nog niets van is ingevuld; leeg als dat wel zo is.
 * Zo oordeelt een vroege stap als het geheel straks. Een veld uit `hier` liever niet: of dat leeg is, moet deze stap zelf zeggen.
 */
export function vormInvulling(formulier: Formulier, vorm: string, velden: Velden, hier: ReadonlySet<string>): Velden {
  if (vorm === '' || formulier.vormVan(velden) === vorm) return {};
  const elders = formulier.velden.filter(({ sleutel }) => !hier.has(sleutel));
  for (const veld of elders)
    for (const waarde of voorbeeldwaarden(veld))
      if (formulier.vormVan({ ...velden, [veld.sleutel]: waarde }) === vorm) return { [veld.sleutel]: waarde };
  return {};
}

/** Waarden waarmee een voorwaarde op dit veld te proberen is: elke keuze, ja en nee, of een paar gewone waarden. */
export function voorbeeldwaarden(veld: Veld): readonly VeldWaarde[] {
  if (veld.opties !== undefined) return veld.soort === 'meerkeuze' ? veld.opties.map((optie) => [optie]) : veld.opties;
  if (veld.soort === 'ja/nee') return [true, false];
  if (veld.soort === 'uren' || veld.soort === 'aantal' || veld.soort === 'bedrag') return [0, veld.max ?? 9999];
  if (veld.soort === 'datum') return ['2022-01-01', '2099-12-31'];
  return veld.soort === 'periode' || veld.soort === 'akkoord' ? [] : ['x'];
}
