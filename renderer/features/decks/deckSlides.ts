import type { Output } from '../../platform/useQuery.ts';
import type { Slide } from '../present/slides.ts';

type OpenedPage = Output<'decks.open'>['pages'][number];

/** What of a deck may be shown, as the version that is approved now. */
export const deckSlides = (pages: readonly OpenedPage[]): readonly Slide[] =>
  pages.flatMap(({ page, leftOut, item }) =>
    leftOut !== null || item === null
      ? []
      : [
          {
            kitId: page.kitId,
            itemId: page.itemId,
            version: item.version,
            title: item.title,
            sha256: page.sha256,
            mediaType: item.mediaType,
            page: page.page,
            words: item.body === null ? null : { language: item.language, body: item.body },
          },
        ],
  );

/** A page stands in a deck once. */
export const pageKey = ({ itemId, page }: OpenedPage['page']): string => `${itemId} ${page}`;
