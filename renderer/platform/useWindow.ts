import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Topic } from '../../shared/contracts/ipc/index.ts';
import type { Failure, Result } from '../../shared/kernel/result.ts';
import { useTopics } from './useTopics.ts';

const pageSize = 100;
/** Pages kept at most; a list walked from end to end must not grow with its length. */
const pagesKept = 40;

export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface WindowOf<Row> {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly error: Failure | null;
  readonly rowAt: (index: number) => Row | undefined;
  readonly want: (first: number, last: number) => void;
  readonly reload: () => void;
}

/**
 * A long list seen through a window: pages are read as they come into view, and those in view are read again
 * when a topic changes, without the list jumping. `question` names the list; another one starts from the top.
 */
export function useWindow<Row>(
  question: string,
  readPage: (offset: number, limit: number) => Promise<Result<Page<Row>>>,
  topics: readonly Topic[],
): WindowOf<Row> {
  const pages = useRef(new Map<number, readonly Row[]>());
  const asked = useRef(new Set<number>());
  const view = useRef<readonly [number, number]>([0, 0]);
  const turn = useRef(0);
  /** The pages kept answer an older question: they stay in sight until the first new one is here. */
  const outdated = useRef(false);
  const reader = useRef(readPage);
  reader.current = readPage;
  const [state, setState] = useState<{ total: number | undefined; error: Failure | null }>({
    total: undefined,
    error: null,
  });
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  const load = useCallback(async (page: number) => {
    if (asked.current.has(page)) return;
    asked.current.add(page);
    const mine = turn.current;
    const result = await reader.current(page * pageSize, pageSize);
    if (mine !== turn.current) return;
    if (!result.ok) {
      asked.current.delete(page);
      setState((before) => ({ ...before, error: result.error }));
      return;
    }
    if (outdated.current) {
      pages.current.clear();
      outdated.current = false;
    }
    pages.current.delete(page);
    pages.current.set(page, result.value.rows);
    for (const old of pages.current.keys()) {
      if (pages.current.size <= pagesKept) break;
      pages.current.delete(old);
      asked.current.delete(old);
    }
    setState({ total: result.value.total, error: null });
    redraw();
  }, []);

  const want = useCallback(
    (first: number, last: number) => {
      view.current = [first, last];
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1)
        void load(page);
    },
    [load],
  );

  const readAgain = useCallback(() => {
    turn.current += 1;
    asked.current.clear();
    const [first, last] = view.current;
    for (const page of pages.current.keys()) {
      if ((page + 1) * pageSize <= first || page * pageSize > last) pages.current.delete(page);
    }
    want(first, last);
  }, [want]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, another list
  useEffect(() => {
    turn.current += 1;
    outdated.current = true;
    asked.current.clear();
    want(0, 0);
  }, [question, want]);
  useTopics(topics, readAgain);

  const rowAt = useCallback(
    (index: number) => pages.current.get(Math.floor(index / pageSize))?.[index % pageSize],
    [],
  );
  return { ...state, rowAt, want, reload: readAgain };
}
