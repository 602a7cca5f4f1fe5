import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';

interface Device {
  readonly id: string;
  readonly lockedAt: number | null;
  readonly toldAt: number | null;
  readonly wipeAskedAt: number | null;
  readonly wipedAt: number | null;
}
interface User {
  readonly id: string;
  readonly email: string;
  readonly active: boolean;
  readonly territoryIds: readonly string[];
  readonly lastSeenAt: number | null;
}

onEitherDatabase('administration from a laptop', (newLocation) => {
  let workspace: HubWorkspace;
  let admin: HubLaptop;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
    admin = await workspace.laptopOf('admin', []);
  }, 60_000);
  afterAll(() => workspace.hub.close());

  const userOf = async (id: string): Promise<User | undefined> =>
    (await admin.request<{ users: readonly User[] }>('GET', '/v1/admin/users')).body.users.find(
      (user) => user.id === id,
    );
  const deviceOf = async (id: string): Promise<Device | undefined> =>
    (await admin.request<{ devices: readonly Device[] }>('GET', '/v1/admin/devices')).body.devices.find(
      (device) => device.id === id,
    );
  const actsOn = async (subject: string): Promise<readonly (readonly [string, string | null])[]> => {
    const acts = await workspace.hub.context.db
      .selectFrom('audit')
      .select(['action', 'actor_id'])
      .where('subject', '=', subject)
      .orderBy('id')
      .execute();
    return acts.map(({ action, actor_id }) => [action, actor_id]);
  };

  test('answers admins alone', async () => {
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    for (const [method, path, body] of [
      ['GET', 'users'],
      ['GET', 'territories'],
      ['GET', 'devices'],
      ['GET', `territories/${workspace.north}/size?role=rep`],
      ['POST', 'users', { name: 'X', email: 'x@example.test', role: 'admin', territoryIds: [] }],
      ['POST', `users/${rep.userId}/active`, { active: true }],
      ['POST', `users/${rep.userId}/territories`, { territoryIds: [workspace.south] }],
      ['POST', `users/${rep.userId}/password`],
      ['POST', 'territories', { name: 'Mine', externalId: null }],
      ['POST', `devices/${rep.deviceId}/wipe`],
      ['GET', `devices/${rep.deviceId}/held`],
      ['POST', `devices/${rep.deviceId}/held/take`, { ids: null }],
      ['POST', `devices/${rep.deviceId}/held/discard`, { ids: [rep.userId], reason: 'Mine' }],
    ] as const)
      expect([path, (await rep.request(method, `/v1/admin/${path}`, body)).status]).toEqual([path, 403]);
  });

  test('whoever is invited signs in with the password that was told once, and works what was granted', async () => {
    const invite = {
      name: 'New Rep',
      email: 'new.rep@example.test',
      role: 'rep',
      territoryIds: [workspace.north],
    };
    const { body } = await admin.request<{ id: string; password: string }>('POST', '/v1/admin/users', invite);
    const laptop = new HubLaptop(workspace.hub.url);
    expect((await laptop.signIn(invite.email, body.password)).status).toBe(200);
    expect((await laptop.changes(null)).body.scopes).toContain(`territory:${workspace.north}`);
    const again = await admin.request('POST', '/v1/admin/users', {
      ...invite,
      email: 'NEW.rep@example.test',
    });
    expect([again.status, again.error.detail]).toEqual([409, { reason: 'email_taken' }]);

    await admin.request('POST', `/v1/admin/users/${body.id}/territories`, {
      territoryIds: [workspace.south],
    });
    expect((await laptop.changes(null)).body.scopes).not.toContain(`territory:${workspace.north}`);
    expect(await userOf(body.id)).toMatchObject({ territoryIds: [workspace.south], active: true });
    expect((await userOf(body.id))?.lastSeenAt).not.toBeNull();
    const nowhere = { territoryIds: [workspace.newId()] };
    expect((await admin.request('POST', `/v1/admin/users/${body.id}/territories`, nowhere)).status).toBe(404);

    const renewed = await admin.request<{ password: string }>('POST', `/v1/admin/users/${body.id}/password`);
    expect((await laptop.changes()).status).toBe(401);
    expect((await laptop.signIn(invite.email, body.password)).status).toBe(401);
    expect((await laptop.signIn(invite.email, renewed.body.password)).status).toBe(200);
    expect(await actsOn(body.id)).toEqual([
      ['user.added', admin.userId],
      ['user.territories', admin.userId],
      ['user.password', admin.userId],
    ]);
  });

  test('whoever is locked out is out at once, and let in again; admins do neither to themselves', async () => {
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const set = (id: string, active: boolean) =>
      admin.request('POST', `/v1/admin/users/${id}/active`, { active });
    await set(rep.userId, false);
    expect((await rep.changes()).status).toBe(401);
    expect((await rep.signIn(rep.email, testPassword)).status).toBe(403);
    await set(rep.userId, true);
    expect((await rep.signIn(rep.email, testPassword)).status).toBe(200);
    const own = await set(admin.userId, false);
    expect([own.status, own.error.detail]).toEqual([409, { reason: 'own_account' }]);
    expect((await admin.request('POST', `/v1/admin/devices/${admin.deviceId}/lock`)).status).toBe(409);
  });

  test('the size of a territory is what comes to a laptop with it', async () => {
    const territory = await admin.request<{ id: string }>('POST', '/v1/admin/territories', {
      name: 'East',
      externalId: null,
    });
    const id = territory.body.id;
    const accountId = await workspace.account([id]);
    for (const name of ['One', 'Two']) await workspace.contact(accountId, { name });
    const { body } = await admin.request<Record<string, number>>(
      'GET',
      `/v1/admin/territories/${id}/size?role=rep`,
    );
    expect(body).toMatchObject({ accounts: 1, contacts: 2, calls: 0, rows: 3 });
    expect(body.bytes).toBeGreaterThan(100);
    const rep = await workspace.laptopOf('rep', [id]);
    const listed = await admin.request<{ territories: readonly object[] }>('GET', '/v1/admin/territories');
    expect(listed.body.territories).toContainEqual({
      id,
      name: 'East',
      externalId: null,
      active: true,
      accounts: 1,
      users: 1,
    });
    expect(rep.userId).not.toBe('');
    const taken = await admin.request('POST', '/v1/admin/territories', { name: 'East', externalId: null });
    expect(taken.error.detail).toEqual({ reason: 'name_taken' });
  });

  test('a locked laptop is told, and its receipt is kept; one that is to be emptied says when it has been', async () => {
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const act = (which: string) => admin.request('POST', `/v1/admin/devices/${rep.deviceId}/${which}`);
    expect(await rep.standing()).toMatchObject({ status: 200, body: { standing: 'open' } });
    await act('lock');
    expect(await deviceOf(rep.deviceId)).toMatchObject({ toldAt: null, wipeAskedAt: null });
    const refused = await rep.changes();
    expect([refused.status, refused.error.code, refused.error.detail]).toEqual([403, 'device_revoked', {}]);
    expect((await deviceOf(rep.deviceId))?.toldAt).not.toBeNull();
    expect((await rep.standing()).body).toEqual({ standing: 'locked' });

    await act('wipe');
    expect((await rep.signIn(rep.email, testPassword)).error.detail).toEqual({ wipe: true });
    expect((await rep.refresh()).error.detail).toEqual({ wipe: true });
    expect((await rep.standing()).body).toEqual({ standing: 'wipe' });
    expect((await new HubLaptop(workspace.hub.url).wiped(rep.deviceId)).status).toBe(401);
    expect((await deviceOf(rep.deviceId))?.wipedAt).toBeNull();
    expect((await rep.wiped()).status).toBe(200);
    expect((await deviceOf(rep.deviceId))?.wipedAt).not.toBeNull();

    await act('restore');
    expect((await rep.signIn(rep.email, testPassword)).status).toBe(200);
    expect(await deviceOf(rep.deviceId)).toMatchObject({ lockedAt: null, wipeAskedAt: null, wipedAt: null });
    expect((await actsOn(rep.deviceId)).map(([action]) => action)).toEqual([
      'device.revoked',
      'device.wipe_asked',
      'device.wiped',
      'device.restored',
    ]);
  });
});
