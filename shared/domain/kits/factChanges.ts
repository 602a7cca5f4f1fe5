import { canonicalJson } from '../../kernel/canonicalJson.ts';

/** One thing that holds of an item or a version beside its words; null, false and an empty list say nothing. */
interface Fact {
  readonly name: string;
  readonly value: unknown;
}

/** Null on the side where nothing was said. */
export interface FactChange<Of extends Fact> {
  readonly name: Of['name'];
  readonly before: Of | null;
  readonly after: Of | null;
  readonly changed: boolean;
}

/**
 * Two states fact by fact, in the order of `names`. A fact that says nothing on either side is left out, unless it is
 * `expected`: a missing date or permission is something to see.
 */
export function factChanges<Of extends Fact>(
  names: readonly Of['name'][],
  before: readonly Of[],
  after: readonly Of[],
  expected: ReadonlySet<Of['name']>,
): readonly FactChange<Of>[] {
  const said = (facts: readonly Of[], name: Of['name']): Of | null =>
    facts.find((fact) => fact.name === name && !isEmpty(fact.value)) ?? null;
  return names
    .map((name) => ({ name, before: said(before, name), after: said(after, name) }))
    .filter((fact) => fact.before !== null || fact.after !== null || expected.has(fact.name))
    .map((fact) => ({ ...fact, changed: !same(fact.before?.value, fact.after?.value) }));
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** A database keeps the keys of a value in an order of its own. */
export const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
