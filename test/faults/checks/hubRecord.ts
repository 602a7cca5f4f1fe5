import type { Ask } from '../../harness/rows/hubRows.ts';

interface RecordedMutation {
  readonly outcome: 'applied' | 'conflict' | 'rejected';
  readonly code: string | null;
  /** Fields that were in conflict, and so are not in effect, as `entity:id:field`. */
  readonly conflicting: ReadonlySet<string>;
}

/** What the hub has written down about mutations, read straight from its tables. */
export interface HubRecord {
  readonly mutations: ReadonlyMap<string, RecordedMutation>;
  /** Clients whose places do not run from one to the last without a gap. */
  readonly clientsWithGaps: readonly string[];
}

export async function readHubRecord(ask: Ask): Promise<HubRecord> {
  const rows = await ask('select id::text, outcome, code, conflicts::text as conflicts from mutation');
  const mutations = new Map(
    rows.map((row): [string, RecordedMutation] => [
      row.id as string,
      {
        outcome: row.outcome as RecordedMutation['outcome'],
        code: row.code as string | null,
        conflicting: new Set(
          (JSON.parse(row.conflicts as string) as { entity: string; id: string; field: string }[]).map(
            ({ entity, id, field }) => `${entity}:${id}:${field}`,
          ),
        ),
      },
    ]),
  );
  const gaps = await ask(`
    select c.id::text as id, c.last_seq::text as last_seq, count(m.seq)::text as places, coalesce(max(m.seq), 0)::text as highest
    from client c left join client_mutation m on m.client_id = c.id group by c.id, c.last_seq
    having count(m.seq) <> c.last_seq or coalesce(max(m.seq), 0) <> c.last_seq`);
  return {
    mutations,
    clientsWithGaps: gaps.map(
      (row) => `${row.id}: last ${row.last_seq}, places ${row.places}, highest ${row.highest}`,
    ),
  };
}
