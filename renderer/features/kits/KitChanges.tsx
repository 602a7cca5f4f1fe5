import { Link } from 'react-router';
import { useSay } from '../../app/i18n/Language.tsx';
import { kitItemKindText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import { WordChanges } from '../studio/WordChanges.tsx';
import styles from './KitDetail.module.css';

type Change = Output<'kits.kit'>['changes'][number];

const changeText = {
  added: 'kit.added',
  changed: 'kit.changed',
  removed: 'kit.removed',
} as const;

/** Item by item what a version changed; whoever's words did it is told so. */
export function KitChanges({
  kitId,
  changes,
}: {
  readonly kitId: string;
  readonly changes: readonly Change[];
}) {
  const say = useSay();
  return (
    <ul className={styles.lines}>
      {changes.map(({ itemId, kind, title, change, becauseOfMe, words }) => (
        <li key={itemId}>
          <Chip tone={change === 'removed' ? 'warn' : 'info'}>{say(changeText[change])}</Chip>{' '}
          {change === 'removed' ? title : <Link to={`/kits/${kitId}/${itemId}`}>{title}</Link>}{' '}
          <span className={styles.quiet}>{say(kitItemKindText[kind])}</span>
          {becauseOfMe ? <p className={styles.because}>{say('item.becauseOfYou')}</p> : null}
          {words.map(({ name, before, after }) => (
            <WordChanges key={name} before={before} after={after} />
          ))}
        </li>
      ))}
    </ul>
  );
}
