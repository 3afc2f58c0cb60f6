/** `{sleutel: waarde}`, of niets als de waarde ontbreekt: een veld dat er niet is, staat ook niet als `undefined` in de stand. */
export function optioneel<S extends string, W>(sleutel: S, waarde: W | undefined): Readonly<Partial<Record<S, W>>> {
  return (waarde === undefined ? {} : { [sleutel]: waarde }) as Readonly<Partial<Record<S, W>>>;
}
