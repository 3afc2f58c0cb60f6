import { datum } from '../../rules/datum';
import { type Clock } from '../../bot/clock';

/** Een klok die alleen loopt als de toets dat zegt. */
export interface TestKlok extends Clock {
  advance(milliseconden: number): void;
  setVandaag(dag: string): void;
}

export function createTestKlok(dag = '2026-05-08'): TestKlok {
  let vandaag = datum(dag);
  let tijd = Date.parse(`${dag}T09:30:00+02:00`);
  return {
    now: () => new Date(tijd),
    vandaag: () => vandaag,
    advance: (milliseconden) => (tijd += milliseconden),
    setVandaag: (nieuw) => (vandaag = datum(nieuw)),
  };
}
