import {
  ArrowUp,
  Check,
  CircleCheck,
  CircleSlash,
  CircleX,
  Clock,
  GitCompareArrows,
  type LucideIcon,
  PauseCircle,
} from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OutboxItem, OutboxList, OutboxState } from '../../../shared/contracts/ipc/sync.ts';
import { type Say, useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { Notice } from '../../ui/Notice.tsx';
import { changeTitle } from './changeTitle.ts';
import { isDecision } from './decidedConflict.ts';
import styles from './OutboxCard.module.css';
import { refusalText } from './outboxWords.ts';

const pageSize = 20;

const listText = {
  attention: 'sync.listAttention',
  sending: 'sync.listSending',
  waiting: 'sync.listWaiting',
  done: 'sync.listDone',
} as const;

const listTones: Readonly<Record<OutboxList, Tone>> = {
  attention: 'bad',
  sending: 'info',
  waiting: 'plain',
  done: 'ok',
};

export const stateIcons: Readonly<Record<OutboxState, LucideIcon>> = {
  pending: Clock,
  sent: ArrowUp,
  acknowledged: Check,
  settled: CircleCheck,
  conflict: GitCompareArrows,
  refused: CircleX,
  held: PauseCircle,
  discarded: CircleSlash,
  replaced: CircleCheck,
};

const toneOf = (state: OutboxState): string => {
  if (state === 'conflict' || state === 'refused' || state === 'held') return 'bad';
  if (state === 'acknowledged' || state === 'settled') return 'ok';
  return state === 'sent' ? 'info' : 'plain';
};

/** One of the four lists. It is there when it is empty too: a zero is an answer. */
export function OutboxCard({
  list,
  selectedId,
}: {
  readonly list: OutboxList;
  readonly selectedId: string | null;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const [limit, setLimit] = useState(pageSize);
  const { value, error } = useQuery('sync.list', { list, offset: 0, limit }, ['sync']);
  const total = value?.total ?? 0;
  return (
    <Card
      flush
      title={
        <span className={styles.title}>
          {say(listText[list])}
          <Chip tone={total === 0 ? 'plain' : listTones[list]}>{total}</Chip>
        </span>
      }
    >
      {error === null ? null : <Notice tone="bad">{failureText(error)}</Notice>}
      {value === undefined || value.items.length === 0 ? null : (
        <ul>
          {value.items.map((item) => (
            <li key={item.mutationId}>
              <OutboxRow item={item} selected={item.mutationId === selectedId} />
            </li>
          ))}
        </ul>
      )}
      {value !== undefined && value.items.length < total && limit < 200 ? (
        <div className={styles.more}>
          <Button variant="quiet" size="small" onPress={() => setLimit(Math.min(200, limit + 3 * pageSize))}>
            {say('sync.showMore', { count: total - value.items.length })}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function OutboxRow({ item, selected }: { readonly item: OutboxItem; readonly selected: boolean }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const Icon = stateIcons[item.state];
  const moment = (at: number): string => formats.moment(at, now);
  const when = (): string => {
    if (item.other?.at != null)
      return say('status.pair', {
        first: say('sync.youAt', { time: moment(item.authoredAt) }),
        second: say('sync.otherAt', {
          name: item.other.name ?? say('conflict.someone'),
          time: moment(item.other.at),
        }),
      });
    const authored = say('sync.authored', { time: moment(item.authoredAt) });
    return item.acknowledgedAt === null
      ? authored
      : say('status.pair', {
          first: authored,
          second: say('sync.acknowledgedAt', { time: moment(item.acknowledgedAt) }),
        });
  };
  return (
    <Link
      to={`/sync/${item.mutationId}`}
      className={classes(styles.row, selected && styles.selected)}
      aria-current={selected ? 'true' : undefined}
    >
      <Icon aria-hidden="true" size={16} strokeWidth={1.75} className={styles[toneOf(item.state)]} />
      <span className={styles.words}>
        <b>{changeTitle(say, item)}</b>
        {item.list === 'done' && item.state !== 'discarded' ? null : (
          <span className={styles.why}>{stateText(say, item)}</span>
        )}
        <span className={styles.when}>{when()}</span>
      </span>
    </Link>
  );
}

/** A change's state in one line: what happened and whose move it is. */
export function stateText(say: Say, { kind, state, code, other }: OutboxItem): string {
  const name = other?.name ?? null;
  if (state === 'conflict' && isDecision(kind))
    return name === null ? say('state.decidedByOther') : say('state.decidedBy', { name });
  if (state === 'conflict' && name !== null) return say('state.conflictWith', { name });
  if (state === 'refused' && code !== null && code in refusalText)
    return say(refusalText[code as keyof typeof refusalText]);
  return say(stateTexts[state]);
}

const stateTexts = {
  pending: 'state.pending',
  sent: 'state.sent',
  acknowledged: 'state.acknowledged',
  settled: 'state.settled',
  conflict: 'state.conflict',
  refused: 'state.refused',
  held: 'state.held',
  discarded: 'state.discarded',
  replaced: 'state.replaced',
} as const;
