import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Clock } from '../backend/ports/ports.ts';

const nanosecondsPerMillisecond = 1_000_000n;
/** Asking for the zone takes as long as a query does, and a screen needs it for each of its rows. */
const zoneGoodForMs = 1_000;

export function systemClock(): Clock {
  const bootId = readBootId();
  const monotonic = (): number => Number(process.hrtime.bigint() / nanosecondsPerMillisecond);
  let zone: { readonly name: string; readonly until: number } | null = null;
  return {
    now: () => Date.now(),
    // Counts from the start of the system, not of this process, on every platform that Node runs on.
    monotonic,
    bootId,
    timeZone: () => {
      const now = monotonic();
      if (zone === null || now > zone.until)
        zone = { name: Intl.DateTimeFormat().resolvedOptions().timeZone, until: now + zoneGoodForMs };
      return zone.name;
    },
  };
}

/**
 * What tells one run of the system from the next. Where the system does not say, each run of the program counts
 * as a new one: then the monotonic clock is simply not compared across restarts.
 */
function readBootId(): string {
  try {
    if (process.platform === 'linux') return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    if (process.platform === 'darwin') {
      return execFileSync('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim();
    }
  } catch {
    // Answered below: an unreadable id is the same as none.
  }
  return randomUUID();
}
