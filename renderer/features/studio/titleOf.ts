import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { languageToShow } from '../../../shared/domain/kits/itemContent.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { kitItemKindText } from '../../app/i18n/words.ts';

/** In which language an item's title is shown to a reader of another while it is written; null: it has none yet. */
export function titleLanguage(item: KitItem, wanted: Language): Language | null {
  const titled = languages.filter((one) => (item[one]?.title ?? '').trim() !== '');
  return titled.length === 0
    ? null
    : languageToShow(Object.fromEntries(titled.map((one) => [one, true])), wanted);
}

/** What an item is called there, or by its kind as long as it has no title. */
export function titleOf(item: KitItem, say: Say, wanted: Language): string {
  const language = titleLanguage(item, wanted);
  return (language === null ? undefined : item[language]?.title) ?? say(kitItemKindText[item.kind]);
}
