import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { NewAccountWindow } from '../../features/accounts/NewAccountWindow.tsx';
import { LogCallWindow } from '../../features/calls/LogCallWindow.tsx';
import { PlanCallWindow } from '../../features/calls/PlanCallWindow.tsx';
import { HeardWindow } from '../../features/heard/HeardWindow.tsx';
import { FindWindow } from '../../features/search/FindWindow.tsx';
import { SignOutDialog } from '../../features/settings/SignOutDialog.tsx';
import { StatusLine } from '../../features/sync/StatusLine.tsx';
import { followSyncStatus } from '../../features/sync/useSyncStatus.ts';
import { Tour } from '../../features/tour/Tour.tsx';
import { followWorkspace } from '../../features/workspace/useWorkspace.ts';
import { invoke } from '../../platform/callboard.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useLanguage, useSay } from '../i18n/Language.tsx';
import { usePlaceShown } from '../keys/leaving.ts';
import { useKeys } from '../keys/useKeys.ts';
import { Cover } from './Cover.tsx';
import { KeysWindow } from './KeysWindow.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { shellKeys } from './shellKeys.ts';
import { TopBar } from './TopBar.tsx';
import { discretionChord, useDiscretion } from './useDiscretion.ts';
import { useQuickActions } from './useQuickActions.ts';

/** The frame around every screen, for someone who is signed in. */
export function Shell() {
  const say = useSay();
  const { pathname, key: place } = useLocation();
  usePlaceShown(place);
  const main = useRef<HTMLElement>(null);
  const { open, show, close } = useQuickActions();
  const { hidden, toggle } = useDiscretion();
  const language = useLanguage();
  useEffect(() => {
    void invoke('settings.orderNames', { language });
  }, [language]);
  useEffect(() => followSyncStatus(), []);
  useEffect(() => followWorkspace(), []);
  // A new screen takes the keyboard and the reader to its heading, unless it has put them somewhere itself.
  const screen = pathname.split('/').slice(0, 3).join('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the screen changes
  useEffect(() => {
    if (main.current?.contains(document.activeElement)) return;
    if (document.activeElement?.closest('[data-tour]')) return;
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [screen]);
  // Of the call's own customer a screen may be seen; every other one tells of others.
  const covered = hidden && !pathname.startsWith('/calls/');
  useKeys(hidden ? {} : Object.fromEntries(shellKeys.map(({ chord, opens }) => [chord, () => show(opens)])));
  // Over a window too: what is typed there is kept, and the window goes.
  useKeys(
    {
      [discretionChord]: () => {
        close();
        toggle();
      },
    },
    { modal: true },
  );
  return (
    <div className={styles.app}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {say('nav.skip')}
      </button>
      <Rail />
      <TopBar />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <ErrorBoundary resetKey={pathname}>{covered ? <Cover /> : <Outlet />}</ErrorBoundary>
      </main>
      <StatusLine />
      <Tour />
      <ErrorBoundary resetKey={open ?? ''}>
        {open === 'find' ? <FindWindow onClose={close} /> : null}
        {open === 'heard' ? <HeardWindow onClose={close} /> : null}
        {open === 'logCall' ? <LogCallWindow onClose={close} /> : null}
        {open === 'planCall' ? <PlanCallWindow onClose={close} /> : null}
        {open === 'newAccount' ? <NewAccountWindow onClose={close} /> : null}
        {open === 'signOut' ? <SignOutDialog onClose={close} /> : null}
        {open === 'keys' ? <KeysWindow onClose={close} /> : null}
      </ErrorBoundary>
    </div>
  );
}
