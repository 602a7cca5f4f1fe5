import { performance } from 'node:perf_hooks';
import type { Connection, WritableDb } from '../db/database.ts';
import { BulkTransaction } from '../db/transaction.ts';

/** A command of the user waits no longer than this for the sync's work, and then for its commit. */
const sliceMs = 10;
/** Looking at the clock costs more than writing a row does; so it is looked at after so many. */
const rowsBetweenLooks = 16;

export const letOthersRun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Does `each` to all items in slices of 10 ms, letting commands in between; a command ends the transaction
 * that is open and the next slice begins another. `begin` runs at the start of each transaction, `last` in the
 * same one as the last item. Answers false where `stopped` ended it early. A transaction that is given stays open for
 * whoever gave it.
 */
export async function inSlices<Item, State>(
  connection: Connection,
  items: readonly Item[],
  work: {
    begin(db: WritableDb): State;
    each(state: State, item: Item): void;
    last(db: WritableDb): void;
    stopped(): boolean;
  },
  given: BulkTransaction | null = null,
): Promise<boolean> {
  const bulk = given ?? new BulkTransaction(connection);
  let at = 0;
  let state: State | undefined;
  try {
    for (;;) {
      bulk.run((db, fresh) => {
        const until = performance.now() + sliceMs;
        if (fresh || state === undefined) state = work.begin(db);
        while (at < items.length) {
          work.each(state, items[at] as Item);
          at += 1;
          if (at % rowsBetweenLooks === 0 && performance.now() > until) break;
        }
        if (at >= items.length) work.last(db);
      });
      if (at >= items.length) return true;
      await letOthersRun();
      if (work.stopped()) return false;
    }
  } finally {
    if (given === null) bulk.end();
  }
}
