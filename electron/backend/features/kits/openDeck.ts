import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import type { DeckPage } from '../../../../shared/domain/entities/deck.ts';
import { deckPageState, type PageNow } from '../../../../shared/domain/kits/deckPages.ts';
import type { RichText } from '../../../../shared/domain/kits/richText.ts';
import type { MarkedRow } from '../../db/markedRow.ts';
import type { QueryContext } from '../handler.ts';
import { type ForWhom, type KitGround, kitGround, whyUnusable } from './ground.ts';
import { inLanguage, spoken } from './listed.ts';
import { type HeldKitItem, itemIn, saidBy } from './repository/heldItems.ts';
import { type HeldKit, versionsOf } from './repository/heldKits.ts';

type Opened = Extract<Answer<'decks.open'>, { ok: true }>['value'];
type OpenedPage = Opened['pages'][number];

/** Every page as it may be shown now. It is for a customer's eyes, so nothing internal passes. */
export function openDeck(context: QueryContext, { row, sync }: MarkedRow<'deck'>, whom: ForWhom): Opened {
  const ground = kitGround(context, whom, true);
  const byKit = new Map([...ground.kits.values()].map((kit) => [kit.payload.kitId, kit]));
  return {
    deck: row,
    sync,
    pages: (row.pages?.pages ?? []).map((page) => openedPage(ground, byKit.get(page.kitId), page)),
  };
}

function openedPage(ground: KitGround, kit: HeldKit | undefined, page: DeckPage): OpenedPage {
  const item = kit === undefined ? null : itemIn(ground.db, kit.row, page.itemId);
  const now = kit === undefined || item === null ? null : pageNow(ground, kit, item, page);
  return {
    page,
    ...deckPageState(page, now),
    item: kit === undefined || item === null ? null : shown(ground, kit, item),
  };
}

function pageNow(ground: KitGround, kit: HeldKit, item: HeldKitItem, page: DeckPage): PageNow | null {
  const { file } = item.facts;
  if (file === null && item.kind !== 'key_message') return null;
  return {
    version: kit.payload.version,
    unusable: whyUnusable(ground, kit, item),
    sha256: file?.sha256 ?? null,
    pages: file?.pages ?? 1,
    sameWords: wordsStand(ground, item, page),
  };
}

/** Compared with the version that the page came from, as far as that is still here. */
function wordsStand(ground: KitGround, item: HeldKitItem, { kitId, itemId, version }: DeckPage): boolean {
  const then = versionsOf(ground.db, kitId).find(({ payload }) => payload.version === version);
  const was = then === undefined ? null : itemIn(ground.db, then.row, itemId);
  if (was === null) return false;
  const words = ({ row }: HeldKitItem): string =>
    JSON.stringify(
      saidBy(ground.db, row)
        .map(({ language, content }) => [language, content])
        .sort(),
    );
  return words(was) === words(item);
}

function shown(ground: KitGround, kit: HeldKit, item: HeldKitItem): OpenedPage['item'] {
  const { content, language } = spoken(ground.db, item, ground.wanted);
  const { file } = item.facts;
  return {
    version: kit.payload.version,
    title: content.said.title,
    kitTitle: inLanguage(kit.payload.title, ground.wanted).text,
    kind: item.kind,
    language,
    languages: [...item.languages],
    mediaType: file?.mediaType ?? null,
    pages: file?.pages ?? 1,
    body: content.kind === 'key_message' ? (content.said.body as RichText) : null,
  };
}
