import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { NextStepLine } from '../calls/NextStepLine.tsx';
import styles from './TodayScreen.module.css';

/** What the rep has promised and when it is due; a ring marks it kept. */
export function PromisesDue({ promises }: { readonly promises: Output<'today.get'>['promises'] }) {
  const say = useSay();
  const formats = useFormats();
  const { rows, total } = promises;
  const more = total - rows.length;
  return (
    <Card title={say('today.promisesDue')} {...(total === 0 ? {} : { aside: formats.number(total) })}>
      {total === 0 ? <p className={styles.quiet}>{say('today.noPromises')}</p> : null}
      <ul className={styles.lines}>
        {rows.map(({ nextStep, accountName, sync }) => (
          <li key={nextStep.id}>
            <NextStepLine nextStep={nextStep} ownerName={accountName} sync={sync} />
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p className={styles.quiet}>{say('today.more', { count: more })}</p>}
    </Card>
  );
}
