import { useParams } from 'react-router';
import { classes } from '../../ui/classes.ts';
import { AccountList } from './AccountList.tsx';
import { AccountScreen } from './AccountScreen.tsx';
import styles from './AccountsScreen.module.css';

/** List and detail side by side while there is room; the list keeps its place either way. */
export function AccountsScreen() {
  const { accountId } = useParams();
  return (
    <div className={classes(styles.split, accountId !== undefined && styles.open)}>
      <div className={styles.list}>
        <AccountList openId={accountId ?? null} />
      </div>
      {accountId === undefined ? null : (
        <div className={styles.detail}>
          <AccountScreen key={accountId} accountId={accountId} />
        </div>
      )}
    </div>
  );
}
