import { excerptAround } from '../../../../shared/domain/search/excerptAround.ts';
import { marksIn } from '../../../../shared/domain/search/matchName.ts';
import type { Reading } from '../../../../shared/domain/search/queryTerm.ts';
import type { ReadableDb } from '../../db/database.ts';
import type { HeldKitItem } from './repository/heldItems.ts';
import { wordsOfFile } from './repository/mine.ts';

const mostShown = 140;

/** The place in an item's file where the words stand that were looked for; null where its title says them all. */
export function foundInFile(
  db: ReadableDb,
  { facts }: HeldKitItem,
  title: string,
  readings: readonly Reading[],
): { readonly text: string; readonly marks: [number, number][] } | null {
  if (facts.file === null || readings.every((reading) => marksIn(title, [reading]).length > 0)) return null;
  const words = wordsOfFile(db, facts.file.sha256);
  const marks = marksIn(words, readings);
  if (marks.length === 0) return null;
  const excerpt = excerptAround(words, marks, mostShown);
  return { text: excerpt.text, marks: [...excerpt.marks] };
}
