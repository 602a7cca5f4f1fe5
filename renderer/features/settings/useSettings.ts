import { create } from 'zustand';
import { invoke, subscribe } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';

export type Settings = Output<'settings.get'>;

interface SettingsStore {
  readonly settings: Settings;
  /** Until then the system's language and theme hold. */
  readonly loaded: boolean;
  load(): Promise<void>;
  change(part: Partial<Settings>): Promise<void>;
}

export const useSettings = create<SettingsStore>((set) => ({
  settings: {
    language: 'system',
    theme: 'system',
    density: 'comfortable',
    toursSeen: [],
    figuresOf: 'laptop',
  },
  loaded: false,
  async load() {
    const result = await invoke('settings.get', {});
    set(result.ok ? { settings: result.value, loaded: true } : { loaded: true });
  },
  async change(part) {
    set(({ settings }) => ({ settings: { ...settings, ...part } }));
    const result = await invoke('settings.set', part);
    if (result.ok) set({ settings: result.value });
  },
}));

export function followSettings(): () => void {
  void useSettings.getState().load();
  return subscribe((topic) => {
    if (topic === 'settings') void useSettings.getState().load();
  });
}
