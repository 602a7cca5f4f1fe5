import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './HeardChart.module.css';
import { IntervalMark } from './IntervalMark.tsx';

/** So many of so many, with how sure one may be of the share. */
export function ShareMark({
  k,
  n,
  interval,
}: {
  readonly k: number;
  readonly n: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}) {
  const say = useSay();
  const formats = useFormats();
  const percent = (share: number): string => formats.number(Math.round(100 * share));
  if (interval === null || n === 0) return <small>{say('figure.none')}</small>;
  return (
    <span className={styles.resolved}>
      <IntervalMark share={k / n} {...interval} />
      <span>{say('insight.percent', { share: percent(k / n) })}</span>
      <small>{say('figures.of', { count: formats.number(k), all: formats.number(n) })}</small>
      <VisuallyHidden>
        {say('figure.likely', { low: percent(interval.low), high: percent(interval.high) })}
      </VisuallyHidden>
    </span>
  );
}
