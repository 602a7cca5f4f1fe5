import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import type { KitItem, KitVersion } from '../../../shared/domain/entities/kit.ts';
import { contentSchemas, type ItemContent } from '../../../shared/domain/kits/itemContent.ts';
import {
  type PublishFinding,
  type PublishFindingCode,
  publishFindings,
  type StoredFile,
} from '../../../shared/domain/kits/publishConditions.ts';
import { type TridomAdvice, tridomAdvice } from '../../../shared/domain/kits/tridomAdvice.ts';

/** What has to hold before a version can go out, as an author counts it; several findings speak to one of them. */
export const conditions = [
  'other_approver',
  'items_approved',
  'audience',
  'languages',
  'dates',
  'files',
  'proofs',
] as const;
export type Condition = (typeof conditions)[number];

const conditionOf: Readonly<Record<PublishFindingCode, Condition>> = {
  own_approval: 'other_approver',
  not_approved: 'items_approved',
  no_items: 'items_approved',
  audience_empty: 'audience',
  no_languages: 'languages',
  title_missing: 'languages',
  language_missing: 'languages',
  content_incomplete: 'languages',
  dates_missing: 'dates',
  dates_reversed: 'dates',
  already_over: 'dates',
  lease_missing: 'dates',
  file_missing: 'files',
  claim_unproved: 'proofs',
  proof_expired: 'proofs',
};

const contentOf = (item: KitItem): Partial<Record<Language, ItemContent>> =>
  Object.fromEntries(
    languages.flatMap((language) => (item[language] === null ? [] : [[language, item[language]]])),
  );
const written = (items: readonly KitItem[]) =>
  items.filter(({ status }) => status === 'active').map((item) => ({ ...item, content: contentOf(item) }));

/** What is known on this laptop; the hub, which knows every hand and every file, asks once more before it signs. */
export function checkVersion(
  version: KitVersion,
  items: readonly KitItem[],
  known: { readonly accounts: number | null; readonly unsentFiles: readonly string[] },
  today: string,
): ReadonlyMap<Condition, readonly PublishFinding[]> {
  const found = publishFindings(
    {
      ...version,
      languages: version.languages?.languages ?? [],
      writers: new Set([version.authorId]),
      items: written(items),
    },
    { today, accounts: known.accounts ?? toBeCounted(version), files: filesAtHub(items, known.unsentFiles) },
  );
  return new Map(
    conditions.map((condition) => [condition, found.filter(({ code }) => conditionOf[code] === condition)]),
  );
}

/** Nobody has counted: an audience of no territory is empty, any other is the hub's to count before it signs. */
const toBeCounted = ({ audience }: KitVersion): number => ((audience?.territoryIds.length ?? 0) > 0 ? 1 : 0);

/** All files that items name but those that are known to be still on their way. */
function filesAtHub(items: readonly KitItem[], unsent: readonly string[]): ReadonlyMap<string, StoredFile> {
  const named = items.flatMap(({ facts }) => (facts?.file ? [facts.file] : []));
  return new Map(
    named.filter(({ sha256 }) => !unsent.includes(sha256)).map((file) => [file.sha256, file] as const),
  );
}

export const adviseVersion = (version: KitVersion, items: readonly KitItem[]): readonly TridomAdvice[] =>
  tridomAdvice({
    tridom: version.tridom,
    audience: version.audience,
    isSuccessor: version.basedOn !== null,
    whatChanged: version.whatChanged,
    items: written(items),
  });

/** Whether it says in a language all that its kind has to say. */
export const speaks = (item: KitItem, language: Language): boolean =>
  item[language] !== null && contentSchemas[item.kind].safeParse(item[language]).success;
