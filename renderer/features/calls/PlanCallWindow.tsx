import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type CallChannel, callChannels } from '../../../shared/domain/entities/call.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { channelText } from '../../app/i18n/words.ts';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FieldRow, Form } from '../../ui/Form.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { type AccountChoice, AccountField } from '../accounts/AccountField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { useMe } from '../session/useSession.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import { channelChords } from './channelChords.ts';
import styles from './PlanCallWindow.module.css';
import { nextWholeHour, plannedStart, shownStart } from './plannedStart.ts';

interface PlanDraft {
  readonly id: string;
  readonly account: AccountChoice | null;
  readonly date: string | null;
  readonly time: string;
  readonly minutes: string;
  readonly channel: CallChannel | null;
  readonly contactIds: readonly string[];
  readonly objective: string;
  readonly minimumOutcome: string;
}

const lengths = ['15', '30', '45', '60', '90', '120'] as const;
const minuteMs = 60_000;

/** A call to come: when, with whom, and what it shall reach. The objective is asked for, never a wall. */
export function PlanCallWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const me = useMe();
  const plan = useCommand('calls.plan');
  const planEvent = useCommand('calendar.plan');
  const [suggestion] = useState(() => useQuickActions.getState().event);
  const event = suggestion?.event ?? null;
  const [context] = useState(() =>
    event === null ? (useQuickActions.getState().context?.account ?? null) : null,
  );
  const [empty] = useState<PlanDraft>(() => ({
    id: '',
    account: context,
    ...(suggestion === null ? nextWholeHour(Date.now()) : shownStart(suggestion.event.startsAt)),
    minutes: String(suggestion?.durationMinutes ?? 30),
    channel: suggestion?.channel ?? null,
    contactIds: [],
    objective: suggestion?.objective ?? '',
    minimumOutcome: '',
  }));
  const draft = useDraft<PlanDraft>(
    event === null ? `plan:${context?.id ?? 'any'}` : `plan:event:${event.startsAt}`,
    empty,
  );
  const { value, change } = draft;
  const [asked, setAsked] = useState(false);
  const accountId = value.account?.id ?? null;
  const contacts = useQuery('contacts.list', accountId === null ? null : { accountId }, ['contacts']);
  const people = (contacts.value?.rows ?? []).map(({ contact }) => ({
    value: contact.id,
    label: contact.name,
  }));

  const save = async (): Promise<void> => {
    setAsked(true);
    if (plan.busy || planEvent.busy || accountId === null || value.channel === null || value.date === null)
      return;
    const id = value.id === '' ? newId() : value.id;
    change({ id });
    const unmoved = value.date === empty.date && value.time === empty.time;
    const call = {
      id,
      accountId,
      ownerId: me.id,
      contactIds: value.contactIds,
      channel: value.channel,
      ...(suggestion !== null && unmoved
        ? {
            startsAt: suggestion.event.startsAt,
            localStart: suggestion.localStart,
            timeZone: suggestion.timeZone,
          }
        : plannedStart(value.date, value.time)),
      durationMinutes: Number(value.minutes),
      objective: textOrNull(value.objective),
      minimumOutcome: textOrNull(value.minimumOutcome),
    };
    const answer = await (event === null
      ? plan.run(call)
      : planEvent.run({ event: { sourceId: event.sourceId, key: event.key }, call }));
    if (!answer.ok) return;
    draft.clear(empty, { remove: true });
    onClose();
    if (event === null) navigate(`/calls/${id}`);
  };
  const failure = plan.failure ?? planEvent.failure;
  const keys: Record<string, () => void> = {};
  for (const channel of callChannels) keys[channelChords[channel]] = () => change({ channel });

  return (
    <ActionWindow
      title={value.account === null ? say('call.plan') : say('call.planAt', { account: value.account.name })}
      keeps
      wide
      action={say('call.planSave')}
      busy={plan.busy || planEvent.busy}
      failure={failure === null ? null : failureText(failure)}
      onAct={save}
      onClose={onClose}
      beside={<DraftMark draft={draft} />}
      keys={keys}
    >
      {event === null ? null : (
        <p className={styles.event} dir="auto">
          {[event.title, ...event.people.slice(0, 5).map(({ name }) => name), event.location]
            .filter(Boolean)
            .map((part) => isolated(part))
            .join(' · ')}
        </p>
      )}
      <Form onSubmit={save}>
        <SeenBy entity="call">
          {suggestion !== null && suggestion.candidates.length > 0 && value.account === null ? (
            <div className={styles.candidates}>
              {suggestion.candidates.slice(0, 4).map((candidate) => (
                <Button key={candidate.id} size="small" onPress={() => change({ account: candidate })}>
                  {candidate.name}
                </Button>
              ))}
            </div>
          ) : null}
          {context === null ? (
            <AccountField
              value={value.account}
              onChange={(account) => change({ account, contactIds: [] })}
              autoFocus
              error={asked && accountId === null ? say('heard.lacksAccount') : null}
            />
          ) : null}
          <FieldRow>
            <DateField
              label={say('call.day')}
              value={value.date}
              onChange={(date) => change({ date })}
              weekday={value.date === null ? undefined : formats.weekday(value.date)}
              error={asked && value.date === null ? say('form.required') : null}
            />
            <TimeField label={say('call.time')} value={value.time} onChange={(time) => change({ time })} />
            <SelectField
              label={say('call.length')}
              value={value.minutes}
              onChange={(minutes) => change({ minutes })}
              placeholder={say('form.choose')}
              options={[...new Set([...lengths, value.minutes])].map((minutes) => ({
                value: minutes,
                label: formats.duration(Number(minutes) * minuteMs),
              }))}
            />
          </FieldRow>
          <Segmented
            label={say('call.channel')}
            value={value.channel}
            onChange={(channel) => change({ channel })}
            error={asked && value.channel === null ? say('call.lacksChannel') : null}
            prefix="Alt"
            options={callChannels.map((one) => ({
              value: one,
              label: say(channelText[one]),
              chord: channelChords[one],
            }))}
          />
          {people.length === 0 ? null : (
            <ToggleChips
              label={say('call.who')}
              options={people}
              value={value.contactIds}
              onChange={(contactIds) => change({ contactIds })}
            />
          )}
          <TextField
            label={say('call.objective')}
            optional={say('form.optional')}
            value={value.objective}
            onChange={(objective) => change({ objective })}
            placeholder={say('call.objectivePrompt')}
            autoFocus={context !== null}
          />
          <TextField
            label={say('call.minimum')}
            optional={say('form.optional')}
            value={value.minimumOutcome}
            onChange={(minimumOutcome) => change({ minimumOutcome })}
            placeholder={say('call.minimumPrompt')}
          />
        </SeenBy>
      </Form>
    </ActionWindow>
  );
}
