/**
 * One use of an item with a customer: presented, handed to the mail program, or said. Said ones come from what was
 * heard (the response) and from uses of their own; copying is none.
 */
export interface ItemUse {
  readonly id: string;
  readonly itemId: string;
  readonly accountId: string;
  readonly contactId: string | null;
  /** Null: outside a call, as mails are. */
  readonly callId: string | null;
  readonly inOwnWords: boolean;
  readonly usedAt: number;
}

/** The occasion of a use: its call, else the mail itself. */
const occasionOf = ({ callId, id }: ItemUse): string => callId ?? id;

/** Once per item per call, the first of them; outside a call each stands for itself. */
export function countedUses(uses: readonly ItemUse[]): readonly ItemUse[] {
  const first = new Map<string, ItemUse>();
  for (const use of uses.toSorted((one, other) => one.usedAt - other.usedAt)) {
    const key = `${use.itemId} ${occasionOf(use)}`;
    if (!first.has(key)) first.set(key, use);
  }
  return [...first.values()];
}

export interface Share {
  readonly reached: number;
  readonly of: number;
}

/** An account or person of the audience. */
export interface Member {
  readonly id: string;
}

/** Distinct accounts of the audience with a use, and the same for people. */
export function reach(
  uses: readonly ItemUse[],
  audience: { readonly accounts: readonly Member[]; readonly people: readonly Member[] },
): { readonly accounts: Share; readonly people: Share } {
  const accounts = new Set(uses.map(({ accountId }) => accountId));
  const people = new Set(uses.map(({ contactId }) => contactId));
  const shareOf = (members: readonly Member[], reached: ReadonlySet<string | null>): Share => ({
    reached: members.filter(({ id }) => reached.has(id)).length,
    of: members.length,
  });
  return { accounts: shareOf(audience.accounts, accounts), people: shareOf(audience.people, people) };
}

export interface Frequency {
  /** Distinct calls and mails with a use at the accounts reached. */
  readonly occasions: number;
  readonly accounts: number;
  /** Null where none was reached. */
  readonly perAccount: number | null;
}

export function frequency(uses: readonly ItemUse[], audience: readonly Member[]): Frequency {
  const meant = new Set(audience.map(({ id }) => id));
  const within = uses.filter(({ accountId }) => meant.has(accountId));
  const occasions = new Set(within.map(occasionOf)).size;
  const accounts = new Set(within.map(({ accountId }) => accountId)).size;
  return { occasions, accounts, perAccount: accounts === 0 ? null : occasions / accounts };
}

export interface Adoption {
  /** Held calls in the audience with a use, and those among them with a use in own words. */
  readonly withUse: number;
  readonly ownWords: number;
  /** Held calls in the audience where a usable kit was on the laptop. */
  readonly held: number;
}

export function adoption(held: readonly { readonly id: string }[], uses: readonly ItemUse[]): Adoption {
  const any = new Set(uses.map(({ callId }) => callId));
  const own = new Set(uses.filter(({ inOwnWords }) => inOwnWords).map(({ callId }) => callId));
  return {
    withUse: held.filter(({ id }) => any.has(id)).length,
    ownWords: held.filter(({ id }) => own.has(id)).length,
    held: held.length,
  };
}
