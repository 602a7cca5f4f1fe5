import { useState } from 'react';
import type { LeadAnswer, LeadAnswerKind } from '../../../shared/domain/entities/leadAnswer.ts';
import { type ReturnedStatus, returnedStatuses } from '../../../shared/domain/leads/leadAfterAnswer.ts';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { localDate } from '../../app/i18n/formats.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { answerDoneText, answerText } from './answerWords.ts';
import { KeyedChoices } from './KeyedChoices.tsx';
import styles from './LeadDetail.module.css';
import { restDate, rests } from './restDates.ts';

const letters: Readonly<Record<LeadAnswerKind, string>> = {
  nurture: 'N',
  fix_data: 'F',
  reroute: 'R',
  close: 'X',
};
type Asking = 'nurture' | 'reroute';

const returnedStatus = (status: string): ReturnedStatus | undefined =>
  returnedStatuses.find((one) => one === status);

/** Marketing's answer to what sales gave back, each by its letter; until when or where is asked below. */
export function AnswerActions({ data }: { readonly data: Output<'leads.get'> }) {
  const { lead, returned } = data;
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const territories = useWorkspace((store) => store.workspace.territories);
  const command = useCommand('leads.answer');
  const draft = useDraft(`lead:${lead.id}:answer`, { note: '' });
  const [asking, setAsking] = useState<Asking | null>(null);
  const status = returnedStatus(lead.status);
  const today = localDate(Date.now());

  const give = async (kind: LeadAnswerKind, more: Partial<LeadAnswer> = {}): Promise<void> => {
    if (command.busy || returned === null || status === undefined) return;
    const answer = await command.run({
      answer: {
        id: newId(),
        leadId: lead.id,
        stepId: returned.stepId,
        territoryId: lead.territoryId,
        kind,
        until: more.until ?? null,
        toTerritoryId: more.toTerritoryId ?? null,
        note: textOrNull(draft.value.note),
      },
      seen: { status },
    });
    if (!answer.ok) return;
    draft.clear({ note: '' }, { remove: true });
    announce({ tone: 'ok', text: say(answerDoneText[kind]) });
  };
  const begin = (kind: LeadAnswerKind): void => {
    if (kind === 'nurture' || kind === 'reroute') setAsking(kind);
    else void give(kind);
  };
  const kinds: readonly LeadAnswerKind[] = ['nurture', 'fix_data', 'reroute', 'close'];
  useLetters({
    ...Object.fromEntries(kinds.map((kind) => [letters[kind], () => begin(kind)])),
    ...(asking === null ? {} : { Escape: () => setAsking(null) }),
  });
  const others = territories.filter(({ id }) => id !== lead.territoryId).slice(0, 9);
  return (
    <section className={styles.panel} aria-label={say('answer.title')}>
      <h3>{say('answer.title')}</h3>
      {command.failure === null ? null : <Notice tone="bad">{failureText(command.failure)}</Notice>}
      <SeenBy entity="leadAnswer">
        <TextField
          label={say('answer.note')}
          optional={say('form.optional')}
          value={draft.value.note}
          onChange={(note) => draft.change({ note })}
          maxLength={2000}
        />
      </SeenBy>
      <div className={styles.choices}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant={asking === kind ? 'primary' : 'secondary'}
            chord={letters[kind]}
            isPending={command.busy}
            onPress={() => begin(kind)}
          >
            {say(answerText[kind])}
          </Button>
        ))}
        <DraftMark draft={draft} />
      </div>
      {asking === 'nurture' ? (
        <KeyedChoices
          busy={command.busy}
          choices={rests.map((rest) => ({
            id: `${rest.count} ${rest.unit}`,
            label: say(rest.unit === 'week' ? 'lead.inWeeks' : 'lead.inMonths', { count: rest.count }),
            run: () => void give('nurture', { until: restDate(today, rest) }),
          }))}
        />
      ) : null}
      {asking === 'reroute' ? (
        <KeyedChoices
          busy={command.busy}
          choices={others.map(({ id, name }) => ({
            id,
            label: name,
            run: () => void give('reroute', { toTerritoryId: id }),
          }))}
        />
      ) : null}
    </section>
  );
}
