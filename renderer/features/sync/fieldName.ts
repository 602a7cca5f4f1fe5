import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import { languageNames, type MessageId } from '../../app/i18n/catalogues.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { fieldText } from './outboxWords.ts';

/** Columns that are called otherwise in rows of one kind than in all others, or stand in them alone. */
const own: Readonly<Record<string, Readonly<Record<string, MessageId>>>> = {
  kit: { name: 'studio.name' },
  kitVersion: {
    title: 'part.title',
    audience: 'field.audience',
    languages: 'studio.languages',
    startsOn: 'kit.starts',
    expiresOn: 'kit.ends',
    leaseDays: 'studio.lease',
    acknowledge: 'studio.acknowledge',
    whatChanged: 'field.whatChanged',
    tridom: 'field.tridom',
  },
  kitItem: { visibility: 'studio.visibility', facts: 'item.facts' },
  savedView: { name: 'view.name', criteria: 'field.criteria', isDefault: 'view.opensWithIt' },
  alignmentNote: { words: 'alignment.note' },
  use: { words: 'heard.responseWords' },
  deck: { name: 'deck.name', pages: 'field.pages' },
};

const isLanguage = (word: string): word is Language => (languages as readonly string[]).includes(word);

/** What the screens call a column; null for one that only the program reads. */
export function fieldName(say: Say, entity: string, field: string): string | null {
  const id = own[entity]?.[field] ?? fieldText[field];
  if (id !== undefined) return say(id);
  return entity === 'kitItem' && isLanguage(field) ? languageNames[field] : null;
}
