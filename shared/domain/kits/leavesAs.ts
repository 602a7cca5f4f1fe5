import { canLeave } from './fileMedia.ts';
import type { ItemFacts, Visibility } from './itemContent.ts';

/** How a copy is marked before it goes: page by page, or drawn over. */
export type LeavesAs = 'pdf' | 'image';

/**
 * Whether a copy of an item's file may leave the program, and as what; null: it stays. The author has to have allowed
 * it, a customer has to be meant to see it, and it has to be of a kind that a name and a date can be put into: no video.
 */
export function leavesAs(item: {
  readonly visibility: Visibility;
  readonly file: Pick<NonNullable<ItemFacts['file']>, 'mediaType' | 'mayLeave'> | null;
}): LeavesAs | null {
  if (item.visibility !== 'customer' || item.file === null || !item.file.mayLeave) return null;
  if (!canLeave(item.file.mediaType)) return null;
  return item.file.mediaType === 'application/pdf' ? 'pdf' : 'image';
}
