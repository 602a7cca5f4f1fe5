/**
 * One draft that two windows have written from the same beginning: what only one has changed is as it wrote it; of
 * words that both have changed, both are kept, one under the other; of a choice, the one made here.
 */
export function mergeDrafts<Value extends object>(begun: Value, here: Value, elsewhere: Value): Value {
  const merged = { ...elsewhere };
  for (const field of Object.keys(here) as (keyof Value)[]) {
    if (isSame(here[field], begun[field])) continue;
    merged[field] = isSame(elsewhere[field], begun[field])
      ? here[field]
      : (bothOf(elsewhere[field], here[field]) as Value[keyof Value]);
  }
  return merged;
}

function bothOf(theirs: unknown, mine: unknown): unknown {
  if (!isWords(theirs) || !isWords(mine) || mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}\n${mine}`;
}

/** What was typed, rather than chosen: names of choices, dates, times and ids are written in small ASCII alone. */
const isWords = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !/^[a-z0-9_:.-]*$/.test(value);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
