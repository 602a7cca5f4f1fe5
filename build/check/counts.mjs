/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * From Vitest's JSON report. A file that could not be loaded holds no failed test, and is a failure.
 * @param {string} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report);
  const broken = testResults.filter(
    /** @param {{ status: string, assertionResults: { status: string }[] }} file */
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests };
}

/**
 * From Playwright's JSON report. A test that passed only when repeated has passed, and the remark says so: it is
 * the next one to be mended.
 * @param {string} report
 * @returns {Counts & { remark?: string }}
 */
export function countPlaywright(report) {
  const { stats, errors } = JSON.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    ...(stats.flaky === 0 ? {} : { remark: `${stats.flaky} passed only when repeated` }),
  };
}

/**
 * From the last line of the form `N passed, N failed` that a program printed.
 * @param {string} output
 * @returns {Counts | undefined}
 */
export function countLastLine(output) {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  return found === undefined ? undefined : { passed: Number(found[1]), failed: Number(found[2]), skipped: 0 };
}

/**
 * A suite's own verdict beside its exit code: nothing run and a failure that no test owns up to both count.
 * @param {(Counts & { remark?: string }) | undefined} counts undefined when the suite left no report
 * @param {number} exitCode
 * @returns {Counts & { remark?: string }}
 */
export function judge(counts, exitCode) {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0, remark: 'left no report' };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, remark: 'ran no test' };
  if (exitCode !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, remark: `ended with ${exitCode} although no test failed` };
  }
  return counts;
}
