import { mostFileWords } from './signedKit.ts';

/** What no database takes: characters of control, halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwritable = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** The text of a file as a kit carries it: single spaces, no blank lines, cut between words at `mostFileWords`. */
export function cutFileWords(text: string): string {
  const clean = text
    .slice(0, mostFileWords * 4)
    .toWellFormed()
    .replace(unwritable, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
  if (clean.length <= mostFileWords) return clean;
  const cut = clean.slice(0, mostFileWords + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'))).toWellFormed();
}
