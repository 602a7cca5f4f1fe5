import type { OutputOf } from '../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../shared/contracts/ipc/index.ts';
import type { KitItem, KitVersion } from '../../shared/domain/entities/kit.ts';
import { noFacts } from '../../shared/domain/kits/itemContent.ts';
import type { KitStatus } from '../../shared/domain/kits/kitStatus.ts';
import { richTextOf } from '../../shared/domain/kits/richText.ts';
import { noTridom } from '../../shared/domain/kits/tridom.ts';
import { fail, ok } from '../../shared/kernel/result.ts';
import type { Handlers } from './fakeHandlers.ts';
import { colleague, day, idOf, territoryId, testNow } from './fakeWorld.ts';

/** Version 4 of a kit as marketing's laptop holds it: two items, one of them changed since version 3. */

type Version = OutputOf<(typeof channels)['studio.version']>;
type Laptop = OutputOf<(typeof channels)['studio.receipts']>['laptops'][number];
const system = { rowVersion: 1, updatedAt: testNow - day, updatedBy: null };
export const studioVersionId = idOf(842);
export const changedItemId = idOf(851);
export const messageItemId = idOf(852);
export const takenOutItemId = idOf(833);
const kit = {
  ...system,
  id: idOf(800),
  name: 'Pilot offer',
  ownerId: colleague.id,
  status: 'active' as const,
};

const spoken = (words: string) => ({
  title: 'It is not the sum, it is that you want all of it in March',
  explore: ['When in the year would it not hurt?'],
  response: richTextOf(words),
});
const item = (own: Partial<KitItem>): KitItem => ({
  ...system,
  id: changedItemId,
  kitId: kit.id,
  versionId: studioVersionId,
  itemId: idOf(811),
  kind: 'objection_response',
  visibility: 'customer',
  position: 1,
  en: spoken('Nothing before the first landing, a sixth a month until September.'),
  fr: null,
  sv: null,
  it: null,
  facts: { ...noFacts, category: 'price' },
  status: 'active',
  reviewState: 'draft',
  reviewedBy: null,
  revisionId: idOf(861),
  ...own,
});

const wentOut: readonly KitStatus[] = ['published', 'superseded', 'expired', 'recalled'];
const laptop = (number: number, userName: string, own: Partial<Laptop>): Laptop => ({
  userId: idOf(number),
  userName,
  deviceId: idOf(number + 20),
  deviceName: `${userName.split(' ')[0]}’s laptop`,
  versionHeld: 4,
  deliveredAt: testNow - 2 * day,
  acknowledgedAt: null,
  lockedAt: null,
  recalledAt: null,
  usedAfterRecallAt: null,
  quarantinedAt: null,
  lastContactAt: testNow - day,
  shutOutAt: null,
  ...own,
});
const laptops = [
  laptop(1, 'Elsa Lindqvist', { recalledAt: testNow - day, versionHeld: null }),
  laptop(2, 'Jonas Berg', { lastContactAt: testNow - 9 * day }),
  laptop(3, 'Maja Öberg', {
    deviceId: null,
    deviceName: null,
    versionHeld: null,
    deliveredAt: null,
    lastContactAt: null,
  }),
];

