import { MessagesSquare } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type TimelineFilter,
  type TimelinePart,
  timelineFilters,
} from '../../../shared/domain/accounts/accountList.ts';
import type { Failure } from '../../../shared/kernel/result.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useTopics } from '../../platform/useTopics.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Timeline.module.css';
import { TimelineEntry, timelineKey } from './TimelineEntry.tsx';

type Entries = Output<'accounts.timeline'>['entries'];
const everything = 'everything' as const;
const kindWords: Readonly<Record<TimelineFilter | typeof everything, MessageId>> = {
  everything: 'timeline.everything',
  call: 'timeline.calls',
  touch: 'timeline.touches',
  heard: 'timeline.heard',
  deal: 'nav.deals',
  lead: 'nav.leads',
  nextStep: 'timeline.nextSteps',
  kitUse: 'account.kitUse',
};
/** What stands where a part of the timeline that is shown by itself holds nothing. */
const noneOf: Readonly<Partial<Record<TimelinePart, readonly [MessageId, MessageId]>>> = {
  objection: ['timeline.noObjections', 'timeline.noObjectionsWords'],
  lead: ['timeline.noLeads', 'timeline.noLeadsWords'],
  kitUse: ['timeline.noKitUse', 'timeline.noKitUseWords'],
};
const pageSize = 50;
const mostAtOnce = 200;

/** Everything between us and them in one line of time, or one kind of it, newest first; older ones on request. */
export function Timeline({
  accountId,
  only,
}: {
  readonly accountId: string;
  /** One part of it, with no choice of another. */
  readonly only?: TimelinePart;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const [kind, setKind] = useState<TimelineFilter | typeof everything>(everything);
  const [entries, setEntries] = useState<Entries | null>(null);
  const [more, setMore] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const shown = useRef(pageSize);
  const turn = useRef(0);

  /** Reads again as much as is in sight, so that a change does not fold the list up. */
  const read = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const read: Entries = [];
    let before: number | null = null;
    let rest = true;
    while (rest && read.length < shown.current) {
      const limit = Math.min(mostAtOnce, shown.current - read.length);
      const result: Awaited<ReturnType<typeof invoke<'accounts.timeline'>>> = await invoke(
        'accounts.timeline',
        {
          accountId,
          before,
          limit,
          ...(only !== undefined ? { kind: only } : kind === everything ? {} : { kind }),
        },
      );
      if (mine !== turn.current) return;
      if (!result.ok) {
        setError(result.error);
        return;
      }
      read.push(...result.value.entries);
      rest = result.value.more && result.value.entries.length > 0;
      before = result.value.entries.at(-1)?.at ?? null;
    }
    setError(null);
    setEntries(read);
    setMore(rest);
  }, [accountId, kind, only]);

  useEffect(() => {
    void read();
    return () => {
      turn.current += 1;
    };
  }, [read]);
  useTopics(['calls', 'heard', 'nextSteps', 'deals', 'leads', 'accounts', 'kits'], () => void read());

  if (error !== null) {
    return (
      <ErrorState
        title={failureText(error)}
        actions={<Button onPress={() => void read()}>{say('action.tryAgain')}</Button>}
      />
    );
  }
  if (entries === null) return <Skeleton label={say('app.loading')} rows={6} />;
  const choice = (
    <Segmented
      label={say('timeline.show')}
      hideLabel
      value={kind}
      onChange={setKind}
      options={([everything, ...timelineFilters] as const).map((value) => ({
        value,
        label: say(kindWords[value]),
      }))}
    />
  );
  const above = only === undefined ? <div className={styles.kinds}>{choice}</div> : null;
  if (entries.length === 0) {
    const [title, words] =
      (only === undefined ? undefined : noneOf[only]) ??
      (kind === everything
        ? (['timeline.none', 'timeline.noneWords'] as const)
        : (['timeline.noneOfKind', 'timeline.noneOfKindWords'] as const));
    return (
      <>
        {kind === everything ? null : above}
        <EmptyState icon={MessagesSquare} title={say(title)}>
          {say(words)}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {above}
      <Card flush className={styles.entries}>
        <ol>
          {entries.map((entry) => (
            <TimelineEntry key={timelineKey(entry)} entry={entry} />
          ))}
        </ol>
      </Card>
      {more ? (
        <div className={styles.more}>
          <Button
            onPress={() => {
              shown.current += pageSize;
              void read();
            }}
          >
            {say('timeline.older')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
