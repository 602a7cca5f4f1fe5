import { useState } from 'react';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import { wantedLanguage } from '../../../shared/domain/kits/wantedLanguage.ts';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { useLanguage } from '../../app/i18n/Language.tsx';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { useRested } from '../../platform/useRested.ts';
import { type Draft, useDraft } from '../drafts/useDraft.ts';
import { categoryOf, emptyHeard, type HeardDraft, type HeardLack, lacksOf } from './heardDraft.ts';
import type { SayTo } from './sayTo.ts';
import { useSuggestions } from './useSuggestions.ts';

export interface HeardForm {
  readonly draft: Draft<HeardDraft>;
  readonly accountId: string | null;
  /** Who said it; '' where that is not known. */
  readonly contactId: string;
  readonly suggested: readonly ObjectionCategory[];
  readonly category: ObjectionCategory | null;
  /** What the kits offer to these words; undefined where it was not asked for, or not answered yet. */
  readonly whatToSay: Output<'kits.whatToSay'> | undefined;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly lack: HeardLack | null;
  readonly failure: ReturnType<typeof useCommand<'heard.add'>>['failure'];
  readonly busy: boolean;
  /** True when it is on disk. */
  readonly save: () => Promise<boolean>;
}

const restMs = 150;

/** The state of one capture: its draft, what the words suggest, and how it is saved. */
export function useHeardForm(
  draftKey: string,
  account: { id: string; name: string } | null,
  callId: string | null,
  onlyContactId: string | null = null,
  sayTo: SayTo | null = null,
): HeardForm {
  const draft = useDraft<HeardDraft>(draftKey, emptyHeard);
  const add = useCommand('heard.add');
  const mine = useLanguage();
  const [asked, setAsked] = useState(false);
  const { value } = draft;
  const accountId = account?.id ?? value.account?.id ?? null;
  const contactId = value.contactId ?? onlyContactId ?? '';
  const alike = useSuggestions(value.verbatim, accountId);
  const words = useRested(value.verbatim, restMs).slice(0, 2000);
  const { value: offered } = useQuery(
    'kits.whatToSay',
    sayTo === null || accountId === null
      ? null
      : {
          text: words,
          accountId,
          callId,
          contactIds: sayTo.contactIds.length > 0 || contactId === '' ? [...sayTo.contactIds] : [contactId],
          category: value.category ?? sayTo.category,
          competitorId: value.competitorId,
          language: sayTo.language,
          customerSees: false,
        },
    ['kits', 'heard', 'contacts'],
  );
  const [whatToSay, setWhatToSay] = useState(offered);
  // While the next answer is on its way the last one stays, so that nothing jumps under the reader's eyes.
  if (offered !== undefined && offered !== whatToSay) setWhatToSay(offered);
  const suggested = value.verbatim.trim() === '' ? [] : rankedBy(whatToSay?.categories ?? [], alike);
  const contacts = useQuery('contacts.list', accountId === null ? null : { accountId }, ['contacts']);
  const known = useQuery('accounts.get', accountId === null ? null : { id: accountId }, ['accounts']);
  const rows = contacts.value?.rows ?? [];
  const category = categoryOf(value, suggested);
  const lack = lacksOf(value, accountId, category);

  const save = async (): Promise<boolean> => {
    setAsked(true);
    if (add.busy || lack !== null || accountId === null) return false;
    const id = value.id === '' ? newId() : value.id;
    draft.change({ id });
    await draft.flush();
    const answered = value.response === 'said_it' || value.response === 'own_words';
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
        // Quoted as it was said: in the customer's language, and where nobody has written that down, in the rep's own.
        language:
          wantedLanguage(null, contact === undefined ? [] : [contact], known.value?.account ?? null) ?? mine,
        persona: value.persona ?? contact?.persona ?? 'unknown',
        buyerStage: value.buyerStage ?? known.value?.account.buyerStage ?? null,
        competitorId: value.competitorId,
        response: value.response,
        responseItemId: answered ? value.responseItemId : null,
        responseVersion: answered ? value.responseVersion : null,
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
    whatToSay,
    people: rows.map(({ contact }) => ({ id: contact.id, name: contact.name })),
    lack: asked ? lack : null,
    failure: add.failure,
    busy: add.busy,
    save,
  };
}

/** The kits weigh the words too; where there are none, what was heard before has to do. */
const rankedBy = (
  byKits: readonly ObjectionCategory[],
  alike: readonly ObjectionCategory[],
): readonly ObjectionCategory[] => (byKits.length === 0 ? alike : byKits);
