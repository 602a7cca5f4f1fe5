import type { Answered } from '../kits/answered.ts';
import type { Sayable } from '../kits/ProofCard.tsx';
import type { HeardForm } from './useHeardForm.ts';

/** How the capture says that it was answered, as what is offered beside it shows it. */
export const answeredIn = ({ draft: { value } }: HeardForm): Answered => ({
  how: value.response === 'none' ? null : value.response,
  itemId: value.responseItemId,
  words: value.responseWords,
});

/** Keeps with the capture which approved line answered, and how; taken back, nothing is said of it. */
export const answerWith =
  ({ draft }: HeardForm) =>
  ({ item }: Sayable, how: Answered['how'], words: string): void =>
    draft.change({
      response: how,
      responseItemId: how === null ? null : item.itemId,
      responseVersion: how === null ? null : item.version,
      responseWords: words,
    });
