/**
 * Seeded randomness for tests: the same seed gives the same choices on every machine. `fork` gives a stream
 * of its own, so that taking one more number in one place does not move every other choice.
 */
export interface Random {
  readonly seed: string;
  /** In [0, 1). */
  next(): number;
  /** A whole number in [from, to], both included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the keys, as likely as its weight. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  shuffle<Item>(items: readonly Item[]): Item[];
  bytes(count: number): Uint8Array;
  fork(label: string | number): Random;
}

/** FNV-1a with a final mix: four words of state from any text. */
function stateOf(seed: string): [number, number, number, number] {
  let hash = 0x811c9dc5;
  const words: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const character of `${round}:${seed}`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
    hash ^= hash >>> 15;
    words.push(hash >>> 0);
  }
  return words as [number, number, number, number];
}

/** sfc32 (Chris Doty-Humphrey, public domain): small, fast, and good enough to choose faults with. */
export function createRandom(seed: string | number): Random {
  const text = String(seed);
  let [a, b, c, d] = stateOf(text);
  const word = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 15; warm += 1) word();

  const next = (): number => word() / 4294967296;
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[between(0, items.length - 1)] as Item;
  };
  return {
    seed: text,
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    weighted(weights) {
      const entries = Object.entries<number>(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return pick(entries)[0];
    },
    shuffle(items) {
      const mixed = [...items];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = between(0, at);
        [mixed[at], mixed[other]] = [
          mixed[other] as (typeof mixed)[number],
          mixed[at] as (typeof mixed)[number],
        ];
      }
      return mixed;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
    fork: (label) => createRandom(`${text}/${label}`),
  };
}
