import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateRows } from '../../../hub/rows/updateRows.ts';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { onBothDatabases, onPostgres } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

type Pulled = Awaited<ReturnType<HubLaptop['pull']>>;
const rowIds = (pulled: Pulled, entity: EntityName): readonly unknown[] =>
  (pulled.entities[entity]?.rows ?? []).map(([id]) => id);
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
      scopes: ['everyone', `territory:${workspace.north}`],
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

  test('a scope the user does not have is refused, as snapshot and as digest', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    expect((await laptop.digest(`territory:${workspace.south}`)).status).toBe(403);
    await expect(laptop.snapshot(`territory:${workspace.south}`)).rejects.toThrow('403');
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

  test('what was written while an account was handed over is accepted, and what came after is not seen', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    await laptop.takeAllSnapshots();
    const late = laptop.envelope({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) });
    await workspace.update('account', { id: accountId, territoryIds: [workspace.south] });
    expect((await laptop.send([late])).body.outcomes).toMatchObject([{ outcome: 'applied' }]);
    await laptop.pull();
    const after = await laptop.push({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) });
    expect(after.body.outcomes).toMatchObject([{ outcome: 'rejected', code: 'not_found' }]);
  });

  test('a step with a lead that was dealt to another territory meanwhile is accepted', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const leadId = workspace.newId();
    await workspace.insert('lead', [
      { id: leadId, territoryId: workspace.north, status: 'new', receivedAt: 1 },
    ]);
    await laptop.takeAllSnapshots();
    const step = {
      id: randomUUID(),
      leadId,
      territoryId: workspace.north,
      kind: 'accept',
      reason: null,
      note: null,
      knewUs: null,
      until: null,
      accountId: null,
      contactId: null,
    };
    const seen = { status: 'new', firstAttemptAt: null, firstConversationAt: null };
    const late = laptop.envelope({ kind: 'lead.step', args: { step, seen } });
    await workspace.update('lead', { id: leadId, territoryId: workspace.south });
    expect((await laptop.send([late])).body.outcomes).toMatchObject([{ outcome: 'applied' }]);
    await laptop.pull();
    const again = await laptop.push({
      kind: 'lead.step',
      args: { step: { ...step, id: randomUUID() }, seen },
    });
    expect(again.body.outcomes).toMatchObject([{ outcome: 'rejected', code: 'not_found' }]);
  });

  test('what a rep wrote before they were given another role is judged by the role they had', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    await laptop.takeAllSnapshots();
    const late = laptop.envelope({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) });
    await workspace.update('user', { id: laptop.userId, role: 'author' });
    expect((await laptop.send([late])).body.outcomes).toMatchObject([{ outcome: 'applied' }]);
    await laptop.takeAllSnapshots();
    const after = await laptop.push({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) });
    expect(after.body.outcomes).toMatchObject([{ outcome: 'rejected', code: 'forbidden' }]);
  });

  test('what was written before a territory was taken from the user is accepted', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    await laptop.takeAllSnapshots();
    const account = randomUUID();
    const late = [
      laptop.envelope({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) }),
      laptop.envelope({
        kind: 'account.create',
        args: {
          id: account,
          name: 'Met',
          homeTerritoryId: workspace.north,
          segment: null,
          city: null,
          country: null,
          phone: null,
          website: null,
          language: null,
        },
      }),
    ];
    const onIt = laptop.envelope({ kind: 'heard.add', args: heardArgs(randomUUID(), account) });
    await workspace.update('user', { id: laptop.userId, territoryIds: [] });
    expect((await laptop.send(late)).body.outcomes.map(({ code }) => code)).toEqual([null, null]);
    expect((await laptop.send([onIt])).body.outcomes.map(({ code }) => code)).toEqual([null]);
  });
});

onPostgres('pull while others write', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  /** A transaction that stays open until it is told to go on. */
  function heldOpen(work: Parameters<HubWorkspace['write']>[0]): {
    begun: Promise<void>;
    commit(): Promise<void>;
  } {
    let begun!: () => void;
    let goOn!: () => void;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const mayEnd = new Promise<void>((resolve) => (goOn = resolve));
    const done = workspace.write(async (trx) => {
      await work(trx);
      begun();
      await mayEnd;
    });
    const commit = (): Promise<void> => {
      goOn();
      return done;
    };
    return { begun: hasBegun, commit };
  }

  test('a transaction that began earlier and commits its move later: neither row nor leave is lost', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const contactId = await workspace.contact(accountId);
    await laptop.takeAllSnapshots();
    // The earlier transaction has its id before the later one, and moves the account away after it.
    const stamp = { now: 1, userId: null };
    let move!: () => void;
    const mayMove = new Promise<void>((resolve) => (move = resolve));
    let begun!: () => void;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const earlier = workspace.write(async (trx) => {
      await sql`select pg_current_xact_id()`.execute(trx);
      begun();
      await mayMove;
      await updateRows(
        trx,
        'account',
        ['territoryIds'],
        [{ id: accountId, territoryIds: [] }],
        stamp,
        'recorded',
      );
    });
    await hasBegun;
    await workspace.update('account', { id: accountId, name: 'Renamed' });
    const during = await laptop.pull();
    expect(rowIds(during, 'account')).toEqual([]);
    move();
    await earlier;
    const after = await laptop.pull();
    expect([rowIds(after, 'account'), leaves(after, 'account')]).toEqual([[], [accountId]]);
    expect(leaves(after, 'contact')).toEqual([contactId]);
  });

  test('two writers and a reader at the horizon: what commits below it later is read, once each', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const [first, second] = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north]),
    ];
    await laptop.takeAllSnapshots();
    const rename = (id: string) => async (trx: Parameters<Parameters<HubWorkspace['write']>[0]>[0]) => {
      await updateRows(
        trx,
        'account',
        ['name'],
        [{ id, name: 'Renamed' }],
        { now: 1, userId: null },
        'recorded',
      );
    };
    const slow = heldOpen(rename(first));
    await slow.begun;
    const quick = heldOpen(rename(second));
    await quick.begun;
    await quick.commit();
    const during = await laptop.pull();
    expect([rowIds(during, 'account'), during.complete]).toEqual([[], true]);
    expect((await laptop.digest(`territory:${workspace.north}`)).body.settled).toBe(false);
    await slow.commit();
    expect(new Set(rowIds(await laptop.pull(), 'account'))).toEqual(new Set([first, second]));
    expect(rowIds(await laptop.pull(), 'account')).toEqual([]);
    expect((await laptop.digest(`territory:${workspace.north}`)).body.settled).toBe(true);
  });

  test('a child written while its account moves reaches the new territory', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const [here, there] = [laptop, await workspace.laptopOf('rep', [workspace.south])];
    const accountId = await workspace.account([workspace.north]);
    await here.takeAllSnapshots();
    await there.takeAllSnapshots();
    const move = heldOpen(async (trx) => {
      const row = { id: accountId, territoryIds: [workspace.south] };
      await updateRows(trx, 'account', ['territoryIds'], [row], { now: 1, userId: null }, 'recorded');
    });
    await move.begun;
    const id = randomUUID();
    const pushed = here.push({ kind: 'heard.add', args: heardArgs(id, accountId) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await move.commit();
    expect((await pushed).body.outcomes).toMatchObject([{ outcome: 'applied' }]);
    expect(rowIds(await there.pull(), 'heard')).toEqual([id]);
  });
});
