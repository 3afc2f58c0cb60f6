'use strict';

/** Sluit een testronde af met één regel die elke bouwstraat kan lezen: `N passed, N failed`. */
module.exports = class Slotregel {
  onRunComplete(_contexts, results) {
    // A suite that does not load runs no test at all; it must still count as a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests ? `, ${results.numPendingTests} skipped` : '';
    process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped}\n`);
  }
};
