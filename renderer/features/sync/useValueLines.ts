import type { AgreementTerms } from '../../../shared/domain/agreement/agreementTerms.ts';
import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import { partNames } from '../../../shared/domain/kits/contentParts.ts';
import { plainText, richText } from '../../../shared/domain/kits/richText.ts';
import { isUuid } from '../../../shared/kernel/uuid.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { personaText, stageText } from '../../app/i18n/words.ts';
import { useTermsLines } from '../agreement/useTermsLines.ts';
import { partText } from '../studio/studioWords.ts';
import { useWorkspace } from '../workspace/useWorkspace.ts';

/** One part of a value that has parts; those of two values with one key are about the same. */
export interface ValueLine {
  readonly key: string;
  /** Null: the value is about one thing. */
  readonly label: string | null;
  readonly text: string;
}

const isLanguage = (word: string): word is Language => (languages as readonly string[]).includes(word);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that has parts, as it is read: the words of a kit item, the terms of an agreement, an audience. */
export function useValueLines(): (field: string, value: unknown) => readonly ValueLine[] {
  const say = useSay();
  const formats = useFormats();
  const linesOfTerms = useTermsLines();
  const { users, territories } = useWorkspace((store) => store.workspace);
  const coded: Readonly<Record<string, string>> = {
    ...Object.fromEntries([...users, ...territories].map(({ id, name }) => [id, name])),
    ...Object.fromEntries(
      Object.entries({ ...stageText, ...personaText }).map(([word, id]) => [word, say(id)]),
    ),
    ...languageNames,
  };
  /** What a person would read of it, in its order; what only the program reads is left out. */
  const leaves = (value: unknown): readonly string[] => {
    if (typeof value === 'number') return [formats.number(value)];
    if (typeof value === 'string') return [coded[value] ?? (isUuid(value) ? '' : value)];
    const document = richText.safeParse(value);
    if (document.success) return [plainText(document.data)];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
  };
  const textOf = (value: unknown, between: string): string => leaves(value).filter(Boolean).join(between);
  return (field, value) => {
    if (!isRecord(value)) return [];
    if (field === 'terms')
      return linesOfTerms(value as unknown as AgreementTerms).map(({ key, label, value: text }) => ({
        key,
        label,
        text,
      }));
    if (isLanguage(field))
      return partNames.flatMap((name) => {
        const text = textOf(value[name], '\n');
        return text === '' ? [] : [{ key: name, label: say(partText[name]), text }];
      });
    const keys = Object.keys(value);
    if (keys.length > 0 && keys.every(isLanguage))
      return keys.filter(isLanguage).map((language) => ({
        key: language,
        label: languageNames[language],
        text: textOf(value[language], '\n'),
      }));
    return [{ key: field, label: null, text: textOf(value, ' · ') }];
  };
}

/** Of three values with parts, the parts in which they are not all alike. */
export function differingKeys(...values: readonly (readonly ValueLine[])[]): ReadonlySet<string> {
  const texts = values.map((lines) => new Map(lines.map(({ key, text }) => [key, text])));
  const keys = values.flatMap((lines) => lines.map(({ key }) => key));
  return new Set(keys.filter((key) => new Set(texts.map((of) => of.get(key))).size > 1));
}
