import type { Slide } from './slides.ts';

/** How long what was in sight, gathered as it happens: `at` are milliseconds of one running clock. */
export interface ShownTime {
  readonly spans: readonly { readonly slide: Slide; readonly ms: number }[];
  readonly standing: { readonly slide: Slide; readonly since: number } | null;
}

export const nothingShown: ShownTime = { spans: [], standing: null };

/** Another page comes into sight, or none (black, or the end). */
export function turnTo(time: ShownTime, slide: Slide | null, at: number): ShownTime {
  const { standing } = time;
  const spans =
    standing === null
      ? time.spans
      : [...time.spans, { slide: standing.slide, ms: Math.max(0, at - standing.since) }];
  return { spans, standing: slide === null ? null : { slide, since: at } };
}

export interface ShownItem {
  readonly kitId: string;
  readonly itemId: string;
  readonly version: number;
  readonly sha256: string | null;
  readonly seconds: number;
  readonly pages: readonly { readonly page: number; readonly seconds: number }[];
}

/** A page passed over on the way to another was not shown. */
const glanceMs = 1000;

/** By item, in the order in which each was first shown, with whole seconds by page. */
export function shownItems(time: ShownTime): readonly ShownItem[] {
  const items = new Map<string, { slide: Slide; pages: Map<number, number> }>();
  for (const { slide, ms } of time.spans) {
    const item = items.get(slide.itemId) ?? { slide, pages: new Map<number, number>() };
    item.pages.set(slide.page, (item.pages.get(slide.page) ?? 0) + ms);
    items.set(slide.itemId, item);
  }
  return [...items.values()].flatMap(({ slide, pages }) => {
    const seen = [...pages]
      .filter(([, ms]) => ms >= glanceMs)
      .sort(([one], [other]) => one - other)
      .map(([page, ms]) => ({ page, seconds: Math.round(ms / 1000) }));
    if (seen.length === 0) return [];
    const { kitId, itemId, version, sha256 } = slide;
    const seconds = seen.reduce((sum, page) => sum + page.seconds, 0);
    return [{ kitId, itemId, version, sha256, seconds, pages: seen }];
  });
}
