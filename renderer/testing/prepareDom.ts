import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import type { CallboardApi } from '../../shared/contracts/ipc/index.ts';
import { useQuickActions } from '../app/shell/useQuickActions.ts';
import { useSession } from '../features/session/useSession.ts';
import { useSettings } from '../features/settings/useSettings.ts';
import { useSyncStatus } from '../features/sync/useSyncStatus.ts';
import { useAnnouncements } from '../ui/announcements.ts';

// A busy machine may take this long over what takes a moment elsewhere.
configure({ asyncUtilTimeout: 10_000 });

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What jsdom lacks of a window, and stores that begin anew with each test. */
export function prepareDom(): void {
  window.matchMedia ??= () =>
    ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  globalThis.ResizeObserver ??= NoObserver;
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
  // Lists ask how high they are; without layout everything would be 0 and no row would be in view.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1000 });
  afterEach(() => {
    cleanup();
    useSession.setState(useSession.getInitialState(), true);
    useSettings.setState(useSettings.getInitialState(), true);
    useSyncStatus.setState(useSyncStatus.getInitialState(), true);
    useQuickActions.setState(useQuickActions.getInitialState(), true);
    useAnnouncements.setState(useAnnouncements.getInitialState(), true);
  });
}

export function giveCallboard(api: CallboardApi): void {
  Object.defineProperty(window, 'callboard', { configurable: true, value: api });
}
