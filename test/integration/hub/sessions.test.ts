import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeDevice } from '../../../hub/administration/devices.ts';
import { listDevices } from '../../../hub/administration/listings.ts';
import { addUser, deactivateUser, reactivateUser, setPassword } from '../../../hub/administration/users.ts';
import { accessTokenMinutes } from '../../../hub/sessions/accessTokens.ts';
import { signInLimits } from '../../../hub/sessions/signInLimit.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import { HubLaptop } from '../../harness/hubLaptop.ts';
import { expectOk, HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';
import { StandingClock } from '../../harness/standingClock.ts';

onEitherDatabase('sessions', (newLocation) => {
  const clock = new StandingClock();
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation(), clock });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  const rep = () => workspace.laptopOf('rep', [workspace.north]);

  test('a wrong password and an unknown address are answered alike', async () => {
    const { email } = await rep();
    const laptop = new HubLaptop(workspace.hub.url);
    const wrong = await laptop.signIn(email, 'not the password');
    const unknown = await laptop.signIn('nobody@example.test', 'not the password');
    expect([wrong.status, wrong.error.code]).toEqual([401, 'wrong_credentials']);
    expect([unknown.status, unknown.error.code]).toEqual([401, 'wrong_credentials']);
  });

  test('an access token ends by itself, and a refresh gives another', async () => {
    const laptop = await rep();
    expect((await laptop.changes(null)).status).toBe(200);
    clock.pass(accessTokenMinutes * 60_000 + 1_000);
    expect((await laptop.changes(null)).error.code).toBe('unauthenticated');
    expect((await laptop.refresh()).status).toBe(200);
    expect((await laptop.changes(null)).status).toBe(200);
  });

  test('a refresh whose answer was lost is repeated with the same token and gets the same answer', async () => {
    const laptop = await rep();
    const lost = await laptop.refresh({ loseAnswer: true });
    const again = await laptop.refresh();
    expect([again.status, again.body.refreshToken]).toEqual([200, lost.body.refreshToken]);
    expect((await laptop.refresh()).status).toBe(200);
  });

  test('a refresh delivered twice signs nobody out, whichever answer arrives', async () => {
    const laptop = await rep();
    const first = laptop.refreshToken;
    const answer = await laptop.refresh({ loseAnswer: true });
    await laptop.refresh({ refreshToken: first, loseAnswer: true });
    expect((await laptop.refresh({ refreshToken: answer.body.refreshToken })).status).toBe(200);
  });

  test('a token from before the last two, used again, ends the session', async () => {
    const laptop = await rep();
    const oldest = laptop.refreshToken;
    await laptop.refresh();
    await laptop.refresh();
    const reused = await laptop.refresh({ refreshToken: oldest });
    expect([reused.status, reused.error.code]).toEqual([401, 'session_ended']);
    expect((await laptop.refresh()).error.code).toBe('session_ended');
    expect((await laptop.changes(null)).error.code).toBe('unauthenticated');
  });

  test('a stolen token without the device’s key is worth nothing, and harms nobody', async () => {
    const laptop = await rep();
    const thief = new HubLaptop(workspace.hub.url);
    Object.defineProperty(thief, 'deviceId', { value: laptop.deviceId });
    const stolen = await thief.refresh({ refreshToken: laptop.refreshToken });
    expect([stolen.status, stolen.error.code]).toEqual([401, 'session_ended']);
    expect((await laptop.refresh()).status).toBe(200);
  });

  test('signing out ends the session', async () => {
    const laptop = await rep();
    expect((await laptop.request('DELETE', '/v1/sessions')).status).toBe(204);
    expect((await laptop.changes(null)).error.code).toBe('unauthenticated');
    expect((await laptop.refresh()).error.code).toBe('session_ended');
  });

  test('a revoked device is told to lock, at whatever it asks', async () => {
    const laptop = await rep();
    expectOk(await revokeDevice(workspace.hub.context, laptop.deviceId));
    for (const reply of [
      await laptop.changes(null),
      await laptop.refresh(),
      await laptop.signIn(laptop.email, testPassword),
    ]) {
      expect([reply.status, reply.error.code]).toEqual([403, 'device_revoked']);
    }
  });

  test('someone who has left is refused, at once and at the next sign-in', async () => {
    const laptop = await rep();
    expectOk(await deactivateUser(workspace.hub.context, laptop.email));
    expect((await laptop.changes(null)).error.code).toBe('unauthenticated');
    expect((await laptop.refresh()).error.code).toBe('session_ended');
    const reply = await laptop.signIn(laptop.email, testPassword);
    expect([reply.status, reply.error.code]).toEqual([403, 'forbidden']);
    expectOk(await reactivateUser(workspace.hub.context, laptop.email));
    expect((await laptop.signIn(laptop.email, testPassword)).status).toBe(200);
  });

  test('only a laptop that was locked hands anything over, and only with its own key', async () => {
    const laptop = await rep();
    const work = [{ ...laptop.envelope({ kind: 'savedView.create', args: {} }) }];
    expect((await laptop.handOver(work)).error.code).toBe('forbidden');
    expectOk(await revokeDevice(workspace.hub.context, laptop.deviceId));
    const thief = new HubLaptop(workspace.hub.url);
    Object.defineProperty(thief, 'deviceId', { value: laptop.deviceId });
    expect((await thief.handOver(work)).error.code).toBe('unauthenticated');
    expect((await laptop.handOver(work)).body).toEqual({ kept: 1 });
    expect((await laptop.handOver(work)).body).toEqual({ kept: 0 });
    const device = (await listDevices(workspace.hub.context.db)).find(({ id }) => id === laptop.deviceId);
    expect(device?.held).toBe(1);
  });

  test('a new password ends every session that the old one began', async () => {
    const laptop = await rep();
    expectOk(await setPassword(workspace.hub.context, laptop.email, 'another long password'));
    expect((await laptop.refresh()).error.code).toBe('session_ended');
    expect((await laptop.signIn(laptop.email, testPassword)).error.code).toBe('wrong_credentials');
    expect((await laptop.signIn(laptop.email, 'another long password')).status).toBe(200);
  });

  test('a device id with another key is refused: each laptop makes its own', async () => {
    const laptop = await rep();
    const copy = new HubLaptop(workspace.hub.url);
    Object.defineProperty(copy, 'deviceId', { value: laptop.deviceId });
    const reply = await copy.signIn(laptop.email, testPassword);
    expect([reply.status, reply.error]).toMatchObject([
      403,
      { code: 'forbidden', detail: { reason: 'device_id_taken' } },
    ]);
  });

  test('too many wrong passwords for one account are stopped, the right one too, until the window is over', async () => {
    const laptop = await rep();
    const other = new HubLaptop(workspace.hub.url);
    for (let attempt = 0; attempt < signInLimits.account; attempt += 1) {
      expect((await other.signIn(laptop.email, 'wrong password')).status).toBe(401);
    }
    const stopped = await other.signIn(laptop.email, testPassword);
    expect([stopped.status, stopped.error.code]).toEqual([429, 'too_many']);
    const seconds = Number(stopped.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    clock.pass(seconds * 1_000);
    expect((await other.signIn(laptop.email, testPassword)).status).toBe(200);
  });

  test('many attempts at once do not slip through the limit', async () => {
    const { email } = await rep();
    const replies = await Promise.all(
      Array.from({ length: signInLimits.account * 2 }, () =>
        new HubLaptop(workspace.hub.url).signIn(email, 'wrong password'),
      ),
    );
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(signInLimits.account);
    clock.pass(signInLimits.windowMs);
  });

  test('one address trying many accounts is stopped as well', async () => {
    clock.pass(signInLimits.windowMs);
    const laptop = new HubLaptop(workspace.hub.url);
    let last = await laptop.signIn('a0@example.test', 'wrong password');
    for (let attempt = 1; attempt <= signInLimits.address; attempt += 1) {
      last = await laptop.signIn(`a${attempt}@example.test`, 'wrong password');
    }
    expect([last.status, last.error.code]).toEqual([429, 'too_many']);
    clock.pass(signInLimits.windowMs);
  }, 20_000);

  test('an email is the same in upper and lower case', async () => {
    const user = {
      name: 'Ann',
      email: 'Ann.Ek@Example.test',
      role: 'rep',
      territoryIds: [],
      password: testPassword,
    } as const;
    expectOk(await addUser(workspace.hub.context, user));
    expect((await new HubLaptop(workspace.hub.url).signIn('ann.ek@example.TEST', testPassword)).status).toBe(
      200,
    );
    expect(await addUser(workspace.hub.context, { ...user, email: 'ann.ek@example.test' })).toMatchObject({
      error: { code: 'email_taken' },
    });
  });
});