export function createStudioHandlers(
  tell: (topic: 'studio') => void,
  status: KitStatus = 'in_review',
  reach?: Version['reach'],
): Handlers {
  const version: KitVersion = {
    ...system,
    id: studioVersionId,
    kitId: kit.id,
    number: 4,
    status,
    authorId: colleague.id,
    title: { en: 'Pilot offer' },
    audience: {
      territoryIds: [territoryId],
      segments: ['Fishing'],
      buyerStages: ['consideration'],
      personas: [],
    },
    languages: { languages: ['en', 'sv'] },
    startsOn: '2026-12-01',
    expiresOn: '2027-03-31',
    leaseDays: 30,
    acknowledge: true,
    whatChanged: {},
    tridom: { ...noTridom, callToAction: 'agree on a yard date', measure: 'pilots agreed', target: '12' },
    basedOn: idOf(841),
    approvedBy: null,
    releaseId: wentOut.includes(status) ? idOf(870) : null,
  };
  const before = item({
    id: idOf(831),
    versionId: idOf(841),
    en: spoken('Nothing before the first landing, a fifth a month until August.'),
    reviewState: 'approved',
    visibility: 'internal',
  });
  const gone = item({
    id: takenOutItemId,
    versionId: idOf(841),
    itemId: idOf(813),
    kind: 'proof_point',
    en: { title: 'Payback in nine months', body: richTextOf('Measured at Gotland Fisk.') },
    facts: { ...noFacts, source: 'Gotland Fisk, fuel log' },
    reviewState: 'approved',
  });
  let items: readonly KitItem[] = [
    item({}),
    item({
      id: messageItemId,
      itemId: idOf(812),
      kind: 'key_message',
      position: 2,
      en: { title: 'Two boats, one season', body: richTextOf('Your own fuel log.') },
      facts: noFacts,
      revisionId: idOf(862),
    }),
  ];
  const events: Version['events'] = [];
  const change = (id: string, part: Partial<KitItem>): void => {
    items = items.map((one) => (one.id === id ? { ...one, ...part } : one));
    tell('studio');
  };
  const saved = () => ok({ mutationId: idOf(9000) });
  return {
    'insight.tasks': () => ok({ tasks: [] }),
    'studio.kits': () =>
      ok({
        kits: [
          {
            kit,
            versions: [
              { version, authorName: colleague.name, items: items.length, approved: 0, sync: 'synced' },
            ],
          },
        ],
      }),
    'studio.version': ({ versionId }) =>
      versionId !== version.id
        ? fail('not_found')
        : ok({
            kit,
            version,
            authorName: colleague.name,
            approverName: null,
            items: items.map((one) => ({
              item: one,
              before: one.id === changedItemId ? before : null,
              reviewerName: null,
              sync: 'synced',
            })),
            basedOn: 3,
            before: { ...version, id: idOf(841), number: 3, expiresOn: '2026-12-31', basedOn: null },
            takenOut: [gone],
            events,
            reach: reach ?? {
              reps: [{ id: idOf(1), name: 'Elsa Lindqvist' }],
              accounts: 212,
            },
            unsentFiles: [],
            receipts: [],
            sync: 'synced',
          }),
    'studio.unanswered': () =>
      ok({
        categories: [
          {
            category: 'trust',
            count: 7,
            verbatims: [
              {
                heardId: idOf(700),
                words: 'Who says it lasts a winter?',
                language: 'en',
                accountName: 'Sjöberg Marin',
                at: testNow - day,
              },
            ],
          },
        ],
      }),
    'studio.ownWords': () =>
      ok({
        categories: [
          {
            category: 'price',
            count: 3,
            said: [
              {
                heardId: idOf(703),
                words: 'Betala när du landar.',
                verbatim: 'Allt i mars?',
                language: 'sv',
              },
              {
                heardId: idOf(701),
                words: 'Pay as you land.',
                verbatim: 'All of it in March?',
                language: 'en',
              },
              { heardId: idOf(702), words: 'The fuel pays.', verbatim: 'Too much at once', language: 'en' },
            ],
          },
        ],
      }),
    'studio.praise': () =>
      ok({
        said: [
          {
            heardId: idOf(711),
            words: 'Alla hann hem före stormen.',
            language: 'sv',
            accountName: 'Malmö Hamn',
          },
        ],
      }),
    'studio.createKit': saved,
    'studio.createVersion': () => ok({ mutationIds: [] }),
    'studio.createItem': saved,
    'studio.updateVersion': saved,
    'studio.updateItem': ({ id, fields }) => {
      const to = Object.fromEntries(Object.entries(fields).map(([name, moved]) => [name, moved?.to]));
      change(id, { ...to, reviewState: 'draft' });
      return saved();
    },
    'studio.review': ({ id, to }) => {
      change(id, { reviewState: to });
      return saved();
    },
    'studio.move': saved,
    'studio.reach': () => ok({ reps: 14, accounts: 212, repList: [{ id: idOf(1), name: 'Elsa Lindqvist' }] }),
    'studio.segments': () =>
      ok({
        segments: [
          { segment: 'Fishing', accounts: 31 },
          { segment: 'Ferries', accounts: 4 },
        ],
      }),
    'studio.accounts': ({ offset, limit }) =>
      ok({
        total: 212,
        rows: Array.from({ length: Math.max(0, Math.min(limit, 212 - offset)) }, (_, at) => ({
          id: idOf(3000 + offset + at),
          name: `Account ${offset + at + 1}`,
        })),
      }),
    'studio.receipts': () => ok({ laptops }),
    'studio.publish': () => ok({ releaseId: idOf(870), kitId: kit.id, version: 4, publishedAt: testNow }),
    'studio.recall': () => ok({ releaseId: idOf(870), recalledAt: testNow }),
    'studio.comment': ({ id, note, itemId, kitId, versionId }) => {
      events.push({
        event: {
          ...system,
          id,
          kitId,
          versionId,
          itemId,
          authorId: idOf(1),
          kind: 'comment',
          note,
          authoredAt: testNow,
        },
        authorName: 'Elsa Lindqvist',
      });
      tell('studio');
      return saved();
    },
  };
}
