import { statSync } from 'node:fs';
import { ok } from '../../../../shared/kernel/result.ts';
import type { EngineHandlers } from '../handler.ts';
import { statusOf } from '../outbox/service.ts';
import { newestMigration, outboxCounts, refusalCounts, rowCounts, scopeCounts } from './repository.ts';

/** Hosts and systems name what failed in one word; anything longer may quote something. */
const codeOnly = (text: string | null): string | null =>
  text === null || /^[A-Za-z_]{1,60}$/.test(text) ? text : '(left out)';

export const handlers: EngineHandlers = {
  'diagnostics.read': ({ db, live, profile }) => {
    const { progress, lastError, ...sync } = statusOf(db, live);
    return ok({
      schema: newestMigration(db),
      databaseBytes: statSync(profile.databaseFile, { throwIfNoEntry: false })?.size ?? 0,
      rows: rowCounts(db),
      outbox: outboxCounts(db),
      refusals: refusalCounts(db),
      scopes: scopeCounts(db),
      sync: { ...sync, reading: progress !== null, lastError: codeOnly(lastError) },
    });
  },
};
