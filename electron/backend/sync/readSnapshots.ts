import { dateAfter, dateIn, dayIn } from '../../../shared/domain/calendar/zoneTime.ts';
import { type Mark, timeLeft, withMark } from '../../../shared/domain/sync/timeLeft.ts';
import { readMeta } from '../db/meta.ts';
import type { Clock } from '../ports/ports.ts';
import { readingProgress } from './readingProgress.ts';
import { readSnapshot } from './snapshot.ts';
import type { SyncContext } from './syncContext.ts';

/**
 * Reads these scopes whole. Of what was never here, first what its user has in front of them today and tomorrow: so much is
 * here within seconds, and by then it is known of all scopes how much there is.
 */
export async function readSnapshots(context: SyncContext, scopes: readonly string[]): Promise<void> {
  const { clock, db, status } = context;
  let marks: readonly Mark[] = [];
  const pace = (): void => {
    const progress = readingProgress(db);
    if (progress === null) return;
    marks = withMark(marks, { at: clock.monotonic(), rows: progress.rows });
    status.set({ leftMs: progress.expected === null ? null : timeLeft(marks, progress.expected) });
  };
  try {
    // What is read anew is here and shown meanwhile; a hub that was restored is asked by all laptops at once.
    if (readMeta(db, 'round') === null) await readPlanned(context, scopes);
    pace();
    for (const scope of scopes) await readSnapshot(context, scope, 'whole', pace);
  } finally {
    status.set({ leftMs: null });
  }
}

async function readPlanned(context: SyncContext, scopes: readonly string[]): Promise<void> {
  const period = todayAndTomorrow(context.clock);
  for (const scope of scopes.filter((key) => !isBegun(context, key)))
    await readSnapshot(context, scope, period, () => undefined);
}

/** Its planned part is here, or so much of the whole that it would only be asked for twice. */
const isBegun = ({ db }: SyncContext, scope: string): boolean =>
  db.get('SELECT 1 FROM scope_state WHERE key = ? AND (planned_read = 1 OR rows > 0)', scope) !== undefined;

function todayAndTomorrow(clock: Clock): { readonly from: number; readonly to: number } {
  const zone = clock.timeZone();
  const today = dateIn(zone, clock.now());
  return { from: dayIn(zone, today).from, to: dayIn(zone, dateAfter(today, 1)).to };
}
