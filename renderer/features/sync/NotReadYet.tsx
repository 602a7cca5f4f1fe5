import { CloudDownload } from 'lucide-react';
import { useSay } from '../../app/i18n/Language.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useSyncStatus } from './useSyncStatus.ts';

/** Whether this laptop has ever read up to the hub's horizon: before that an empty list says nothing of the company. */
export const useNothingReadYet = (): boolean => useSyncStatus((store) => store.status?.dataAsOf === null);

export function NotReadYet() {
  const say = useSay();
  return (
    <EmptyState icon={CloudDownload} title={say('list.notRead')}>
      {say('list.notReadWords')}
    </EmptyState>
  );
}
