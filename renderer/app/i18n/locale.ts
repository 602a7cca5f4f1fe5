import { type Language, languages } from './catalogues.ts';

const homes: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', sv: 'sv-SE', it: 'it-IT' };

const isLanguage = (value: string): value is Language => (languages as readonly string[]).includes(value);

/** The language of the screens: the one chosen, else the first of the system's that is spoken here. */
export function languageOf(chosen: 'system' | Language, system: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  return system.map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

/** With its region, for dates and numbers: the system's own where it speaks that language (en-US, fr-CH). */
export function localeOf(language: Language, system: readonly string[]): string {
  return system.find((tag) => tag.split('-')[0] === language && tag.includes('-')) ?? homes[language];
}
