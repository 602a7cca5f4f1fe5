import { expect, test } from 'vitest';
import { noFacts } from './itemContent.ts';
import { proofIdsOf } from './proofIds.ts';

const snapshot = { version: 1 as const, blocks: [] };

test('behind a battlecard stand the proofs of its claim and of each strength, each once', () => {
  const said = {
    title: 'Rivalis',
    snapshot,
    theirStrengths: [],
    ourStrengths: [
      { text: 'Two units are enough', proofItemIds: ['a', 'b'] },
      { text: 'Quiet at night', proofItemIds: ['b', 'c'] },
    ],
    landmineQuestions: [],
    likelyObjections: [],
    recentIntelligence: [],
  };
  const facts = { ...noFacts, proofItemIds: ['a'] };
  expect(proofIdsOf(facts, { kind: 'battlecard', said })).toEqual(['a', 'b', 'c']);
});

test('behind anything else stand those of its claim', () => {
  const facts = { ...noFacts, proofItemIds: ['a'] };
  expect(proofIdsOf(facts, { kind: 'key_message', said: { title: 'Quiet', body: snapshot } })).toEqual(['a']);
});
