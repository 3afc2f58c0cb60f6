/** Het antwoord als het er binnen zoveel milliseconden is. `undefined`: het duurt langer; het werk zelf gaat door. */
export async function within<T>(milliseconden: number, werk: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const op = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, milliseconden, undefined)));
  return Promise.race([werk, op]).finally(() => clearTimeout(timer));
}
