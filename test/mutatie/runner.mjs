import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { performance } from 'node:perf_hooks';
import { bundelToetsen } from './bundel.mjs';
import { verzamel } from './toetsen.mjs';

/** Draait de toetsen van de regels in dit proces: per mutant alleen die hem raken, tot de eerste die faalt. */
class Regeltoetsen {
  static inject = [];
  #laad;
  #duur = new Map();
  #stand = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#laad = await bundelToetsen(process.cwd());
  }

  async dryRun() {
    const tests = await this.#draai(verzamel(this.#laad), { bail: false });
    this.#duur = new Map(tests.map(({ name, timeSpentMs }) => [name, timeSpentMs]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stand.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    Object.assign(this.#stand, { activeMutant: undefined, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    if (mutantActivation === 'static') this.#stand.activeMutant = activeMutant.id;
    const alle = verzamel(this.#laad);
    this.#stand.activeMutant = activeMutant.id;
    const raakt = new Set(testFilter ?? alle.map(({ naam }) => naam));
    const nodig = alle.filter(({ naam }) => raakt.has(naam));
    const tests = await this.#draai(nodig.toSorted(this.#opDuur), { bail: true });
    this.#stand.activeMutant = undefined;
    const vast = determineHitLimitReached(this.#stand.hitCount, hitLimit);
    return toMutantRunResult(vast ?? { status: DryRunStatus.Complete, tests });
  }

  /** Snelle toetsen eerst: de eerste die faalt, is genoeg. */
  #opDuur = (een, ander) => (this.#duur.get(een.naam) ?? 0) - (this.#duur.get(ander.naam) ?? 0);

  async #draai(toetsen, { bail }) {
    const uitslagen = [];
    for (const { naam, uitvoeren } of toetsen) {
      this.#stand.currentTestId = naam;
      const uitslag = await draaiEen(naam, uitvoeren);
      this.#stand.currentTestId = undefined;
      uitslagen.push(uitslag);
      if (bail && uitslag.status === TestStatus.Failed) break;
    }
    return uitslagen;
  }
}

async function draaiEen(naam, uitvoeren) {
  const begin = performance.now();
  const klaar = (uitslag) => ({ id: naam, name: naam, timeSpentMs: performance.now() - begin, ...uitslag });
  try {
    await uitvoeren();
    return klaar({ status: TestStatus.Success });
  } catch (fout) {
    return klaar({ status: TestStatus.Failed, failureMessage: String(fout) });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'regels', Regeltoetsen)];
