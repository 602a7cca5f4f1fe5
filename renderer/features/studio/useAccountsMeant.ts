import { useEffect, useState } from 'react';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useSyncStatus } from '../sync/useSyncStatus.ts';

export interface AccountsMeant {
  /** Null while nobody has counted. */
  readonly count: number | null;
}

const nobody: AccountsMeant = { count: null };

/** The accounts that an audience holds; whoever does not carry all of them asks the hub. */
export function useAccountsMeant({ version, reach }: Output<'studio.version'>): AccountsMeant {
  const isOnline = useSyncStatus((store) => store.status?.connection === 'online');
  const [atHub, setAtHub] = useState<AccountsMeant & { readonly audience: string }>({
    ...nobody,
    audience: '',
  });
  const unknown = reach.accounts === null;
  const audience = JSON.stringify(version.audience);
  useEffect(() => {
    if (!unknown || !isOnline) return;
    let asked = true;
    void invoke('studio.reach', { versionId: version.id }).then((answer) => {
      if (!asked || !answer.ok) return;
      setAtHub({ audience, count: answer.value.accounts });
    });
    return () => {
      asked = false;
    };
  }, [unknown, version.id, audience, isOnline]);
  if (!unknown) return { count: reach.accounts };
  // Counted for another audience is not counted.
  return atHub.audience === audience ? atHub : nobody;
}
