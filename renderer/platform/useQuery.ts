import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contracts/ipc/channel.ts';
import type { ChannelName, channels, Input, Topic } from '../../shared/contracts/ipc/index.ts';
import type { Failure } from '../../shared/kernel/result.ts';
import { invoke } from './callboard.ts';
import { useTopics } from './useTopics.ts';

export type Output<Name extends ChannelName> = OutputOf<(typeof channels)[Name]>;

export interface Query<Value> {
  /** The newest answer; kept while it is read again, dropped when the question changes. */
  readonly value: Value | undefined;
  readonly error: Failure | null;
  /** The same from drawing to drawing, as long as the question is. */
  readonly reload: () => void;
}

/** Reads a channel, and again whenever one of its topics changes. A null input asks nothing. */
export function useQuery<Name extends ChannelName>(
  channel: Name,
  input: Input<Name> | null,
  topics: readonly Topic[],
): Query<Output<Name>> {
  const question = input === null ? null : JSON.stringify([channel, input]);
  const [answer, setAnswer] = useState<{
    question: string;
    value?: Output<Name>;
    error: Failure | null;
  } | null>(null);
  const newest = useRef(0);
  const asked = useRef(input);
  asked.current = input;

  const read = useCallback(async () => {
    if (question === null || asked.current === null) return;
    newest.current += 1;
    const turn = newest.current;
    const result = await invoke(channel, asked.current);
    if (turn !== newest.current) return;
    if (result.ok) setAnswer({ question, value: result.value as Output<Name>, error: null });
    else {
      setAnswer((before) => ({
        question,
        error: result.error,
        ...(before?.question === question && before.value !== undefined ? { value: before.value } : {}),
      }));
    }
  }, [channel, question]);

  useEffect(() => {
    void read();
    return () => {
      newest.current += 1;
    };
  }, [read]);
  useTopics(topics, () => void read());

  const reload = useCallback(() => void read(), [read]);

  const current = answer !== null && answer.question === question ? answer : null;
  return { value: current?.value, error: current?.error ?? null, reload };
}
