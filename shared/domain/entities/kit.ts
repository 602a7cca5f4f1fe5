import type { Audience } from '../kits/audience.ts';
import { type ItemContent, type ItemFacts, kitItemKinds, visibilities } from '../kits/itemContent.ts';
import { kitStatuses } from '../kits/kitStatus.ts';
import type { Tridom } from '../kits/tridom.ts';
import type { Language } from './account.ts';
import {
  boolean,
  dateOrNull,
  instant,
  integer,
  jsonOf,
  largeJsonOf,
  oneOf,
  text,
  textOrNull,
  uuid,
  uuidOrNull,
} from './column.ts';
import { entity, type RowOf } from './entity.ts';

/** A messaging kit: what holds its versions together. */
export const kit = entity({
  name: 'kit',
  scope: { by: 'marketing' },
  conflict: 'fields',
  columns: { name: text, ownerId: uuid, status: oneOf(['active', 'archived']) },
});
export type Kit = RowOf<typeof kit>;

export type InLanguages = Readonly<Partial<Record<Language, string>>>;

/** One version of a kit, from its first draft to its end. Its number is the hub's to settle when two are begun at once. */
export const kitVersion = entity({
  name: 'kitVersion',
  scope: { by: 'marketing' },
  conflict: 'fields',
  decided: ['status', 'approvedBy', 'releaseId'],
  columns: {
    kitId: uuid,
    number: integer,
    status: oneOf(kitStatuses),
    /** Who began it; whoever wrote in it, this one included, approves nothing of it. */
    authorId: uuid,
    title: jsonOf<InLanguages>(),
    audience: jsonOf<Audience>(),
    languages: jsonOf<{ readonly languages: readonly Language[] }>(),
    /** First and last day of use. */
    startsOn: dateOrNull,
    expiresOn: dateOrNull,
    leaseDays: integer,
    acknowledge: boolean,
    whatChanged: jsonOf<InLanguages>(),
    tridom: jsonOf<Tridom>(),
    /** The version it was copied from. */
    basedOn: uuidOrNull,
    approvedBy: uuidOrNull,
    releaseId: uuidOrNull,
  },
});
export type KitVersion = RowOf<typeof kitVersion>;

export const reviewStates = ['draft', 'approved', 'sent_back'] as const;
export type ReviewState = (typeof reviewStates)[number];

/**
 * An item as it stands in one version; `itemId` is the same in all of them. What it says is a column per language,
 * so that two who write in two languages never meet. `revisionId` is another with each change of what is reviewed.
 */
export const kitItem = entity({
  name: 'kitItem',
  scope: { by: 'marketing' },
  conflict: 'fields',
  decided: ['reviewState', 'reviewedBy', 'revisionId'],
  columns: {
    kitId: uuid,
    versionId: uuid,
    itemId: uuid,
    kind: oneOf(kitItemKinds),
    visibility: oneOf(visibilities),
    position: integer,
    en: largeJsonOf<ItemContent>(),
    fr: largeJsonOf<ItemContent>(),
    sv: largeJsonOf<ItemContent>(),
    it: largeJsonOf<ItemContent>(),
    facts: jsonOf<ItemFacts>(),
    status: oneOf(['active', 'removed']),
    reviewState: oneOf(reviewStates),
    reviewedBy: uuidOrNull,
    revisionId: uuid,
  },
});
export type KitItem = RowOf<typeof kitItem>;

export const kitEventKinds = [
  'comment',
  'submitted',
  'withdrawn',
  'item_approved',
  'item_sent_back',
  'sent_back',
  'approved',
  'reopened',
  'published',
  'superseded',
  'expired',
  'recalled',
] as const;
export type KitEventKind = (typeof kitEventKinds)[number];

/** What was said and done about a version or one of its items: comments and audit trail in one. */
export const kitEvent = entity({
  name: 'kitEvent',
  scope: { by: 'marketing' },
  conflict: 'immutable',
  owner: 'authorId',
  columns: {
    kitId: uuid,
    versionId: uuid,
    itemId: uuidOrNull,
    /** Null: the hub itself, when a day has come. */
    authorId: uuidOrNull,
    kind: oneOf(kitEventKinds),
    note: textOrNull,
    authoredAt: instant,
  },
});
export type KitEvent = RowOf<typeof kitEvent>;
