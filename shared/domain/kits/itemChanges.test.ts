import { expect, test } from 'vitest';
import { idOf, rowOf } from '../../../test/fixtures/rows.ts';
import type { KitItem } from '../entities/kit.ts';
import { itemChanges, itemStanding, takenOut } from './itemChanges.ts';
import { type ItemFacts, noFacts } from './itemContent.ts';
import { richTextOf } from './richText.ts';

const proof = (facts: Partial<ItemFacts>, own: Partial<KitItem> = {}): KitItem =>
  rowOf('kitItem', {
    id: idOf(1),
    itemId: idOf(2),
    kind: 'proof_point',
    visibility: 'internal',
    status: 'active',
    en: { title: 'Payback', body: richTextOf('Nine months.') },
    facts: { ...noFacts, source: 'Gotland Fisk', ...facts },
    ...own,
  });
const changedIn = (before: KitItem, after: KitItem): readonly string[] =>
  itemChanges(before, after, 'en')
    .facts.filter(({ changed }) => changed)
    .map(({ name }) => name);
const file = {
  sha256: 'a'.repeat(64),
  name: 'deck.pdf',
  mediaType: 'application/pdf' as const,
  bytes: 10,
  pages: 1,
  mayLeave: false,
};

test.each<[string, Partial<ItemFacts>, Partial<KitItem>]>([
  ['visibility', {}, { visibility: 'customer' }],
  ['category', { category: 'price' }, {}],
  ['competitor', { competitorId: idOf(7) }, {}],
  ['claims', { claims: true }, {}],
  ['provedBy', { proofItemIds: [idOf(8)] }, {}],
  ['source', { source: 'Another' }, {}],
  ['validUntil', { validUntil: '2027-01-31' }, {}],
  ['permission', { permission: 'Contract 12' }, {}],
  ['answers', { heardIds: [idOf(9)] }, {}],
  ['file', { file }, {}],
])('a change of %s alone is a change of that fact alone', (name, facts, own) => {
  expect(changedIn(proof({}), proof(facts, own))).toEqual([name]);
  expect(itemStanding(proof({}), proof(facts, own))).toBe('changed');
});

test('the order in which keys are kept changes nothing: a database has its own', () => {
  const turned = (value: unknown): unknown =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, part]) => [key, turned(part)]),
        );
  const kept = proof({ file });
  const back = { ...kept, en: turned(kept.en), facts: turned(kept.facts) } as KitItem;
  expect(JSON.stringify(back)).not.toBe(JSON.stringify(kept));
  expect(itemStanding(kept, back)).toBe('same');
  expect(changedIn(kept, back)).toEqual([]);
});

test('whether a file may leave is told apart from which file it is', () => {
  expect(changedIn(proof({ file }), proof({ file: { ...file, mayLeave: true } }))).toEqual(['mayLeave']);
});

test('another proof behind a strength of a battlecard is a change, though no word is another', () => {
  const card = (proofItemIds: string[]): KitItem =>
    proof(
      {},
      {
        kind: 'battlecard',
        en: {
          title: 'Veritas',
          snapshot: richTextOf('Cheap.'),
          theirStrengths: [],
          ourStrengths: [{ text: 'We are there', proofItemIds }],
          landmineQuestions: [],
          likelyObjections: [],
          recentIntelligence: [],
        },
      },
    );
  const { facts, words } = itemChanges(card([idOf(8)]), card([idOf(9)]), 'en');
  expect(words.filter(({ before, after }) => before !== after)).toEqual([]);
  expect(facts.filter(({ changed }) => changed).map(({ name }) => name)).toEqual(['strengthsProvedBy']);
});

test('what an item of its kind has to answer for is listed where nothing is said', () => {
  const names = itemChanges(null, proof({ source: null }), 'en').facts.map(({ name }) => name);
  expect(names).toEqual(['visibility', 'source', 'validUntil']);
});

test('an item is new, taken out, changed in a language that is not looked at, or the same', () => {
  const one = proof({});
  expect(itemChanges(null, one, 'en').standing).toBe('added');
  expect(itemChanges(one, null, 'en')).toMatchObject({
    standing: 'removed',
    words: [
      { name: 'title', before: 'Payback', after: '' },
      { name: 'body', before: 'Nine months.', after: '' },
    ],
  });
  const inSwedish = proof({}, { sv: { title: 'Återbetald', body: richTextOf('Nio månader.') } });
  expect(itemChanges(one, inSwedish, 'en').standing).toBe('changed');
  expect(itemStanding(one, proof({}, { revisionId: idOf(5), reviewState: 'approved' }))).toBe('same');
});

test('taken out is what stood before and does not stand now, whatever row is left of it', () => {
  const at = (itemId: string, status: KitItem['status'] = 'active') => ({ itemId, status });
  const before = [at('a'), at('b'), at('c', 'removed'), at('d')];
  expect(takenOut(before, [at('a'), at('b', 'removed'), at('e')])).toEqual([at('b'), at('d')]);
});
