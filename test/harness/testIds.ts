import type { Ids } from '../../electron/backend/ports/ports.ts';
import { uuidV7 } from '../../shared/kernel/uuid.ts';
import type { Random } from './random.ts';

export const testUuid = (random: Random, nowMs: number): string =>
  uuidV7(Math.max(0, nowMs), random.bytes(10));

/** Ids that a seed decides: a replayed schedule makes the same ones. */
export const createTestIds = (random: Random, now: () => number): Ids => ({
  next: () => testUuid(random, now()),
});
