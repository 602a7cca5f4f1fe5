import { type Language, languages } from '../entities/account.ts';

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** `sv`, `sv-SE` and `SV` are Swedish; null where it is none that kits are written in. */
export function languageOf(tag: string | null): Language | null {
  const primary = tag?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return isLanguage(primary) ? primary : null;
}

/** The language to speak in: the one asked for, else that of the first person who has one, else the company's. */
export function wantedLanguage(
  asked: Language | null,
  people: readonly { readonly language: string | null }[],
  account: { readonly language: string | null } | null,
): Language | null {
  if (asked !== null) return asked;
  for (const { language } of people) {
    const theirs = languageOf(language);
    if (theirs !== null) return theirs;
  }
  return languageOf(account?.language ?? null);
}
