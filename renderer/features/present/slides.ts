import type { Language } from '../../../shared/domain/entities/account.ts';
import type { RichText } from '../../../shared/domain/kits/richText.ts';

/** One page to show: a whole picture or video, one page of a document, or the words of a key message. */
export interface Slide {
  readonly kitId: string;
  readonly itemId: string;
  readonly version: number;
  readonly title: string;
  /** Null: words alone. */
  readonly sha256: string | null;
  readonly mediaType: string | null;
  /** From 1. */
  readonly page: number;
  readonly words: { readonly language: Language; readonly body: RichText } | null;
}

export interface ShowableItem {
  readonly kitId: string;
  readonly itemId: string;
  readonly version: number;
  readonly title: string;
  readonly file: {
    readonly sha256: string;
    readonly mediaType: string;
    readonly pages: number | null;
  } | null;
}

/** An item's pages in their order; a picture and a video are one. */
export function slidesOf({ file, kitId, itemId, version, title }: ShowableItem): readonly Slide[] {
  if (file === null) return [];
  const pages = file.mediaType === 'application/pdf' ? (file.pages ?? 1) : 1;
  return Array.from({ length: pages }, (_, index) => ({
    kitId,
    itemId,
    version,
    title,
    sha256: file.sha256,
    mediaType: file.mediaType,
    page: index + 1,
    words: null,
  }));
}

export const slideKey = ({ itemId, sha256, page }: Slide): string => `${itemId} ${sha256 ?? ''} ${page}`;
