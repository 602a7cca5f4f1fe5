import { languages } from '../../../shared/domain/entities/account.ts';
import { type HeardDimension, weekMs } from '../../../shared/domain/insight/insightQuestion.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { categoryText, personaText, stageText } from '../../app/i18n/words.ts';
import { useWorkspace } from '../workspace/useWorkspace.ts';

const wordOf = <Word extends string, Text>(
  words: Readonly<Record<Word, Text>>,
  key: string,
): Text | undefined => (Object.hasOwn(words, key) ? words[key as Word] : undefined);

/** What a row is called on screen, by what its key stands for. `from` is the beginning of the period, for its weeks. */
export function useKeyLabel(from: number): (by: HeardDimension, key: string | null) => string {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const { territories, competitors } = useWorkspace((store) => store.workspace);
  const said = (by: HeardDimension, key: string): string | undefined => {
    switch (by) {
      case 'category': {
        const text = wordOf(categoryText, key);
        return text && say(text);
      }
      case 'buyerStage': {
        const text = wordOf(stageText, key);
        return text && say(text);
      }
      case 'persona': {
        const text = wordOf(personaText, key);
        return text && say(text);
      }
      case 'competitor':
        return competitors.find(({ id }) => id === key)?.name;
      case 'territory':
        return territories.find(({ id }) => id === key)?.name;
      case 'language': {
        const language = languages.find((one) => one === key);
        return language && languageNames[language];
      }
      case 'week':
        return say('insight.weekFrom', { day: formats.day(from + Number(key) * weekMs, now) });
      default:
        return key;
    }
  };
  return (by, key) => (key === null ? undefined : said(by, key)) ?? say('insight.notKnown');
}
