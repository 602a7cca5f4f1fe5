import { useEffect } from 'react';
import type { Language } from '../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import type { PartName } from '../../../shared/domain/kits/contentParts.ts';
import type { ItemContent } from '../../../shared/domain/kits/itemContent.ts';
import { localDate } from '../../app/i18n/formats.ts';
import { newId } from '../../platform/newId.ts';
import { type Command, useCommand } from '../../platform/useCommand.ts';
import { type Draft, useDraft } from '../drafts/useDraft.ts';
import { isTyping } from './isTyping.ts';
import { contentFrom, type FieldTexts, textsOf } from './itemFields.ts';
import { useNewest } from './useNewest.ts';

interface Typed {
  readonly texts: FieldTexts;
}
const nothingTyped: Typed = { texts: {} };
const same = (one: ItemContent | null, other: ItemContent | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export interface ItemTexts {
  readonly draft: Draft<Typed>;
  readonly texts: FieldTexts;
  /** What the words say now, saved or not. */
  readonly content: ItemContent | null;
  readonly command: Command<'studio.updateItem'>;
  readonly change: (name: PartName, text: string) => void;
  /** Puts words that somebody else found in a part's place, and saves them. */
  readonly take: (name: PartName, text: string) => void;
  /** Makes the words the item's; asked when a field is left. */
  readonly commit: () => Promise<void>;
  /** Sets what proves one of a battlecard's strengths, as it was saved. */
  readonly prove: (strength: string, proofItemIds: readonly string[]) => void;
}

/** The words of an item in one language while they are written: kept as they are typed, saved when a field is left. */
export function useItemTexts(item: KitItem, language: Language): ItemTexts {
  const draft = useDraft<Typed>(`studio:${item.id}:${language}`, nothingTyped);
  const command = useCommand('studio.updateItem');
  const saved = item[language];
  const newest = useNewest(saved);
  const texts = { ...textsOf(item.kind, saved), ...draft.value.texts };
  const content = contentFrom(item.kind, texts, saved, localDate(Date.now()));
  const typed = Object.keys(draft.value.texts).length > 0;
  const settled = typed && same(content, saved);
  const { clear } = draft;
  // The words stay in the draft until they are read back as the item's own; never while one of them is being typed.
  useEffect(() => {
    if (settled && !isTyping()) clear(nothingTyped, { remove: true });
  }, [settled, clear]);
  const save = async (to: ItemContent | null): Promise<void> => {
    const from = newest.value();
    newest.sent(to);
    // Not waited for: what is done next, such as submitting, must not overtake the words that it is about.
    void draft.flush();
    await command.run({ id: item.id, revisionId: newId(), fields: { [language]: { from, to } } });
  };
  return {
    draft,
    texts,
    content,
    command,
    change: (name, text) => draft.change({ texts: { ...draft.value.texts, [name]: text } }),
    take(name, text) {
      draft.change({ texts: { ...draft.value.texts, [name]: text } });
      void save(contentFrom(item.kind, { ...texts, [name]: text }, saved, localDate(Date.now())));
    },
    prove(strength, proofItemIds) {
      const from = newest.value();
      if (from === null || !('ourStrengths' in from)) return;
      const ourStrengths = from.ourStrengths.map((claim) =>
        claim.text === strength ? { ...claim, proofItemIds: [...proofItemIds] } : claim,
      );
      void save({ ...from, ourStrengths });
    },
    async commit() {
      if (settled) clear(nothingTyped, { remove: true });
      if (settled || !typed || same(content, newest.value())) return;
      await save(content);
    },
  };
}
