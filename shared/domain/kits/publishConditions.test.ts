import { expect, test } from 'vitest';
import { noFacts } from './itemContent.ts';
import {
  type ItemToPublish,
  type PublishContext,
  publishFindingCodes,
  publishFindings,
  type VersionToPublish,
} from './publishConditions.ts';
import { richTextOf } from './richText.ts';

const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const proof: ItemToPublish = {
  itemId: id(1),
  kind: 'proof_point',
  facts: { ...noFacts, source: 'Field trial', validUntil: '2026-12-31' },
  content: { en: { title: 'Nine of ten', body: richTextOf('Nine of ten vans were sold.') } },
  reviewState: 'approved',
};
const message: ItemToPublish = {
  itemId: id(2),
  kind: 'key_message',
  facts: { ...noFacts, claims: true, proofItemIds: [proof.itemId] },
  content: { en: { title: 'Fewer vans', body: richTextOf('You need fewer vans.') } },
  reviewState: 'approved',
};
const file = {
  sha256: 'a'.repeat(64),
  name: 'fleet.pdf',
  mediaType: 'application/pdf',
  bytes: 9,
  pages: 1,
  mayLeave: true,
} as const;
const sheet: ItemToPublish = {
  itemId: id(3),
  kind: 'collateral',
  facts: { ...noFacts, file },
  content: { en: { title: 'The sheet', description: richTextOf('Two pages.') } },
  reviewState: 'approved',
};
const version: VersionToPublish = {
  title: { en: 'Winter' },
  audience: { territoryIds: [id(9)], segments: [], buyerStages: [], personas: [] },
  languages: ['en'],
  startsOn: '2026-11-01',
  expiresOn: '2027-01-31',
  leaseDays: 30,
  approvedBy: id(20),
  writers: new Set([id(21)]),
  items: [message, proof, sheet],
};
const context: PublishContext = {
  today: '2026-11-20',
  accounts: 4,
  files: new Map([[file.sha256, { bytes: 9, mediaType: 'application/pdf' }]]),
};

test('what meets every condition is published', () => {
  expect(publishFindings(version, context)).toEqual([]);
});

test('what cannot be known where it is asked is not held against it', () => {
  expect(publishFindings(version, { ...context, accounts: null, files: null })).toEqual([]);
});

const withItem = (item: ItemToPublish): VersionToPublish => ({
  ...version,
  items: version.items.map((one) => (one.itemId === item.itemId ? item : one)),
});
const battlecard = (proofItemIds: readonly string[]): ItemToPublish => ({
  itemId: id(4),
  kind: 'battlecard',
  facts: noFacts,
  content: {
    en: {
      title: 'Rivalis',
      snapshot: richTextOf('Big.'),
      theirStrengths: [],
      ourStrengths: [{ text: 'Lighter', proofItemIds: [...proofItemIds] }],
      landmineQuestions: [],
      likelyObjections: [],
      recentIntelligence: [],
    },
  },
  reviewState: 'approved',
});

test.each<[string, VersionToPublish, Partial<PublishContext>, number | null, string | null]>([
  ['own_approval', { ...version, writers: new Set([id(20)]) }, {}, null, null],
  ['not_approved', withItem({ ...proof, reviewState: 'draft' }), {}, 1, null],
  ['no_items', { ...version, items: [] }, {}, null, null],
  [
    'file_missing',
    version,
    { files: new Map([[file.sha256, { bytes: 8, mediaType: 'application/pdf' }]]) },
    3,
    null,
  ],
  [
    'file_missing',
    version,
    { files: new Map([[file.sha256, { bytes: 9, mediaType: 'image/svg+xml' }]]) },
    3,
    null,
  ],
  ['file_missing', withItem({ ...sheet, facts: noFacts }), {}, 3, null],
  ['audience_empty', version, { accounts: 0 }, null, null],
  ['audience_empty', { ...version, audience: null }, {}, null, null],
  ['no_languages', { ...version, languages: [] }, {}, null, null],
  ['title_missing', { ...version, title: { en: ' ' } }, {}, null, 'en'],
  [
    'content_incomplete',
    withItem({ ...message, content: { en: { title: '', body: richTextOf('x') } } }),
    {},
    2,
    'en',
  ],
  ['dates_missing', { ...version, startsOn: null }, {}, null, null],
  ['dates_reversed', { ...version, expiresOn: '2026-10-31' }, {}, null, null],
  ['already_over', version, { today: '2027-02-01' }, null, null],
  ['lease_missing', { ...version, leaseDays: 0 }, {}, null, null],
  ['claim_unproved', withItem({ ...message, facts: { ...noFacts, claims: true } }), {}, 2, null],
  ['claim_unproved', { ...version, items: [...version.items, battlecard([])] }, {}, 4, 'en'],
  ['claim_unproved', { ...version, items: [...version.items, battlecard([message.itemId])] }, {}, 4, 'en'],
  ['proof_expired', withItem({ ...proof, facts: { ...noFacts, validUntil: '2026-11-19' } }), {}, 2, null],
])('%s is found, and where', (code, what, where, item, language) => {
  expect(publishFindingCodes).toContain(code);
  expect(publishFindings(what, { ...context, ...where })).toContainEqual({
    code,
    itemId: item === null ? null : id(item),
    language,
  });
});

test('a language that is promised is there, in the title and in every item', () => {
  const both = publishFindings({ ...version, languages: ['sv', 'en'] }, context);
  expect(both.map(({ code, language }) => `${code} ${language}`)).toEqual([
    'title_missing sv',
    'language_missing sv',
    'language_missing sv',
  ]);
});

test('a file is for those whose language it has: one that was promised is enough, and none is not', () => {
  const languages = ['sv', 'fr'] as const;
  const said = (item: ItemToPublish) =>
    publishFindings({ ...withItem(item), languages }, context)
      .filter(({ itemId }) => itemId === sheet.itemId)
      .map(({ code, language }) => `${code} ${language}`);
  const words = { title: 'Bladet', description: richTextOf('Två sidor.') };
  expect(said({ ...sheet, content: { sv: words } })).toEqual([]);
  expect(said(sheet)).toEqual(['language_missing fr', 'language_missing sv']);
  expect(said({ ...sheet, content: { sv: { ...words, title: '' } } })).toEqual(['content_incomplete sv']);
});

test('a proof holds to the end of its last day', () => {
  expect(publishFindings(version, { ...context, today: '2026-12-31' })).toEqual([]);
});
