import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { RefusedCard } from '../workspace/RefusedCard.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import styles from './AccountOverview.module.css';
import { TimelineEntry, timelineKey } from './TimelineEntry.tsx';

const parts: readonly (readonly [keyof Output<'accounts.overview'>, MessageId, MessageId])[] = [
  ['ahead', 'account.comesNext', 'account.nothingAhead'],
  ['open', 'account.stillOpen', 'account.nothingOpen'],
  ['last', 'account.lastInTouch', 'account.neverInTouch'],
];

/** What one looks for first: what comes next, what is open, the last time, and what is known of the company. */
export function AccountOverview({ data }: { readonly data: Output<'accounts.get'> }) {
  const say = useSay();
  const { value, error, reload } = useQuery('accounts.overview', { accountId: data.account.id }, [
    'calls',
    'heard',
    'nextSteps',
    'accounts',
    'sync',
  ]);
  return (
    <div className={styles.overview}>
      {value === undefined ? (
        error === null ? null : (
          <RefusedCard title={say('account.overview')} error={error} reload={reload} />
        )
      ) : (
        parts.map(([part, title, none]) => (
          <Card key={part} title={say(title)}>
            {value[part].length === 0 ? (
              <p className={styles.none}>{say(none)}</p>
            ) : (
              <ul className={styles.entries}>
                {value[part].map((entry) => (
                  <TimelineEntry key={timelineKey(entry)} entry={entry} />
                ))}
              </ul>
            )}
          </Card>
        ))
      )}
      <div className={styles.facts}>
        <AccountFacts data={data} />
      </div>
    </div>
  );
}
