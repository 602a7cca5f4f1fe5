import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useNow } from '../../app/i18n/useNow.ts';
import { Card } from '../../ui/Card.tsx';
import { DayCallRow } from './DayCallRow.tsx';
import styles from './DayCalls.module.css';
import { type DayCall, isAhead } from './dayCallState.ts';

const links = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('a[data-call]') ?? []),
];

/** The day's calls by time. The next one takes the keyboard, so that Enter leads to its prep. */
export function DayCalls({ calls }: { readonly calls: readonly DayCall[] }) {
  const now = useNow();
  const list = useRef<HTMLOListElement>(null);
  const next = calls.find((row) => isAhead(row, now))?.call.id ?? null;

  // Once, when the day is first here; and never away from where the user has gone meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not when the next call becomes another
  useEffect(() => {
    const at = document.activeElement;
    if (at !== null && at !== document.body && at.tagName !== 'H1' && at.id !== 'main') return;
    links(list.current)
      .find((link) => link.dataset['call'] === next)
      ?.focus({ preventScroll: true });
  }, []);

  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const all = links(list.current);
    const to = all[all.indexOf(document.activeElement as HTMLElement) + step];
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  };
  return (
    <Card flush>
      <ol ref={list} onKeyDown={move} className={styles.list}>
        {calls.map((row) => (
          <DayCallRow key={row.call.id} row={row} next={row.call.id === next} now={now} />
        ))}
      </ol>
    </Card>
  );
}
