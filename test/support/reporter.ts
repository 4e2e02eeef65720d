import type { Reporter, TestModule } from 'vitest/node';

/** What the closing line counts. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts single tests. A file that broke outside its tests, an error nobody caught and a failed step before the
 * tests (format, lint, types, build) each count as one failure, so that "0 failed" is never a lie.
 */
export function tally(modules: readonly TestModule[], uncaught: number, failedSteps: number): Tally {
  let passed = 0;
  let failed = uncaught + failedSteps;
  for (const module of modules) {
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      if (state === 'failed') failedHere += 1;
    }
    if (failedHere === 0 && module.state() === 'failed') failedHere = 1;
    failed += failedHere;
  }
  return { passed, failed };
}

/** The line that CI reads, alone on its line. */
export function closingLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** Prints the closing line when this process ends, after every other reporter has had its say. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], uncaught: readonly unknown[]): void {
    const failedSteps = (process.env['FAILED_STEPS'] ?? '').split(',').filter((name) => name !== '');
    const line = closingLine(tally(modules, uncaught.length, failedSteps.length));
    process.once('exit', () => {
      if (failedSteps.length > 0)
        process.stdout.write(`Failed before the tests: ${failedSteps.join(', ')}\n`);
      process.stdout.write(`${line}\n`);
    });
  }
}
