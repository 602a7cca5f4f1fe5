import type { ArgsOf } from '../../../../shared/contracts/sync/mutations/index.ts';
import type { ObjectionCategory } from '../../../../shared/domain/entities/heard.ts';
import {
  type CategoryWeight,
  nearestVerbatims,
  type PastObjection,
} from '../../../../shared/domain/heard/nearestVerbatims.ts';
import { suggestCategories } from '../../../../shared/domain/heard/suggestCategories.ts';
import { fail, type Result } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRow } from '../../db/markedRow.ts';
import { formsOf, stemsInAnyLanguage, stemsOf } from '../../db/stems.ts';
import { clearDraft } from '../drafts/service.ts';
import type { CommandContext, Write } from '../handler.ts';
import { type SaveError, subjectAt } from '../saving.ts';
import { objectionsNotIndexed, objectionsWith, verbatimCount, wordsBeginning } from './repository.ts';

/** Keeps what was heard, and ends its draft, in one transaction. Nobody else being named, a complaint is its author's. */
export function addHeard(
  context: CommandContext,
  { heard, draftKey }: { readonly heard: ArgsOf<'heard.add'>; readonly draftKey: string | null },
): Result<{ mutationId: string }, SaveError | 'required'> {
  if (heard.verbatim.trim() === '') return fail('required', { fields: ['verbatim'] });
  const ownerId = heard.kind === 'complaint' ? (heard.ownerId ?? context.me.id) : heard.ownerId;
  return context.write((tx): ReturnType<Write['enqueue']> => {
    if (draftKey !== null) {
      clearDraft(tx.db, draftKey);
      tx.changed('drafts');
    }
    tx.changed('heard');
    return tx.enqueue(
      'heard.add',
      { ...heard, ownerId },
      subjectAt(tx.db, 'heard', heard.id, heard.accountId),
    );
  });
}

export function setOutcome(
  context: CommandContext,
  step: ArgsOf<'heard.outcome'>,
): Result<{ mutationId: string }, SaveError> {
  const heard = markedRow(context.db, 'heard', step.heardId)?.row;
  if (heard === undefined) return fail('not_found');
  if (heard.accountId !== step.accountId) return fail('invalid', { field: 'accountId' });
  return context.write((tx): ReturnType<Write['enqueue']> => {
    tx.changed('heard');
    return tx.enqueue('heard.outcome', step, subjectAt(tx.db, 'heardOutcome', step.id, heard.accountId));
  });
}

/** Words asked of the index, the rarest: they tell most and their lists of rows are the shortest. */
const wordsAsked = 6;
const rowsPerWord = 40;

/**
 * Categories that these words sound like: by what the words mean, by what like words were filed under here, and by
 * what speaks for some of them besides.
 */
export function suggestFor(
  db: ReadableDb,
  text: string,
  besides: readonly CategoryWeight[] = [],
): ObjectionCategory[] {
  return [...suggestCategories(text, [...pastLike(db, text), ...besides])];
}

function pastLike(db: ReadableDb, text: string): readonly CategoryWeight[] {
  const total = verbatimCount(db);
  if (total === 0) return [];
  const holding = new Map<string, number>();
  // Languages often cut a word alike: what has the same forms is asked for once.
  const byForms = new Map<string, { readonly forms: readonly string[]; readonly count: number }>();
  const read = new Map<string, ReturnType<typeof wordsBeginning>>();
  const beginning = (letters: string) => {
    const words = read.get(letters) ?? wordsBeginning(db, letters);
    read.set(letters, words);
    return words;
  };
  for (const stem of stemsInAnyLanguage(text)) {
    const found = formsOf(stem, beginning);
    const count = found.reduce((sum, { doc }) => sum + doc, 0);
    holding.set(stem, count);
    const forms = found.map(({ term }) => term);
    if (count > 0) byForms.set(forms.join(' '), { forms, count });
  }
  const asked = [...byForms.values()].sort((a, b) => a.count - b.count).slice(0, wordsAsked);
  const past = new Map<number, PastObjection>();
  for (const row of objectionsNotIndexed(db)) past.set(row.row, row);
  for (const { forms } of asked)
    for (const row of objectionsWith(db, forms, rowsPerWord)) past.set(row.row, row);
  return nearestVerbatims(text, [...past.values()], {
    stems: stemsOf,
    holding: (stem) => holding.get(stem) ?? 0,
    total,
  });
}
