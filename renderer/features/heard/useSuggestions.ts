import { useEffect, useState } from 'react';
import { type ObjectionCategory, objectionCategories } from '../../../shared/domain/entities/heard.ts';
import { invoke } from '../../platform/callboard.ts';

const restMs = 150;
const isCategory = (word: string): word is ObjectionCategory =>
  (objectionCategories as readonly string[]).includes(word);

/** What the words sound like, best first, asked again when typing rests. */
export function useSuggestions(text: string, accountId: string | null): readonly ObjectionCategory[] {
  const [suggested, setSuggested] = useState<readonly ObjectionCategory[]>([]);
  useEffect(() => {
    if (text.trim() === '') {
      setSuggested([]);
      return;
    }
    let left = false;
    const timer = setTimeout(async () => {
      const result = await invoke('heard.suggest', { text: text.slice(0, 2000), accountId });
      if (!left && result.ok) setSuggested(result.value.categories.filter(isCategory));
    }, restMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [text, accountId]);
  return suggested;
}
