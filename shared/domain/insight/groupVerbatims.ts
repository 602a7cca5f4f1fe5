/** Something heard and the stems of its telling words, cut by the rules of its language. */
export interface StemmedVerbatim {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
  readonly stems: readonly string[];
}

/** Those that say nearly the same, in the order they came in; the first speaks for all. */
export type VerbatimGroup = readonly [string, ...string[]];

/** From this share of common stems on, two verbatims say the same in other words. */
export const leastLikeness = 0.6;

const key = (language: string | null, stem: string): string => `${language ?? ''} ${stem}`;
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Open {
  readonly ids: [string, ...string[]];
  readonly size: number;
}

/**
 * Near duplicates together: verbatims in one language whose stems are the same to six tenths (Jaccard) as those of
 * the first of a group; the likest group takes it. Verbatims without a telling word are together where they are the
 * same but for case and punctuation. Groups come largest first, then in the order of their first.
 */
export function groupVerbatims(verbatims: readonly StemmedVerbatim[]): readonly VerbatimGroup[] {
  const groups: Open[] = [];
  const byText = new Map<string, Open>();
  const byStem = new Map<string, Open[]>();
  for (const { id, text, language, stems: given } of verbatims) {
    const stems = new Set(given);
    const same = key(language, stems.size === 0 ? bare(text) : [...stems].sort().join(' '));
    const found = byText.get(same) ?? likest(stems, language, byStem);
    if (found !== null) {
      found.ids.push(id);
      continue;
    }
    const group: Open = { ids: [id], size: stems.size };
    groups.push(group);
    byText.set(same, group);
    for (const stem of stems) {
      const place = key(language, stem);
      const others = byStem.get(place);
      if (others === undefined) byStem.set(place, [group]);
      else others.push(group);
    }
  }
  return groups.toSorted((one, other) => other.ids.length - one.ids.length).map(({ ids }) => ids);
}

function likest(
  stems: ReadonlySet<string>,
  language: string | null,
  byStem: ReadonlyMap<string, readonly Open[]>,
): Open | null {
  const common = new Map<Open, number>();
  for (const stem of stems)
    for (const group of byStem.get(key(language, stem)) ?? [])
      common.set(group, (common.get(group) ?? 0) + 1);
  let best: Open | null = null;
  let most = 0;
  for (const [group, shared] of common) {
    const likeness = shared / (stems.size + group.size - shared);
    if (likeness >= leastLikeness && likeness > most) [best, most] = [group, likeness];
  }
  return best;
}
