import { create } from 'zustand';
import { invoke, subscribe } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';

export type Workspace = Output<'workspace.get'>;

const empty: Workspace = { hubName: '', territories: [], myTerritoryIds: [], users: [], competitors: [] };

interface WorkspaceStore {
  readonly workspace: Workspace;
  load(): Promise<void>;
}

/** Territories, colleagues and competitors: small, and asked for on nearly every screen. */
export const useWorkspace = create<WorkspaceStore>((set) => ({
  workspace: empty,
  async load() {
    const result = await invoke('workspace.get', {});
    if (result.ok) set({ workspace: result.value });
  },
}));

export function followWorkspace(): () => void {
  void useWorkspace.getState().load();
  return subscribe((topic) => {
    if (topic === 'workspace') void useWorkspace.getState().load();
  });
}

export function useUserName(): (id: string | null) => string | null {
  const users = useWorkspace((store) => store.workspace.users);
  return (id) => (id === null ? null : (users.find((user) => user.id === id)?.name ?? null));
}
