import { MessagesSquare } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/kernel/result.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useTopics } from '../../platform/useTopics.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Timeline.module.css';
import { TimelineEntry } from './TimelineEntry.tsx';

type Entries = Output<'accounts.timeline'>['entries'];
const pageSize = 50;
const mostAtOnce = 200;

/** Calls, what was heard and next steps in one line of time, newest first; older ones on request. */
export function Timeline({ accountId }: { readonly accountId: string }) {
  const say = useSay();
  const failureText = useFailureText();
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
  }, [accountId]);

  useEffect(() => {
    void read();
    return () => {
      turn.current += 1;
    };
  }, [read]);
  useTopics(['calls', 'heard', 'nextSteps'], () => void read());

  if (error !== null) {
    return (
      <ErrorState
        title={failureText(error)}
        actions={<Button onPress={() => void read()}>{say('action.tryAgain')}</Button>}
      />
    );
  }
  if (entries === null) return <Skeleton label={say('app.loading')} rows={6} />;
  if (entries.length === 0) {
    return (
      <EmptyState icon={MessagesSquare} title={say('timeline.none')}>
        {say('timeline.noneWords')}
      </EmptyState>
    );
  }
  return (
    <>
      <Card flush>
        <ol>
          {entries.map((entry) => (
            <TimelineEntry key={keyOf(entry)} entry={entry} />
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

function keyOf(entry: Entries[number]): string {
  if (entry.type === 'call') return entry.call.id;
  return entry.type === 'heard' ? entry.heard.id : entry.nextStep.id;
}
