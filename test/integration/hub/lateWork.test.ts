import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

onEitherDatabase('work that arrives late', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
  }, 30_000);
  afterAll(() => workspace.hub.close());

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
      deliveredAt: null,
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
