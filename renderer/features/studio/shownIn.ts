import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { languageToShow } from '../../../shared/domain/kits/itemContent.ts';
import { shownContent } from './shownContent.ts';
import { speaks } from './versionChecks.ts';

/** The language in which a rep of another gets it, or null where nobody can read it yet. */
export function shownIn(item: KitItem, language: Language): Language | null {
  const spoken = languages.filter((one) => speaks(item, one));
  if (spoken.length === 0) return null;
  const shown = languageToShow(Object.fromEntries(spoken.map((one) => [one, true])), language);
  return shownContent(item, item[shown]) === null ? null : shown;
}
