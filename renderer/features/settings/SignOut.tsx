import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './SettingsScreen.module.css';
import { SignOutDialog } from './SignOutDialog.tsx';

/** Signing out takes the data off this laptop, so pending work is sent or exported first. */
export function SignOut() {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <Card title={say('signOut.title')}>
      <p className={styles.words}>{say('signOut.words')}</p>
      <div className={styles.row}>
        <Button onPress={() => setAsking(true)}>{say('signOut.start')}</Button>
      </div>
      {asking ? <SignOutDialog onClose={() => setAsking(false)} /> : null}
    </Card>
  );
}
