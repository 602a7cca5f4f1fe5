import { useState } from 'react';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { type Draft, useDraft } from '../drafts/useDraft.ts';
import { categoryOf, emptyHeard, type HeardDraft, type HeardLack, lacksOf } from './heardDraft.ts';
import { useSuggestions } from './useSuggestions.ts';

export interface HeardForm {
  readonly draft: Draft<HeardDraft>;
  readonly accountId: string | null;
  /** Who said it; '' where that is not known. */
  readonly contactId: string;
  readonly suggested: readonly ObjectionCategory[];
  readonly category: ObjectionCategory | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly lack: HeardLack | null;
  readonly failure: ReturnType<typeof useCommand<'heard.add'>>['failure'];
  readonly busy: boolean;
  /** True when it is on disk. */
  readonly save: () => Promise<boolean>;
}

/** The state of one capture: its draft, what the words suggest, and how it is saved. */
export function useHeardForm(
  draftKey: string,
  account: { id: string; name: string } | null,
  callId: string | null,
  onlyContactId: string | null = null,
): HeardForm {
  const draft = useDraft<HeardDraft>(draftKey, emptyHeard);
  const add = useCommand('heard.add');
  const [asked, setAsked] = useState(false);
  const { value } = draft;
  const accountId = account?.id ?? value.account?.id ?? null;
  const suggested = useSuggestions(value.verbatim, accountId);
  const contacts = useQuery('contacts.list', accountId === null ? null : { accountId }, ['contacts']);
  const known = useQuery('accounts.get', accountId === null ? null : { id: accountId }, ['accounts']);
  const rows = contacts.value?.rows ?? [];
  const contactId = value.contactId ?? onlyContactId ?? '';
  const category = categoryOf(value, suggested);
  const lack = lacksOf(value, accountId, category);

  const save = async (): Promise<boolean> => {
    setAsked(true);
    if (add.busy || lack !== null || accountId === null) return false;
    const id = value.id === '' ? newId() : value.id;
    draft.change({ id });
    await draft.flush();
    const contact = rows.find((row) => row.contact.id === contactId)?.contact;
    const answer = await add.run({
      draftKey,
      heard: {
        id,
        accountId,
        callId,
        contactId: contact?.id ?? null,
        kind: value.kind,
        category,
        verbatim: value.verbatim.trim(),
        language: null,
        persona: value.persona ?? contact?.persona ?? 'unknown',
        buyerStage: value.buyerStage ?? known.value?.account.buyerStage ?? null,
        competitorId: value.competitorId,
        response: value.response,
        responseItemId: null,
        responseVersion: null,
        responseWords: value.response === 'own_words' ? textOrNull(value.responseWords) : null,
        outcome: value.outcome,
        ownerId: null,
        heardAt: Date.now(),
      },
    });
    if (!answer.ok) return false;
    draft.clear(emptyHeard);
    setAsked(false);
    return true;
  };
  return {
    draft,
    accountId,
    contactId,
    suggested,
    category,
    people: rows.map(({ contact }) => ({ id: contact.id, name: contact.name })),
    lack: asked ? lack : null,
    failure: add.failure,
    busy: add.busy,
    save,
  };
}
