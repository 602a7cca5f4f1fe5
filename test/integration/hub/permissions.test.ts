import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entity } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../../shared/domain/entities/index.ts';
import { type Role, roles } from '../../../shared/domain/entities/workspace.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { sampleTerms } from '../../fixtures/sampleTerms.ts';
import { onBothDatabases } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

interface Sent {
  readonly kind: string;
  readonly args: unknown;
}
type Ids = Readonly<
  Record<'accountId' | 'callId' | 'heardId' | 'kitId' | 'leadId' | 'ownerId' | 'versionId', string>
>;

const when = {
  startsAt: 1,
  durationMinutes: 30,
  localStart: '2026-01-01T09:00',
  timeZone: 'Europe/Stockholm',
};

/** Accepting a lead that is new. */
const accepting = (leadId: string, territoryId: string): Sent => ({
  kind: 'lead.step',
  args: {
    step: {
      id: randomUUID(),
      leadId,
      territoryId,
      kind: 'accept',
      reason: null,
      note: null,
      knewUs: null,
      deliveredAt: null,
      until: null,
      accountId: null,
      contactId: null,
    },
    seen: { status: 'new', firstAttemptAt: null, firstConversationAt: null },
  },
});

/** Closing a lead that sales had given back. */
const answering = (leadId: string, territoryId: string): Sent => ({
  kind: 'lead.answer',
  args: {
    answer: {
      id: randomUUID(),
      leadId,
      stepId: randomUUID(),
      territoryId,
      kind: 'close',
      until: null,
      toTerritoryId: null,
      note: null,
    },
    seen: { status: 'rejected' },
  },
});

const terms = { ...sampleTerms, territories: [] };

/** How a laptop creates a row of the entity; those it has no way to are absent. */
const creating: Partial<Record<EntityName, (ids: Ids, territoryId: string) => Sent>> = {
  account: (_ids, territoryId) => ({
    kind: 'account.create',
    args: {
      id: randomUUID(),
      name: 'New',
      homeTerritoryId: territoryId,
      segment: null,
      city: null,
      country: null,
      phone: null,
      website: null,
      language: null,
    },
  }),
  contact: ({ accountId }) => ({
    kind: 'contact.create',
    args: {
      id: randomUUID(),
      accountId,
      name: 'New',
      title: null,
      email: null,
      phone: null,
      persona: 'unknown',
      need: 'unknown',
      orientation: 'unknown',
      language: null,
    },
  }),
  call: ({ accountId, ownerId }) => ({
    kind: 'call.plan',
    args: {
      id: randomUUID(),
      accountId,
      ownerId,
      contactIds: [],
      channel: 'visit',
      objective: null,
      minimumOutcome: null,
      ...when,
    },
  }),
  callLog: ({ accountId, callId }) => ({
    kind: 'call.log',
    args: { id: randomUUID(), accountId, callId, result: 'met', summary: '', heldAt: 1, correctsId: null },
  }),
  heard: ({ accountId }) => ({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) }),
  heardOutcome: ({ accountId, heardId }) => ({
    kind: 'heard.outcome',
    args: { id: randomUUID(), accountId, heardId, outcome: 'resolved', note: null },
  }),
  leadStep: ({ leadId }, territoryId) => accepting(leadId, territoryId),
  agreement: () => ({
    kind: 'agreement.draft',
    args: { id: randomUUID(), version: 1, terms },
  }),
  leadAnswer: ({ leadId }, territoryId) => answering(leadId, territoryId),
  nextStep: ({ accountId, ownerId }) => ({
    kind: 'nextStep.create',
    args: { id: randomUUID(), accountId, callId: null, ownerId, text: 'Send it', dueOn: null },
  }),
  savedView: () => ({
    kind: 'savedView.create',
    args: {
      id: randomUUID(),
      screen: 'accounts',
      name: 'Quiet',
      criteria: null,
      position: 0,
      isDefault: false,
    },
  }),
  kit: () => ({ kind: 'kit.create', args: { id: randomUUID(), name: 'Winter' } }),
  kitVersion: ({ kitId }) => ({
    kind: 'kitVersion.create',
    args: {
      id: randomUUID(),
      kitId,
      number: 2,
      basedOn: null,
      title: {},
      audience: null,
      languages: null,
      startsOn: null,
      expiresOn: null,
      leaseDays: 30,
      acknowledge: false,
      whatChanged: null,
      tridom: null,
    },
  }),
  kitItem: ({ kitId, versionId }) => ({
    kind: 'kitItem.create',
    args: {
      id: randomUUID(),
      kitId,
      versionId,
      itemId: randomUUID(),
      kind: 'story',
      visibility: 'internal',
      position: 1,
      en: null,
      fr: null,
      sv: null,
      it: null,
      facts: null,
    },
  }),
  kitEvent: ({ kitId, versionId }) => ({
    kind: 'kitEvent.comment',
    args: { id: randomUUID(), kitId, versionId, itemId: null, note: 'Shorter' },
  }),
  use: ({ accountId }) => ({
    kind: 'use.add',
    args: {
      id: randomUUID(),
      accountId,
      callId: null,
      contactId: null,
      kitId: randomUUID(),
      itemId: randomUUID(),
      version: 1,
      kind: 'presented',
      words: null,
      seconds: 40,
      detail: { pages: [{ page: 1, seconds: 40 }] },
      usedAt: 1,
    },
  }),
  feedback: () => ({
    kind: 'feedback.give',
    args: {
      id: randomUUID(),
      kitId: randomUUID(),
      itemId: randomUUID(),
      version: 1,
      verdict: 'helps',
      note: null,
    },
  }),
  acknowledgement: () => ({
    kind: 'acknowledgement.give',
    args: { id: randomUUID(), kitId: randomUUID(), version: 1, releaseId: randomUUID() },
  }),
  favourite: () => ({
    kind: 'favourite.set',
    args: { id: randomUUID(), kitId: randomUUID(), itemId: randomUUID(), status: 'kept', seen: null },
  }),
  alignmentDecision: ({ ownerId }, territoryId) => ({
    kind: 'alignmentDecision.create',
    args: {
      id: randomUUID(),
      territoryId,
      week: '2026-03-02',
      words: 'A sheet on leasing',
      ownerId,
      dueOn: null,
      figure: null,
    },
  }),
  alignmentNote: (_, territoryId) => ({
    kind: 'alignmentNote.add',
    args: { id: randomUUID(), territoryId, week: '2026-03-02', words: 'The fair brought the wrong people' },
  }),
  draftingTask: () => ({
    kind: 'draftingTask.open',
    args: {
      id: randomUUID(),
      category: 'price',
      segment: null,
      label: '',
      heardIds: [],
      ownerId: null,
      dueAt: 1,
    },
  }),
  deck: () => ({
    kind: 'deck.create',
    args: { id: randomUUID(), name: 'First visit', pages: { pages: [] }, position: 0 },
  }),
};

