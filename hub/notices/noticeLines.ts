import type { z } from 'zod';
import type { notice } from '../../shared/contracts/sync/wire.ts';
import type { ChangeNotices } from './changeNotices.ts';

type Notice = z.output<typeof notice>['type'];

/** Proxies cut what is silent for a minute. */
const aliveEveryMs = 25_000;

export interface Hearing {
  readonly scopes: readonly string[];
  /** The other side is gone. */
  readonly gone: AbortSignal;
  /** Asked at every `alive`: whether they may still hear, in just these scopes. */
  mayGoOn(): Promise<boolean>;
}

/** The lines of one laptop's stream, until it or the hub goes, or it may hear no longer. */
export async function* noticeLines(notices: ChangeNotices, hearing: Hearing): AsyncGenerator<string> {
  let changed = false;
  let over = false;
  let wake = (): void => {};
  const end = (): void => {
    over = true;
    wake();
  };
  const unlisten = await notices.listen({
    scopes: hearing.scopes,
    changed: () => {
      changed = true;
      wake();
    },
    stopped: end,
  });
  hearing.gone.addEventListener('abort', end, { once: true });
  try {
    yield line('open');
    while (!over) {
      if (!changed) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, aliveEveryMs);
        });
        clearTimeout(timer);
      }
      if (over) return;
      // However many there were, one look at the feed answers them all.
      const said: Notice = changed ? 'changed' : 'alive';
      changed = false;
      if (said === 'alive' && !(await hearing.mayGoOn())) return;
      yield line(said);
    }
  } finally {
    unlisten();
    hearing.gone.removeEventListener('abort', end);
  }
}

const line = (type: Notice): string => `${JSON.stringify({ type })}\n`;
