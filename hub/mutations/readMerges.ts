import { sql } from 'kysely';
import type { Effect } from '../../shared/contracts/sync/mutations/definition.ts';
import { type Mergeable, references, type StandsFor } from '../../shared/domain/entities/references.ts';
import { kept } from '../db/keptStatements.ts';
import type { HubTransaction } from '../rows/writing.ts';

/** What stands for the rows that some effects are about, or name; null where none of them was merged. */
export async function readMerges(trx: HubTransaction, effects: readonly Effect[]): Promise<StandsFor | null> {
  const into = new Map<string, string>();
  let asked = namedBy(effects);
  while (asked.account.size + asked.contact.size > 0) {
    const { rows } = await sql<{ entity: Mergeable; id: string; into: string }>`${kept}
      select 'account' as entity, id, merged_into_id as into from account
      where id = any(${[...asked.account]}::uuid[]) and merged_into_id is not null
      union all
      select 'contact', id, merged_into_id from contact
      where id = any(${[...asked.contact]}::uuid[]) and merged_into_id is not null`.execute(trx);
    asked = { account: new Set(), contact: new Set() };
    for (const row of rows) {
      into.set(row.id, row.into);
      if (!into.has(row.into)) asked[row.entity].add(row.into);
    }
  }
  if (into.size === 0) return null;
  return (_entity, id) => {
    let stands = id;
    for (let next = into.get(stands); next !== undefined; next = into.get(stands)) stands = next;
    return stands;
  };
}

interface Named {
  readonly account: Set<string>;
  readonly contact: Set<string>;
}

function namedBy(effects: readonly Effect[]): Named {
  const named: Named = { account: new Set(), contact: new Set() };
  const add = (entity: string | undefined, value: unknown): void => {
    if (entity !== 'account' && entity !== 'contact') return;
    for (const id of Array.isArray(value) ? value : [value])
      if (typeof id === 'string') named[entity].add(id);
  };
  for (const effect of effects) {
    if (effect.type !== 'insert') add(effect.entity, effect.id);
    if (effect.type === 'merge') add(effect.entity, effect.into);
    else if (effect.type === 'fields')
      for (const [field, { from, to }] of Object.entries(effect.fields)) {
        add(references[field], from);
        add(references[field], to);
      }
    else for (const [field, value] of Object.entries(effect.values)) add(references[field], value);
  }
  return named;
}