/** Of kits, authors change what approvers judge. */
interface Judged extends Pick<Ids, 'kitId' | 'versionId'> {
  readonly role: Role;
}

const sendingBack = (about: object): object => ({
  ...about,
  eventId: randomUUID(),
  note: 'Not yet',
});

/** How a laptop changes a row as `rowOf` makes it. */
const editing =
  (kind: string, field: string, from: unknown) =>
  (id: string): Sent => ({ kind, args: { id, fields: { [field]: { from, to: 'Changed' } } } });
const updating: Partial<Record<EntityName, (id: string, territoryId: string, about: Judged) => Sent>> = {
  account: editing('account.update', 'name', 'Text'),
  contact: editing('contact.update', 'name', 'Text'),
  deal: editing('deal.update', 'name', 'Text'),
  lead: (id, territoryId, { role }) =>
    role === 'author' || role === 'approver' ? answering(id, territoryId) : accepting(id, territoryId),
  agreement: (id, _territoryId, { role }) =>
    role === 'approver'
      ? { kind: 'agreement.sign', args: { id, side: 'marketing', revisionId: revision } }
      : {
          kind: 'agreement.change',
          args: { id, revisionId: randomUUID(), fields: { terms: { from: null, to: terms } } },
        },
  call: editing('call.update', 'objective', null),
  nextStep: editing('nextStep.update', 'text', 'Text'),
  savedView: editing('savedView.update', 'name', 'Text'),
  alignmentDecision: editing('alignmentDecision.update', 'words', 'Text'),
  alignmentNote: editing('alignmentNote.update', 'words', 'Text'),
  deck: editing('deck.update', 'name', 'Text'),
  kit: editing('kit.update', 'name', 'Text'),
  kitVersion: (id, _territoryId, { role, kitId }) =>
    role === 'approver'
      ? {
          kind: 'kitVersion.move',
          args: sendingBack({ id, kitId, move: 'send_back', seen: { status: 'in_review' } }),
        }
      : { kind: 'kitVersion.update', args: { id, fields: { leaseDays: { from: 1, to: 7 } } } },
  kitItem: (id, _territoryId, { role, kitId, versionId }) =>
    role === 'approver'
      ? {
          kind: 'kitItem.review',
          args: sendingBack({
            id,
            kitId,
            versionId,
            itemId: randomUUID(),
            to: 'sent_back',
            seen: { reviewState: 'draft', revisionId: revision },
          }),
        }
      : {
          kind: 'kitItem.update',
          args: { id, revisionId: randomUUID(), fields: { position: { from: 1, to: 2 } } },
        },
  favourite: (id) => ({
    kind: 'favourite.set',
    args: { id, kitId: randomUUID(), itemId: randomUUID(), status: 'removed', seen: 'kept' },
  }),
  draftingTask: (id) => ({
    kind: 'draftingTask.move',
    args: { id, move: 'close', kitItemId: null, seen: { status: 'open', ownerId: null, kitItemId: null } },
  }),
};
const revision = randomUUID();

onBothDatabases('permissions', (newLocation) => {
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

  test('a log that names another account’s call is out of contract', async () => {
    const other = await workspace.account([workspace.north]);
    const make = creating.callLog;
    expect(
      make &&
        (await codeOf(laptopOf('rep'), make({ ...ids, accountId: other, leadId: '', ownerId: '' }, ''))),
    ).toBe('invalid');
  });
});
