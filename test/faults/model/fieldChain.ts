import { stableJson } from '../../harness/rows/rowSets.ts';

/** One edit of one field that the hub says is in effect; `certain` is false where a crash left it open. */
export interface ChainEdit {
  readonly from: unknown;
  readonly to: unknown;
  readonly certain: boolean;
}

/**
 * Whether some order of these edits leads from `start` to `end`, each used exactly once and each made on the
 * value it says (or bringing the value that stands already). Two edits that both took effect although one was
 * made on a value the other replaced, an edit applied twice and an edit lost all leave no such order.
 */
export function chainExists(start: unknown, end: unknown, edits: readonly ChainEdit[]): boolean {
  const values = edits.map((edit) => ({
    from: stableJson(edit.from),
    to: stableJson(edit.to),
    certain: edit.certain,
  }));
  const goal = stableJson(end);
  const dead = new Set<string>();
  const walk = (value: string, used: number): boolean => {
    const done = values.every((edit, index) => (used & (1 << index)) !== 0 || !edit.certain);
    if (done && value === goal) return true;
    const state = `${used}:${value}`;
    if (dead.has(state)) return false;
    for (const [index, edit] of values.entries()) {
      if ((used & (1 << index)) !== 0) continue;
      if (edit.from !== value && edit.to !== value) continue;
      if (walk(edit.to, used | (1 << index))) return true;
    }
    dead.add(state);
    return false;
  };
  return walk(stableJson(start), 0);
}

/** Beyond this many edits of one field the search could take long; they are then left unjudged, and counted. */
export const longestChain = 16;
