import { expect, test } from 'vitest';
import { itemCopy, type ShownContent } from './itemCopy.ts';
import { richTextOf } from './richText.ts';

const response: ShownContent = {
  kind: 'objection_response',
  said: {
    title: 'All of it in March',
    explore: ['When in the year would it not hurt?'],
    response: {
      format: 1,
      blocks: [{ type: 'paragraph', runs: [{ text: 'A sixth ' }, { text: 'a <month>', strong: true }] }],
    },
  },
};

test('the reply is copied in both dresses and what is for the rep stays behind', () => {
  expect(itemCopy('customer', response)).toEqual({
    plain: 'A sixth a <month>',
    html: '<p>A sixth <strong>a &lt;month&gt;</strong></p>',
  });
});

test('nothing of an internal item or of a battlecard is copied', () => {
  expect(itemCopy('internal', response)).toBeNull();
  const card: ShownContent = {
    kind: 'battlecard',
    said: {
      title: 'Veritas',
      snapshot: richTextOf('Leases only.'),
      theirStrengths: [],
      ourStrengths: [],
      landmineQuestions: [],
      likelyObjections: [],
      recentIntelligence: [],
    },
  };
  expect(itemCopy('customer', card)).toBeNull();
});

test('a question leaves without what to listen for, a story with its title', () => {
  const question: ShownContent = {
    kind: 'discovery_question',
    said: { title: 'What did an hour cost?', listenFor: 'a figure' },
  };
  expect(itemCopy('customer', question)?.plain).toBe('What did an hour cost?');
  const story: ShownContent = {
    kind: 'story',
    said: { title: 'A season on two boats', body: richTextOf('They landed more.') },
  };
  expect(itemCopy('customer', story)).toEqual({
    plain: 'A season on two boats\n\nThey landed more.',
    html: '<p><strong>A season on two boats</strong></p><p>They landed more.</p>',
  });
});
