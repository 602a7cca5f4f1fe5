import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maintain } from '../../../hub/maintenance/maintain.ts';
import type {
  AudienceAccountsResponse,
  KitKey,
  ReachResponse,
  ReleaseReceiptsResponse,
  SegmentsResponse,
} from '../../../shared/contracts/sync/kitWire.ts';
import type { RecallsResponse } from '../../../shared/contracts/sync/wire.ts';
import {
  kitPayload,
  kitPayloadType,
  recallPayload,
  recallPayloadType,
} from '../../../shared/domain/kits/signedKit.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { type Draft, isSigned, KitStudio } from '../../harness/kitStudio.ts';
import { newFolder } from '../../harness/newFolder.ts';

onEitherDatabase('kits at the hub', (newLocation) => {
  let workspace: HubWorkspace;
  let studio: KitStudio;
  let now = Date.now();
  beforeAll(async () => {
    const files = newFolder();
    workspace = await HubWorkspace.start({ database: await newLocation(), files, clock: { now: () => now } });
    studio = await KitStudio.open(workspace);
    await workspace.account([workspace.north]);
    await workspace.account([workspace.south]);
  }, 60_000);
  afterAll(() => workspace.hub.close());

  const db = () => workspace.hub.context.db;
  const keysOf = async (laptop: HubLaptop): Promise<readonly KitKey[]> =>
    (await laptop.request<{ keys: KitKey[] }>('GET', '/v1/kits/keys')).body.keys;
  const releaseOf = (id: string) =>
    db().selectFrom('kit_release').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const statusOf = async (draft: Draft) =>
    (
      await db()
        .selectFrom('kit_version')
        .select('status')
        .where('id', '=', draft.versionId)
        .executeTakeFirstOrThrow()
    ).status;

  test('what is published is signed to the byte with the key that a sign-in brings', async () => {
    const draft = await studio.published();
    const row = await releaseOf(draft.releaseId);
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const { hub } = (await rep.signIn(rep.email, testPassword)).body;
    const signed = { payload: row.payload, keyId: row.key_id, signature: row.signature };
    expect(isSigned(hub.kitKeys, kitPayloadType, signed)).toBe(true);
    const payload = kitPayload.parse(JSON.parse(row.payload));
    expect(payload).toMatchObject({
      hubId: hub.id,
      version: 1,
      kitId: draft.kitId,
      approverId: studio.approver.userId,
    });
    expect(payload.items.map(({ id }) => id)).toEqual([draft.items[0]?.itemId]);

    const changed = { ...signed, payload: row.payload.replace('fewer', 'more') };
    expect(isSigned(hub.kitKeys, kitPayloadType, changed)).toBe(false);
    expect(isSigned(hub.kitKeys, recallPayloadType, signed)).toBe(false);
    const pulled = (await rep.takeAllSnapshots()).get('kitRelease') ?? [];
    expect(pulled.some((values) => values.includes(row.payload))).toBe(true);
  });

  test('two versions begun at once get a number each', async () => {
    const first = await studio.draft();
    const second = await studio.draft({ kitId: first.kitId, number: 1 });
    const numbers = await db()
      .selectFrom('kit_version')
      .select('number')
      .where('id', 'in', [first.versionId, second.versionId])
      .orderBy('number')
      .execute();
    expect(numbers.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('a new version supersedes the one before wherever that is, and an old one is not published after it', async () => {
    const first = await studio.published({ territoryIds: [workspace.north] });
    const old = await studio.approved({
      kitId: first.kitId,
      number: 2,
      itemId: first.items[0]?.itemId ?? '',
    });
    const third = await studio.published({
      kitId: first.kitId,
      number: 3,
      itemId: first.items[0]?.itemId ?? '',
      territoryIds: [workspace.south],
    });
    expect([await statusOf(first), await statusOf(third)]).toEqual(['superseded', 'published']);
    expect((await releaseOf(first.releaseId)).status).toBe('superseded');
    expect([...(await releaseOf(third.releaseId)).territory_ids].sort()).toEqual(
      [workspace.north, workspace.south].sort(),
    );
    const { status, error } = await studio.publish(old);
    expect([status, error.code, error.detail]).toEqual([409, 'wrong_state', { reason: 'newer_published' }]);
    expect((await studio.publish(third)).error.code).toBe('wrong_state');
  });

  test('only those who make kits have the hub sign', async () => {
    const draft = await studio.approved();
    for (const role of ['rep', 'manager', 'admin'] as const) {
      const laptop = await workspace.laptopOf(role, [workspace.north]);
      expect((await studio.publish(draft, laptop)).status, role).toBe(403);
      if (role !== 'admin') expect((await studio.recall(randomUUID(), laptop)).status, role).toBe(403);
    }
    expect((await studio.publish({ ...draft, versionId: randomUUID() })).status).toBe(404);
    const forged = await studio.author.push({ kind: 'kitRelease.create', args: { payload: '{}' } });
    expect(forged.body.outcomes[0]?.code).toBe('unknown_kind');
  });

  test('a recall is signed, told first and once, and made once', async () => {
    const draft = await studio.published();
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const elsewhere = await workspace.laptopOf('rep', [workspace.south]);
    const recalls = async (laptop: HubLaptop, since: string | null) =>
      (await laptop.request<RecallsResponse>('GET', `/v1/recalls${since === null ? '' : `?since=${since}`}`))
        .body;
    const before = await recalls(rep, null);
    expect((await recalls(rep, before.mark)).recalls).toBeNull();
    const { status } = await studio.recall(draft.releaseId);
    expect([status, await statusOf(draft)]).toEqual([200, 'recalled']);
    const { recalls: told, mark } = await recalls(rep, before.mark);
    const said = told?.find(({ releaseId }) => releaseId === draft.releaseId);
    expect(said && isSigned(await keysOf(rep), recallPayloadType, said)).toBe(true);
    expect(recallPayload.parse(JSON.parse(said?.payload ?? ''))).toMatchObject({
      releaseId: draft.releaseId,
      reason: 'The figure was wrong',
    });
    expect((await recalls(rep, mark)).recalls).toBeNull();
    expect((await recalls(elsewhere, null)).recalls).toEqual([]);
    expect((await studio.recall(draft.releaseId)).error.code).toBe('wrong_state');
    const row = await releaseOf(draft.releaseId);
    expect([row.status, row.recall_payload]).toEqual(['recalled', said?.payload]);
  });

  test('receipts are written once per device, whoever sends them again', async () => {
    const draft = await studio.published();
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const elsewhere = await workspace.laptopOf('rep', [workspace.south]);
    const send = (laptop: HubLaptop, state: string, at: number | null) =>
      laptop.request('POST', '/v1/kits/receipts', { receipts: [{ releaseId: draft.releaseId, state, at }] });
    for (const [state, at] of [
      ['delivered', 1_000],
      ['delivered', 2_000],
      ['acknowledged', 3_000],
      ['locked', 4_000],
      ['locked', null],
    ] as const)
      expect((await send(rep, state, at)).status).toBe(200);
    await send(elsewhere, 'delivered', 1);
    const rows = await db()
      .selectFrom('kit_receipt')
      .selectAll()
      .where('release_id', '=', draft.releaseId)
      .execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      device_id: rep.deviceId,
      user_id: rep.userId,
      delivered_at: 1_000,
      acknowledged_at: 3_000,
      locked_at: null,
    });
    const version = rows[0]?.row_version;
    await send(rep, 'delivered', 9_000);
    const again = await db()
      .selectFrom('kit_receipt')
      .select('row_version')
      .where('release_id', '=', draft.releaseId)
      .execute();
    expect(again).toEqual([{ row_version: version }]);
  });

  test('who holds a release is told laptop by laptop, with those that it is meant for and that told nothing', async () => {
    const first = await studio.published();
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const silent = await workspace.laptopOf('rep', [workspace.north]);
    const elsewhere = await workspace.laptopOf('rep', [workspace.south]);
    const send = (releaseId: string, state: string, at: number | null) =>
      rep.request('POST', '/v1/kits/receipts', { receipts: [{ releaseId, state, at }] });
    const read = async (releaseId: string) => {
      const { body } = await studio.author.request<{ laptops: ReleaseReceiptsResponse['laptops'] }>(
        'GET',
        `/v1/kits/releases/${releaseId}/receipts`,
      );
      const of = ({ userId }: HubLaptop) => body.laptops.filter((one) => one.userId === userId);
      return { rep: of(rep), silent: of(silent), elsewhere: of(elsewhere) };
    };
    await send(first.releaseId, 'delivered', 1_000);
    await send(first.releaseId, 'quarantined', 2_000);
    expect((await read(first.releaseId)).rep).toMatchObject([
      { deviceId: rep.deviceId, deliveredAt: 1_000, quarantinedAt: 2_000, versionHeld: null },
    ]);
    await send(first.releaseId, 'quarantined', null);
    const told = await read(first.releaseId);
    expect(told.rep).toMatchObject([{ quarantinedAt: null, versionHeld: 1, shutOutAt: null }]);
    expect(told.rep[0]?.lastContactAt).toEqual(expect.any(Number));
    expect(told.silent).toMatchObject([{ deviceId: silent.deviceId, deliveredAt: null, versionHeld: null }]);
    expect(told.elsewhere).toEqual([]);
    expect((await rep.request('GET', `/v1/kits/releases/${first.releaseId}/receipts`)).status).toBe(403);
    await studio.recall(first.releaseId);
    // A laptop that stayed away for longer than the lease cannot tell that it shut what it holds.
    const away = (days: number) =>
      db()
        .updateTable('device')
        .set({ last_seen_at: now - days * 86_400_000 })
        .where('id', '=', rep.deviceId)
        .execute();
    await away(29);
    expect((await read(first.releaseId)).rep).toMatchObject([{ lockedAt: null, recalledAt: null }]);
    await away(31);
    expect((await read(first.releaseId)).rep).toMatchObject([{ lockedAt: now - 86_400_000 }]);
    await send(first.releaseId, 'recalled', 3_000);
    expect((await read(first.releaseId)).rep).toMatchObject([{ recalledAt: 3_000, versionHeld: null }]);
  });

  test('reach counts and lists the accounts and reps of an audience', async () => {
    await workspace.account([workspace.north], { name: 'Åkeri', segment: 'Bakeries' });
    const audience = {
      territoryIds: [workspace.north],
      segments: ['Bakeries'],
      buyerStages: [],
      personas: [],
    };
    await workspace.account([workspace.north], { name: 'Garage', segment: 'Garages' });
    const { body } = await studio.author.request<ReachResponse>('POST', '/v1/kits/reach', { audience });
    expect(body).toMatchObject({ accounts: 1 });
    expect(body.repList).toHaveLength(body.reps);
    const segments = await studio.author.request<SegmentsResponse>('GET', '/v1/kits/segments');
    expect(segments.body.segments).toContainEqual({ segment: 'Bakeries', accounts: 1 });
    const everyone = { ...audience, segments: [] };
    const page = (offset: number) => ({ audience: everyone, offset, limit: 1 });
    const accounts = async (offset: number) =>
      (await studio.author.request<AudienceAccountsResponse>('POST', '/v1/kits/accounts', page(offset))).body;
    const [first, second] = [await accounts(0), await accounts(1)];
    expect(first.total).toBeGreaterThan(1);
    expect(first.rows).toHaveLength(1);
    expect(second.rows[0]?.id).not.toBe(first.rows[0]?.id);
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    expect((await rep.request('GET', '/v1/kits/segments')).status).toBe(403);
    expect((await rep.request('POST', '/v1/kits/accounts', page(0))).status).toBe(403);
    expect((await rep.request('POST', '/v1/kits/reach', { audience })).status).toBe(403);
  });

  test('whoever’s words changed an item is named in what is signed, and once', async () => {
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const heardId = randomUUID();
    await rep.push({ kind: 'heard.add', args: heardArgs(heardId, accountId) });
    const first = await studio.published({ facts: { heardIds: [heardId] } });
    const itemId = first.items[0]?.itemId ?? '';
    const feedbackId = randomUUID();
    const note = 'Nobody knows how many vans that is';
    await rep.push({
      kind: 'feedback.give',
      args: { id: feedbackId, kitId: first.kitId, itemId, version: 1, verdict: 'does_not_help', note },
    });
    const next = { kitId: first.kitId, itemId, facts: { heardIds: [heardId] } };
    const second = await studio.published({ ...next, number: 2, text: 'You need two vans.' });
    const third = await studio.published({ ...next, number: 3, text: 'You need two vans, no more.' });
    const because = async ({ releaseId }: { releaseId: string }) =>
      kitPayload.parse(JSON.parse((await releaseOf(releaseId)).payload)).becauseOf;
    const mine = { userId: rep.userId, itemId };
    expect(await because(first)).toEqual([{ ...mine, heardId, feedbackId: null }]);
    expect(await because(second)).toEqual([{ ...mine, heardId: null, feedbackId }]);
    expect(await because(third)).toEqual([]);
  });

  test('a release ends when its last day is over everywhere', async () => {
    const draft = await studio.approved();
    const day = new Date(now).toISOString().slice(0, 10);
    await workspace.update('kitVersion', { id: draft.versionId, expiresOn: day });
    expect((await studio.publish(draft)).status).toBe(200);
    const endOfDay = Date.parse(`${day}T23:59:59Z`);
    now = endOfDay + 11 * 3_600_000;
    await maintain(workspace.hub.context);
    expect(await statusOf(draft)).toBe('published');
    now = endOfDay + 13 * 3_600_000;
    await maintain(workspace.hub.context);
    expect(await statusOf(draft)).toBe('expired');
    const events = await db()
      .selectFrom('kit_event')
      .select('kind')
      .where('version_id', '=', draft.versionId)
      .execute();
    expect(events.map(({ kind }) => kind)).toContain('expired');
  });
});
