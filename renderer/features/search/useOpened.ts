import { useEffect } from 'react';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { invoke } from '../../platform/callboard.ts';

/** Remembers that this is what the user has open, once for each: what is opened often is found first. */
export function useOpened(entity: Input<'search.opened'>['entity'], id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) void invoke('search.opened', { entity, id });
  }, [entity, id]);
}
