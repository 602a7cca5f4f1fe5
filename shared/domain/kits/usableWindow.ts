import type { KitPayload } from './signedKit.ts';

const dayMs = 86_400_000;

/**
 * When a version could be used, from its publishing to its end or its recall; `to` is not within. Days are taken in UTC,
 * since the reps' zones are not known where it is counted.
 */
export const usableWindow = (
  { publishedAt, startsOn, expiresOn }: Pick<KitPayload, 'publishedAt' | 'startsOn' | 'expiresOn'>,
  recalledAt: number | null,
): { readonly from: number; readonly to: number } => ({
  from: Math.max(publishedAt, Date.parse(startsOn)),
  to: Math.min(Date.parse(expiresOn) + dayMs, recalledAt ?? Number.POSITIVE_INFINITY),
});
