import { useState } from 'react';
import {
  type DisqualifyReason,
  disqualifyReasons,
  type RejectReason,
  rejectReasons,
} from '../../../shared/domain/entities/leadStep.ts';
import { requiredForStep } from '../../../shared/domain/leads/requiredForStep.ts';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import { KeyedChoices } from './KeyedChoices.tsx';
import { reasonText, stepText } from './leadWords.ts';
import type { PanelProps } from './panelProps.ts';

type Reason = RejectReason | DisqualifyReason;

/** A reason by one key; where it says nothing without words, the words as well. */
export function ReasonPanel({
  kind,
  leadId,
  busy,
  onTake,
}: PanelProps & { readonly kind: 'reject' | 'disqualify' }) {
  const say = useSay();
  const reasons: readonly Reason[] = kind === 'reject' ? rejectReasons : disqualifyReasons;
  const draft = useDraft(`lead:${leadId}:${kind}`, { note: '' });
  const [reason, setReason] = useState<Reason | null>(null);
  const [lacking, setLacking] = useState(false);
  const note = textOrNull(draft.value.note);

  const needs = (chosen: Reason, words: string | null): boolean =>
    requiredForStep({ kind, reason: chosen, note: words, until: null }).includes('note');
  const take = (chosen: Reason): void => {
    if (needs(chosen, note)) {
      setReason(chosen);
      setLacking(reason === chosen);
      return;
    }
    if (busy) return;
    draft.clear({ note: '' }, { remove: true });
    onTake({ reason: chosen, note: needs(chosen, null) ? note : null });
  };
  const choose = (chosen: Reason): void => {
    if (needs(chosen, null)) {
      setReason(chosen);
      setLacking(false);
    } else take(chosen);
  };
  useKeys(reason === null ? {} : { 'Mod+Enter': () => take(reason) });
  return (
    <>
      <KeyedChoices
        busy={busy}
        choices={reasons.map((one) => ({
          id: one,
          label: say(reasonText[one]),
          chosen: reason === one,
          run: () => choose(one),
        }))}
      />
      {reason === null ? null : (
        <Form key={reason} onSubmit={() => take(reason)}>
          <SeenBy entity="leadStep">
            <TextField
              label={say('lead.detail')}
              value={draft.value.note}
              onChange={(next) => draft.change({ note: next })}
              maxLength={2000}
              isRequired
              autoFocus
              error={lacking && note === null ? say('lead.detailLacks') : null}
              hint={say('lead.detailLacks')}
            />
          </SeenBy>
          <FormActions>
            <Button variant="primary" chord="Enter" isPending={busy} onPress={() => take(reason)}>
              {say(stepText[kind])}
            </Button>
            <DraftMark draft={draft} />
          </FormActions>
        </Form>
      )}
    </>
  );
}
