import { randomUUID } from 'node:crypto';
import type { EntityName } from '../../../../shared/domain/entities/index.ts';
import { sampleTerms } from '../../../fixtures/sampleTerms.ts';
import { heardArgs } from '../../../harness/hubWorkspace.ts';
import { accepting, answering, type Sent } from './leadMoves.ts';

/** Rows that a change may be about. */
export type Ids = Readonly<
  Record<'accountId' | 'callId' | 'heardId' | 'kitId' | 'leadId' | 'ownerId' | 'versionId', string>
>;

const when = {
  startsAt: 1,
  durationMinutes: 30,
  localStart: '2026-01-01T09:00',
  timeZone: 'Europe/Stockholm',
};

/** Terms that name no territory. */
export const terms = { ...sampleTerms, territories: [] };

/** How a laptop creates a row of the entity; those it has no way to are absent. */
export const creating: Partial<Record<EntityName, (ids: Ids, territoryId: string) => Sent>> = {
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
