import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entity } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../../shared/domain/entities/index.ts';
import { type Role, roles } from '../../../shared/domain/entities/workspace.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';
import { creating, type Ids } from './permissions/creating.ts';
import type { Sent } from './permissions/leadMoves.ts';
import { revision, updating } from './permissions/updating.ts';

onEitherDatabase('permissions', (newLocation) => {
  let workspace: HubWorkspace;
  const laptops = new Map<Role, HubLaptop>();
  let ids: Omit<Ids, 'ownerId' | 'leadId'>;
  let versions = 10;

  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
    const accountId = await workspace.account([workspace.north]);
    const callId = await workspace.call(accountId, randomUUID());
    const heardId = await rowOf('heard', randomUUID(), accountId);
    const kitId = await rowOf('kit', randomUUID(), accountId);
    ids = { accountId, callId, heardId, kitId, versionId: '' };
    ids = { ...ids, versionId: await rowOf('kitVersion', randomUUID(), accountId) };
    for (const name of [
      'contact',
      'deal',
      'lead',
      'leadStep',
      'touch',
      'stageMove',
      'callLog',
      'heardOutcome',
      'nextStep',
      'competitor',
      'agreement',
      'leadAnswer',
      'kitItem',
      'kitEvent',
      'kitRelease',
      'kitReceipt',
      'use',
      'draftingTask',
      'alignmentDecision',
      'alignmentNote',
    ] as const) {
      await rowOf(name, randomUUID(), accountId);
    }
    for (const role of roles) {
      const laptop = await workspace.laptopOf(role, [workspace.north]);
      laptops.set(role, laptop);
      for (const name of ['savedView', 'feedback', 'acknowledgement', 'favourite', 'deck'] as const)
        await rowOf(name, laptop.userId, accountId);
    }
  }, 60_000);
  afterAll(() => workspace.hub.close());

  /** A row of the entity that belongs to `ownerId` and stands in the north. */
  async function rowOf(name: EntityName, ownerId: string, accountId: string): Promise<string> {
    const id = workspace.newId();
    const { owner, columns }: Entity = entities[name];
    const required: Record<string, unknown> = {};
    for (const [column, { type, nullable, oneOf }] of Object.entries(columns)) {
      if (nullable) continue;
      required[column] = {
        uuid: randomUUID(),
        uuids: [],
        text: oneOf?.[0] ?? 'Text',
        integer: 1,
        boolean: true,
        date: '2026-01-01',
        instant: 1,
        json: {},
      }[type];
    }
    const place = {
      ...('accountId' in columns ? { accountId } : {}),
      ...('territoryId' in columns ? { territoryId: workspace.north } : {}),
      ...('territoryIds' in columns ? { territoryIds: [workspace.north] } : {}),
      ...(name === 'kitVersion' ? { status: 'in_review', number: ++versions, kitId: ids.kitId } : {}),
      ...(name === 'kitItem' ? { versionId: ids.versionId, kitId: ids.kitId, revisionId: revision } : {}),
    };
    await workspace.insert(name, [
      { ...required, ...place, ...(owner === undefined ? {} : { [owner]: ownerId }), id },
    ]);
    return id;
  }

  const laptopOf = (role: Role): HubLaptop => {
    const laptop = laptops.get(role);
    if (laptop === undefined) throw new Error(`nobody is a ${role}`);
    return laptop;
  };
  const codeOf = async (laptop: HubLaptop, mutation: Sent): Promise<string | null | undefined> =>
    (await laptop.push(mutation)).body.outcomes[0]?.code;

  describe.each(roles)('a %s', (role) => {
    test('has the rows of exactly those entities that the table lets them read', async () => {
      const rows = await laptopOf(role).takeAllSnapshots();
      expect([...rows.keys()].sort()).toEqual(
        entityNames.filter((name) => grantOf(role, name, 'read') === 'yes').sort(),
      );
    });

    test.each(entityNames)('creates %s as the table says', async (name) => {
      const grant = grantOf(role, name, 'create');
      const make = creating[name];
      if (make === undefined) return expect(grant).toBe('no');
      const laptop = laptopOf(role);
      const leadId = await rowOf('lead', randomUUID(), ids.accountId);
      const mine = await codeOf(laptop, make({ ...ids, leadId, ownerId: laptop.userId }, workspace.north));
      expect(mine).toBe(grant === 'no' ? 'forbidden' : null);
      const { owner }: Entity = entities[name];
      if (owner !== 'ownerId') return;
      const another = await codeOf(laptop, make({ ...ids, leadId, ownerId: randomUUID() }, workspace.north));
      expect(another).toBe(grant === 'yes' ? null : 'forbidden');
    });

    test.each(entityNames)('changes %s as the table says', async (name) => {
      const grant = grantOf(role, name, 'update');
      const edit = updating[name];
      if (edit === undefined) return expect(grant).toBe('no');
      const laptop = laptopOf(role);
      const { owner, scope }: Entity = entities[name];
      const owners = owner === undefined ? [laptop.userId] : [laptop.userId, randomUUID()];
      for (const ownerId of owners) {
        const id = await rowOf(name, ownerId, ids.accountId);
        const code = await codeOf(laptop, edit(id, workspace.north, { ...ids, role }));
        const allowed = grant === 'yes' || (grant === 'own' && ownerId === laptop.userId);
        expect(code, `owned by ${ownerId === laptop.userId ? 'them' : 'another'}`).toBe(
          // What is a colleague's own stands in no scope of theirs: it is answered as what does not exist.
          allowed ? null : scope.by === 'user' && grant !== 'no' ? 'not_found' : 'forbidden',
        );
      }
    });

    test('is told of a row beyond their scopes what they are told of none', async () => {
      const laptop = laptopOf(role);
      const beyond = await workspace.account([workspace.south]);
      for (const accountId of [beyond, randomUUID()]) {
        const code = await codeOf(laptop, {
          kind: 'account.update',
          args: { id: accountId, fields: { name: { from: 'Account', to: 'Mine' } } },
        });
        expect(code).toBe(grantOf(role, 'account', 'update') === 'no' ? 'forbidden' : 'not_found');
      }
    });
  });

  test('an account can be begun only in a territory of one’s own', async () => {
    const make = creating.account;
    expect(
      make && (await codeOf(laptopOf('rep'), make({ ...ids, leadId: '', ownerId: '' }, workspace.south))),
    ).toBe('forbidden');
  });

  test('a log hangs on the account of its call, and that one has to be in reach', async () => {
    const make = creating.callLog;
    if (make === undefined) throw new Error('reps write call logs');
    const rep = laptopOf('rep');
    const seenAt = await workspace.account([workspace.north]);
    const beyond = await workspace.account([workspace.south]);
    const log = (values: object) => make({ ...ids, leadId: '', ownerId: '', ...values }, '');
    expect(await codeOf(rep, log({ accountId: seenAt }))).toBeNull();
    const callId = await workspace.call(beyond, rep.userId);
    expect(await codeOf(rep, log({ accountId: seenAt, callId }))).toBe('not_found');
  });
});
