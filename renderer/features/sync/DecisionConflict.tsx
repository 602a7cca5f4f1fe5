import { Link } from 'react-router';
import type { FieldConflict } from '../../../shared/contracts/sync/wire.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AskColleague } from './AskColleague.tsx';
import styles from './ConflictChoice.module.css';
import type { DecidedConflict } from './decidedConflict.ts';

/**
 * Two people decided about one thing as a whole: what stands, whose it is, and what mine would have been. Mine is
 * never sent over what I have not read: the way leads to it as it is now.
 */
export function DecisionConflict({
  mutationId,
  authoredAt,
  title,
  conflicts,
  decided,
}: {
  readonly mutationId: string;
  readonly authoredAt: number;
  readonly title: string;
  readonly conflicts: readonly FieldConflict[];
  readonly decided: DecidedConflict;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const announce = useAnnouncements((store) => store.announce);
  const resolve = useCommand('sync.resolve');
  const [first] = conflicts;
  const name = first?.byName ?? say('conflict.someone');
  const leave = async (): Promise<void> => {
    if (resolve.busy) return;
    const answer = await resolve.run({
      mutationId,
      choices: conflicts.map(({ field }) => ({ field, choice: 'theirs', value: null })),
    });
    if (answer.ok) announce({ tone: 'ok', text: say('conflict.decided') });
  };
  useKeys({ 'Alt+1': () => void leave() });
  return (
    <section className={styles.field} aria-label={say('conflict.yours')}>
      {resolve.failure === null ? null : <Notice tone="bad">{failureText(resolve.failure)}</Notice>}
      <div className={styles.values}>
        <div className={styles.value}>
          <h3>{say('conflict.theirs', { name })}</h3>
          <p className={styles.what}>{say(decided.theirs)}</p>
          {first?.at == null ? null : <p className={styles.when}>{formats.moment(first.at, now)}</p>}
        </div>
        <div className={styles.value}>
          <h3>{say('conflict.yours')}</h3>
          <p className={styles.what}>{say(decided.mine)}</p>
          <p className={styles.when}>{say('sync.authored', { time: formats.moment(authoredAt, now) })}</p>
        </div>
      </div>
      <FormActions>
        <Button variant="primary" chord="Alt+1" isPending={resolve.busy} onPress={() => void leave()}>
          {say('leadConflict.leave')}
        </Button>
        <Link to={decided.address}>{say('decisionConflict.open')}</Link>
        <AskColleague by={first?.by ?? null} title={title} />
      </FormActions>
    </section>
  );
}
