import { describe, expect, test } from 'vitest';
import { countLastLine, countPlaywright, countVitest, judge } from './counts.mjs';

describe('counts', () => {
  test('of Vitest hold a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('of Playwright say how many passed only when repeated', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] };
    expect(countPlaywright(JSON.stringify(report))).toEqual({
      passed: 6,
      failed: 1,
      skipped: 1,
      remark: '1 passed only when repeated',
    });
  });

  test('of any program are read from its last such line', () => {
    expect(countLastLine('1 passed, 1 failed\nmore\n30 passed, 0 failed\n')).toEqual({
      passed: 30,
      failed: 0,
      skipped: 0,
    });
    expect(countLastLine('all well')).toBeUndefined();
  });
});

describe('a suite', () => {
  test('that ran no test has failed', () => {
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, 0)).toMatchObject({
      failed: 1,
      remark: 'ran no test',
    });
  });

  test('that left no report has failed', () => {
    expect(judge(undefined, 0)).toMatchObject({ failed: 1 });
  });

  test('that ended badly has failed even when each test passed', () => {
    expect(judge({ passed: 7, failed: 0, skipped: 0 }, 1)).toMatchObject({ passed: 7, failed: 1 });
  });

  test('that passed is counted as it is', () => {
    expect(judge({ passed: 7, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 7, failed: 0, skipped: 1 });
  });
});
