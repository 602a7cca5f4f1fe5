import { CornerUpLeft } from 'lucide-react';
import { useState } from 'react';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { channelText, orientationText, personaText, resultText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import type { Draft } from '../drafts/useDraft.ts';
import { useMe } from '../session/useSession.ts';
import styles from './CallPrep.module.css';
import type { LogDraft } from './logDraft.ts';
import { NextStepLine } from './NextStepLine.tsx';

type CallData = Output<'calls.get'>;

/** What to know before the call: what it shall reach, who is in the room, what came before. */
export function CallPrep({ data, draft }: { readonly data: CallData; readonly draft: Draft<LogDraft> }) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const now = useNow(60_000);
  const me = useMe();
  const [choosing, setChoosing] = useState(false);
  const { call, contacts, people, lastCalls, openNextSteps } = data;
  const mayPlan = data.logs.length === 0 && allows(me.role, 'call', 'update', me.id, call.ownerId);

  const update = async (fields: Parameters<typeof invoke<'calls.update'>>[1]['fields']): Promise<boolean> => {
    const result = await invoke('calls.update', { id: call.id, fields });
    if (!result.ok) announce({ tone: 'bad', text: failureText(result.error) });
    return result.ok;
  };
  /** The plan's words are kept as a draft while they are typed, and become a change when the field is left. */
  const commit = async (field: 'objective' | 'minimumOutcome'): Promise<void> => {
    const typed = draft.value[field];
    if (typed === null) return;
    const to = textOrNull(typed);
    if (to !== call[field] && !(await update({ [field]: { from: call[field], to } }))) return;
    draft.change({ [field]: null });
  };
  const planField = (
    field: 'objective' | 'minimumOutcome',
    label: 'call.objective' | 'call.minimum',
    prompt: 'call.objectivePrompt' | 'call.minimumPrompt',
  ) => (
    <TextField
      label={say(label)}
      value={draft.value[field] ?? call[field] ?? ''}
      onChange={(text) => draft.change({ [field]: text })}
      onBlur={() => void commit(field)}
      placeholder={say(prompt)}
      lines
      className={styles.plan}
    />
  );
  return (
    <Card title={say('call.prep')}>
      {mayPlan ? (
        <div className={styles.plans}>
          {planField('objective', 'call.objective', 'call.objectivePrompt')}
          {planField('minimumOutcome', 'call.minimum', 'call.minimumPrompt')}
        </div>
      ) : (
        <>
          <Section title={say('call.objective')}>
            <p>{call.objective ?? say('call.notSet')}</p>
          </Section>
          <Section title={say('call.minimum')}>
            <p>{call.minimumOutcome ?? say('call.notSet')}</p>
          </Section>
        </>
      )}
      <Section title={say('call.who')}>
        {contacts.length === 0 && !choosing ? <p className={styles.quiet}>{say('call.whoUnknown')}</p> : null}
        {choosing ? (
          <ToggleChips
            label={say('call.who')}
            hideLabel
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={call.contactIds}
            onChange={(to) => void update({ contactIds: { from: call.contactIds, to } })}
          />
        ) : (
          <ul className={styles.people}>
            {contacts.map((contact) => (
              <li key={contact.id}>
                <Avatar name={contact.name} />
                <span>
                  {contact.name}
                  <small>
                    {[
                      contact.title,
                      contact.persona === 'unknown' ? null : say(personaText[contact.persona]),
                      contact.orientation === 'unknown' ? null : say(orientationText[contact.orientation]),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        )}
        {mayPlan && people.length > 0 ? (
          <Button
            variant="quiet"
            size="small"
            className={styles.change}
            aria-expanded={choosing}
            onPress={() => setChoosing(!choosing)}
          >
            {choosing ? say('action.done') : say('call.whoChange')}
          </Button>
        ) : null}
      </Section>
      {lastCalls.length === 0 ? null : (
        <Section title={say('call.sinceLastTime')}>
          <ul className={styles.past}>
            {lastCalls.map((last) => (
              <li key={last.call.id}>
                <CornerUpLeft aria-hidden="true" size={14} strokeWidth={1.75} />
                <span>
                  <b>
                    {say('call.channelAndTime', {
                      channel: say(channelText[last.call.channel]),
                      time: formats.day(last.call.startsAt, now),
                    })}
                  </b>{' '}
                  {last.log === null ? null : (
                    <span className={styles.quiet}>{say(resultText[last.log.result])}</span>
                  )}
                  {last.log === null || last.log.summary === '' ? null : (
                    <p className={styles.summary}>{last.log.summary}</p>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {openNextSteps.length === 0 ? null : (
        <Section title={say('call.promised')}>
          <ul className={styles.promises}>
            {openNextSteps.map((nextStep) => (
              <li key={nextStep.id}>
                <NextStepLine nextStep={nextStep} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {lastCalls.length === 0 && openNextSteps.length === 0 ? (
        <Section title={say('call.sinceLastTime')}>
          <p className={styles.quiet}>{say('call.firstTime')}</p>
        </Section>
      ) : null}
    </Card>
  );
}
