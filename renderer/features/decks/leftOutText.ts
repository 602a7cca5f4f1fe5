import type { LeftOutReason } from '../../../shared/domain/kits/deckPages.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { notUsableText } from '../../app/i18n/words.ts';

/** Why a page of a deck is left out. */
export const leftOutText: Readonly<Record<LeftOutReason, MessageId>> = {
  ...notUsableText,
  gone: 'deck.gone',
  changed: 'deck.changed',
};
