import { useState } from 'react';
import type { FieldConflict } from '../../../shared/contracts/sync/wire.ts';
import { followedField } from '../../../shared/domain/accounts/fieldChoice.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { AskColleague } from './AskColleague.tsx';
import styles from './ConflictChoice.module.css';
import { type Decision, FieldChoice } from './FieldChoice.tsx';

/**
 * Two people changed the same thing: both values and a choice. One field is decided by its own button; where
 * there are several, each is chosen first and all go together.
 */
export function ConflictChoice({
  mutationId,
  authoredAt,
  title,
  conflicts,
  names,
}: {
  readonly mutationId: string;
  readonly authoredAt: number;
  readonly title: string;
  readonly conflicts: readonly FieldConflict[];
  readonly names: Readonly<Record<string, string>>;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const resolve = useCommand('sync.resolve');
  const draft = useDraft<Readonly<Record<string, string>>>(`resolve:${mutationId}`, {});
  const [decisions, setDecisions] = useState<Readonly<Record<string, Decision>>>({});
  /** The field whose choice decides this one as well. */
  const leaderOf = ({ entity, field }: FieldConflict): string => {
    const leader = followedField(entity, field);
    return leader !== null && conflicts.some((other) => other.field === leader) ? leader : field;
  };
  const asked = conflicts.filter((conflict) => leaderOf(conflict) === conflict.field);
  const single = asked.length === 1;
  const undecided = asked.filter(({ field }) => decisions[field] === undefined).length;

  const send = async (all: Readonly<Record<string, Decision>>): Promise<void> => {
    const answer = await resolve.run({
      mutationId,
      choices: conflicts.flatMap((conflict) => {
        const decision = all[leaderOf(conflict)];
        return decision === undefined
          ? []
          : [{ field: conflict.field, choice: decision.choice, value: decision.value }];
      }),
    });
    if (!answer.ok) return;
    draft.clear({}, { remove: true });
    announce({ tone: 'ok', text: say('conflict.decided') });
  };
  const decide = (field: string, decision: Decision): void => {
    const all = { ...decisions, [field]: decision };
    setDecisions(all);
    if (single) void send(all);
  };
  return (
    <div className={styles.conflicts}>
      {resolve.failure === null ? null : <Notice tone="bad">{failureText(resolve.failure)}</Notice>}
      {asked.map((conflict) => (
        <FieldChoice
          key={conflict.field}
          conflict={conflict}
          names={names}
          authoredAt={authoredAt}
          single={single}
          ask={single ? <AskColleague by={conflict.by} title={title} /> : null}
          chosen={decisions[conflict.field] ?? null}
          busy={resolve.busy}
          written={draft.value[conflict.field] ?? null}
          onWrite={(text) => draft.change({ [conflict.field]: text })}
          onDecide={(decision) => decide(conflict.field, decision)}
        />
      ))}
      <DraftMark draft={draft} />
      {single ? null : (
        <FormActions>
          <Button
            variant="primary"
            isDisabled={undecided > 0}
            isPending={resolve.busy}
            onPress={() => void send(decisions)}
          >
            {undecided > 0 ? say('conflict.undecided', { count: undecided }) : say('conflict.keepChoices')}
          </Button>
          <AskColleague by={conflicts[0]?.by ?? null} title={title} />
        </FormActions>
      )}
    </div>
  );
}
