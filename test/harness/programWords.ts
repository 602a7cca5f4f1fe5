import { readFileSync } from 'node:fs';
import { createIntl } from 'react-intl';
import { withOneStop } from '../../renderer/app/i18n/withOneStop.ts';

export const languages = ['en', 'fr', 'sv', 'it'] as const;
export type Language = (typeof languages)[number];

export type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** What the program says in a language, so that tests look for its words and not for copies of them. */
export function wordsIn(language: Language): Say {
  const messages: Record<string, string> = JSON.parse(
    readFileSync(new URL(`../../shared/locales/${language}.json`, import.meta.url), 'utf8'),
  );
  const intl = createIntl({ locale: language, messages });
  return (id, values) => {
    if (messages[id] === undefined) throw new Error(`no word ${id} in ${language}`);
    return withOneStop(intl.formatMessage({ id }, values), values ?? {});
  };
}
