import { create } from 'zustand';
import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import { invoke, subscribe } from '../../platform/callboard.ts';

interface SyncStatusStore {
  readonly status: SyncStatus | undefined;
  load(): Promise<void>;
}

export const useSyncStatus = create<SyncStatusStore>((set) => ({
  status: undefined,
  async load() {
    const result = await invoke('sync.status', {});
    if (result.ok) set({ status: result.value });
  },
}));

/** Topics name every change; the slow beat is there for a message lost with its carrier. */
const beatMs = 15_000;

export function followSyncStatus(): () => void {
  const load = (): void => void useSyncStatus.getState().load();
  load();
  const beat = setInterval(load, beatMs);
  const unsubscribe = subscribe((topic) => {
    if (topic === 'sync') load();
  });
  return () => {
    clearInterval(beat);
    unsubscribe();
  };
}
