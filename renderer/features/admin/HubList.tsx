import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../../shared/kernel/result.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Admin.module.css';

/** Rows that are shown at once. Whoever looks for one of more than these has its name. */
const shownAtOnce = 100;

/** A list that the hub holds, found in by words. */
export function HubList<Row extends { readonly id: string }>({
  title,
  find,
  icon,
  rows,
  failure,
  onAgain,
  textOf,
  action,
  children,
}: {
  readonly title: string;
  readonly find: string;
  readonly icon: LucideIcon;
  readonly rows: readonly Row[] | undefined;
  readonly failure: Failure | null;
  readonly onAgain: () => void;
  /** What a row is found by. */
  readonly textOf: (row: Row) => string;
  readonly action?: ReactNode;
  readonly children: (row: Row) => ReactNode;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = rows?.filter((row) => textOf(row).toLowerCase().includes(wanted)) ?? [];
  const more = found.length - shownAtOnce;
  return (
    <Card title={title} className={styles.card}>
      <div className={styles.page}>
        {rows === undefined ? null : (
          <div className={styles.bar}>
            <SearchField label={find} value={text} onChange={setText} />
            {action}
          </div>
        )}
        {failure === null ? null : (
          <Notice tone="bad" actions={<Button onPress={onAgain}>{say('action.tryAgain')}</Button>}>
            {failureText(failure)}
          </Notice>
        )}
        {rows === undefined ? (
          failure === null ? (
            <Skeleton label={say('app.loading')} rows={4} />
          ) : null
        ) : found.length === 0 ? (
          <EmptyState icon={icon} title={say(wanted === '' ? 'admin.none' : 'admin.notFound')} />
        ) : (
          <ul className={styles.rows} aria-label={title}>
            {found.slice(0, shownAtOnce).map((row) => (
              <li key={row.id}>{children(row)}</li>
            ))}
          </ul>
        )}
        {more > 0 ? <p className={styles.quiet}>{say('admin.more', { count: more })}</p> : null}
      </div>
    </Card>
  );
}
