import { useState } from 'react';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { needText, orientationText, personaText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import type { Draft } from '../drafts/useDraft.ts';
import { LeadsHere } from '../prep/LeadsHere.tsx';
import { LikelyObjections } from '../prep/LikelyObjections.tsx';
import prepStyles from '../prep/Prep.module.css';
import { PrepMaterial, PrepQuestions, PrepToSend } from '../prep/PrepKits.tsx';
import { ProposedAim } from '../prep/ProposedAim.tsx';
import { SinceLastTime } from '../prep/SinceLastTime.tsx';
import type { PrepQuery } from '../prep/usePrep.ts';
import { useWhyText } from '../prep/useWhyText.ts';
import { useMe } from '../session/useSession.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import styles from './CallPrep.module.css';
import type { LogDraft } from './logDraft.ts';
import { NextStepLine } from './NextStepLine.tsx';

type CallData = Output<'calls.get'>;

/** What to know before the call: what it shall reach, who is in the room, what came before. */
export function CallPrep({
  data,
  prep: { value: prep, error, reload },
  draft,
}: {
  readonly data: CallData;
  readonly prep: PrepQuery;
  readonly draft: Draft<LogDraft>;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const whyText = useWhyText();
  const me = useMe();
  const [choosing, setChoosing] = useState(false);
  const { call, people, openNextSteps } = data;
  const expected = prep?.people ?? data.contacts.map((contact) => ({ contact, why: null }));
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
    // Cleared on purpose: what the past proposes is not put back.
    if (to === null && call[field] === null) return;
    if (to !== call[field] && !(await update({ [field]: { from: call[field], to } }))) return;
    draft.change({ [field]: null });
  };
  /** What the past proposes, while neither the plan nor the rep has words of their own. */
  const proposalFor = (field: 'objective' | 'minimumOutcome') =>
    call[field] === null && draft.value[field] === null ? (prep?.[field] ?? null) : null;
  const keep = (field: 'objective' | 'minimumOutcome', text: string): void =>
    void update({ [field]: { from: call[field], to: text } });
  const planField = (
    field: 'objective' | 'minimumOutcome',
    label: 'call.objective' | 'call.minimum',
    prompt: 'call.objectivePrompt' | 'call.minimumPrompt',
  ) => {
    const proposal = proposalFor(field);
    return (
      <>
        <TextField
          label={say(label)}
          {...(proposal === null ? {} : { optional: say('prep.proposed') })}
          value={draft.value[field] ?? call[field] ?? proposal?.text ?? ''}
          onChange={(text) => draft.change({ [field]: text })}
          onBlur={() => void commit(field)}
          placeholder={say(prompt)}
          lines
          className={styles.plan}
        />
        {proposal === null ? null : (
          <ProposedAim why={proposal.why} label={say(label)} onKeep={() => keep(field, proposal.text)} />
        )}
      </>
    );
  };
  return (
    <Card title={say('call.prep')}>
      {mayPlan ? (
        <div className={styles.plans}>
          <SeenBy entity="call">
            {planField('objective', 'call.objective', 'call.objectivePrompt')}
            {planField('minimumOutcome', 'call.minimum', 'call.minimumPrompt')}
          </SeenBy>
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
        {expected.length === 0 && !choosing ? <p className={styles.quiet}>{say('call.whoUnknown')}</p> : null}
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
            {expected.map(({ contact, why }) => (
              <li key={contact.id}>
                <Avatar name={contact.name} />
                <span>
                  {contact.name}
                  <small>
                    {[
                      contact.title,
                      contact.persona === 'unknown' ? null : say(personaText[contact.persona]),
                      contact.need === 'unknown' ? null : say(needText[contact.need]),
                      contact.orientation === 'unknown' ? null : say(orientationText[contact.orientation]),
                    ]
                      .filter(Boolean)
                      .map((part) => isolated(part))
                      .join(' · ')}
                  </small>
                  {why === null || why.rule === 'planned' ? null : (
                    <small className={prepStyles.why}>{whyText(why)}</small>
                  )}
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
      {prep === undefined && error !== null ? (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      ) : null}
      {prep === undefined ? null : <LeadsHere leads={prep.leads} />}
      {prep === undefined || (prep.since.length === 0 && openNextSteps.length > 0) ? null : (
        <SinceLastTime since={prep.since} />
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
      {prep?.offer?.first === 'send' ? <PrepToSend send={prep.kits.send} offer={prep.offer} /> : null}
      {prep === undefined ? null : (
        <PrepQuestions
          questions={prep.kits.questions}
          // Where something is to be sent too, that part says for whom.
          offer={prep.kits.send.length > 0 ? null : prep.offer}
        />
      )}
      {prep === undefined ? null : <LikelyObjections prep={prep} />}
      {prep?.offer?.first === 'say' ? <PrepToSend send={prep.kits.send} offer={prep.offer} /> : null}
      {prep === undefined || prep.competitors.length === 0 ? null : (
        <Section title={say('prep.competitors')}>
          <ul className={prepStyles.competitors}>
            {prep.competitors.map(({ id, name, why }) => (
              <li key={id}>
                {name}
                <p className={prepStyles.why}>{whyText(why)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {prep === undefined ? null : <PrepMaterial kits={prep.kits} />}
    </Card>
  );
}
