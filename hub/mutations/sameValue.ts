import type { Column } from '../../shared/domain/entities/column.ts';
import { canonicalJson } from '../../shared/kernel/canonicalJson.ts';

/** Whether two values of a column say the same; a list of ids has no order. */
export function sameValue(column: Column, a: unknown, b: unknown): boolean {
  if (column.type === 'uuids' && Array.isArray(a) && Array.isArray(b)) {
    const [one, other] = [new Set(a), new Set(b)];
    return one.size === other.size && [...one].every((each) => other.has(each));
  }
  if (column.type === 'json') return canonicalJson(a) === canonicalJson(b);
  return a === b;
}
