import { Link } from 'react-router';
import type { FieldConflict } from '../../../shared/contracts/sync/wire.ts';
import { type LeadStatus, leadStatuses } from '../../../shared/domain/entities/lead.ts';
import { type LeadStepKind, leadStepKinds } from '../../../shared/domain/entities/leadStep.ts';
import { statusAfter } from '../../../shared/domain/leads/leadSteps.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { leadStatusText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { stepDoneText, stepText } from '../leads/leadWords.ts';
import { AskColleague } from './AskColleague.tsx';
import styles from './ConflictChoice.module.css';

/**
 * Two people decided about one lead: who was first, what each decided and when, and whether mine may still be
 * taken from where the lead stands now.
 */
export function LeadConflict({
  mutationId,
  leadId,
  kind,
  authoredAt,
  title,
  conflict,
}: {
  readonly mutationId: string;
  readonly leadId: string;
  /** The step that lost. */
  readonly kind: unknown;
  readonly authoredAt: number;
  readonly title: string;
  readonly conflict: FieldConflict;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const announce = useAnnouncements((store) => store.announce);
  const resolve = useCommand('sync.resolve');
  const name = conflict.byName ?? say('conflict.someone');
  const step = leadStepKinds.find((one) => one === kind) ?? null;
  const theirs = leadStatuses.find((one) => one === conflict.theirs) ?? null;
  const mayAgain = canFollow(theirs, step);

  const decide = async (choice: 'mine' | 'theirs'): Promise<void> => {
    if (resolve.busy) return;
    const answer = await resolve.run({
      mutationId,
      choices: [{ field: conflict.field, choice, value: null }],
    });
    if (answer.ok) announce({ tone: 'ok', text: say('conflict.decided') });
  };
  useKeys({
    'Alt+1': () => void decide('theirs'),
    ...(mayAgain ? { 'Alt+2': () => void decide('mine') } : {}),
  });
  return (
    <section className={styles.field} aria-label={say('conflict.yours')}>
      {resolve.failure === null ? null : <Notice tone="bad">{failureText(resolve.failure)}</Notice>}
      <div className={styles.values}>
        <div className={styles.value}>
          <h3>{say('conflict.theirs', { name })}</h3>
          <p className={styles.what}>
            {theirs === null ? say('conflict.empty') : say(leadStatusText[theirs])}
          </p>
          {conflict.at === null ? null : <p className={styles.when}>{formats.moment(conflict.at, now)}</p>}
        </div>
        <div className={styles.value}>
          <h3>{say('conflict.yours')}</h3>
          <p className={styles.what}>{step === null ? say('conflict.empty') : say(stepDoneText[step])}</p>
          <p className={styles.when}>{say('sync.authored', { time: formats.moment(authoredAt, now) })}</p>
        </div>
      </div>
      {mayAgain ? null : <p className={styles.when}>{say('leadConflict.cannot', { name })}</p>}
      <FormActions>
        <Button
          variant="primary"
          chord="Alt+1"
          isPending={resolve.busy}
          onPress={() => void decide('theirs')}
        >
          {say('leadConflict.leave')}
        </Button>
        {mayAgain && step !== null ? (
          <Button chord="Alt+2" isPending={resolve.busy} onPress={() => void decide('mine')}>
            {say('leadConflict.again', { step: say(stepText[step]) })}
          </Button>
        ) : null}
        <Link to={`/leads/${leadId}`}>{say('leadConflict.open')}</Link>
        <AskColleague by={conflict.by} title={title} />
      </FormActions>
    </section>
  );
}

/** Whether the step changes anything from there; taking what already stands would not. */
function canFollow(from: LeadStatus | null, step: LeadStepKind | null): boolean {
  if (from === null || step === null) return false;
  const after = statusAfter(from, step);
  return after !== null && after !== from;
}
