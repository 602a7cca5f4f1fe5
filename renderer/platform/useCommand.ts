import { useState } from 'react';
import type { Answer, ChannelName, Input } from '../../shared/contracts/ipc/index.ts';
import type { Failure } from '../../shared/kernel/result.ts';
import { invoke } from './callboard.ts';

export interface Command<Name extends ChannelName> {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly run: (input: Input<Name>) => Promise<Answer<Name>>;
  readonly forget: () => void;
}

/** One thing a user can do: whether it is being done, and why it could not be. */
export function useCommand<Name extends ChannelName>(channel: Name): Command<Name> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    busy,
    failure,
    async run(input) {
      setBusy(true);
      const answer = await invoke(channel, input);
      setBusy(false);
      setFailure(answer.ok ? null : answer.error);
      return answer;
    },
    forget: () => setFailure(null),
  };
}
