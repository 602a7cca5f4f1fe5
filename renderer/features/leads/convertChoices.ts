import type { Output } from '../../platform/useQuery.ts';

export type Lookalike = Output<'leads.get'>['lookalikes'][number];

/** Whom a lead may become: a person who is here, a new one at an account that is here, or both new. */
export type ConvertChoice =
  | { readonly kind: 'person'; readonly like: Lookalike & { readonly contactId: string } }
  | { readonly kind: 'newPerson'; readonly like: Lookalike }
  | { readonly kind: 'allNew' };

/** The surest first, each account once, and last that nobody here is meant. */
export function convertChoices(lookalikes: readonly Lookalike[]): readonly ConvertChoice[] {
  const people = lookalikes.flatMap((like): ConvertChoice[] =>
    like.contactId === null ? [] : [{ kind: 'person', like: { ...like, contactId: like.contactId } }],
  );
  const accounts = new Map(
    lookalikes.map((like) => [like.accountId, like]).reverse() as [string, Lookalike][],
  );
  const atAccounts = [...accounts.values()]
    .reverse()
    .map((like): ConvertChoice => ({ kind: 'newPerson', like }));
  return [...people.slice(0, 4), ...atAccounts.slice(0, 4), { kind: 'allNew' }];
}
