import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { changeTitle } from './changeTitle.ts';
import { DecisionConflict } from './DecisionConflict.tsx';
import { decidedConflict } from './decidedConflict.ts';
import { EditChangeWindow } from './EditChangeWindow.tsx';
import { editableFields } from './editableFields.ts';
import { fieldName } from './fieldName.ts';
import { fieldsInQuestion } from './fieldsInQuestion.ts';
import { LeadConflict } from './LeadConflict.tsx';
import { stateText } from './OutboxCard.tsx';
import styles from './OutboxItemDetail.module.css';
import { entityOfKind, eventText } from './outboxWords.ts';
import { useFieldValue } from './useFieldValue.tsx';

type Item = Output<'sync.item'>;

const tones: Readonly<Record<Item['item']['state'], Tone>> = {
  pending: 'plain',
  sent: 'info',
  acknowledged: 'ok',
  settled: 'ok',
  conflict: 'bad',
  refused: 'bad',
  held: 'bad',
  discarded: 'plain',
  replaced: 'plain',
};

const shortText = {
  pending: 'sync.listWaiting',
  sent: 'sync.listSending',
  acknowledged: 'short.acknowledged',
  settled: 'short.settled',
  conflict: 'short.conflict',
  refused: 'short.refused',
  held: 'short.held',
  discarded: 'short.discarded',
  replaced: 'short.replaced',
} as const;

/** One change: what was written, what happened to it, and what can be done. */
export function OutboxItemDetail({ mutationId }: { readonly mutationId: string }) {
  const say = useSay();
  const failureText = useFailureText();
  const { value, error, reload } = useQuery('sync.item', { mutationId }, ['sync']);
  if (value === undefined) {
    return (
      <Card className={styles.detail}>
        {error === null ? (
          <Skeleton label={say('app.loading')} />
        ) : (
          <ErrorState
            title={failureText(error)}
            actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
          />
        )}
      </Card>
    );
  }
  return <Shown data={value} />;
}

