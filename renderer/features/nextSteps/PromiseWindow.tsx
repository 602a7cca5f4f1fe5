import { useState } from 'react';
import { Link } from 'react-router';
import type { NextStep } from '../../../shared/domain/entities/nextStep.ts';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { fieldChanges } from '../../app/forms/fieldChanges.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type AccountChoice, AccountField } from '../accounts/AccountField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { useMe } from '../session/useSession.ts';
import { SeenBy } from '../trust/SeenBy.tsx';

type Row = Output<'nextSteps.list'>['rows'][number];

interface PromiseDraft {
  readonly id?: string;
  readonly account?: AccountChoice | null;
  readonly text?: string;
  readonly dueOn?: string | null;
  readonly status?: NextStep['status'];
}

const statusText = {
  open: 'promise.filterOpen',
  done: 'nextStep.done',
  dropped: 'nextStep.dropped',
} as const;

/** A promise, new or known: what was promised, by when, and whether it still stands. */
export function PromiseWindow({
  row,
  account,
  onClose,
}: {
  readonly row: Row | null;
  /** Whom a new one is promised to, where the screen says it. */
  readonly account: AccountChoice | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const me = useMe();
  const now = useNow(60_000);
  const create = useCommand('nextSteps.create');
  const update = useCommand('nextSteps.update');
  const [asked, setAsked] = useState(false);
  const nextStep = row?.nextStep ?? null;
  const draft = useDraft<PromiseDraft>(`nextStep:${nextStep?.id ?? `new:${account?.id ?? 'any'}`}`, {});
  const { change } = draft;
  const value = { account, text: '', dueOn: null, status: 'open' as const, ...nextStep, ...draft.value };
  const text = value.text.trim();
  const mayChange = nextStep === null || allows(me.role, 'nextStep', 'update', me.id, nextStep.ownerId);
  const busy = create.busy || update.busy;
  const failure = create.failure ?? update.failure;

  const save = async (): Promise<void> => {
    setAsked(true);
    if (busy || text === '') return;
    if (nextStep === null) {
      if (value.account === null) return;
      const id = draft.value.id ?? newId();
      change({ id });
      const promised = { accountId: value.account.id, callId: null, ownerId: me.id };
      const answer = await create.run({ id, ...promised, text, dueOn: value.dueOn });
      if (!answer.ok) return;
    } else {
      const fields = fieldChanges(nextStep, { text, dueOn: value.dueOn, status: value.status });
      if (Object.keys(fields).length > 0) {
        const answer = await update.run({ id: nextStep.id, fields });
        if (!answer.ok) return;
      }
    }
    draft.clear({}, { remove: true });
    onClose();
  };

  return (
    <ActionWindow
      title={say(nextStep === null ? 'promise.new' : 'promise.edit')}
      keeps={mayChange}
      action={mayChange ? say('action.save') : null}
      busy={busy}
      failure={failure === null ? null : failureText(failure)}
      onAct={save}
      onClose={onClose}
      beside={<DraftMark draft={draft} />}
    >
      {mayChange ? (
        <Form onSubmit={save}>
          <SeenBy entity="nextStep">
            {nextStep === null && account === null ? (
              <AccountField
                // What was begun and left comes back with the account it was begun for.
                key={String(draft.ready)}
                value={value.account}
                onChange={(chosen) => change({ account: chosen })}
                autoFocus
                error={asked && value.account === null ? say('heard.lacksAccount') : null}
              />
            ) : null}
            <TextField
              label={say('promise.text')}
              value={value.text}
              onChange={(words) => change({ text: words })}
              lines
              autoFocus={nextStep !== null || account !== null}
              error={asked && text === '' ? say('promise.lacksText') : null}
            />
            <DateField
              label={say('call.by')}
              value={value.dueOn}
              onChange={(dueOn) => change({ dueOn })}
              weekday={value.dueOn === null ? undefined : formats.weekday(value.dueOn)}
            />
            {nextStep === null ? null : (
              <Segmented
                label={say('promise.status')}
                value={value.status}
                onChange={(status) => change({ status })}
                options={(['open', 'done', 'dropped'] as const).map((status) => ({
                  value: status,
                  label: say(statusText[status]),
                }))}
              />
            )}
          </SeenBy>
        </Form>
      ) : (
        <Notice tone="info">{say('promise.onlyOwner', { name: row?.ownerName ?? '–' })}</Notice>
      )}
      {row === null || nextStep === null ? null : (
        <Facts
          facts={[
            ...(mayChange
              ? []
              : ([
                  [say('promise.text'), nextStep.text],
                  [say('call.by'), nextStep.dueOn === null ? null : formats.date(nextStep.dueOn, now)],
                  [say('promise.status'), say(statusText[nextStep.status])],
                ] as const)),
            [say('promise.account'), row.accountName],
            [say('promise.owner'), row.ownerName],
            [
              say('promise.origin'),
              nextStep.callId === null ? null : (
                <Link key="call" to={`/calls/${nextStep.callId}`} onClick={onClose}>
                  {say('promise.toCall')}
                </Link>
              ),
            ],
          ]}
        />
      )}
    </ActionWindow>
  );
}
