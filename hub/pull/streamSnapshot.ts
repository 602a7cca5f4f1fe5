import { createHash } from 'node:crypto';
import type { SnapshotBegin, SnapshotEnd, SnapshotPage } from '../../shared/contracts/sync/wire.ts';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import type { Caller } from '../sessions/authenticate.ts';
import { encodeCursor } from './cursor.ts';
import { markHorizon } from './markHorizon.ts';
import { readableEntities } from './readableRows.ts';
import { decodeResume, encodeResume, type Resume } from './resume.ts';
import { placeOf, scopesOf } from './scopes.ts';
import { countRows, readPage, standsIn } from './snapshotPages.ts';

/**
 * A scope's rows as lines of JSON. The horizon is fixed before page one; each page is a short statement of its
 * own that sees what is committed by then, and the feed from that horizon on brings whatever changed meanwhile.
 * The page after the one being sent is read ahead, and no more than that.
 */
export async function beginSnapshot(
  hub: HubContext,
  caller: Caller,
  scope: string,
  resumeText: string | null,
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
  return ok(linesOf(hub, caller, start));
}

async function* linesOf(hub: HubContext, caller: Caller, start: Resume): AsyncGenerator<string> {
  const place = placeOf(start.scope);
  const names = readableEntities(caller.role).filter((name) => standsIn(name, place));
  const expected: Partial<Record<EntityName, number>> = {};
  for (const name of names) expected[name] = await countRows(hub.db, name, place);
  const begin: SnapshotBegin = {
    type: 'begin',
    epoch: start.epoch,
    scope: start.scope,
    cursor: encodeCursor({ epoch: start.epoch, role: start.role, scopes: { [start.scope]: [start.xid, 0] } }),
    hubTime: hub.clock.now(),
    expected,
  };
  yield line(begin);

  const counts: Partial<Record<EntityName, number>> = { ...start.counts };
  const first = start.entity === null ? 0 : names.indexOf(start.entity);
  for (const name of names.slice(Math.max(0, first))) {
    const after = name === start.entity ? start.after : null;
    for await (const page of pagesAhead((key) => readPage(hub.db, name, place, key), after)) {
      counts[name] = (counts[name] ?? 0) + page.count;
      const head: SnapshotPage = {
        type: 'page',
        entity: name,
        count: page.count,
        sha256: createHash('sha256').update(page.json).digest('hex'),
        resume: encodeResume({ ...start, entity: name, after: page.last, counts }),
      };
      yield `${line(head)}${page.json}\n`;
    }
  }
  const end: SnapshotEnd = { type: 'end', counts: { ...counts } };
  yield line(end);
}

const line = (value: SnapshotBegin | SnapshotPage | SnapshotEnd): string => `${JSON.stringify(value)}\n`;

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
