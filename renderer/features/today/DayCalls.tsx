import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useNow } from '../../app/i18n/useNow.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Card } from '../../ui/Card.tsx';
import { SuggestedCall } from '../calendar/SuggestedCall.tsx';
import type { DayActions, Suggestion } from '../calendar/useDayInCalendar.ts';
import { DayCallRow } from './DayCallRow.tsx';
import styles from './DayCalls.module.css';
import { type DayCall, isAhead } from './dayCallState.ts';

const stops = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-call]') ?? []),
];
const nameOf = ({ event }: Suggestion): string => `${event.sourceId} ${event.key}`;

/**
 * The day by time: its calls, and what the calendars say and is not a call yet. The next call takes the keyboard,
 * so that Enter leads to its prep.
 */
export function DayCalls({
  calls,
  calendar,
}: {
  readonly calls: readonly DayCall[];
  readonly calendar: DayActions;
}) {
  const now = useNow();
  const list = useRef<HTMLOListElement>(null);
  /** A call that has just been made of an event: it takes the keyboard when it stands there. */
  const made = useRef<string | null>(null);
  const next = calls.find((row) => isAhead(row, now))?.call.id ?? null;
  const suggestions = calendar.value?.suggestions ?? [];
  const differences = new Map(
    calendar.value?.differences.map(({ callId, difference }) => [callId, difference]) ?? [],
  );
  const keyed = suggestions.find(({ event }) => event.endsAt > now) ?? suggestions[0];

  const first = useRef(next);
  // Once, when the day is first here; and never away from where the user has gone meanwhile.
  useEffect(() => {
    const at = document.activeElement;
    if (at !== null && at !== document.body && at.tagName !== 'H1' && at.id !== 'main') return;
    stops(list.current)
      .find((stop) => stop.dataset['call'] === first.current)
      ?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (made.current === null) return;
    const link = stops(list.current).find((stop) => stop.dataset['call'] === made.current);
    if (link === undefined) return;
    made.current = null;
    link.focus();
  });

  const plan = async (suggestion: Suggestion): Promise<void> => {
    made.current = await calendar.plan(suggestion);
  };
  /** The one the keyboard is at, else the next. */
  const meant = (): Suggestion | undefined => {
    const row = document.activeElement?.closest<HTMLElement>('[data-suggestion]');
    return suggestions.find((one) => nameOf(one) === row?.dataset['suggestion']) ?? keyed;
  };
  const withMeant = (run: (suggestion: Suggestion) => Promise<void>) => (): void => {
    const suggestion = meant();
    if (suggestion !== undefined) void run(suggestion);
  };
  useKeys(
    keyed === undefined
      ? {}
      : { P: withMeant(plan), I: withMeant((suggestion) => calendar.ignore(suggestion, false)) },
  );
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const all = stops(list.current);
    const to = all[all.indexOf(document.activeElement as HTMLElement) + step];
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  };
  const rows = [
    ...calls.map((row) => ({
      at: row.call.startsAt,
      shown: (
        <DayCallRow
          key={row.call.id}
          row={row}
          next={row.call.id === next}
          now={now}
          difference={differences.get(row.call.id) ?? null}
        />
      ),
    })),
    ...suggestions.map((suggestion) => ({
      at: suggestion.event.startsAt,
      shown: (
        <SuggestedCall
          key={nameOf(suggestion)}
          suggestion={suggestion}
          keyed={suggestion === keyed}
          onPlan={() => void plan(suggestion)}
          onIgnore={(series) => void calendar.ignore(suggestion, series)}
        />
      ),
    })),
  ].sort((one, other) => one.at - other.at);
  return (
    <Card flush>
      <ol ref={list} onKeyDown={move} className={styles.list}>
        {rows.map(({ shown }) => shown)}
      </ol>
    </Card>
  );
}
