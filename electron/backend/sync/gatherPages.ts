import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import { BulkTransaction } from '../db/transaction.ts';
import type { SyncContext } from './syncContext.ts';

/** What has been read is kept and shown after so long at the latest. */
const keepAfterMs = 1_000;

export interface GatheredPages {
  readonly bulk: BulkTransaction;
  /** A page has been taken in; screens hear of it when it can be read. */
  took(topic: Topic): void;
  /** Keeps all that was taken in. */
  end(): void;
}

/**
 * One transaction for the pages of a second: with one for each page of 2,000 rows, commits were a third of a first
 * pull's work. A stream that falters does not hold it open.
 */
export function gatherPages(context: SyncContext): GatheredPages {
  const bulk = new BulkTransaction(context.connection);
  const topics = new Set<Topic>();
  let timer: NodeJS.Timeout | null = null;
  const keep = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    bulk.end();
    for (const topic of topics) context.topic(topic);
    topics.clear();
  };
  const keepInTime = (): void => {
    try {
      keep();
    } catch {
      // Whoever takes in the next page hears of it from the transaction.
    }
  };
  return {
    bulk,
    took(topic) {
      topics.add(topic);
      timer ??= setTimeout(keepInTime, keepAfterMs);
    },
    end: keep,
  };
}
