import type { Topic } from '../../../shared/contracts/ipc/index.ts';

/** While a scope is read, screens are told a few times a second, not for each page. */
const gatherMs = 100;

/** Tells each topic once per 100 ms at most; the first one at the next turn. */
export function gatherTopics(tell: (topic: Topic) => void): { add(topic: Topic): void; stop(): void } {
  const waiting = new Set<Topic>();
  let timer: NodeJS.Timeout | null = null;
  let toldAt = 0;
  const flush = (): void => {
    timer = null;
    toldAt = performance.now();
    const topics = [...waiting];
    waiting.clear();
    for (const topic of topics) tell(topic);
  };
  return {
    add: (topic) => {
      waiting.add(topic);
      timer ??= setTimeout(flush, Math.max(0, gatherMs - (performance.now() - toldAt)));
    },
    stop: () => {
      if (timer) clearTimeout(timer);
    },
  };
}
