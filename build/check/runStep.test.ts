import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { conclude } from './conclude.mjs';
import { runStep, runSteps } from './runStep.mjs';

const runtime = { node: process.execPath, flags: [] };
const step = (source: string) => ({ name: 'a step', words: ['-e', source], minutes: 1 });

let printed: string[];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

describe('a step', () => {
  test('that passes says one line', async () => {
    expect(await runStep(runtime, step("console.log('chatter')"))).toEqual({
      passed: 1,
      failed: 0,
      skipped: 0,
    });
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/^✓ a step: \d+\.\d s$/);
  });

  test('that fails shows all it said, then its line', async () => {
    const counts = await runStep(runtime, step("console.log('one'); console.error('two'); process.exit(3)"));
    expect(counts).toMatchObject({ passed: 0, failed: 1 });
    expect(printed.join('\n')).toMatch(/one\ntwo\n✗ a step/);
  });

  test('that hangs is ended and has failed', async () => {
    const hanging = { ...step('setInterval(() => {}, 1000)'), minutes: 0.005 };
    expect(await runStep(runtime, hanging)).toMatchObject({ failed: 1 });
    expect(printed.join('\n')).toContain('ended after 0.005 minutes');
  });

  test('that is a suite gives the counts it read', async () => {
    const read = () => ({ passed: 7, failed: 0, skipped: 2, remark: 'slowly' });
    expect(await runStep(runtime, { ...step(''), read })).toMatchObject({ passed: 7, skipped: 2 });
    expect(printed[0]).toMatch(/^✓ a step: \d+\.\d s, 7 passed, 0 failed, 2 skipped \(slowly\)$/);
  });
});

describe('steps', () => {
  test('are all run and added up, however many at a time', async () => {
    const steps = [step(''), step('process.exit(1)'), step('')];
    expect(await runSteps(runtime, steps, 2)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  test('end in one line that says how many passed and failed, and in an exit code', () => {
    expect(
      conclude([
        { passed: 3, failed: 0, skipped: 0 },
        { passed: 4, failed: 0, skipped: 1 },
      ]),
    ).toBe(0);
    expect(printed.at(-1)).toBe('\n7 passed, 0 failed');
    expect(conclude([{ passed: 3, failed: 1, skipped: 0 }])).toBe(1);
    expect(conclude([{ passed: 0, failed: 0, skipped: 0 }])).toBe(1);
  });
});
