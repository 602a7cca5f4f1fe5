import type { FieldConflict } from '../../../../shared/contracts/sync/wire.ts';
import { chosenEntities, followedField } from '../../../../shared/domain/accounts/fieldChoice.ts';
import type { WritableDb } from '../../db/database.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Author } from './enqueue.ts';

export interface Choice {
  readonly field: string;
  readonly choice: 'mine' | 'theirs' | 'another';
  readonly value?: unknown;
}

export function chosenValue(conflict: FieldConflict, choice: Choice | undefined): unknown {
  if (choice?.choice === 'mine') return conflict.mine;
  return choice?.choice === 'another' ? choice.value : conflict.theirs;
}

/** Writes into the history of the customer what each wrote and which of it was kept. */
export function recordChoices(
  db: WritableDb,
  author: Author,
  conflicts: readonly FieldConflict[],
  choices: ReadonlyMap<string, Choice>,
): void {
  for (const conflict of conflicts) {
    const choice = choices.get(conflict.field);
    // Which row stands for two is told by the row itself, where a call's wall clock stood by its start.
    if (choice === undefined || conflict.field === 'mergedIntoId') continue;
    if (choices.has(followedField(conflict.entity, conflict.field) ?? '')) continue;
    if (!chosenEntities.some((entity) => entity === conflict.entity)) continue;
    db.run(
      `INSERT INTO field_choice (id, entity, row_id, field, before, mine, theirs, kept, choice, by_name, chosen_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      uuidToBytes(author.ids.next()),
      conflict.entity,
      uuidToBytes(conflict.id),
      conflict.field,
      ...[conflict.from, conflict.mine, conflict.theirs, chosenValue(conflict, choice)].map((value) =>
        JSON.stringify(value ?? null),
      ),
      choice.choice,
      conflict.byName,
      author.clock.now(),
    );
  }
}
