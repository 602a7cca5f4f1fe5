import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../../../shared/kernel/uuid.ts';
import type { Clock, Ids } from './ports.ts';

const nanosecondsPerMillisecond = 1_000_000n;

/** The clock inside a thread: functions cannot cross, so only the host's boot id does. */
export const threadClock = (bootId: string): Clock => ({
  now: () => Date.now(),
  monotonic: () => Number(process.hrtime.bigint() / nanosecondsPerMillisecond),
  bootId,
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
});

export const threadIds: Ids = { next: () => uuidV7(Date.now(), randomBytes(10)) };