function Shown({ data }: { readonly data: Item }) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const navigate = useNavigate();
  const announce = useAnnouncements((store) => store.announce);
  const shownValue = useFieldValue();
  const resend = useCommand('sync.resend');
  const discard = useCommand('sync.discard');
  const [discarding, setDiscarding] = useState(false);
  const [editing, setEditing] = useState(false);
  const { item, content, conflicts, dependsOn, history, actions } = data;
  const entity = entityOfKind[item.kind as MutationKind] ?? item.subject.entity;
  // Where nothing in it is put right by hand, it is sent again as it is.
  const editable = editableFields(entity, data.args ?? {}).some(
    ({ field }) => fieldName(say, entity, field) !== null,
  );
  const inQuestion = item.state === 'refused' ? fieldsInQuestion(say, entity, data.detail) : [];
  const failure = resend.failure ?? discard.failure;
  const title = changeTitle(say, item);
  const may = (action: Item['actions'][number]): boolean => actions.includes(action);

  // A lead is decided as a whole: there is no field to choose.
  const decision = item.kind === 'lead.step' ? conflicts[0] : undefined;
  const decided = decidedConflict(item.kind, item.subject.id, data.args ?? {}, conflicts);
  const whyText = (): string => {
    if (item.state !== 'conflict') return stateText(say, item);
    if (decided !== null)
      return say('decisionConflict.words', { name: conflicts[0]?.byName ?? say('conflict.someone') });
    if (conflicts[0]?.field === 'mergedIntoId') return say('conflict.mergedWords');
    return decision === undefined
      ? say('conflict.words')
      : say('leadConflict.words', { name: decision.byName ?? say('conflict.someone') });
  };
  const again = async (): Promise<void> => {
    const answer = await resend.run({ mutationId: item.mutationId, args: null });
    if (!answer.ok) return;
    announce({ tone: 'ok', text: say('sync.resent') });
    navigate(`/sync/${answer.value.mutationId}`, { replace: true });
  };
  const giveUp = async (): Promise<void> => {
    const answer = await discard.run({ mutationId: item.mutationId });
    setDiscarding(false);
    if (answer.ok) announce({ tone: 'ok', text: say('sync.discarded') });
  };
  return (
    <Card className={styles.detail}>
      <div className={styles.top}>
        <h2>{title}</h2>
        <Chip tone={tones[item.state]}>{say(shortText[item.state])}</Chip>
        {item.subject.accountId === null ? null : (
          <Link to={`/accounts/${item.subject.accountId}`} className={styles.account}>
            {say('sync.openAccount')}
          </Link>
        )}
      </div>
      <p className={styles.why}>
        {whyText()}
        {inQuestion.length === 0 ? null : ` ${say('refusal.fields', { fields: formats.list(inQuestion) })}`}
      </p>
      {failure === null ? null : <Notice tone="bad">{failureText(failure)}</Notice>}
      {item.state === 'conflict' && decision !== undefined ? (
        <LeadConflict
          mutationId={item.mutationId}
          leadId={item.subject.id}
          kind={content.find(({ field }) => field === 'kind')?.value}
          authoredAt={item.authoredAt}
          title={title}
          conflict={decision}
        />
      ) : item.state === 'conflict' && decided !== null ? (
        <DecisionConflict
          mutationId={item.mutationId}
          authoredAt={item.authoredAt}
          title={title}
          conflicts={conflicts}
          decided={decided}
        />
      ) : item.state === 'conflict' ? (
        <ConflictChoice
          mutationId={item.mutationId}
          authoredAt={item.authoredAt}
          title={title}
          names={data.names}
          conflicts={conflicts}
        />
      ) : null}
      {dependsOn.length === 0 || item.state !== 'held' ? null : (
        <ul className={styles.depends}>
          {dependsOn.map((other) => (
            <li key={other.mutationId}>
              <Link to={`/sync/${other.mutationId}`}>{say('sync.waitsFor', { label: other.label })}</Link>
            </li>
          ))}
        </ul>
      )}
      {may('resend') || may('edit') || may('discard') ? (
        <div className={styles.actions}>
          {may('edit') && editable ? (
            <Button variant="primary" onPress={() => setEditing(true)}>
              {say('sync.edit')}
            </Button>
          ) : null}
          {may('resend') ? (
            <Button variant={editable ? 'secondary' : 'primary'} isPending={resend.busy} onPress={again}>
              {say('sync.resend')}
            </Button>
          ) : null}
          {may('discard') ? (
            <Button variant="quiet" onPress={() => setDiscarding(true)}>
              {say('sync.discard')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <h3>{say('sync.written')}</h3>
      <Facts
        facts={content.flatMap(({ field, value }) => {
          const name = fieldName(say, entity, field);
          return name === null ? [] : [[name, shownValue(field, value, data.names)] as const];
        })}
      />
      <h3>{say('sync.happened')}</h3>
      <ol className={styles.history}>
        {history.map(({ at, event }) => {
          const id = eventText[event];
          return (
            <li key={`${at} ${event}`}>
              <time dateTime={new Date(at).toISOString()}>
                {now - at < 86_400_000 ? formats.timeWithSeconds(at) : formats.moment(at, now)}
              </time>
              <span>{id === undefined ? event : say(id)}</span>
            </li>
          );
        })}
      </ol>
      {discarding ? (
        <Dialog
          role="alertdialog"
          title={say('sync.discardTitle')}
          closeLabel={say('action.close')}
          onClose={() => setDiscarding(false)}
          footer={
            <>
              <Button onPress={() => setDiscarding(false)}>{say('sync.keepIt')}</Button>
              <Button variant="danger" isPending={discard.busy} onPress={giveUp}>
                {say('sync.discard')}
              </Button>
            </>
          }
        >
          <p>{say('sync.discardWords')}</p>
        </Dialog>
      ) : null}
      {editing && data.args !== undefined ? (
        <EditChangeWindow
          mutationId={item.mutationId}
          entity={entity}
          title={title}
          args={data.args}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Card>
  );
}
