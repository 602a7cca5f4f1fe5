import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import type { Language } from '../../../shared/domain/entities/account.ts';
import type { Connection } from '../db/database.ts';
import { areKeysWaiting, languageOfNames, makeSortKeys, sayLanguage } from '../db/nameOrder.ts';
import { readableDb } from '../db/readableDb.ts';
import { relaxedTransaction } from '../db/transaction.ts';
import type { Clock, Log } from '../ports/ports.ts';
import { letOthersRun } from '../sync/slices.ts';

/** A command of the user waits no longer than this, and then for a commit. */
const sliceMs = 10;

export interface NameOrder {
  /** From now on lists are in this language's order; those that stand come into it by and by. */
  use(language: Language): void;
  stop(): Promise<void>;
}

/** Keeps lists in the order of the user's language, going on where an earlier start was ended at it. */
export function startNameOrder(
  connection: Connection,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  changed: (topic: Topic) => void,
): NameOrder {
  const db = readableDb(connection);
  let isStopped = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    for (;;) {
      await letOthersRun();
      if (isStopped) return;
      const until = clock.monotonic() + sliceMs;
      const isLate = (): boolean => clock.monotonic() > until;
      if (!relaxedTransaction(connection, (tx) => makeSortKeys(tx, isLate))) break;
    }
    changed('accounts');
  }
  const goOn = (): void => {
    if (running !== null || !areKeysWaiting(db)) return;
    running = run()
      // The next start goes on with it.
      .catch((error: unknown) => log.error({ error: String(error) }, 'lists could not be put in order'))
      .finally(() => {
        running = null;
      });
  };

  goOn();
  return {
    use: (language) => {
      if (language === languageOfNames(db)) return;
      relaxedTransaction(connection, (tx) => sayLanguage(tx, language));
      for (const topic of ['workspace', 'contacts', 'kits', 'studio', 'leads', 'insight'] as const)
        changed(topic);
      goOn();
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}
