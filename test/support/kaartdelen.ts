type Deel = Readonly<Record<string, unknown>>;

/** Elk object in een kaart, ook in ShowCards; de gegevens van een knop niet. */
export function listDelen(deel: unknown): Deel[] {
  if (Array.isArray(deel)) return deel.flatMap(listDelen);
  if (typeof deel !== 'object' || deel === null) return [];
  const kinderen = Object.entries(deel).flatMap(([sleutel, waarde]) => (sleutel === 'data' ? [] : listDelen(waarde)));
  return [deel as Deel, ...kinderen];
}

/** Alle knoppen van een soort. */
export function listActies(kaart: unknown, type = 'Action.Execute'): Deel[] {
  return listDelen(kaart).filter((deel) => deel.type === type);
}

/** Alle invoervelden. */
export function listInvoer(kaart: unknown): Deel[] {
  return listDelen(kaart).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
}

/** Het invoerveld met dit id; gooit als het er niet is. */
export function getInvoer(kaart: unknown, id: string): Deel {
  const gevonden = listInvoer(kaart).find((veld) => veld.id === id);
  if (gevonden === undefined) throw new Error(`geen invoerveld ${id}`);
  return gevonden;
}

/** De knop met dit opschrift; gooit als zij er niet is. */
export function getActie(kaart: unknown, title: string): Deel {
  const gevonden = listDelen(kaart).find(
    (deel) => typeof deel.type === 'string' && deel.type.startsWith('Action.') && deel.title === title,
  );
  if (gevonden === undefined) throw new Error(`geen knop ${title}`);
  return gevonden;
}

/** Alles wat iemand leest, in volgorde; runs van één regel zijn samen één regel. */
export function listTeksten(kaart: unknown): string[] {
  return listDelen(kaart).flatMap((deel) => {
    if (deel.type === 'RichTextBlock') return [(deel.inlines as Deel[]).map(({ text }) => text).join('')];
    if (deel.type === 'TextRun') return [];
    return ['text', 'label', 'title', 'value', 'placeholder', 'errorMessage']
      .map((sleutel) => deel[sleutel])
      .filter((tekst): tekst is string => typeof tekst === 'string');
  });
}

/** Alles wat iemand leest als één tekst, met de tekst die een schermlezer krijgt erbij. */
export function readKaart(kaart: unknown): string {
  const { fallbackText, speak } = kaart as Deel;
  return [fallbackText, speak, ...listTeksten(kaart)].join('\n');
}
