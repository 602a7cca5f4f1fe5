import { performance } from 'node:perf_hooks';
import type { Connection, WritableDb } from '../db/database.ts';
import { relaxedTransaction } from '../db/transaction.ts';

/** A command of the user waits no longer than this for the sync, and the commit after it. */
const sliceMs = 15;
/** Looking at the clock costs more than writing a row does; so it is looked at after so many. */
const rowsBetweenLooks = 16;

export const letOthersRun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Does `each` to all items in transactions of at most 15 ms, letting commands in between. `begin` runs at the
 * start of each transaction, `last` at the end of the last one. Answers false where `stopped` ended it early.
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
): Promise<boolean> {
  let at = 0;
  for (;;) {
    relaxedTransaction(connection, (db) => {
      const until = performance.now() + sliceMs;
      const state = work.begin(db);
      while (at < items.length) {
        work.each(state, items[at] as Item);
        at += 1;
        if (at % rowsBetweenLooks === 0 && performance.now() > until) break;
      }
      if (at >= items.length) work.last(db);
    });
    await letOthersRun();
    if (at >= items.length) return true;
    if (work.stopped()) return false;
  }
}
