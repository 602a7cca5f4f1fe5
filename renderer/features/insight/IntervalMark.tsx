import styles from './HeardChart.module.css';

const width = 96;
const middle = 6;

/** A share as a dot and its 95% interval as a line, from nought to all. What it says stands in words beside it. */
export function IntervalMark({
  share,
  low,
  high,
}: {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}) {
  const inset = 4;
  const at = (value: number): number => inset + value * (width - 2 * inset);
  return (
    <svg
      className={styles.interval}
      width={width}
      height={2 * middle}
      viewBox={`0 0 ${width} ${2 * middle}`}
      aria-hidden="true"
    >
      <line className={styles.axis} x1={at(0)} x2={at(1)} y1={middle} y2={middle} />
      <line className={styles.span} x1={at(low)} x2={at(high)} y1={middle} y2={middle} />
      <circle className={styles.dot} cx={at(share)} cy={middle} r={4} />
    </svg>
  );
}
