import { mailtoAddress } from '../../../shared/domain/kits/fillEmail.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { openMail } from '../../platform/openMail.ts';
import { Button } from '../../ui/Button.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import styles from './ConflictChoice.module.css';

/** Begins a mail to whoever changed it too; nothing where this laptop does not know them. */
export function AskColleague({ by, title }: { readonly by: string | null; readonly title: string }) {
  const say = useSay();
  const { users } = useWorkspace((store) => store.workspace);
  const colleague = users.find(({ id, active }) => id === by && active);
  if (colleague === undefined) return null;
  return (
    <span className={styles.ask}>
      <Button variant="quiet" onPress={() => openMail(mailtoAddress(colleague.email, title, '').address)}>
        {say('conflict.ask', { name: colleague.name })}
      </Button>
    </span>
  );
}
