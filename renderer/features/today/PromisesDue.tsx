import { Link } from 'react-router';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { NextStepLine } from '../calls/NextStepLine.tsx';
import { useKeepPromise } from '../calls/useKeepPromise.ts';
import { useMe } from '../session/useSession.ts';
import styles from './TodayScreen.module.css';

/** So that lead clocks and what is to acknowledge stay in sight below. */
const shown = 6;

/** What the rep has promised and when it is due; a ring marks it kept, and one key the first of them. */
export function PromisesDue({ promises }: { readonly promises: Output<'today.get'>['promises'] }) {
  const say = useSay();
  const formats = useFormats();
  const me = useMe();
  const { keep } = useKeepPromise();
  const { total } = promises;
  const rows = promises.rows.slice(0, shown);
  const more = total - rows.length;
  const first = rows[0]?.nextStep;
  const mayKeep = first !== undefined && allows(me.role, 'nextStep', 'update', me.id, first.ownerId);
  useKeys(mayKeep ? { K: () => void keep(first) } : {});
  return (
    <Card title={say('today.promisesDue')} {...(total === 0 ? {} : { aside: formats.number(total) })}>
      {total === 0 ? <p className={styles.quiet}>{say('today.noPromises')}</p> : null}
      <ul className={styles.lines}>
        {rows.map(({ nextStep, accountName, sync }, at) => (
          <li key={nextStep.id}>
            <NextStepLine
              nextStep={nextStep}
              ownerName={accountName}
              sync={sync}
              brief
              {...(at === 0 && mayKeep ? { chord: 'K' } : {})}
            />
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <p className={styles.rest}>
          <Link to="/promises">{say('today.more', { count: more })}</Link>
        </p>
      )}
    </Card>
  );
}
