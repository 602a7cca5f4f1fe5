import type { DeckPage } from '../entities/deck.ts';
import type { UnusableReason } from './usable.ts';

/** More than anybody shows in one sitting. */
export const mostPages = 200;

/** Why a page is left out: what `usable` said of its item, or that no version here has such a page any more. */
export const leftOutReasons = ['gone', 'changed'] as const;
export type LeftOutReason = UnusableReason | (typeof leftOutReasons)[number];

/** What the newest version of the kit that is here says about the item of a page. */
export interface PageNow {
  readonly version: number;
  readonly unusable: UnusableReason | null;
  /** Null: a key message. */
  readonly sha256: string | null;
  readonly pages: number;
  /** Whether its words are those of the version that the page came from. */
  readonly sameWords: boolean;
}

export interface DeckPageState {
  /** Null: it is shown, as the page of that version. */
  readonly leftOut: LeftOutReason | null;
  /** The page to put in its place, approved in a newer version and not the same as this one. */
  readonly newer: DeckPage | null;
}

/**
 * Whether a page of a deck is shown now. A page that a newer version carries unchanged is shown as that version's; one
 * that has changed there is left out and the new one offered: what is shown is always what is approved now, and what a
 * rep put together never changes behind their back.
 */
export function deckPageState(page: DeckPage, now: PageNow | null): DeckPageState {
  if (now === null) return { leftOut: 'gone', newer: null };
  if (now.unusable !== null) return { leftOut: now.unusable, newer: null };
  const same =
    now.sha256 === page.sha256 && (page.sha256 !== null || now.version === page.version || now.sameWords);
  if (same) return { leftOut: page.page <= now.pages ? null : 'gone', newer: null };
  const newer = { ...page, version: now.version, sha256: now.sha256 };
  return { leftOut: 'changed', newer: page.page <= now.pages ? newer : null };
}

/** The pages with one of them moved to another place; places outside are the nearest end. */
export function movePage(pages: readonly DeckPage[], from: number, to: number): readonly DeckPage[] {
  const page = pages[from];
  if (page === undefined) return pages;
  const rest = pages.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, page);
}
