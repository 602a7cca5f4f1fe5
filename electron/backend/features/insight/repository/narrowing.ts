import type { InsightFilter } from '../../../../../shared/domain/insight/insightQuestion.ts';
import type { SqlValue } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';

/** Conditions and the values bound in them, numbered from `first` on. */
export interface Narrowing {
  readonly where: string;
  readonly values: readonly SqlValue[];
  /** A condition speaks of `a`, the account. */
  readonly readsAccount: boolean;
}

interface Condition {
  readonly list: readonly string[];
  readonly column: string;
  readonly ids?: true;
  readonly ofAccount?: true;
}

function narrowedBy(conditions: readonly Condition[], first: number): Narrowing {
  const set = conditions.filter(({ list }) => list.length > 0);
  return {
    where: set
      .map(
        ({ column, ids }, at) =>
          ` AND ${column.replace('$', `SELECT ${ids ? 'unhex(value)' : 'value'} FROM json_each(?${first + at})`)}`,
      )
      .join(''),
    values: set.map(({ list, ids }) => (ids ? hexIds(list) : JSON.stringify(list))),
    readsAccount: set.some(({ ofAccount }) => ofAccount),
  };
}

const accountConditions = ({ segments, territoryIds }: InsightFilter): readonly Condition[] => [
  { list: segments, column: 'a.segment IN ($)', ofAccount: true },
  {
    list: territoryIds,
    // Held against the account that was found by its id; as a way to find one it would be walked for every row.
    column: '+a.row IN (SELECT account_row FROM account_territory WHERE territory_id IN ($))',
    ids: true,
    ofAccount: true,
  },
];

/** The buyer stage when it was said; the account's of today where that was not written down. */
export const stageSaid = 'coalesce(h.buyer_stage, a.buyer_stage)';

/** On `h`, what was heard, and its account. */
export const heardNarrowing = (filter: InsightFilter, first: number): Narrowing =>
  narrowedBy(
    [
      { list: filter.categories, column: 'h.category IN ($)' },
      { list: filter.personas, column: 'h.persona IN ($)' },
      { list: filter.languages, column: 'h.language IN ($)' },
      { list: filter.competitorIds, column: 'h.competitor_id IN ($)', ids: true },
      { list: filter.buyerStages, column: `${stageSaid} IN ($)`, ofAccount: true },
      ...accountConditions(filter),
    ],
    first,
  );

/** On calls: by what is a fact of their account alone, since a call has neither a persona nor a language. */
export const callNarrowing = (filter: InsightFilter, first: number): Narrowing =>
  narrowedBy(accountConditions(filter), first);
