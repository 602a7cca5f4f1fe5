import { sql } from 'kysely';
import type { PublishResponse } from '../../shared/contracts/sync/kitWire.ts';
import { limits } from '../../shared/contracts/sync/limits.ts';
import { noFacts } from '../../shared/domain/kits/itemContent.ts';
import { publishers } from '../../shared/domain/kits/kitRules.ts';
import { statusAfterMove } from '../../shared/domain/kits/kitStatus.ts';
import { publishFindings } from '../../shared/domain/kits/publishConditions.ts';
import { type KitPayload, kitPayload, kitPayloadType } from '../../shared/domain/kits/signedKit.ts';
import { ok } from '../../shared/kernel/result.ts';
import { recordAudit } from '../administration/audit.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import { newId } from '../newId.ts';
import { insertRows } from '../rows/insertRows.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { Caller } from '../sessions/authenticate.ts';
import { answerTasks } from './answerTasks.ts';
import { becauseOf } from './becauseOf.ts';
import { activeKey, signText } from './keys/kitKeys.ts';
import { recordKitEvent, setRow } from './kitRecord.ts';
import { accountsReached } from './reach.ts';
import { readVersion, type VersionRead } from './readVersion.ts';

type Publisher = Pick<Caller, 'userId' | 'role'>;
type Signing = Pick<HubContext, 'db' | 'clock' | 'hubId' | 'kitKeyPlace'>;

/** Signs an approved version and hands it to its territories; what was published of the kit before is superseded. */
export async function publish(
  hub: Signing,
  caller: Publisher,
  versionId: string,
): Promise<Answer<PublishResponse>> {
  if (!publishers.includes(caller.role)) return refuse('forbidden');
  return hub.db.transaction().execute((trx) => publishIn(trx, hub, caller, versionId));
}

/** `publish` in a transaction of the caller's, for whoever made the version in the same one. */
export async function publishIn(
  trx: HubTransaction,
  hub: Omit<Signing, 'db'>,
  caller: Publisher,
  versionId: string,
): Promise<Answer<PublishResponse>> {
  const version = await readVersion(trx, versionId);
  if (version === undefined) return refuse('not_found');
  if (statusAfterMove(version.status, 'publish') === null)
    return refuse('wrong_state', { reason: version.status });
  const standing = await releasesOf(trx, version.kitId);
  if (standing.some((release) => release.version >= version.number))
    return refuse('wrong_state', { reason: 'newer_published' });
  const files = await readFiles(trx, version);
  const findings = await findingsOf(trx, hub, version, files);
  if (findings.length > 0) return refuse('not_publishable', { findings });
  const key = await activeKey(trx);
  const signer = key === undefined ? null : hub.kitKeyPlace.signerFor(key.publicKey);
  if (key === undefined || signer === null) return refuse('unavailable', { reason: 'no_signing_key' });

  const now = hub.clock.now();
  const releaseId = newId(now);
  const said = payloadOf(version, {
    hubId: hub.hubId,
    keyId: key.keyId,
    releaseId,
    publishedAt: now,
    files,
    becauseOf: await becauseOf(trx, version),
  });
  const payload = JSON.stringify(said);
  const bytes = Buffer.byteLength(payload);
  if (bytes > limits.kitPayloadBytes) return refuse('too_large', { bytes, most: limits.kitPayloadBytes });
  const signed = await signText(signer, kitPayloadType, payload);

  const stamp = { now, userId: caller.userId };
  const { kitId, number } = version;
  const earlier = standing.filter(({ status }) => status === 'published');
  // Whoever holds the version before hears of this one, even where the audience no longer means them.
  const territoryIds = [
    ...new Set([...said.audience.territoryIds, ...earlier.flatMap((release) => release.territoryIds)]),
  ];
  await insertRows(
    trx,
    'kitRelease',
    [
      {
        id: releaseId,
        kitId,
        versionId,
        version: number,
        territoryIds,
        status: 'published',
        ...signed,
        publishedBy: caller.userId,
        publishedAt: now,
      },
    ],
    stamp,
  );
  if (files.length > 0)
    await trx
      .insertInto('kit_release_file')
      .values(files.map(({ sha256 }) => ({ release_id: releaseId, sha256 })))
      .execute();
  await setRow(trx, 'kitVersion', versionId, { status: 'published', releaseId }, stamp);
  await answerTasks(
    trx,
    versionId,
    version.items.map(({ itemId }) => itemId),
    stamp,
  );
  await recordKitEvent(trx, { kitId, versionId }, 'published', stamp);
  for (const release of earlier) {
    await setRow(trx, 'kitRelease', release.id, { status: 'superseded' }, stamp);
    await setRow(trx, 'kitVersion', release.versionId, { status: 'superseded' }, stamp);
    await recordKitEvent(trx, { kitId, versionId: release.versionId }, 'superseded', stamp);
  }
  await recordAudit(trx, now, 'kit.published', releaseId, { by: caller.userId, versionId, keyId: key.keyId });
  return ok({ releaseId, kitId, version: number, publishedAt: now });
}

