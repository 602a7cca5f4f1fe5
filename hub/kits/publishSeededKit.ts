import { Readable } from 'node:stream';
import type { Language } from '../../shared/domain/entities/account.ts';
import type { InLanguages } from '../../shared/domain/entities/kit.ts';
import type { Audience } from '../../shared/domain/kits/audience.ts';
import type { FileMediaType, KitItemContent } from '../../shared/domain/kits/itemContent.ts';
import type { Tridom } from '../../shared/domain/kits/tridom.ts';
import { storeBlob } from '../blobs/storeBlob.ts';
import type { HubContext } from '../hubContext.ts';
import { insertRows } from '../rows/insertRows.ts';
import type { HubTransaction } from '../rows/writing.ts';
import { recordKitEvent } from './kitRecord.ts';
import { publishIn } from './publish.ts';

/** A version with all that it says, as a workspace is filled with it. */
export interface SeededKit {
  readonly kitId: string;
  readonly versionId: string;
  readonly number: number;
  /** How marketing calls the kit among themselves. */
  readonly name: string;
  readonly title: InLanguages;
  readonly audience: Audience;
  readonly languages: readonly Language[];
  readonly startsOn: string;
  readonly expiresOn: string;
  readonly leaseDays: number;
  readonly acknowledge: boolean;
  readonly whatChanged: InLanguages | null;
  readonly tridom: Tridom | null;
  /** The version before, which this one supersedes. */
  readonly basedOn: string | null;
  readonly items: readonly KitItemContent[];
  readonly authorId: string;
  readonly approverId: string;
  /** When it was approved and published, milliseconds UTC. */
  readonly at: number;
  /** Ids of its rows, one after the other. */
  readonly nextId: () => string;
}

/**
 * Fills in a version as its author wrote it and its approver approved it, and publishes it by the very code that
 * publishes any: conditions, signature and all. The files that it names are stored before. Throws where it may not
 * be published, with what stands in the way.
 */
export async function publishSeededKit(
  trx: HubTransaction,
  hub: Pick<HubContext, 'hubId' | 'kitKeyPlace'>,
  kit: SeededKit,
): Promise<void> {
  const { kitId, versionId, authorId, approverId, at } = kit;
  const written = { now: at, userId: authorId };
  if (kit.basedOn === null)
    await insertRows(
      trx,
      'kit',
      [{ id: kitId, name: kit.name, ownerId: authorId, status: 'active' }],
      written,
    );
  const {
    number,
    title,
    audience,
    startsOn,
    expiresOn,
    leaseDays,
    acknowledge,
    whatChanged,
    tridom,
    basedOn,
  } = kit;
  await insertRows(
    trx,
    'kitVersion',
    [
      {
        id: versionId,
        kitId,
        number,
        status: 'approved',
        authorId,
        title,
        audience,
        languages: { languages: kit.languages },
        startsOn,
        expiresOn,
        leaseDays,
        acknowledge,
        whatChanged,
        tridom,
        basedOn,
        approvedBy: approverId,
      },
    ],
    written,
  );
  const items = kit.items.map(({ id: itemId, kind, visibility, facts, content }, position) => {
    const id = kit.nextId();
    const judged = { status: 'active', reviewState: 'approved', reviewedBy: approverId, revisionId: id };
    return {
      id,
      kitId,
      versionId,
      itemId,
      kind,
      visibility,
      position,
      facts,
      ...noContent,
      ...content,
      ...judged,
    };
  });
  await insertRows(trx, 'kitItem', items, written);
  await recordKitEvent(trx, { kitId, versionId }, 'submitted', written);
  await recordKitEvent(trx, { kitId, versionId }, 'approved', { now: at, userId: approverId });
  const clock = { now: () => at };
  const published = await publishIn(trx, { ...hub, clock }, { userId: authorId, role: 'author' }, versionId);
  if (!published.ok)
    throw new Error(`${kit.name}: ${published.error.code} ${JSON.stringify(published.error.detail ?? {})}`);
}

export interface SeededFile {
  readonly sha256: string;
  readonly mediaType: FileMediaType;
  readonly bytes: Buffer;
}

/** Takes a file in by the very code that takes any: hashed, checked and kept. Throws where it is refused. */
export async function storeSeededFile(
  hub: Pick<HubContext, 'db' | 'clock' | 'blobs'>,
  { sha256, mediaType, bytes }: SeededFile,
): Promise<void> {
  const upload = { sha256, mediaType, from: 0, total: bytes.length, userId: null };
  const stored = await storeBlob(hub, upload, Readable.from([bytes]));
  if (!stored.ok)
    throw new Error(`${sha256}: ${stored.error.code} ${JSON.stringify(stored.error.detail ?? {})}`);
}

const noContent = { en: null, fr: null, sv: null, it: null };
