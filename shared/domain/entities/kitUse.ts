import { instant, integer, integerOrNull, jsonOf, oneOf, textOrNull, uuid, uuidOrNull } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const useKinds = ['presented', 'mailed', 'said', 'own_words'] as const;
export type UseKind = (typeof useKinds)[number];

export const reactions = ['warm', 'neutral', 'cool'] as const;
export type Reaction = (typeof reactions)[number];

/** Of a presentation: how long each page was in sight, of which file, and how the customer took it. */
export interface UseDetail {
  readonly pages?: readonly { readonly page: number; readonly seconds: number }[];
  readonly fileSha256?: string;
  readonly reaction?: Reaction;
}

/** One use of a kit item with an account. What answered an objection stands on what was heard instead. */
export const use = entity({
  name: 'use',
  scope: { by: 'account', column: 'accountId' },
  conflict: 'immutable',
  owner: 'authorId',
  columns: {
    accountId: uuid,
    callId: uuidOrNull,
    contactId: uuidOrNull,
    authorId: uuid,
    kitId: uuid,
    itemId: uuid,
    version: integer,
    kind: oneOf(useKinds),
    /** In own words: which. */
    words: textOrNull,
    seconds: integerOrNull,
    detail: jsonOf<UseDetail>(),
    usedAt: instant,
    authoredAt: instant,
  },
});
export type Use = RowOf<typeof use>;

export const verdicts = ['helps', 'does_not_help'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a rep thinks of an item. */
export const feedback = entity({
  name: 'feedback',
  scope: { by: 'userAndMarketing', column: 'authorId' },
  conflict: 'immutable',
  owner: 'authorId',
  columns: {
    authorId: uuid,
    kitId: uuid,
    itemId: uuid,
    version: integer,
    verdict: oneOf(verdicts),
    note: textOrNull,
    authoredAt: instant,
  },
});
export type Feedback = RowOf<typeof feedback>;

/** "I have read it", for a version that asks for it. */
export const acknowledgement = entity({
  name: 'acknowledgement',
  scope: { by: 'userAndMarketing', column: 'authorId' },
  conflict: 'immutable',
  owner: 'authorId',
  columns: { authorId: uuid, kitId: uuid, version: integer, releaseId: uuid, authoredAt: instant },
});
export type Acknowledgement = RowOf<typeof acknowledgement>;

/** An item that a user keeps at hand. */
export const favourite = entity({
  name: 'favourite',
  scope: { by: 'user', column: 'userId' },
  conflict: 'fields',
  owner: 'userId',
  columns: { userId: uuid, kitId: uuid, itemId: uuid, status: oneOf(['kept', 'removed']) },
});
export type Favourite = RowOf<typeof favourite>;
