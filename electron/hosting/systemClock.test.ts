import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { isUuid } from '../../shared/kernel/uuid.ts';
import { randomIds } from './randomIds.ts';
import { systemClock } from './systemClock.ts';

describe('the clock of the system', () => {
  test('never goes back', () => {
    const clock = systemClock();
    const earlier = clock.monotonic();
    expect(clock.monotonic()).toBeGreaterThanOrEqual(earlier);
  });

  test.runIf(process.platform === 'linux')('counts on from one program to the next within a boot', () => {
    const source = `
      const { systemClock } = await import(${JSON.stringify(new URL('./systemClock.ts', import.meta.url).href)});
      const clock = systemClock();
      console.log(JSON.stringify([clock.bootId, clock.monotonic()]));
    `;
    const clock = systemClock();
    const before = clock.monotonic();
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', source], {
      encoding: 'utf8',
    });
    const [bootId, monotonic] = JSON.parse(printed);
    expect(bootId).toBe(clock.bootId);
    expect(monotonic).toBeGreaterThanOrEqual(before);
    expect(clock.monotonic()).toBeGreaterThanOrEqual(monotonic);
  });

  test('knows its zone', () => {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: systemClock().timeZone() })).not.toThrow();
  });
});

describe('ids', () => {
  test('are UUIDs of the seventh version, each another', () => {
    const ids = randomIds(systemClock());
    const made = Array.from({ length: 100 }, () => ids.next());
    expect(new Set(made).size).toBe(100);
    for (const id of made) expect(isUuid(id) && id[14] === '7').toBe(true);
  });
});
