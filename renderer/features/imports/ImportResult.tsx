import type { ReactNode } from 'react';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Imports.module.css';

type State = Output<'imports.progress'>['state'];
type Result = Extract<State, { readonly type: 'done' }>['result'];

const counted = ['read', 'created', 'updated', 'unchanged', 'repeated', 'lookalikes', 'bad'] as const;
const countText: Readonly<Record<(typeof counted)[number], MessageId>> = {
  read: 'import.countRead',
  created: 'import.countCreated',
  updated: 'import.countUpdated',
  unchanged: 'import.countUnchanged',
  repeated: 'import.countRepeated',
  lookalikes: 'import.countLookalikes',
  bad: 'import.countBad',
};

/** What the trial found or the import did: counts, why rows were not taken, and all that is worth knowing. */
export function ImportResult({
  apply,
  result,
  actions,
}: {
  readonly apply: boolean;
  readonly result: Result;
  /** What can be done with the rows that were not taken. */
  readonly actions: ReactNode;
}) {
  const say = useSay();
  const formats = useFormats();
  return (
    <div className={styles.stack}>
      <Notice tone="info">
        <span role="status">{say(apply ? 'import.imported' : 'import.tried')}</span>
      </Notice>
      <dl className={styles.counts}>
        {counted.map((each) => (
          <div key={each}>
            <dt>{say(countText[each])}</dt>
            <dd>{formats.number(result[each])}</dd>
          </div>
        ))}
      </dl>
      {result.reasons.length === 0 ? null : (
        <section aria-label={say('import.whyNot')}>
          <div className={styles.row}>
            <h3>{say('import.whyNot')}</h3>
            {actions}
          </div>
          <ul className={styles.reasons}>
            {result.reasons.map(({ code, column, message, count, lines }) => (
              <li key={`${code} ${column}`}>
                <b>{formats.number(count)}</b> {message}
                <span className={styles.quiet}>
                  {say('import.lines', { count: lines.length, lines: formats.list(lines.map(String)) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className={styles.details}>
        <summary>{say('import.details')}</summary>
        <ul>
          {result.details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
