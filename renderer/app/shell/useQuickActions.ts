import { useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import type { Output } from '../../platform/useQuery.ts';

type PlannedEvent = Output<'calendar.day'>['suggestions'][number];

/** The account that quick capture starts from. */
export interface QuickAccount {
  readonly id: string;
  readonly name: string;
}

export interface QuickContext {
  readonly account: QuickAccount;
  /** A screen that captures in place (an open call) takes the key instead of the window over it. */
  readonly onHeard?: () => void;
}

export type QuickWindow = 'find' | 'heard' | 'logCall' | 'planCall' | 'newAccount' | 'keys' | 'signOut';

interface QuickActions {
  readonly open: QuickWindow | null;
  readonly context: QuickContext | null;
  /** The event of a calendar that a call is being planned from. */
  readonly event: PlannedEvent | null;
  show(quick: QuickWindow): void;
  planEvent(event: PlannedEvent): void;
  close(): void;
  setContext(context: QuickContext | null): void;
}

/** What can be done from anywhere, and what it starts from. One window at a time. */
export const useQuickActions = create<QuickActions>((set, get) => ({
  open: null,
  context: null,
  event: null,
  show(quick) {
    const inPlace = get().context?.onHeard;
    if (quick === 'heard' && inPlace !== undefined) {
      set({ open: null });
      inPlace();
    } else set({ open: quick, event: null });
  },
  planEvent: (event) => set({ open: 'planCall', event }),
  close: () => set({ open: null, event: null }),
  setContext: (context) => set({ context }),
}));

/** While this screen stands, quick capture starts from its account. */
export function useQuickContext(account: QuickAccount | null, onHeard?: () => void): void {
  const setContext = useQuickActions((store) => store.setContext);
  const latest = useRef(onHeard);
  latest.current = onHeard;
  const inPlace = onHeard !== undefined;
  const id = account?.id;
  const name = account?.name;
  // As the keys do: what is captured right after a screen is shown belongs to its account.
  useLayoutEffect(() => {
    if (id === undefined || name === undefined) return;
    setContext({ account: { id, name }, ...(inPlace ? { onHeard: () => latest.current?.() } : {}) });
    return () => setContext(null);
  }, [id, name, inPlace, setContext]);
}
