import type { Language } from './catalogues.ts';

type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What a small word becomes before a value that begins in a certain way. */
interface Joining {
  readonly before: RegExp;
  readonly words: Readonly<Record<string, string>>;
}

const joinings: Readonly<Partial<Record<Language, Joining>>> = {
  // Names that begin with an h or a y go either way, and are left as they are.
  fr: { before: /^[aeiouàâäéèêëîïôöùûüœæ]/i, words: { 'de ': 'd’', 'De ': 'D’', 'que ': 'qu’' } },
  // Otto, ottanta, undici.
  it: {
    before: /^(8|11(?!\d))/,
    words: {
      'il ': 'l’',
      'Il ': 'L’',
      'dal ': 'dall’',
      'Dal ': 'Dall’',
      'al ': 'all’',
      'Al ': 'All’',
      'del ': 'dell’',
      'nel ': 'nell’',
    },
  },
};
const letter = /\p{L}/u;

/** `said` with `word` in place of `found`, wherever no letter stands before and, for endings, none after. */
function replaced(said: string, found: string, word: string, isEnding = false): string {
  let at = said.indexOf(found);
  let done = 0;
  let text = '';
  while (at !== -1) {
    const after = said[at + found.length] ?? '';
    const stands = isEnding ? !letter.test(after) : !letter.test(said[at - 1] ?? '');
    text += said.slice(done, at) + (stands ? word : found);
    done = at + found.length;
    at = said.indexOf(found, done);
  }
  return text + said.slice(done);
}

/**
 * Words of a message joined to the values in it as the language joins them, which no message can know: "d’Ingrid" and
 * not "de Ingrid", "dall’8 nov" and not "dal 8 nov", "Klas" and not "Klass" of what is Klas's.
 */
export function joined(language: Language, text: string, values: Values): string {
  const joining = joinings[language];
  if (joining === undefined && language !== 'sv') return text;
  return Object.values(values).reduce<string>((said, value) => {
    if (typeof value !== 'string') return said;
    if (joining === undefined)
      return /.[sxz]$/i.test(value) ? replaced(said, `${value}s`, value, true) : said;
    if (!joining.before.test(value)) return said;
    return Object.entries(joining.words).reduce(
      (words, [word, short]) => replaced(words, word + value, short + value),
      said,
    );
  }, text);
}
