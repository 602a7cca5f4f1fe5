import { type Language, languages } from '../entities/account.ts';
import type { ReviewState } from '../entities/kit.ts';
import type { Audience } from './audience.ts';
import { contentSchemas, type ItemContent, type ItemFacts, type KitItemKind } from './itemContent.ts';

/**
 * What must hold before the hub signs a version; anything else is advice. The author's own approval and missing
 * approvals, files that are not there whole, an audience that nobody is in, a language of the audience that is not
 * complete, dates and lease, and claims without proof that still holds.
 */
export const publishFindingCodes = [
  'own_approval',
  'not_approved',
  'no_items',
  'file_missing',
  'audience_empty',
  'no_languages',
  'title_missing',
  'language_missing',
  'content_incomplete',
  'dates_missing',
  'dates_reversed',
  'already_over',
  'lease_missing',
  'claim_unproved',
  'proof_expired',
] as const;
export type PublishFindingCode = (typeof publishFindingCodes)[number];

/** What is wrong and where: an item (null: the version), and where it is one language's, which. */
export interface PublishFinding {
  readonly code: PublishFindingCode;
  readonly itemId: string | null;
  readonly language: Language | null;
}

export interface ItemToPublish {
  readonly itemId: string;
  readonly kind: KitItemKind;
  readonly facts: ItemFacts | null;
  readonly content: Readonly<Partial<Record<Language, ItemContent>>>;
  readonly reviewState: ReviewState;
}

export interface VersionToPublish {
  readonly title: Readonly<Partial<Record<Language, string>>> | null;
  readonly audience: Audience | null;
  readonly languages: readonly Language[];
  readonly startsOn: string | null;
  readonly expiresOn: string | null;
  readonly leaseDays: number;
  readonly approvedBy: string | null;
  /** Everybody who wrote in it. */
  readonly writers: ReadonlySet<string>;
  /** Those that are not removed. */
  readonly items: readonly ItemToPublish[];
}

export interface StoredFile {
  readonly bytes: number;
  readonly mediaType: string;
}

export interface PublishContext {
  /** The day that it is, at the hub or where the author is. */
  readonly today: string;
  /** How many accounts the audience holds; null where that is not known. */
  readonly accounts: number | null;
  /** The files that are whole at the hub, by SHA-256; null where that is not known. */
  readonly files: ReadonlyMap<string, StoredFile> | null;
}

/** Empty when the version may be published. In the order in which an author would mend it. */
export function publishFindings(
  version: VersionToPublish,
  context: PublishContext,
): readonly PublishFinding[] {
  const items = new Map(version.items.map((item) => [item.itemId, item]));
  return [
    ...ofVersion(version, context),
    ...version.items.flatMap((item) => [
      ...ofLanguages(item, version.languages),
      ...ofProof(item, items, context.today),
      ...ofFile(item, context.files),
      ...(item.reviewState === 'approved' ? [] : [finding('not_approved', item.itemId)]),
    ]),
  ];
}

const finding = (
  code: PublishFindingCode,
  itemId: string | null = null,
  language: Language | null = null,
): PublishFinding => ({ code, itemId, language });

function ofVersion(
  version: VersionToPublish,
  { today, accounts }: PublishContext,
): readonly PublishFinding[] {
  const { audience, startsOn, expiresOn, approvedBy, leaseDays } = version;
  const found: PublishFinding[] = [];
  if (version.items.length === 0) found.push(finding('no_items'));
  if (audience === null || audience.territoryIds.length === 0 || accounts === 0)
    found.push(finding('audience_empty'));
  if (version.languages.length === 0) found.push(finding('no_languages'));
  for (const language of inOrder(version.languages))
    if ((version.title?.[language] ?? '').trim() === '') found.push(finding('title_missing', null, language));
  if (startsOn === null || expiresOn === null) found.push(finding('dates_missing'));
  else if (expiresOn < startsOn) found.push(finding('dates_reversed'));
  else if (expiresOn < today) found.push(finding('already_over'));
  if (leaseDays < 1 || leaseDays > 365) found.push(finding('lease_missing'));
  if (approvedBy !== null && version.writers.has(approvedBy)) found.push(finding('own_approval'));
  return found;
}

const inOrder = (wanted: readonly Language[]): readonly Language[] =>
  languages.filter((language) => wanted.includes(language));

/**
 * Each language that the version promises, said whole. One that is there beside those is whole, or not there. A file
 * has the languages of those it is for: one of them at least.
 */
function ofLanguages(item: ItemToPublish, all: readonly Language[]): readonly PublishFinding[] {
  const isForSome =
    item.kind === 'collateral' && all.some((language) => item.content[language] !== undefined);
  const promised = isForSome ? [] : all;
  return languages.flatMap((language) => {
    const said = item.content[language];
    if (said === undefined)
      return promised.includes(language) ? [finding('language_missing', item.itemId, language)] : [];
    return contentSchemas[item.kind].safeParse(said).success
      ? []
      : [finding('content_incomplete', item.itemId, language)];
  });
}

/** What an item claims, and what each strength on a battlecard says, has a proof that holds today. */
function ofProof(
  item: ItemToPublish,
  items: ReadonlyMap<string, ItemToPublish>,
  today: string,
): readonly PublishFinding[] {
  const claims: { readonly proofs: readonly string[]; readonly language: Language | null }[] = [];
  if (item.facts?.claims) claims.push({ proofs: item.facts.proofItemIds, language: null });
  for (const language of languages) {
    const said = item.content[language];
    if (said !== undefined && 'ourStrengths' in said)
      for (const { proofItemIds } of said.ourStrengths) claims.push({ proofs: proofItemIds, language });
  }
  return claims.flatMap(({ proofs, language }) => {
    const given = proofs.flatMap((id) => {
      const proof = items.get(id);
      return proof?.kind === 'proof_point' ? [proof] : [];
    });
    if (given.length === 0) return [finding('claim_unproved', item.itemId, language)];
    const holds = given.some(({ facts }) => {
      const until = facts?.validUntil ?? null;
      return until === null || until >= today;
    });
    return holds ? [] : [finding('proof_expired', item.itemId, language)];
  });
}

function ofFile(
  { itemId, kind, facts }: ItemToPublish,
  files: ReadonlyMap<string, StoredFile> | null,
): readonly PublishFinding[] {
  const file = facts?.file ?? null;
  if (file === null) return kind === 'collateral' ? [finding('file_missing', itemId)] : [];
  if (files === null) return [];
  const stored = files.get(file.sha256);
  const same = stored?.bytes === file.bytes && stored.mediaType === file.mediaType;
  return same ? [] : [finding('file_missing', itemId)];
}
