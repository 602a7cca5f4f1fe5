import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHub, PlainHttpError } from '../../../hub/createHub.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { wireError } from '../../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import { onPGlite, onPostgres } from '../../harness/hubDatabases.ts';
import { HubLaptop, readSnapshot } from '../../harness/hubLaptop.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly security?: unknown }>>>>;
}

/** How many wait for a lock in this database. */
async function blocked({ hub }: HubWorkspace): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(hub.context.db);
  return rows[0]?.count ?? 0;
}

const operations = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');

onPostgres('the hub’s door', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  const stranger = () => new HubLaptop(workspace.hub.url);

  test('the description names exactly the routes that are served, and which of them ask for a session', async () => {
    const { body } = await stranger().request<Described>('GET', '/openapi.json');
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { security }]) => `${method.toUpperCase()} ${path}${security ? ' session' : ''}`,
      ),
    );
    expect(described.sort()).toEqual(
      [
        'DELETE /v1/sessions session',
        'GET /healthz',
        'GET /metrics',
        'GET /openapi.json',
        'GET /readyz',
        'GET /v1/admin/devices session',
        'GET /v1/admin/devices/{id}/held session',
        'GET /v1/admin/territories session',
        'GET /v1/admin/territories/{id}/size session',
        'GET /v1/admin/users session',
        'GET /v1/blobs/{sha256} session',
        'GET /v1/changes session',
        'GET /v1/digest session',
        'GET /v1/erasures session',
        'GET /v1/import/runs session',
        'GET /v1/insight/competitors session',
        'GET /v1/insight/heard session',
        'GET /v1/insight/messages session',
        'GET /v1/insight/pipeline session',
        'GET /v1/insight/responses session',
        'GET /v1/kits/keys session',
        'GET /v1/kits/releases/{id}/receipts session',
        'GET /v1/kits/segments session',
        'GET /v1/notices session',
        'GET /v1/people session',
        'GET /v1/people/{kind}/{id} session',
        'GET /v1/recalls session',
        'GET /v1/snapshot session',
        'GET /v1/workspace',
        'POST /v1/admin/devices/{id}/held/discard session',
        'POST /v1/admin/devices/{id}/held/take session',
        'POST /v1/admin/devices/{id}/{act} session',
        'POST /v1/admin/territories session',
        'POST /v1/admin/users session',
        'POST /v1/admin/users/{id}/active session',
        'POST /v1/admin/users/{id}/password session',
        'POST /v1/admin/users/{id}/territories session',
        'POST /v1/devices/hand-over',
        'POST /v1/devices/standing',
        'POST /v1/devices/wiped',
        'POST /v1/import/mappings session',
        'POST /v1/import/runs session',
        'POST /v1/import/runs/{id}/undo session',
        'POST /v1/kits/accounts session',
        'POST /v1/kits/reach session',
        'POST /v1/kits/receipts session',
        'POST /v1/kits/releases/{id}/recall session',
        'POST /v1/kits/versions/{id}/publish session',
        'POST /v1/people/{kind}/{id}/erase session',
        'POST /v1/push session',
        'POST /v1/sessions',
        'POST /v1/sessions/refresh',
        'PUT /v1/blobs/{sha256} session',
      ].sort(),
    );
    for (const route of described.filter((each) => each.endsWith('session'))) {
      const [method = '', path = ''] = route.split(' ');
      const reply = await stranger().request(method, path);
      expect([route, reply.status, reply.error.code]).toEqual([route, 401, 'unauthenticated']);
    }
  });

  test('a stranger learns the name of the workspace and nothing else', async () => {
    const { status, body } = await stranger().request('GET', '/v1/workspace');
    expect([status, body]).toEqual([200, { name: 'Callboard', demo: null }]);
  });

  test('a program too old or too new is told which versions are spoken', async () => {
    for (const version of ['0', '99', 'x', '']) {
      const reply = await stranger().request('GET', '/v1/changes', undefined, { 'callboard-wire': version });
      expect([reply.status, reply.error]).toMatchObject([
        426,
        { code: 'wire_version', detail: { oldest: 1, newest: wireVersion } },
      ]);
    }
  });

  test('what is not JSON, or not the contract’s, is refused with where it is wrong and never with what', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const broken = await laptop.request('POST', '/v1/push', '{"clientId":');
    expect([broken.status, broken.error.code]).toEqual([400, 'bad_request']);
    const wrong = await laptop.request('POST', '/v1/push', {
      clientId: 'secret words',
      epoch: laptop.epoch,
      mutations: [],
    });
    expect([wrong.status, wrong.error]).toMatchObject([
      400,
      { code: 'bad_request', detail: { issues: ['clientId: custom'] } },
    ]);
    expect(JSON.stringify(wrong.error)).not.toContain('secret words');
    const text = await laptop.request('POST', '/v1/push', 'x', { 'content-type': 'text/plain' });
    expect([text.status, text.error.code]).toEqual([400, 'bad_request']);
    const poisoned = await laptop.request(
      'POST',
      '/v1/push',
      `{"__proto__":{},"clientId":"${laptop.clientId}"}`,
    );
    expect(poisoned.status).toBe(400);
  });

  test('a mutation without a place or an id, and places out of order, are no batch', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    expect((await laptop.send([{ kind: 'heard.add' }])).status).toBe(400);
    const [first, second] = [
      laptop.envelope({ kind: 'void', args: null }),
      laptop.envelope({ kind: 'void', args: null }),
    ];
    expect((await laptop.send([second, first])).status).toBe(400);
    expect((await laptop.send(Array.from({ length: 501 }, () => first))).status).toBe(400);
  });

  test('a sign-in larger than any sign-in is refused unread', async () => {
    const reply = await stranger().signIn('a@example.test', 'x'.repeat(20_000));
    expect([reply.status, reply.error.code]).toEqual([413, 'too_large']);
  });

  test('whatever is sent is refused in the contract’s words and never breaks the hub', {
    timeout: 60_000,
  }, async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const id = fc.oneof(fc.uuid(), fc.string());
    const mutation = fc.record(
      {
        seq: fc.oneof(fc.constant(1), fc.integer()),
        id,
        kind: fc.string(),
        version: fc.integer(),
        authoredAt: fc.double(),
        boot: id,
        monotonic: fc.double(),
        cursor: fc.option(fc.string()),
        dependsOn: fc.array(id),
        args: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const push = fc.record({
      clientId: fc.uuid(),
      epoch: fc.constant(laptop.epoch),
      mutations: fc.array(fc.oneof(mutation, fc.jsonValue())),
    });
    const email = fc.string({ minLength: 3 });
    const signIn = fc.record({
      email,
      password: fc.string(),
      device: fc.record({ id, name: fc.string(), publicKey: fc.base64String() }),
    });
    const refresh = fc.record({
      deviceId: id,
      refreshToken: fc.string(),
      at: fc.integer(),
      signature: fc.string(),
    });
    const request = fc.oneof(
      fc.tuple(fc.constant('/v1/push'), fc.oneof(push, fc.jsonValue())),
      fc.tuple(fc.constant('/v1/sessions'), fc.oneof(signIn, fc.jsonValue())),
      fc.tuple(fc.constant('/v1/sessions/refresh'), fc.oneof(refresh, fc.jsonValue())),
      fc.tuple(
        fc.webQueryParameters().map((query) => `/v1/snapshot?${query}`),
        fc.constant(undefined),
      ),
      fc.tuple(
        fc.base64String().map((text) => `/v1/changes?cursor=${encodeURIComponent(text)}`),
        fc.constant(undefined),
      ),
    );
    await fc.assert(
      fc.asyncProperty(request, async ([path, body]) => {
        const reply = await laptop.request(
          body === undefined ? 'GET' : 'POST',
          path,
          body === undefined ? undefined : JSON.stringify(body),
        );
        expect(reply.status).toBeLessThan(500);
        if (reply.status >= 400) expect(wireError.safeParse(reply.body).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('what is not there is said so, with the request’s id', async () => {
    const reply = await stranger().request('GET', '/v1/nothing');
    expect([reply.status, reply.error.code]).toEqual([404, 'not_found']);
    expect(reply.headers.get('x-request-id')).toBe(reply.error.requestId);
  });

  test('every answer forbids caching, sniffing and framing', async () => {
    for (const path of ['/healthz', '/v1/changes', '/nothing']) {
      const { headers } = await stranger().request('GET', path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test('it says that it lives, that it is ready, and what it has done', async () => {
    expect((await stranger().request<string>('GET', '/healthz')).body).toBe('ok\n');
    expect((await stranger().request<string>('GET', '/readyz')).body).toBe('ready\n');
    const { body } = await stranger().request<string>('GET', '/metrics');
    expect(body).toMatch(/callboard_requests_total\{route="GET \/healthz",status="200"\} \d/);
    expect(body).toMatch(/callboard_horizon_lag_transactions \d/);
  });

  test.each(['zstd', 'gzip', 'identity'])('a snapshot is whole when it is sent as %s', async (encoding) => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    await workspace.account([workspace.north]);
    const query = `scope=territory:${workspace.north}`;
    const reply = await laptop.request<string>('GET', `/v1/snapshot?${query}`, undefined, {
      'accept-encoding': encoding,
    });
    expect(reply.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(readSnapshot(reply.body).end).not.toBeNull();
  });

  test('a reader who goes away in the middle of a snapshot leaves nothing behind', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const blank = { persona: 'unknown', need: 'unknown', orientation: 'unknown', status: 'active' };
    const rows = Array.from({ length: 20_000 }, () => ({
      id: workspace.newId(),
      accountId,
      name: 'x'.repeat(500),
      ...blank,
    }));
    await workspace.insert('contact', rows);
    const stop = new AbortController();
    const response = await fetch(`${workspace.hub.url}/v1/snapshot?scope=territory:${workspace.north}`, {
      headers: {
        authorization: `Bearer ${laptop.accessToken}`,
        'callboard-wire': '1',
        'accept-encoding': 'identity',
      },
      signal: stop.signal,
    });
    await response.body?.getReader().read();
    stop.abort();
    expect((await laptop.changes(null)).status).toBe(200);
  });

  test('two hubs on one database are one hub: what one signed in and wrote the other serves', async () => {
    const location = workspace.hub.opened.location;
    const second = await createHub({ database: location, log: createLog(undefined, 'silent') });
    try {
      const laptop = await workspace.laptopOf('rep', [workspace.north]);
      const accountId = await workspace.account([workspace.north]);
      await laptop.takeAllSnapshots();
      const id = randomUUID();
      await laptop.push({ kind: 'heard.add', args: heardArgs(id, accountId) });
      laptop.url = second.url;
      expect((await laptop.pull()).entities.heard?.rows.map(([rowId]) => rowId)).toEqual([id]);
      expect((await laptop.refresh()).status).toBe(200);
    } finally {
      await second.close();
    }
  });

  test('what is more than a hub takes on at once is told when to come again, and so is more of one device', async () => {
    const admission = { inAll: 2, perDevice: 1 };
    const busy = await HubWorkspace.start({ database: await newLocation(), admission });
    try {
      const [first, second, third] = [
        await busy.laptopOf('rep', [busy.north]),
        await busy.laptopOf('rep', [busy.north]),
        await busy.laptopOf('rep', [busy.north]),
      ];
      const accountId = await busy.account([busy.north]);
      const work = () => ({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) });
      let waiting: Promise<unknown>[] = [];
      // Held up where pushes begin, so that what comes meanwhile comes meanwhile.
      await busy.write(async (trx) => {
        await sql`lock table client in access exclusive mode`.execute(trx);
        waiting = [first.push(work())];
        await expect.poll(() => blocked(busy)).toBe(1);
        const again = await first.request('GET', '/v1/changes');
        expect([again.status, again.error.code]).toEqual([429, 'too_many']);
        expect(Number(again.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
        waiting.push(second.push(work()));
        await expect.poll(() => blocked(busy)).toBe(2);
        const full = await third.request('GET', '/v1/changes');
        expect([full.status, full.error.code]).toEqual([503, 'unavailable']);
        expect(Number(full.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
        expect((await third.request('GET', '/healthz')).status).toBe(200);
      });
      await Promise.all(waiting);
      expect((await third.request('GET', '/v1/changes')).status).toBe(200);
      // All that operators are told to watch is there to be watched.
      const watched = new Set(operations.match(/callboard_[a-z_]+/g));
      const { body } = await third.request<string>('GET', '/metrics');
      expect(watched.size).toBeGreaterThan(5);
      expect([...watched].filter((name) => !new RegExp(`^${name}`, 'm').test(body))).toEqual([]);
    } finally {
      await busy.hub.close();
    }
  });

  test.each([0, 1])(
    'of snapshots %i at once, and whoever comes then is told when to come again',
    async (snapshots) => {
      const busy = await HubWorkspace.start({ database: await newLocation(), admission: { snapshots } });
      try {
        const laptop = await busy.laptopOf('rep', [busy.north]);
        const ask = () => laptop.request<string>('GET', `/v1/snapshot?scope=territory:${busy.north}`);
        // One after the other they are answered, where there is room for one at all.
        for (let times = 0; times < 3; times += 1)
          await expect.poll(async () => (await ask()).status).toBe(snapshots === 0 ? 503 : 200);
        if (snapshots === 0) {
          const { headers, error } = await ask();
          expect([error.code, Number(headers.get('retry-after')) >= 1]).toEqual(['unavailable', true]);
        }
        expect((await laptop.request('GET', '/v1/changes')).status).toBe(200);
      } finally {
        await busy.hub.close();
      }
    },
  );

  test('plain http is served to this machine only', async () => {
    await expect(createHub({ database: await newLocation(), host: '0.0.0.0' })).rejects.toThrow(
      PlainHttpError,
    );
  });
});

onPGlite('a folder’s lock', (newLocation) => {
  test('a second hub on the same folder is refused, and the folder is free once the first has stopped', async () => {
    const database = await newLocation();
    const first = await createHub({ database });
    await expect(createHub({ database })).rejects.toThrow(/in use by another hub/);
    await first.close();
    await (await createHub({ database })).close();
  }, 30_000);
});
