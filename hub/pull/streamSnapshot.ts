import { createHash } from 'node:crypto';
import type {
  SnapshotBegin,
  SnapshotEnd,
  SnapshotPage,
  SnapshotPause,
} from '../../shared/contracts/sync/wire.ts';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import type { Caller } from '../sessions/authenticate.ts';
import { encodeCursor } from './cursor.ts';
import { markHorizon } from './markHorizon.ts';
import { type Period, plannedAccounts } from './plannedAccounts.ts';
import { readableEntities } from './readableRows.ts';
import { decodeResume, encodeResume, type Resume } from './resume.ts';
import { placeOf, scopesOf } from './scopes.ts';
import { countRows, type PageOfRows, readPage, readPageOfAccounts, standsIn } from './snapshotPages.ts';

export interface SnapshotWish {
  readonly scope: string;
  readonly resume: string | null;
  readonly planned: Period | null;
}

/**
 * A scope's rows as lines of JSON. The horizon is fixed before page one; each page is a short statement of its
 * own that sees what is committed by then, and the feed from that horizon on brings whatever changed meanwhile.
 * The page after the one being sent is read ahead, and no more than that. `planned`: only what hangs on the accounts that
 * the caller has in front of them then, so that they are there long before the whole is.
 */
export async function beginSnapshot(
  hub: HubContext,
  caller: Caller,
  { scope, resume: resumeText, planned }: SnapshotWish,
): Promise<Answer<AsyncGenerator<string>>> {
  if (!scopesOf(caller).includes(scope)) return refuse('forbidden');
  const meta = await hub.db
    .selectFrom('sync_meta')
    .select(['epoch', 'retained_from_xid'])
    .executeTakeFirstOrThrow();
  const resume = resumeText === null ? null : decodeResume(resumeText);
  if (resumeText !== null && (resume === null || resume.scope !== scope)) {
    return refuse('bad_request', { issues: ['resume'] });
  }
  if (resume && resume.epoch !== meta.epoch) return refuse('epoch', { epoch: meta.epoch });
  const tooOld =
    resume && (resume.role !== caller.role || BigInt(resume.xid) < BigInt(meta.retained_from_xid));
  if (tooOld) return refuse('cursor_expired');
  const start: Resume = resume ?? {
    epoch: meta.epoch,
    role: caller.role,
    scope,
    xid: await markHorizon(hub.db, hub.clock.now()),
    entity: null,
    after: null,
    counts: {},
  };
  return ok(linesOf(hub, caller, start, planned));
}

async function* linesOf(
  hub: HubContext,
  caller: Caller,
  start: Resume,
  planned: Period | null,
): AsyncGenerator<string> {
  const place = placeOf(start.scope);
  const names = readableEntities(caller.role).filter((name) => standsIn(name, place));
  const expected: Partial<Record<EntityName, number>> = {};
  let expectedBytes = 0;
  for (const name of names) {
    const { count, bytes } = await countRows(hub.db, name, place);
    expected[name] = count;
    expectedBytes += bytes;
  }
  // The horizon was fixed before they were counted, so that what is not counted comes by the feed.
  const holdsAny = (name: EntityName): boolean => expected[name] !== 0;
  const begin: SnapshotBegin = {
    type: 'begin',
    epoch: start.epoch,
    scope: start.scope,
    cursor: encodeCursor({ epoch: start.epoch, role: start.role, scopes: { [start.scope]: [start.xid, 0] } }),
    hubTime: hub.clock.now(),
    expected,
    expectedBytes,
  };
  yield line(begin);
  if (planned !== null) {
    const accounts = await plannedAccounts(hub.db, caller.userId, planned);
    for (const name of accounts.length === 0 ? [] : names.filter(holdsAny)) {
      const page = await readPageOfAccounts(hub.db, name, place, accounts);
      // Where the whole goes on is not moved by it: these rows stand in its pages too.
      if (page !== null) yield linesOfPage(name, page, encodeResume(start));
    }
    yield line({ type: 'pause' });
    return;
  }

  const counts: Partial<Record<EntityName, number>> = { ...start.counts };
  const first = start.entity === null ? 0 : names.indexOf(start.entity);
  for (const name of names.slice(Math.max(0, first)).filter(holdsAny)) {
    const after = name === start.entity ? start.after : null;
    for await (const page of pagesAhead((key) => readPage(hub.db, name, place, key), after)) {
      counts[name] = (counts[name] ?? 0) + page.count;
      yield linesOfPage(name, page, encodeResume({ ...start, entity: name, after: page.last, counts }));
    }
  }
  const end: SnapshotEnd = { type: 'end', counts: { ...counts } };
  yield line(end);
}

function linesOfPage(entity: EntityName, { count, json }: PageOfRows, resume: string): string {
  const sha256 = createHash('sha256').update(json).digest('hex');
  return `${line({ type: 'page', entity, count, sha256, resume })}${json}\n`;
}

const line = (value: SnapshotBegin | SnapshotPage | SnapshotPause | SnapshotEnd): string =>
  `${JSON.stringify(value)}\n`;

/** Reads the next page while the one before is under way to the laptop. */
async function* pagesAhead<Page extends { readonly last: string }>(
  read: (after: string | null) => Promise<Page | null>,
  after: string | null,
): AsyncGenerator<Page> {
  let next = read(after);
  for (;;) {
    const page = await next;
    if (page === null) return;
    next = read(page.last);
    // Awaited on the next turn; a reader who has gone away never comes to it.
    next.catch(() => undefined);
    yield page;
  }
}
