import { DataAge } from './DataAge.tsx';
import { useSyncStatus } from './useSyncStatus.ts';

/** How old a screen of many records may be: this laptop reads all of them up to one and the same moment. */
export function OverallDataAge() {
  const dataAsOf = useSyncStatus((store) => store.status?.dataAsOf);
  return dataAsOf === undefined ? null : <DataAge dataAsOf={dataAsOf} />;
}
