import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../../harness/hubDatabases.ts';
import type { HubLaptop, SentMutation } from '../../harness/hubLaptop.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

const merge = (id: string, loserId: string, fields: object = {}): SentMutation => ({
  kind: 'account.merge',
  args: { id, loserId, fields },
});
const mergePeople = (id: string, loserId: string): SentMutation => ({
  kind: 'contact.merge',
  args: { id, loserId, fields: {} },
});
const edit = (id: string, field: string, from: unknown, to: unknown): SentMutation => ({
  kind: 'account.update',
  args: { id, fields: { [field]: { from, to } } },
});

onBothDatabases('merges', (newLocation) => {
  let workspace: HubWorkspace;
  let one: HubLaptop;
  let other: HubLaptop;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
    one = await workspace.laptopOf('rep', [workspace.north, workspace.south]);
    other = await workspace.laptopOf('rep', [workspace.north, workspace.south]);
    await one.takeAllSnapshots();
    await other.takeAllSnapshots();
  }, 30_000);
  afterAll(() => workspace.hub.close());

  const outcomes = async (laptop: HubLaptop, ...mutations: readonly SentMutation[]) =>
    (await laptop.push(...mutations)).body.outcomes;
  const said = async (laptop: HubLaptop, ...mutations: readonly SentMutation[]) =>
    (await outcomes(laptop, ...mutations)).map(({ outcome }) => outcome);
  const account = async (id: string) =>
    workspace.hub.context.db
      .selectFrom('account')
      .select(['status', 'merged_into_id as into', 'territory_ids as territoryIds', 'phone', 'city'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const accountOf = async (table: 'contact' | 'call' | 'heard' | 'deal' | 'lead', id: string) =>
    (
      await workspace.hub.context.db
        .selectFrom(table)
        .select('account_id as of')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).of;

  test('what was written on a merge that was given up hangs where what it is about hangs', async () => {
    const [hangs, seenAt] = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.south]),
    ];
    const [heardId, callId] = [workspace.newId(), await workspace.call(hangs, one.userId)];
    const stepId = workspace.newId();
    const log = { result: 'met', summary: 'They will try it', heldAt: 1, correctsId: null };
    expect(
      await said(
        one,
        { kind: 'heard.add', args: heardArgs(heardId, hangs) },
        {
          kind: 'heard.outcome',
          args: { id: stepId, accountId: seenAt, heardId, outcome: 'parked', note: null },
        },
        { kind: 'call.log', args: { ...log, id: workspace.newId(), accountId: seenAt, callId } },
      ),
    ).toEqual(['applied', 'applied', 'applied']);
    const { db } = workspace.hub.context;
    expect(
      await db.selectFrom('heard_outcome').select('account_id as of').where('id', '=', stepId).execute(),
    ).toEqual([{ of: hangs }]);
    expect(
      await db.selectFrom('call_log').select('account_id as of').where('call_id', '=', callId).execute(),
    ).toEqual([{ of: hangs }]);
  });

  test('what hung on the one given up follows, territories are united, and both rows say so', async () => {
    const survivor = await workspace.account([workspace.north], { phone: '1' });
    const loser = await workspace.account([workspace.south], { phone: '2' });
    const contactId = await workspace.contact(loser);
    const callId = await workspace.call(loser, one.userId);
    const [dealId, leadId] = [workspace.newId(), workspace.newId()];
    const place = { accountId: loser, territoryId: workspace.south };
    await workspace.insert('deal', [{ id: dealId, name: 'Deal', stage: 'engaging', ...place }]);
    await workspace.insert('lead', [{ id: leadId, status: 'new', receivedAt: 1, ...place }]);
    const fields = { phone: { from: '1', to: '2' } };
    expect(await said(one, merge(survivor, loser, fields))).toEqual(['applied']);
    expect(await account(loser)).toMatchObject({ status: 'merged', into: survivor });
    const stands = await account(survivor);
    expect(stands).toMatchObject({ status: 'active', into: null, phone: '2' });
    expect([...stands.territoryIds].sort()).toEqual([workspace.north, workspace.south].sort());
    for (const [table, id] of [
      ['contact', contactId],
      ['call', callId],
      ['deal', dealId],
      ['lead', leadId],
    ] as const)
      expect([table, await accountOf(table, id)]).toEqual([table, survivor]);
  });

  test('a laptop of the one territory receives the survivor with all that moved to it', async () => {
    const north = await workspace.laptopOf('rep', [workspace.north]);
    const survivor = await workspace.account([workspace.south]);
    const loser = await workspace.account([workspace.north]);
    const [mine, theirs] = [await workspace.contact(loser), await workspace.contact(survivor)];
    await north.takeAllSnapshots();
    expect(await said(one, merge(survivor, loser))).toEqual(['applied']);
    const { entities } = await north.pull();
    expect(new Set(entities.account?.rows.map(([id]) => id))).toEqual(new Set([survivor, loser]));
    expect(new Set(entities.contact?.rows.map(([id]) => id))).toEqual(new Set([mine, theirs]));
  });

  test('what another wrote before they knew follows: edits, and what is new', async () => {
    const survivor = await workspace.account([workspace.north], { city: 'Umeå' });
    const loser = await workspace.account([workspace.north], { city: 'Umeå', phone: '1' });
    const callId = await workspace.call(loser, other.userId);
    expect(await said(one, merge(survivor, loser))).toEqual(['applied']);
    const heardId = randomUUID();
    const log = {
      id: randomUUID(),
      accountId: loser,
      callId,
      result: 'met',
      summary: '',
      heldAt: 1,
      correctsId: null,
    };
    const late = await outcomes(
      other,
      edit(loser, 'city', 'Umeå', 'Boden'),
      { kind: 'heard.add', args: heardArgs(heardId, loser) },
      { kind: 'call.log', args: log },
      edit(loser, 'phone', '1', '3'),
    );
    expect(late.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied', 'conflict']);
    expect(late[3]?.conflicts).toMatchObject([
      { entity: 'account', id: survivor, field: 'phone', from: '1', mine: '3', theirs: null },
    ]);
    expect(await account(survivor)).toMatchObject({ city: 'Boden', phone: null });
    expect(await accountOf('heard', heardId)).toBe(survivor);
  });

  test('one who worked only where the account was given up may still finish what they wrote there', async () => {
    const south = await workspace.laptopOf('rep', [workspace.south]);
    const survivor = await workspace.account([workspace.north]);
    const loser = await workspace.account([workspace.south]);
    await south.takeAllSnapshots();
    await workspace.update('user', { id: south.userId, territoryIds: [] });
    expect(await said(one, merge(survivor, loser))).toEqual(['applied']);
    const heardId = randomUUID();
    expect(await said(south, { kind: 'heard.add', args: heardArgs(heardId, loser) })).toEqual(['applied']);
    expect(await accountOf('heard', heardId)).toBe(survivor);
  });

  test('and change what hung on it, though it had gone to another territory and by way of another account', async () => {
    const south = await workspace.laptopOf('rep', [workspace.south]);
    const [survivor, between] = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north]),
    ];
    const loser = await workspace.account([workspace.south]);
    const contactId = await workspace.contact(loser);
    await south.takeAllSnapshots();
    const rename = (to: string): SentMutation => ({
      kind: 'contact.update',
      args: { id: contactId, fields: { title: { from: null, to } } },
    });
    const late = south.envelope(rename('Buyer'));
    await workspace.update('account', { id: loser, territoryIds: [workspace.north] });
    expect(await said(one, merge(between, loser), merge(survivor, between))).toEqual(['applied', 'applied']);
    expect((await south.send([late])).body.outcomes).toMatchObject([{ outcome: 'applied', code: null }]);
    await south.pull();
    expect(await outcomes(south, rename('Director'))).toMatchObject([
      { outcome: 'rejected', code: 'not_found' },
    ]);
  });

  test('the same merge twice, by two people, is one', async () => {
    const [survivor, loser] = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north]),
    ];
    expect(await said(one, merge(survivor, loser))).toEqual(['applied']);
    expect(await said(other, merge(survivor, loser))).toEqual(['applied']);
  });

  test('merged elsewhere before: the first stands, and the second is told who merged it into what', async () => {
    const [loser, first, second] = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north], { phone: '1' }),
    ];
    expect(await said(one, merge(first, loser))).toEqual(['applied']);
    const fields = { phone: { from: '1', to: '2' } };
    const [late] = await outcomes(other, merge(second, loser, fields));
    expect(late).toMatchObject({
      outcome: 'conflict',
      conflicts: [
        {
          entity: 'account',
          id: loser,
          field: 'mergedIntoId',
          from: null,
          mine: second,
          theirs: first,
          by: one.userId,
        },
      ],
    });
    expect(await account(second)).toMatchObject({ status: 'active', phone: '1' });
    expect(await account(loser)).toMatchObject({ into: first });
    // Who stands by theirs says with it that those two are one as well.
    expect(await said(other, merge(second, first))).toEqual(['applied']);
    expect(await account(first)).toMatchObject({ into: second });
  });

  test('into one that was merged meanwhile: it goes on to the one that stands', async () => {
    const [a, b, c] = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north]),
      await workspace.account([workspace.south]),
    ];
    const contactId = await workspace.contact(a);
    expect(await said(one, merge(c, b))).toEqual(['applied']);
    expect(await said(other, merge(b, a))).toEqual(['applied']);
    expect(await account(a)).toMatchObject({ into: c });
    expect(await accountOf('contact', contactId)).toBe(c);
  });

  test('in a circle: the first direction stands, and the second finds nothing left to do', async () => {
    const [a, b] = [
      await workspace.account([workspace.north], { phone: '1' }),
      await workspace.account([workspace.north], { phone: '2' }),
    ];
    expect(await said(one, merge(b, a))).toEqual(['applied']);
    expect(await said(other, merge(a, b))).toEqual(['applied']);
    expect(await account(a)).toMatchObject({ status: 'merged', into: b });
    expect(await account(b)).toMatchObject({ status: 'active', into: null, phone: '2' });
  });

  test('merges stand in their order among the other changes of one push', async () => {
    const [survivor, loser] = [randomUUID(), await workspace.account([workspace.north])];
    const begun = {
      kind: 'account.create',
      args: {
        id: survivor,
        name: 'New',
        homeTerritoryId: workspace.north,
        segment: null,
        city: null,
        country: null,
        phone: null,
        website: null,
        language: null,
      },
    };
    const [before, after] = [randomUUID(), randomUUID()];
    expect(
      await said(one, begun, { kind: 'heard.add', args: heardArgs(before, loser) }, merge(survivor, loser), {
        kind: 'heard.add',
        args: heardArgs(after, loser),
      }),
    ).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect([await accountOf('heard', before), await accountOf('heard', after)]).toEqual([survivor, survivor]);
  });

  test('two people that are one: what names the one given up names the other', async () => {
    const accountId = await workspace.account([workspace.north]);
    const [survivor, loser] = [await workspace.contact(accountId), await workspace.contact(accountId)];
    const callId = await workspace.call(accountId, one.userId);
    await workspace.update('call', { id: callId, contactIds: [survivor, loser] });
    const [before, after] = [randomUUID(), randomUUID()];
    const heard = (id: string): SentMutation => ({
      kind: 'heard.add',
      args: heardArgs(id, accountId, { contactId: loser }),
    });
    expect(await said(one, heard(before), mergePeople(survivor, loser))).toEqual(['applied', 'applied']);
    const reschedule = {
      kind: 'call.update',
      args: { id: callId, fields: { contactIds: { from: [survivor, loser], to: [loser] } } },
    };
    expect(await said(one, heard(after), reschedule)).toEqual(['applied', 'applied']);
    const { db } = workspace.hub.context;
    const people = await db
      .selectFrom('heard')
      .select('contact_id')
      .where('account_id', '=', accountId)
      .execute();
    expect(people.map(({ contact_id }) => contact_id)).toEqual([survivor, survivor]);
    const call = await db
      .selectFrom('call')
      .select('contact_ids')
      .where('id', '=', callId)
      .executeTakeFirst();
    expect(call?.contact_ids).toEqual([survivor]);
  });

  test('only both in reach, by who may change them, and never by a word of its own', async () => {
    const author = await workspace.laptopOf('author', [workspace.north]);
    const north = await workspace.laptopOf('rep', [workspace.north]);
    const [here, there] = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.south]),
    ];
    const codes = async (laptop: HubLaptop, mutation: SentMutation) =>
      (await outcomes(laptop, mutation)).map(({ code }) => code);
    expect(await codes(author, merge(here, there))).toEqual(['forbidden']);
    expect(await codes(north, merge(here, there))).toEqual(['not_found']);
    expect(await codes(north, merge(here, randomUUID()))).toEqual(['not_found']);
    expect(await codes(one, merge(here, here))).toEqual(['invalid']);
    expect(await codes(one, edit(here, 'status', 'active', 'merged'))).toEqual(['invalid']);
  });

  test('merges of the same accounts by several at once settle to one that stands', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push(await workspace.account([workspace.north]));
    const laptops = [one, other, await workspace.laptopOf('manager', [workspace.north])];
    await Promise.all(
      laptops.map(async (laptop, turn) => {
        for (let n = 0; n < 4; n += 1) {
          const [id, loser] = [ids[(n + turn) % 4], ids[(n + turn + 1 + turn) % 4]];
          if (id === undefined || loser === undefined || id === loser) continue;
          const reply = await laptop.push(merge(id, loser));
          expect([200, 503]).toContain(reply.status);
          if (reply.status !== 200) laptop.seq -= 1;
        }
      }),
    );
    const states = await Promise.all(ids.map(account));
    expect(states.filter(({ into }) => into === null).length).toBeGreaterThan(0);
    for (const { into, status } of states) expect(status).toBe(into === null ? 'active' : 'merged');
  });
});
