import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import { idOf, testNow } from '../../testing/fakeWorld.ts';
import { inputsOf, openStudio } from '../../testing/openStudio.tsx';
import { prepareDom } from '../../testing/prepareDom.ts';
import type { Task } from './tasksTable.ts';

prepareDom();

const asked: Task = {
  task: {
    id: idOf(610),
    rowVersion: 1,
    updatedAt: testNow,
    updatedBy: null,
    category: 'price',
    segment: 'Retail',
    label: '',
    heardIds: [idOf(611), idOf(612)],
    openedById: idOf(1),
    ownerId: null,
    openedAt: testNow,
    dueAt: testNow,
    status: 'open',
    kitItemId: null,
    answeredVersionId: null,
  },
  stage: 'asked',
  clock: { state: 'on_track', minutesLeft: 90 },
  openedByName: 'Elsa Lindqvist',
  ownerName: null,
  mine: 1,
  words: [
    { heardId: idOf(611), words: 'a restaurant price', language: 'en', accountName: 'Arlanda', at: testNow },
  ],
  writtenIn: null,
  sync: 'synced',
};

test('what marketing was asked to answer goes into a file for a spreadsheet, with the words that are here', async () => {
  await openStudio('author', '/studio', 'draft', {
    'insight.tasks': () => ok({ tasks: [asked] }),
    'tables.export': () => ok({ file: 'replies-asked.csv', count: 1 }),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'CSV: Replies asked of marketing' }));
  await waitFor(() => expect(inputsOf('tables.export')).toHaveLength(1));
  expect(inputsOf('tables.export')[0]).toMatchObject({
    name: 'replies-asked',
    format: 'csv',
    rows: [
      [
        'Price, budget',
        'Retail',
        'asked',
        expect.any(String),
        'Elsa Lindqvist',
        expect.any(String),
        null,
        2,
        'a restaurant price',
      ],
      [expect.stringMatching(/^As it stood on /)],
    ],
  });
});
