import type { HubContext } from '../hubContext.ts';

/** An upload that nobody went on with for this long is given up; its sender begins anew. */
const staleMs = 3 * 86_400_000;

/** Keeps what is half there from growing without bound. Whole files stay: a release, or its past, may name them. */
export async function forgetStaleUploads(hub: HubContext): Promise<void> {
  const gone = (await hub.blobs?.discardStale(hub.clock.now() - staleMs)) ?? 0;
  if (gone > 0) hub.log.info({ uploads: gone }, 'uploads that were given up are gone');
}
