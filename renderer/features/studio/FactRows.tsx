import { useSay } from '../../app/i18n/Language.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './FactRows.module.css';
import studio from './Studio.module.css';

export interface FactRow {
  readonly label: string;
  /** Null: nothing was said. */
  readonly before: string | null;
  readonly after: string | null;
  readonly changed: boolean;
}

/** What holds beside the words. Where there is something to compare with, what changed stands as it was and as it is. */
export function FactRows({
  label,
  rows,
  compare,
}: {
  readonly label: string;
  readonly rows: readonly FactRow[];
  readonly compare: boolean;
}) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.label} className={styles.fact}>
            <dt>{row.label}</dt>
            <dd>
              {compare && row.changed ? (
                <>
                  <Chip tone="info">{say('kit.changed')}</Chip>
                  <del className={styles.value}>{row.before ?? say('studio.factMissing')}</del>
                  <ins className={styles.value}>{row.after ?? say('studio.factMissing')}</ins>
                </>
              ) : row.after === null ? (
                <span className={studio.quiet}>{say('studio.factMissing')}</span>
              ) : (
                <span className={styles.value}>{row.after}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
