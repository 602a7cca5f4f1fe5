import { chosenEntities } from '../../../../../shared/domain/accounts/fieldChoice.ts';
import type { ReadableDb, SqlValue } from '../../../db/database.ts';
import { entityTables } from '../../../db/entityTable.ts';
import { namesOfPeople } from '../../../db/namesOfPeople.ts';
import { rowName } from '../../../db/rowName.ts';
import { uuidFromBytes } from '../../../db/uuidBytes.ts';

type Entity = (typeof chosenEntities)[number];
const hanging = chosenEntities.filter((entity) => entity !== 'account');

/** Those about the account ?1, one that was merged into it, or what hangs on it now. */
export const choicesOfAccount = `SELECT t.* FROM field_choice t WHERE
  (t.entity = 'account' AND EXISTS (
    SELECT 1 FROM account r WHERE r.id = t.row_id AND ?1 IN (r.id, r.merged_into_id)))
  ${hanging
    .map(
      (entity) => `OR (t.entity = '${entity}' AND EXISTS (
    SELECT 1 FROM ${entityTables[entity].table} r WHERE r.id = t.row_id AND r.account_id = ?1))`,
    )
    .join(' ')}`;

interface ChoiceRecord {
  readonly id: Buffer;
  readonly entity: Entity;
  readonly row_id: Buffer;
  readonly field: string;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
  readonly kept: string;
  readonly choice: 'mine' | 'theirs' | 'another';
  readonly by_name: string | null;
  readonly chosen_at: number;
}

/** As the timeline shows them, newest first; `from` inclusive, `until` exclusive. */
export const choicesBetween = (db: ReadableDb, accountId: Buffer, from: SqlValue, until: SqlValue) =>
  db
    .all<ChoiceRecord>(
      `SELECT * FROM (${choicesOfAccount}) WHERE chosen_at >= ?2 AND chosen_at < ?3 ORDER BY chosen_at DESC, row DESC`,
      accountId,
      from,
      until,
    )
    .map((record) => {
      const [before, mine, theirs, kept] = [record.before, record.mine, record.theirs, record.kept].map(
        (value) => JSON.parse(value) as unknown,
      );
      return {
        type: 'choice' as const,
        at: record.chosen_at,
        id: uuidFromBytes(record.id),
        entity: record.entity,
        rowName:
          record.entity === 'account' || record.entity === 'call'
            ? null
            : rowName(db, record.entity, uuidFromBytes(record.row_id)),
        field: record.field,
        before,
        mine,
        theirs,
        kept,
        names: record.field === 'contactIds' ? namesOfPeople(db, [before, mine, theirs, kept]) : {},
        choice: record.choice,
        byName: record.by_name,
      };
    });
