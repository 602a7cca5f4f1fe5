import { expect, test } from 'vitest';
import { contentFrom, textsOf } from './itemFields.ts';

const today = '2026-11-24';

test('what is typed becomes content, and content is typed as it was', () => {
  const texts = {
    title: 'All of it in March',
    explore: 'When would it not hurt?\nWho decides?',
    response: 'Then let the **season** pay for it.',
  };
  const content = contentFrom('objection_response', texts, null, today);
  expect(content).toMatchObject({
    title: 'All of it in March',
    explore: ['When would it not hurt?', 'Who decides?'],
  });
  expect(textsOf('objection_response', content)).toEqual(texts);
});

test('nothing typed is nothing said', () => {
  expect(contentFrom('key_message', { title: ' ', body: '' }, null, today)).toBeNull();
});

test('a strength keeps its proof while its words stay, and news without a day are of today', () => {
  const proofItemIds = ['019a0000-0000-7000-8000-000000000001'];
  const first = contentFrom(
    'battlecard',
    { title: 'Veritas', ourStrengths: 'Two units\nOur own yard' },
    null,
    today,
  );
  const before = {
    ...(first as object),
    ourStrengths: [{ text: 'Two units', proofItemIds }],
  } as typeof first;
  expect(
    contentFrom(
      'battlecard',
      {
        title: 'Veritas',
        ourStrengths: 'Two units\nNew',
        recentIntelligence: '2026-11-02 Cut its team\nHired',
      },
      before,
      today,
    ),
  ).toMatchObject({
    ourStrengths: [
      { text: 'Two units', proofItemIds },
      { text: 'New', proofItemIds: [] },
    ],
    recentIntelligence: [
      { text: 'Cut its team', on: '2026-11-02' },
      { text: 'Hired', on: today },
    ],
  });
});
