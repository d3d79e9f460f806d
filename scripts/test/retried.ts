/** A reporter that names each test which passed only when it was tried again: one line each, for `npm test` to pass on. */
import type { Reporter, TestCase } from 'vitest/node';

/** What such a line begins with. */
export const RETRIED = 'retried ';

export default class Retried implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const diagnostic = test.diagnostic();
    if (diagnostic?.flaky === true)
      console.log(`\n${RETRIED}${diagnostic.retryCount}x  ${test.module.project.name}: ${test.fullName}`);
  }
}
