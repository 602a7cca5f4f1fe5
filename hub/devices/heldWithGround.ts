import type { HubDatabase } from '../db/open.ts';

export interface Held {
  readonly id: string;
  readonly envelope: unknown;
}

/**
 * What is held back of a laptop's work, in the order it was written: all of it, or these and whatever they build on
 * that is held back as well, since without its ground nothing could take effect.
 */
export async function heldWithGround(
  db: HubDatabase,
  deviceId: string,
  ids: readonly string[] | null,
): Promise<readonly Held[]> {
  const held = await db
    .selectFrom('held_mutation')
    .select(['id', 'envelope'])
    .where('device_id', '=', deviceId)
    .where('settled_at', 'is', null)
    .orderBy('place')
    .execute();
  if (ids === null) return held;
  const wanted = new Set(ids);
  // Whatever something builds on was written before it.
  for (const { id, envelope } of [...held].reverse())
    if (wanted.has(id)) for (const ground of groundOf(envelope)) wanted.add(ground);
  return held.filter(({ id }) => wanted.has(id));
}

/** And the other way about: these, and what builds on them and could not stand without them. */
export async function heldWithDependents(
  db: HubDatabase,
  deviceId: string,
  ids: readonly string[],
): Promise<readonly Held[]> {
  const held = await heldWithGround(db, deviceId, null);
  const wanted = new Set(ids);
  for (const { id, envelope } of held)
    if (groundOf(envelope).some((ground) => wanted.has(ground))) wanted.add(id);
  return held.filter(({ id }) => wanted.has(id));
}

function groundOf(envelope: unknown): readonly string[] {
  const { dependsOn } = envelope as { readonly dependsOn?: unknown };
  return Array.isArray(dependsOn) ? dependsOn.filter((each) => typeof each === 'string') : [];
}
