import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Admin.module.css';

/** A password that the hub has made up and tells this once. Only the button closes it: not a click beside it. */
export function PasswordWindow({
  name,
  password,
  onClose,
}: {
  readonly name: string;
  readonly password: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  return (
    <Dialog
      role="alertdialog"
      title={say('users.passwordOf', { name })}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {say('action.done')}
        </Button>
      }
    >
      <p className={styles.password} translate="no">
        {password}
      </p>
      <p>{say('users.passwordOnce')}</p>
    </Dialog>
  );
}
