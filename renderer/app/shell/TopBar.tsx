import { EyeOff, MessageSquareQuote, Phone, Search } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useMe } from '../../features/session/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { shortcutRef } from '../../ui/shortcutRef.ts';
import { useSay } from '../i18n/Language.tsx';
import styles from './TopBar.module.css';
import { discretionChord, useDiscretion } from './useDiscretion.ts';
import { useQuickActions } from './useQuickActions.ts';

/** What can be reached from anywhere: find, what was heard, a call to log. */
export function TopBar() {
  const say = useSay();
  const me = useMe();
  const show = useQuickActions((store) => store.show);
  const { hidden, toggle } = useDiscretion();
  if (hidden) {
    return (
      <header className={styles.top}>
        <p className={styles.hidden}>
          <EyeOff aria-hidden="true" size={15} strokeWidth={1.75} />
          {say('discretion.isHidden')}
        </p>
        <div className={styles.actions}>
          <Button chord={discretionChord} onPress={toggle}>
            {say('discretion.show')}
          </Button>
        </div>
      </header>
    );
  }
  return (
    <header className={styles.top}>
      <PlainButton className={styles.find ?? ''} onPress={() => show('find')} ref={shortcutRef('Mod+K')}>
        <Search aria-hidden="true" size={15} strokeWidth={1.75} />
        <span className={styles.words}>{say('find.prompt')}</span>
        <Kbd chord="Mod+K" />
      </PlainButton>
      <div className={styles.actions}>
        {grantOf(me.role, 'heard', 'create') === 'no' ? null : (
          <Button variant="quiet" icon={MessageSquareQuote} chord="Alt+O" onPress={() => show('heard')}>
            {say('heard.quick')}
          </Button>
        )}
        {grantOf(me.role, 'callLog', 'create') === 'no' ? null : (
          <Button icon={Phone} chord="Alt+L" onPress={() => show('logCall')}>
            {say('call.logOne')}
          </Button>
        )}
      </div>
    </header>
  );
}
