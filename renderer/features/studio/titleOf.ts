import { languages } from '../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { kitItemKindText } from '../../app/i18n/words.ts';

/** What an item is called while it is written: its title in the first language that has one, else its kind. */
export function titleOf(item: KitItem, say: Say): string {
  const written = languages
    .map((language) => item[language]?.title ?? '')
    .find((title) => title.trim() !== '');
  return written ?? say(kitItemKindText[item.kind]);
}
