import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import styles from './FigureLine.module.css';

export type Figure = NonNullable<Output<'kits.item'>['figure']>;

/** Whose claim it is, of how many, and how sure one may be; the rest in words beside it. */
export function FigureLine({ figure, whole = false }: { readonly figure: Figure; readonly whole?: boolean }) {
  const say = useSay();
  const formats = useFormats();
  const { resolved, final, low, high, parked, open, ownWords } = figure;
  const percent = (share: number): string => formats.number(Math.round(100 * share));
  const beside = [
    parked === 0 ? null : say('figure.parked', { count: parked }),
    open === 0 ? null : say('figure.open', { count: open }),
    ownWords === 0 ? null : say('figure.ownWords', { count: ownWords }),
  ].filter((words) => words !== null);
  return (
    <div className={styles.figure}>
      {final === 0 || low === null || high === null ? (
        <p className={styles.quiet}>{say('figure.none')}</p>
      ) : (
        <p>
          <b className={styles.claim}>
            {say('figure.resolved', { resolved: formats.number(resolved), final })}
          </b>{' '}
          <span className={styles.quiet}>
            {say('figure.likely', { low: percent(low), high: percent(high) })}
          </span>
        </p>
      )}
      {figure.ofPredecessor ? (
        <p className={styles.quiet}>{say('figure.ofVersion', { version: figure.version })}</p>
      ) : null}
      {whole && beside.length > 0 ? <p className={styles.quiet}>{formats.list(beside)}</p> : null}
    </div>
  );
}