interface Standing {
  readonly id: string;
  readonly versionId: string;
  readonly version: number;
  readonly status: string;
  readonly territoryIds: readonly string[];
}

async function releasesOf(trx: HubTransaction, kitId: string): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select id, version_id as "versionId", version, status, territory_ids as "territoryIds"
    from kit_release where kit_id = ${kitId} order by version`.execute(trx);
  return rows;
}

interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly chunks: readonly string[];
  readonly words: string;
}

async function readFiles(trx: HubTransaction, { items }: VersionRead): Promise<readonly StoredFile[]> {
  const named = [...new Set(items.flatMap(({ facts }) => (facts?.file ? [facts.file.sha256] : [])))];
  const { rows } = await sql<StoredFile>`
    select sha256, bytes, media_type as "mediaType", chunks, words from blob where sha256 = any(${named}::text[]) order by sha256`.execute(
    trx,
  );
  return rows;
}

async function findingsOf(
  trx: HubTransaction,
  hub: Pick<HubContext, 'clock'>,
  version: VersionRead,
  files: readonly StoredFile[],
) {
  return publishFindings(version, {
    today: new Date(hub.clock.now()).toISOString().slice(0, 10),
    accounts: version.audience === null ? 0 : await accountsReached(trx, version.audience),
    files: new Map(files.map((file) => [file.sha256, file])),
  });
}

type Given = Pick<KitPayload, 'hubId' | 'keyId' | 'releaseId' | 'publishedAt' | 'becauseOf'> & {
  readonly files: readonly StoredFile[];
};

/** The conditions have been met, so that what is put together here is in contract; if not, it throws. */
const payloadOf = (version: VersionRead, { files, ...given }: Given): KitPayload =>
  kitPayload.parse({
    format: 1,
    ...given,
    kitId: version.kitId,
    version: version.number,
    title: version.title,
    audience: version.audience,
    languages: version.languages,
    startsOn: version.startsOn,
    expiresOn: version.expiresOn,
    leaseDays: version.leaseDays,
    acknowledge: version.acknowledge,
    whatChanged: saidSomething(version.whatChanged),
    authorId: version.authorId,
    approverId: version.approvedBy,
    items: version.items.map(({ itemId, kind, visibility, facts, content }) => ({
      id: itemId,
      kind,
      visibility,
      facts: facts ?? noFacts,
      content,
    })),
    files: files.map(({ sha256, bytes, chunks, words }) => ({ sha256, bytes, chunks, words })),
  });

/** Languages in which nothing is said are left out; null where it is said in none. */
function saidSomething(text: VersionRead['whatChanged']): KitPayload['whatChanged'] {
  const said = Object.entries(text ?? {}).filter(([, each]) => each.trim() !== '');
  return said.length === 0 ? null : Object.fromEntries(said);
}
