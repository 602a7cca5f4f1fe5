import { useMemo } from 'react';
import type { Failure } from '../../../shared/kernel/result.ts';
import { catalogues, type MessageId } from './catalogues.ts';
import { useSay } from './Language.tsx';

/** The sentence for an expected failure: what happened, whose move it is, what to do. */
export function useFailureText(): (failure: Failure) => string {
  const say = useSay();
  return useMemo(
    () => (failure) => {
      const id = `error.${failure.code}`;
      return say(id in catalogues.en ? (id as MessageId) : 'error.internal', {
        ...(failure.detail as Record<string, string> | undefined),
      });
    },
    [say],
  );
}
