import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { HeardKind } from '../../../shared/domain/entities/heard.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { kindText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './HeardChart.module.css';
import { IntervalMark } from './IntervalMark.tsx';

export type HeardFigure = Output<'insight.heard'>['rows'][number];

/** How often each was heard, what came of it and how often that is per call. A row is a button: its words open. */
export function HeardChart({
  kind,
  rows,
  labelOf,
  chosen,
  onChoose,
}: {
  readonly kind: HeardKind;
  readonly rows: readonly HeardFigure[];
  readonly labelOf: (row: HeardFigure) => string;
  readonly chosen: HeardFigure;
  readonly onChoose: (row: HeardFigure) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const most = Math.max(1, ...rows.map(({ mentions }) => mentions));
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody button')];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <table className={styles.chart} onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col">{say(kindText[kind])}</th>
          <th scope="col">{say('insight.heard')}</th>
          {kind === 'praise' ? null : <th scope="col">{say('insight.resolved')}</th>}
          <th scope="col" className={styles.end}>
            {say('insight.perHundred')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.key ?? ''}
            className={classes(row === chosen && styles.chosen)}
            onClick={() => onChoose(row)}
          >
            <th scope="row">
              <button type="button" className={styles.label} aria-pressed={row === chosen}>
                {labelOf(row)}
              </button>
            </th>
            <td>
              <span className={styles.bar}>
                <span aria-hidden="true" style={{ inlineSize: `${(100 * row.mentions) / most}%` }} />
                <span className={styles.count}>{formats.number(row.mentions)}</span>
              </span>
            </td>
            {kind === 'praise' ? null : (
              <td>
                <Resolved row={row} />
              </td>
            )}
            <td className={styles.end}>
              {row.per100 === null ? '–' : formats.number(Math.round(10 * row.per100) / 10)}{' '}
              <TrendMark trend={row.trend} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Resolved({ row }: { readonly row: HeardFigure }) {
  const say = useSay();
  const formats = useFormats();
  const { interval, resolved, final, reply } = row;
  const missing =
    reply === 'none' ? 'insight.noReply' : reply === 'does_not_work' ? 'insight.replyFails' : null;
  return (
    <span className={styles.resolved}>
      {interval === null || final === 0 ? null : (
        <>
          <IntervalMark share={resolved / final} {...interval} />
          <span>
            {say('insight.percent', { share: formats.number(Math.round((100 * resolved) / final)) })}
          </span>
          <small>{say('figures.of', { count: formats.number(resolved), all: formats.number(final) })}</small>
          <VisuallyHidden>
            {say('figure.likely', {
              low: formats.number(Math.round(100 * interval.low)),
              high: formats.number(Math.round(100 * interval.high)),
            })}
          </VisuallyHidden>
        </>
      )}
      {missing === null ? null : <Chip tone="warn">{say(missing)}</Chip>}
      {missing === null && final === 0 ? <small>{say('figure.none')}</small> : null}
    </span>
  );
}

function TrendMark({ trend }: { readonly trend: HeardFigure['trend'] }) {
  const say = useSay();
  if (trend !== 'up' && trend !== 'down') return <span className={styles.trend} />;
  const Icon = trend === 'up' ? ArrowUp : ArrowDown;
  const words = say(trend === 'up' ? 'insight.up' : 'insight.down');
  return (
    <span className={styles.trend} title={words}>
      <Icon aria-hidden="true" size={14} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
