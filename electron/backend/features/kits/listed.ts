import type { z } from 'zod';
import type { fileStates, listedItem, sayable } from '../../../../shared/contracts/ipc/kitShapes.ts';
import type { Language } from '../../../../shared/domain/entities/account.ts';
import { languageToShow } from '../../../../shared/domain/kits/itemContent.ts';
import type { SaidContent } from '../../../../shared/domain/kits/plainContent.ts';
import { proofIdsOf } from '../../../../shared/domain/kits/proofIds.ts';
import { leaseEndsAt } from '../../../../shared/domain/kits/usable.ts';
import { marksIn } from '../../../../shared/domain/search/matchName.ts';
import type { Reading } from '../../../../shared/domain/search/queryTerm.ts';
import type { ReadableDb } from '../../db/database.ts';
import { figureOf } from './figure.ts';
import { foundInFile } from './foundInFile.ts';
import { type KitGround, whyUnusable } from './ground.ts';
import {
  contentIn,
  currentItem,
  type HeldKitItem,
  type Line,
  lineOf,
  linesOf,
} from './repository/heldItems.ts';
import type { HeldKit, KitHead } from './repository/heldKits.ts';
import { fileHere } from './repository/mine.ts';

export type ListedItem = z.output<typeof listedItem>;
export type Sayable = z.output<typeof sayable>;

/** The language an item is shown in to whoever wants one. */
const shownIn = ({ languages, fallback }: HeldKitItem, wanted: Language | null): Language =>
  wanted !== null && languages.includes(wanted) ? wanted : fallback;

export interface Spoken {
  readonly language: Language;
  readonly content: SaidContent;
}

/** An item's content in the language shown, as the contract parsed it when its signature was checked. */
export function spoken(db: ReadableDb, item: HeldKitItem, wanted: Language | null): Spoken {
  const language = shownIn(item, wanted);
  const content = contentIn(db, item.row, language);
  if (content === null) throw new Error(`item ${item.row} does not speak ${language}`);
  return { language, content: { kind: item.kind, said: JSON.parse(content) } as SaidContent };
}

export const titleIn = (db: ReadableDb, item: HeldKitItem, wanted: Language | null): string =>
  lineOf(db, item.row, shownIn(item, wanted))?.title ?? '';

/** What an item is called at the newest version that is here; null where no kit here has it. */
export function titleNow(db: ReadableDb, itemId: string): string | null {
  const item = currentItem(db, itemId);
  return item === null ? null : titleIn(db, item, null);
}

/** Titles and what has changed, in the language wanted or the nearest there is. */
export function inLanguage<Text>(texts: Readonly<Partial<Record<Language, Text>>>, wanted: Language | null) {
  const language = languageToShow(texts, wanted);
  return { language, text: texts[language] as Text };
}

/** What a list shows of many items in the language that is wanted, read at once. */
export const linesFor = (
  { db, wanted }: KitGround,
  items: readonly HeldKitItem[],
): ReadonlyMap<number, Line> =>
  linesOf(
    db,
    items.map((item) => [item.row, shownIn(item, wanted)]),
  );

export function listed(
  ground: KitGround,
  kit: HeldKit,
  item: HeldKitItem,
  readings: readonly Reading[] = [],
  line: Line | undefined = lineOf(ground.db, item.row, shownIn(item, ground.wanted)),
): ListedItem {
  const { payload } = kit;
  const language = shownIn(item, ground.wanted);
  const { title, excerpt } = line ?? { title: '', excerpt: '' };
  return {
    kitId: payload.kitId,
    itemId: item.itemId,
    releaseId: payload.releaseId,
    version: payload.version,
    kitTitle: inLanguage(payload.title, ground.wanted).text,
    kind: item.kind,
    visibility: item.visibility,
    category: item.category,
    competitorId: item.competitorId,
    competitorName: ground.competitorName(item.competitorId),
    title,
    marks: readings.length === 0 ? [] : marksIn(title, readings),
    excerpt,
    inFile: foundInFile(ground.db, item, title, readings),
    language,
    languages: [...item.languages],
    favourite: ground.favourites.has(item.itemId),
    unusable: whyUnusable(ground, kit, item),
    expiresOn: payload.expiresOn,
    validUntil: item.facts.validUntil,
    leaseEndsAt: leaseEndsAt(payload.leaseDays, ground.now.lastContactAt),
    publishedAt: payload.publishedAt,
    source: item.facts.source,
    file: fileOf(ground.db, item),
  };
}

function fileOf(db: ReadableDb, { facts }: HeldKitItem): ListedItem['file'] {
  if (facts.file === null) return null;
  const { sha256, name, mediaType, bytes, pages, mayLeave } = facts.file;
  const here = fileHere(db, sha256);
  return { sha256, name, mediaType, bytes, pages, mayLeave, state: fileState(here), have: here?.have ?? 0 };
}

/** `downloading` is what moves now: the file that has begun and is not held up. */
export function fileState(
  here: {
    readonly bytes: number;
    readonly have: number;
    readonly paused: number;
    readonly problem: string | null;
  } | null,
): (typeof fileStates)[number] {
  if (here === null) return 'waiting';
  if (here.have === here.bytes) return 'here';
  if (here.paused === 1) return 'paused';
  if (here.problem === 'no_room' || here.problem === 'damaged') return here.problem;
  return here.have > 0 ? 'downloading' : 'waiting';
}

/** With its words, and for a response its figure. */
export function sayableOf(ground: KitGround, item: HeldKitItem): Sayable | null {
  const kit = ground.kits.get(item.heldRow);
  if (kit === undefined) return null;
  const content = spoken(ground.db, item, ground.wanted).content as Sayable['content'];
  return {
    item: listed(ground, kit, item),
    content,
    figure: figureOf(ground.db, item, kit.payload.version),
    proofItemIds: [...proofIdsOf(item.facts, content)],
  };
}

/** What a version that was not believed is called, where anything is known of it or of its kit. */
export const titleOf = (head: string | null, wanted: Language | null): string | null =>
  head === null ? null : inLanguage((JSON.parse(head) as KitHead).title, wanted).text;
