import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PushResponse } from '../../../shared/contracts/sync/wire.ts';
import { onBothDatabases } from '../../harness/hubDatabases.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

onBothDatabases('push', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  const heardCount = async (accountId: string): Promise<number> => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from heard where account_id = ${accountId}`.execute(
      workspace.hub.opened.db,
    );
    return rows[0]?.n ?? -1;
  };

  test('what was heard takes effect, and comes back to the laptop with the change', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    await laptop.takeAllSnapshots();
    const id = randomUUID();
    const reply = await laptop.push({ kind: 'heard.add', args: heardArgs(id, accountId) });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ lastSeq: 1, outcomes: [{ seq: 1, outcome: 'applied', code: null }] });
    const pulled = await laptop.pull();
    expect(pulled.entities.heard?.rows.map(([rowId]) => rowId)).toEqual([id]);
    expect(BigInt(pulled.horizon) > BigInt(reply.body.outcomes[0]?.commitXid ?? '')).toBe(true);
  });

  test('a batch sent again is answered as it was stored, and takes effect once', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const batch = [1, 2, 3].map(() =>
      laptop.envelope({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) }),
    );
    const first = await laptop.send(batch);
    const second = await laptop.send(batch);
    expect(second.body.outcomes).toEqual(first.body.outcomes);
    expect(await heardCount(accountId)).toBe(3);
  });

  test('a place that was used for something else is a fork, and nothing of the batch takes effect', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    await laptop.push({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) });
    laptop.seq = 0;
    const reply = await laptop.push(
      { kind: 'heard.add', args: heardArgs(randomUUID(), accountId) },
      { kind: 'heard.add', args: heardArgs(randomUUID(), accountId) },
    );
    expect([reply.status, reply.error.code]).toEqual([409, 'fork']);
    expect(await heardCount(accountId)).toBe(1);
  });

  test('the same mutation from another client of its user takes effect once', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const mutation = {
      id: randomUUID(),
      kind: 'heard.add',
      args: heardArgs(randomUUID(), accountId),
      authoredAt: 5,
    };
    const first = await laptop.push(mutation);
    laptop.clientId = randomUUID();
    laptop.seq = 0;
    const second = await laptop.push(mutation);
    expect(second.body.outcomes).toEqual(first.body.outcomes);
    expect(await heardCount(accountId)).toBe(1);
  });

  test('two copies of a laptop delivering the same work at once: each of it takes effect once', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north], { phone: '1' });
    const work = [
      ...Array.from({ length: 20 }, () => ({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) })),
      { kind: 'account.update', args: { id: accountId, fields: { phone: { from: '1', to: '2' } } } },
    ].map((mutation) => ({ ...mutation, id: randomUUID(), authoredAt: 5 }));
    const sendAs = async (clientId: string) => {
      const mutations = work.map((mutation, at) => ({ ...laptop.envelope(mutation), seq: at + 1 }));
      for (;;) {
        const reply = await laptop.request<PushResponse>('POST', '/v1/push', {
          clientId,
          epoch: laptop.epoch,
          mutations,
        });
        if (reply.status === 200 && reply.body.lastSeq === work.length)
          return reply.body.outcomes.map(({ outcome }) => outcome);
        expect([200, 503]).toContain(reply.status);
      }
    };
    const outcomes = await Promise.all([sendAs(randomUUID()), sendAs(randomUUID())]);
    for (const each of outcomes) expect(new Set(each)).toEqual(new Set(['applied']));
    expect(await heardCount(accountId)).toBe(20);
    const { rows } =
      await sql`select count(*)::integer as n from field_history where row_id = ${accountId}`.execute(
        workspace.hub.opened.db,
      );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('the id of another user is refused without telling what became of it', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const other = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const mutation = {
      id: randomUUID(),
      kind: 'heard.add',
      args: heardArgs(randomUUID(), accountId),
      authoredAt: 5,
    };
    await laptop.push(mutation);
    const reply = await other.push(mutation);
    expect(reply.body.outcomes[0]).toMatchObject({ outcome: 'rejected', code: 'forbidden', detail: null });
  });

  test('a place beyond the next one is a gap that says where to go on', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    laptop.seq = 4;
    const reply = await laptop.push({ kind: 'heard.add', args: {} });
    expect([reply.status, reply.error]).toMatchObject([409, { code: 'gap', detail: { lastSeq: 0 } }]);
  });

  test('a mutation that throws in the hub is refused by itself and holds up no other', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    await sql`create or replace function poison() returns trigger language plpgsql as
      'begin if new.verbatim = ''poison'' then raise exception ''boom''; end if; return new; end'`.execute(
      workspace.hub.opened.db,
    );
    await sql`create or replace trigger poison before insert on heard for each row execute function poison()`.execute(
      workspace.hub.opened.db,
    );
    const words = ['one', 'two', 'poison', 'three', 'four'];
    const reply = await laptop.push(
      ...words.map((verbatim) => ({
        kind: 'heard.add',
        args: heardArgs(randomUUID(), accountId, { verbatim }),
      })),
    );
    expect(reply.body.outcomes.map(({ code }) => code)).toEqual([null, null, 'hub_error', null, null]);
    expect(await heardCount(accountId)).toBe(4);
  });

  test('a dependent of a refused one is refused with its name, and both can be sent again in order', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.south]);
    const [callId, planId] = [randomUUID(), randomUUID()];
    const plan = {
      id: planId,
      kind: 'call.plan',
      args: {
        id: callId,
        accountId,
        ownerId: laptop.userId,
        contactIds: [],
        channel: 'visit',
        startsAt: 1,
        durationMinutes: 30,
        localStart: '2026-01-01T09:00',
        timeZone: 'Europe/Stockholm',
        objective: null,
        minimumOutcome: null,
      },
    };
    const log = {
      id: randomUUID(),
      kind: 'call.log',
      dependsOn: [planId],
      args: {
        id: randomUUID(),
        accountId,
        callId,
        result: 'met',
        summary: 'ok',
        heldAt: 2,
        correctsId: null,
      },
    };
    const refused = await laptop.push(plan, log);
    expect(refused.body.outcomes.map(({ code, detail }) => [code, detail])).toEqual([
      ['not_found', { entity: 'account', id: accountId }],
      ['dependency_refused', { dependsOn: planId }],
    ]);
    await workspace.update('account', { id: accountId, territoryIds: [workspace.north] });
    const again = await laptop.push(plan, log);
    expect(again.body.outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
    const { rows } = await sql`select status from call where id = ${callId}`.execute(workspace.hub.opened.db);
    expect(rows).toEqual([{ status: 'held' }]);
  });

  test('an abandoned one keeps its place and does nothing', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const reply = await laptop.push(
      { kind: 'void', args: null },
      { kind: 'heard.add', args: heardArgs(randomUUID(), accountId) },
    );
    expect(reply.body.outcomes.map(({ outcome }) => outcome)).toEqual(['void', 'applied']);
  });

  test('one abandoned after it had arrived is answered with what became of it', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const id = randomUUID();
    await laptop.push({ id, kind: 'heard.add', args: heardArgs(randomUUID(), accountId) });
    laptop.seq = 0;
    const reply = await laptop.push({ id, kind: 'void', args: null });
    expect(reply.body.outcomes).toMatchObject([{ outcome: 'applied' }]);
  });

  test('two edits of one field: the second is listed with who made the first, its other fields are in effect', async () => {
    const [first, second] = [
      await workspace.laptopOf('rep', [workspace.north]),
      await workspace.laptopOf('rep', [workspace.north]),
    ];
    const accountId = await workspace.account([workspace.north], { phone: '1', city: 'Umeå' });
    await first.push({
      kind: 'account.update',
      args: { id: accountId, fields: { phone: { from: '1', to: '2' } } },
    });
    const reply = await second.push({
      kind: 'account.update',
      args: { id: accountId, fields: { phone: { from: '1', to: '3' }, city: { from: 'Umeå', to: 'Luleå' } } },
    });
    expect(reply.body.outcomes[0]).toMatchObject({
      outcome: 'conflict',
      conflicts: [
        {
          entity: 'account',
          id: accountId,
          field: 'phone',
          from: '1',
          mine: '3',
          theirs: '2',
          by: first.userId,
        },
      ],
    });
    expect(reply.body.outcomes[0]?.conflicts[0]?.byName).toMatch(/^rep /);
    const { rows } = await sql`select phone, city from account where id = ${accountId}`.execute(
      workspace.hub.opened.db,
    );
    expect(rows).toEqual([{ phone: '2', city: 'Luleå' }]);
    const kept =
      await sql`select "to", status from field_history where row_id = ${accountId} and status = 'conflict'`.execute(
        workspace.hub.opened.db,
      );
    expect(kept.rows).toEqual([{ to: '3', status: 'conflict' }]);
  });

  test('an edit to what the field holds already is in effect and no conflict', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north], { phone: '2' });
    const reply = await laptop.push({
      kind: 'account.update',
      args: { id: accountId, fields: { phone: { from: '1', to: '2' } } },
    });
    expect(reply.body.outcomes[0]).toMatchObject({ outcome: 'applied', conflicts: [] });
  });

  test('one mutation out of contract is refused with its paths, the others are in effect', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const reply = await laptop.push(
      { kind: 'heard.add', args: { ...heardArgs(randomUUID(), accountId), kind: 'applause' } },
      { kind: 'heard.shout', args: {} },
      { kind: 'heard.add', args: heardArgs(randomUUID(), accountId) },
    );
    expect(reply.body.outcomes.map(({ code }) => code)).toEqual(['invalid', 'unknown_kind', null]);
    expect(reply.body.outcomes[0]?.detail).toEqual({ issues: ['kind: invalid_value'] });
  });

  test('a kind that cannot even be written down is refused like any unknown one', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const reply = await laptop.push(
      { kind: 'a\u0000b', args: {} },
      { kind: 'a\ud800b', args: {} },
      { kind: 'void', args: null },
    );
    expect(reply.body.outcomes.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'unknown_kind',
      'unknown_kind',
      'void',
    ]);
  });

  test('a mutation nested deeper than anything is no batch, and no crash', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const envelope = JSON.stringify(laptop.envelope({ kind: 'void', args: 'DEEP' }));
    const deep = envelope.replace('"DEEP"', '['.repeat(200_000) + ']'.repeat(200_000));
    const body = `{"clientId":"${laptop.clientId}","epoch":"${laptop.epoch}","mutations":[${deep}]}`;
    const reply = await laptop.request('POST', '/v1/push', body);
    expect([reply.status, reply.error.code]).toEqual([400, 'bad_request']);
  });

  test('a batch of another epoch is refused with the present one', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const { epoch } = laptop;
    laptop.epoch = randomUUID();
    const reply = await laptop.push();
    expect([reply.status, reply.error]).toMatchObject([409, { code: 'epoch', detail: { epoch } }]);
  });

  test('a body beyond the limit is refused as too large', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const reply = await laptop.push({ kind: 'heard.add', args: 'x'.repeat(1_100_000) });
    expect([reply.status, reply.error.code]).toEqual([413, 'too_large']);
  });
});
