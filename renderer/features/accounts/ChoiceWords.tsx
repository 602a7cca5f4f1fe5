import { Check, GitCompareArrows } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { fieldName } from '../sync/fieldName.ts';
import { useFieldValue } from '../sync/useFieldValue.tsx';
import styles from './Timeline.module.css';

type ChoiceEntry = Extract<Output<'accounts.timeline'>['entries'][number], { type: 'choice' }>;

const choiceText: Readonly<Record<ChoiceEntry['choice'], MessageId>> = {
  mine: 'choice.mine',
  theirs: 'choice.theirs',
  another: 'choice.another',
};

/** Two changed one field: what each wrote stands here for good, and which of it was kept. */
export function ChoiceWords({ entry }: { readonly entry: ChoiceEntry }) {
  const say = useSay();
  const shownValue = useFieldValue();
  const name = entry.byName ?? say('conflict.someone');
  const field = fieldName(say, entry.entity, entry.field) ?? entry.field;
  const shown = (value: unknown, kept: boolean): ReactNode => (
    <span className={styles.choice} dir="auto">
      {shownValue(entry.field, value, entry.names) ?? <i className={styles.by}>{say('conflict.empty')}</i>}
      {kept ? (
        <span className={styles.kept}>
          <Check aria-hidden="true" size={14} strokeWidth={1.75} />
          {say('choice.kept')}
        </span>
      ) : null}
    </span>
  );
  return (
    <>
      <span className={styles.icon}>
        <GitCompareArrows aria-hidden="true" size={14} strokeWidth={1.75} />
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <b>{entry.rowName === null ? field : say('choice.of', { field, name: isolated(entry.rowName) })}</b>
          <span className={styles.chips}>
            <Chip>{say(choiceText[entry.choice], { name })}</Chip>
          </span>
        </div>
        <Facts
          facts={[
            [say('conflict.before'), shown(entry.before, false)],
            [say('conflict.yours'), shown(entry.mine, entry.choice === 'mine')],
            [say('conflict.theirs', { name }), shown(entry.theirs, entry.choice === 'theirs')],
            ...(entry.choice === 'another'
              ? [[say('conflict.another'), shown(entry.kept, true)] as const]
              : []),
          ]}
        />
      </div>
    </>
  );
}
