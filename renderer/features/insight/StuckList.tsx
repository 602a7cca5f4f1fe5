import { Link } from 'react-router';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { stageText } from '../../app/i18n/words.ts';
import styles from './InsightScreen.module.css';
import type { Pipeline } from './pipelineTables.ts';

/** Accounts that neither move nor are met; of the company's, that their names stand elsewhere. */
export function StuckList({
  stuck,
  stuckDays,
  isHere,
}: Pick<Pipeline, 'stuck' | 'stuckDays'> & { readonly isHere: boolean }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  return (
    <>
      <p className={styles.quiet}>
        {say('insight.stuckWords', { count: stuckDays })}
        {isHere ? null : ` ${say('insight.stuckElsewhere')}`}
      </p>
      <ul className={styles.groups}>
        {stuck.map(({ accountId, name, stage, lastHeldAt }) => (
          <li key={accountId}>
            <Link to={`/accounts/${accountId}`}>{name}</Link>{' '}
            <span className={styles.quiet}>
              {[
                say(stageText[stage]),
                lastHeldAt === null
                  ? say('insight.neverHeld')
                  : say('insight.lastHeld', { day: formats.day(lastHeldAt, now) }),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
