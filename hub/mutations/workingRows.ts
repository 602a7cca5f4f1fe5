import type { Merge } from '../../shared/contracts/sync/mutations/definition.ts';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import type { RowValues } from '../rows/writing.ts';

type Values = Record<string, unknown>;

/** What of an account decides who may reach what hangs on it. */
export interface AccountState {
  readonly territoryIds: readonly string[];
  readonly createdBy: string | null;
}

/** One field's step, as the history keeps it. */
export interface FieldStep {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly mutationId: string;
  readonly authoredAt: number;
  readonly status: 'applied' | 'conflict';
}

/**
 * The rows a run of mutations touches, as they stand after the ones judged so far; and what is to be written of
 * that, which goes to the database in a few statements once the whole run is judged.
 */
export class WorkingRows {
  readonly #present = new Map<string, Values>();
  readonly #accounts = new Map<string, AccountState>();
  readonly #taken = new Set<string>();
  readonly #inserted = new Map<EntityName, Map<string, Values>>();
  readonly #changed = new Map<EntityName, Map<string, Values>>();
  readonly history: FieldStep[] = [];
  /** What hangs on the ones given up follows once the rows themselves are written. */
  readonly merges: Merge[] = [];

  /** A row of the database, locked. */
  load(entity: EntityName, id: string, values: Values): void {
    this.#present.set(`${entity}:${id}`, values);
  }

  loadAccount(id: string, state: AccountState): void {
    this.#accounts.set(id, state);
  }

  /** An id that a row already has. */
  markTaken(entity: EntityName, id: string): void {
    this.#taken.add(`${entity}:${id}`);
  }

  row(entity: EntityName, id: string): Readonly<Values> | undefined {
    return this.#present.get(`${entity}:${id}`);
  }

  account(id: string): AccountState | undefined {
    return this.#accounts.get(id);
  }

  isTaken(entity: EntityName, id: string): boolean {
    const key = `${entity}:${id}`;
    return this.#taken.has(key) || this.#present.has(key);
  }

  /** It came to be in this run. */
  isInserted(entity: EntityName, id: string): boolean {
    return this.#inserted.get(entity)?.has(id) === true;
  }

  insert(entity: EntityName, id: string, values: Readonly<Values>, userId: string): void {
    const row = { ...values, id, createdBy: userId };
    this.#present.set(`${entity}:${id}`, row);
    const { createdBy, ...columns } = row;
    ofEntity(this.#inserted, entity).set(id, columns);
    if (entity === 'account') {
      this.#accounts.set(id, { territoryIds: (values as Values).territoryIds as string[], createdBy });
    }
  }

  change(entity: EntityName, id: string, changes: Readonly<Values>): void {
    Object.assign(this.#present.get(`${entity}:${id}`) ?? {}, changes);
    const inserted = this.#inserted.get(entity)?.get(id);
    if (inserted) Object.assign(inserted, changes);
    else {
      const pending = ofEntity(this.#changed, entity);
      pending.set(id, { ...pending.get(id), ...changes });
    }
  }

  inserts(): readonly (readonly [EntityName, readonly RowValues[]])[] {
    return [...this.#inserted].map(([entity, rows]) => [
      entity,
      [...rows.values()] as unknown as RowValues[],
    ]);
  }

  /** Changed rows, put together by the columns that change, since one statement sets the same of all its rows. */
  updates(): readonly {
    readonly entity: EntityName;
    readonly columns: readonly string[];
    readonly rows: readonly RowValues[];
  }[] {
    const groups = new Map<string, { entity: EntityName; columns: readonly string[]; rows: RowValues[] }>();
    for (const [entity, rows] of this.#changed) {
      for (const [id, changes] of rows) {
        const columns = Object.keys(changes).sort();
        const key = `${entity}:${columns.join()}`;
        const group = groups.get(key) ?? { entity, columns, rows: [] };
        group.rows.push({ id, ...changes });
        groups.set(key, group);
      }
    }
    return [...groups.values()];
  }
}

function ofEntity<Value>(map: Map<EntityName, Map<string, Value>>, entity: EntityName): Map<string, Value> {
  const found = map.get(entity) ?? new Map<string, Value>();
  map.set(entity, found);
  return found;
}
