import { Session, type Profiler } from 'node:inspector';

/** Welke takken van de code een invoer als eerste raakt. */
export interface Dekking {
  /** Takken die nog geen invoer raakte, sinds de vorige vraag. */
  takeNieuw(): number;
  readonly totaal: () => number;
  close(): void;
}

/** Telt per tak met de meter van V8 zelf; `bestand` is een deel van het pad van de code die telt. */
export async function openDekking(bestand: string): Promise<Dekking> {
  const sessie = new Session();
  sessie.connect();
  const gezien = new Set<string>();
  await post(sessie, 'Profiler.enable');
  await post(sessie, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    takeNieuw() {
      const eerder = gezien.size;
      // Synchronous as long as this session belongs to the thread it asks.
      sessie.post('Profiler.takePreciseCoverage', (fout, { result }) => {
        if (fout === null) for (const tak of listTakken(result, bestand)) gezien.add(tak);
      });
      return gezien.size - eerder;
    },
    totaal: () => gezien.size,
    close: () => sessie.disconnect(),
  };
}

function* listTakken(scripts: readonly Profiler.ScriptCoverage[], bestand: string): Generator<string> {
  for (const { functions } of scripts.filter(({ url }) => url.includes(bestand)))
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges) if (count > 0) yield `${startOffset}-${endOffset}`;
}

function post(sessie: Session, methode: string, opties?: object): Promise<void> {
  return new Promise((klaar, mislukt) => {
    sessie.post(methode, opties, (fout: Error | null) => (fout === null ? klaar() : mislukt(fout)));
  });
}
