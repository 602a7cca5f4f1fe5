import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecallsResponse } from '../../../shared/contracts/sync/wire.ts';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { onBothDatabases } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';

type Pulled = Awaited<ReturnType<HubLaptop['pull']>>;
const rowIds = (pulled: Pulled, entity: EntityName): readonly unknown[] =>
  (pulled.entities[entity]?.rows ?? []).map(([id]) => id);
const decoded = (cursor: string | null): object =>
  JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString('utf8'));
const encoded = (cursor: object): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');
const leaves = (pulled: Pulled, entity: EntityName): readonly unknown[] =>
  pulled.entities[entity]?.leaves ?? [];

onBothDatabases('pull', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  test('without a cursor only the scopes are told', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const { body } = await laptop.changes(null);
    expect(body).toMatchObject({
      scopes: ['everyone', `user:${laptop.userId}`, `territory:${workspace.north}`],
      entities: {},
      complete: true,
    });
  });

  test('a row in three scopes that loses one stays, and leaves the laptop with the last', async () => {
    const east = randomUUID();
    await workspace.insert('territory', [{ id: east, name: 'East', active: true }]);
    const all = [workspace.north, workspace.south, east];
    const laptop = await workspace.laptopOf('rep', all);
    const accountId = await workspace.account(all);
    const contactId = await workspace.contact(accountId);
    await laptop.takeAllSnapshots();

    await workspace.update('account', { id: accountId, territoryIds: [workspace.north, east] });
    const first = await laptop.pull();
    expect([rowIds(first, 'account'), leaves(first, 'account')]).toEqual([[accountId], []]);
    expect([rowIds(first, 'contact'), leaves(first, 'contact')]).toEqual([[contactId], []]);

    await workspace.update('account', { id: accountId, territoryIds: [] });
    const second = await laptop.pull();
    expect([rowIds(second, 'account'), leaves(second, 'account')]).toEqual([[], [accountId]]);
    expect([rowIds(second, 'contact'), leaves(second, 'contact')]).toEqual([[], [contactId]]);
  });

  test('an account that enters a territory brings all that hangs on it', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.south]);
    const contactId = await workspace.contact(accountId);
    await laptop.takeAllSnapshots();
    await workspace.update('account', { id: accountId, territoryIds: [workspace.south, workspace.north] });
    const pulled = await laptop.pull();
    expect([rowIds(pulled, 'account'), rowIds(pulled, 'contact')]).toEqual([[accountId], [contactId]]);
  });

  test('a pull with nothing new keeps the cursor where it was and gives no rows', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    await laptop.takeAllSnapshots();
    await laptop.pull();
    const { cursor } = laptop;
    const pulled = await laptop.pull();
    expect([pulled.cursor, pulled.entities, pulled.complete]).toEqual([cursor, {}, true]);
  });

  test('that nothing has changed is said with the recalls, as the changes would say it; anything else is asked for', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const unchanged = async (cursor: string | null) =>
      (
        await laptop.request<RecallsResponse>(
          'GET',
          `/v1/recalls${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
        )
      ).body.unchanged;
    await laptop.takeAllSnapshots();
    await laptop.pull();
    const { hubTime: _, ...changes } = (await laptop.changes()).body;
    expect(await unchanged(laptop.cursor)).toMatchObject(changes);
    expect(await unchanged(null)).toBeUndefined();
    expect(await unchanged('of no hub')).toBeUndefined();
    for (const change of [{ epoch: randomUUID() }, { role: 'manager' }, { scopes: { everyone: ['0', 0] } }])
      expect(await unchanged(encoded({ ...decoded(laptop.cursor), ...change }))).toBeUndefined();
    await workspace.contact(accountId);
    expect(await unchanged(laptop.cursor)).toBeUndefined();
    await laptop.pull();
    expect(await unchanged(laptop.cursor)).toMatchObject({ complete: true, entities: {} });
  });

  test('pages follow each other until all is read, each row once', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north, workspace.south]);
    const accountId = await workspace.account([workspace.north, workspace.south]);
    await laptop.takeAllSnapshots();
    const ids = Array.from({ length: 2_500 }, () => workspace.newId());
    const blank = {
      name: 'C',
      persona: 'unknown',
      need: 'unknown',
      orientation: 'unknown',
      status: 'active',
    };
    await workspace.insert(
      'contact',
      ids.map((id) => ({ id, accountId, ...blank })),
    );
    const read: unknown[] = [];
    let pages = 0;
    for (let complete = false; !complete; pages += 1) {
      const pulled = await laptop.pull();
      read.push(...rowIds(pulled, 'contact'));
      complete = pulled.complete;
    }
    expect(pages).toBeGreaterThan(1);
    expect(new Set(read)).toEqual(new Set(ids));
  });

  test('a snapshot holds what stands in the scope and nothing else, and the digest says the same', async () => {
    const territory = randomUUID();
    await workspace.insert('territory', [{ id: territory, name: 'West', active: true }]);
    const laptop = await workspace.laptopOf('rep', [territory]);
    const [mine, others] = [await workspace.account([territory]), await workspace.account([workspace.north])];
    const contactId = await workspace.contact(mine);
    await workspace.contact(others);
    const scope = `territory:${territory}`;
    const { begin, end, rows } = await laptop.snapshot(scope);
    expect([begin.scope, begin.expected.account, begin.expected.contact]).toEqual([scope, 1, 1]);
    expect(rows.get('account')?.map(([id]) => id)).toEqual([mine]);
    expect(rows.get('contact')?.map(([id]) => id)).toEqual([contactId]);
    expect(end).toEqual({ type: 'end', counts: { account: 1, contact: 1 } });
    const { body } = await laptop.digest(scope);
    expect(body.settled).toBe(true);
    expect(body.entities.contact).toMatchObject({ count: 1 });
  });

  test('a snapshot that was cut goes on after its last page, at the same horizon', async () => {
    const territory = randomUUID();
    await workspace.insert('territory', [{ id: territory, name: 'Far', active: true }]);
    const laptop = await workspace.laptopOf('rep', [territory]);
    const accountId = await workspace.account([territory]);
    const blank = {
      name: 'C',
      persona: 'unknown',
      need: 'unknown',
      orientation: 'unknown',
      status: 'active',
    };
    const ids = Array.from({ length: 4_100 }, () => workspace.newId());
    await workspace.insert(
      'contact',
      ids.map((id) => ({ id, accountId, ...blank })),
    );
    const whole = await laptop.snapshot(`territory:${territory}`);
    expect(whole.pages.map(({ entity, count }) => [entity, count])).toEqual([
      ['account', 1],
      ['contact', 2_000],
      ['contact', 2_000],
      ['contact', 100],
    ]);
    const rest = await laptop.snapshot(`territory:${territory}`, whole.pages[1]?.resume);
    expect(rest.begin.cursor).toBe(whole.begin.cursor);
    expect(rest.rows.get('contact')).toEqual(whole.rows.get('contact')?.slice(2_000));
    expect(rest.end).toEqual(whole.end);
  });

  test('what the user’s own planned calls are about is sent first, at the horizon that the whole goes on from', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const [visited, other, gone] = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north]),
    ];
    const contactId = await workspace.contact(visited);
    await workspace.contact(other);
    const calls = [await workspace.call(visited, laptop.userId), await workspace.call(gone, laptop.userId)];
    const at = 1_793_000_000_000;
    for (const [place, id] of calls.entries())
      await workspace.update('call', { id, status: 'planned', startsAt: at + place });
    // Of somebody else, at another time, or held already: none of them makes its account come first.
    const notNext = [
      await workspace.call(other, randomUUID()),
      await workspace.call(other, laptop.userId),
      await workspace.call(other, laptop.userId),
    ];
    await workspace.update('call', { id: notNext[0] as string, status: 'planned', startsAt: at });
    await workspace.update('call', { id: notNext[1] as string, status: 'planned', startsAt: at + 10 });
    await workspace.update('call', { id: notNext[2] as string, status: 'held', startsAt: at });

    await laptop.changes(null);
    const scope = `territory:${workspace.north}`;
    const first = await laptop.planned(scope, at, at + 10);
    const idsOf = (read: typeof first, entity: EntityName) => (read.rows.get(entity) ?? []).map(([id]) => id);
    expect(idsOf(first, 'account').sort()).toEqual([visited, gone].sort());
    expect(idsOf(first, 'contact')).toEqual([contactId]);
    expect(first.end).toBeNull();
    expect(first.begin.expected.account).toBeGreaterThanOrEqual(3);
    expect(first.begin.expectedBytes).toBeGreaterThan(500);

    // What leaves in between stands in no page of the whole; the feed from their common horizon takes it away.
    await workspace.update('account', { id: gone, territoryIds: [] });
    laptop.cursor = null;
    const whole = await laptop.snapshot(scope, first.pages.at(-1)?.resume);
    expect(whole.begin.cursor).toBe(first.begin.cursor);
    expect(idsOf(whole, 'account')).toEqual(expect.arrayContaining([visited, other]));
    expect(idsOf(whole, 'account')).not.toContain(gone);
    expect(leaves(await laptop.pull(), 'account')).toContain(gone);
  });

  test('with them come those of what is promised by the end of tomorrow, and of open leads', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accounts: string[] = [];
    for (let n = 0; n < 7; n += 1) accounts.push(await workspace.account([workspace.north]));
    const [called, due, overdue, later, kept, led, closed] = accounts as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    // Two days in Auckland, whose midnights are another date in Greenwich.
    const [from, to] = [Date.UTC(2026, 10, 1, 11), Date.UTC(2026, 10, 3, 11)];
    const callId = await workspace.call(called, laptop.userId);
    await workspace.update('call', { id: callId, status: 'planned', startsAt: from });
    const promise = (accountId: string, dueOn: string, status = 'open') => ({
      id: workspace.newId(),
      accountId,
      ownerId: laptop.userId,
      text: 'Send the figures',
      dueOn,
      status,
    });
    await workspace.insert('nextStep', [
      promise(due, '2026-11-03'),
      promise(overdue, '2026-10-20'),
      promise(later, '2026-11-04'),
      promise(kept, '2026-11-02', 'done'),
    ]);
    const lead = { territoryId: workspace.north, ownerId: laptop.userId, receivedAt: 1 };
    await workspace.insert('lead', [
      { id: workspace.newId(), accountId: led, status: 'attempted', ...lead },
      { id: workspace.newId(), accountId: closed, status: 'rejected', ...lead },
      { id: workspace.newId(), accountId: later, status: 'new', ...lead, ownerId: randomUUID() },
    ]);
    await laptop.changes(null);
    const { rows } = await laptop.planned(`territory:${workspace.north}`, from, to);
    expect((rows.get('account') ?? []).map(([id]) => id).sort()).toEqual([called, due, overdue, led].sort());
  });

  test('who has nothing planned is told how much there is, and no more', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const read = await laptop.planned(`territory:${workspace.north}`, 0, 10);
    expect([read.pages, read.end]).toEqual([[], null]);
    expect(read.begin.expected.account).toBeGreaterThan(0);
  });

  test('a scope the user does not have is refused, as snapshot and as digest', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    expect((await laptop.digest(`territory:${workspace.south}`)).status).toBe(403);
    await expect(laptop.snapshot(`territory:${workspace.south}`)).rejects.toThrow('403');
  });

  test('what is a user’s own reaches their laptop by feed, snapshot and digest, and nobody else’s', async () => {
    const mine = await workspace.laptopOf('rep', [workspace.north]);
    const other = await workspace.laptopOf('manager', [workspace.north]);
    await mine.takeAllSnapshots();
    await other.takeAllSnapshots();
    const id = workspace.newId();
    const view = { screen: 'accounts', name: 'Quiet', position: 0, isDefault: false, status: 'active' };
    await workspace.insert('savedView', [{ id, userId: mine.userId, ...view }]);
    expect([rowIds(await mine.pull(), 'savedView'), (await other.pull()).entities]).toEqual([[id], {}]);
    await workspace.update('savedView', { id, name: 'Quiet for long' });
    expect([rowIds(await mine.pull(), 'savedView'), (await other.pull()).entities]).toEqual([[id], {}]);

    const scope = `user:${mine.userId}`;
    const { rows, end } = await mine.snapshot(scope);
    expect([[...rows.keys()], end?.counts]).toEqual([['savedView'], { savedView: 1 }]);
    expect((await mine.digest(scope)).body.entities).toMatchObject({ savedView: { count: 1 } });
    expect([...(await other.takeAllSnapshots()).keys()]).not.toContain('savedView');
    await expect(other.snapshot(scope)).rejects.toThrow('403');
    expect((await other.digest(scope)).status).toBe(403);
  });

  test('a scope in the cursor that is no longer the user’s is not read', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north, workspace.south]);
    const accountId = await workspace.account([workspace.south]);
    await laptop.takeAllSnapshots();
    await workspace.update('user', { id: laptop.userId, territoryIds: [workspace.north] });
    await workspace.contact(accountId);
    const pulled = await laptop.pull();
    expect(pulled.scopes).not.toContain(`territory:${workspace.south}`);
    expect([rowIds(pulled, 'contact'), leaves(pulled, 'contact')]).toEqual([[], []]);
  });

  test('a cursor from before what is retained asks for a new snapshot', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    await laptop.takeAllSnapshots();
    await sql`update sync_meta set retained_from_xid = pg_snapshot_xmax(pg_current_snapshot())`.execute(
      workspace.hub.opened.db,
    );
    await workspace.account([workspace.north]);
    const reply = await laptop.changes();
    expect([reply.status, reply.error.code]).toEqual([410, 'cursor_expired']);
    await sql`update sync_meta set retained_from_xid = '0'`.execute(workspace.hub.opened.db);
  });

  test('a cursor beyond what the database ever gave is not served', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    await laptop.takeAllSnapshots();
    const cursor = JSON.parse(Buffer.from(laptop.cursor?.split('.')[0] ?? '', 'base64url').toString());
    cursor.scopes.everyone = ['99999999999', 0];
    const reply = await laptop.changes(Buffer.from(JSON.stringify(cursor)).toString('base64url'));
    expect([reply.status, reply.error]).toMatchObject([
      503,
      { code: 'unavailable', detail: { reason: 'cursor_ahead' } },
    ]);
  });

  test.each(['', 'x', '..', Buffer.from('{}').toString('base64url')])(
    'a cursor no hub wrote is refused: %s',
    async (cursor) => {
      const laptop = await workspace.laptopOf('rep', [workspace.north]);
      const reply = await laptop.changes(cursor);
      expect([reply.status, reply.error.code]).toEqual([400, 'bad_request']);
    },
  );

  test('another role needs new snapshots', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    await laptop.takeAllSnapshots();
    await workspace.update('user', { id: laptop.userId, role: 'approver' });
    expect((await laptop.changes()).status).toBe(410);
    expect([...(await laptop.takeAllSnapshots()).keys()].sort()).not.toContain('account');
  });
});
