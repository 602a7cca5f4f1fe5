import type { TermsLine } from './useTermsLines.ts';

export interface TermsChange {
  readonly key: string;
  readonly label: string;
  /** Null: it was not there. */
  readonly before: string | null;
  /** Null: it is not there any more. */
  readonly after: string | null;
}

/** What differs between two versions, in the order of the newer, with what was taken out at the end. */
export function termsDiff(before: readonly TermsLine[], after: readonly TermsLine[]): readonly TermsChange[] {
  const old = new Map(before.map((line) => [line.key, line]));
  const kept = new Set(after.map(({ key }) => key));
  return [
    ...after.flatMap(({ key, label, value }) => {
      const was = old.get(key)?.value ?? null;
      return was === value ? [] : [{ key, label, before: was, after: value }];
    }),
    ...before.flatMap(({ key, label, value }) =>
      kept.has(key) ? [] : [{ key, label, before: value, after: null }],
    ),
  ];
}
