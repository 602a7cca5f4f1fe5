import { expect, test } from 'vitest';
import { mergeDrafts } from './mergeDrafts.ts';

const begun = { summary: 'We met', nextStep: '', result: null as string | null };

test('what one window alone has changed is as it wrote it', () => {
  expect(
    mergeDrafts(begun, { ...begun, nextStep: 'Send figures' }, { ...begun, summary: 'We met Petra' }),
  ).toEqual({ summary: 'We met Petra', nextStep: 'Send figures', result: null });
});

test('of words that both have changed, both are kept; of a choice, the one made here', () => {
  expect(
    mergeDrafts(
      begun,
      { ...begun, summary: 'We met Olof', result: 'met' },
      { ...begun, summary: 'We met Petra', result: 'not_met' },
    ),
  ).toEqual({ summary: 'We met Petra\nWe met Olof', nextStep: '', result: 'met' });
});

test('words that go on from the others are not said twice', () => {
  expect(
    mergeDrafts(begun, { ...begun, summary: 'We met Petra today' }, { ...begun, summary: 'We met Petra' })
      .summary,
  ).toBe('We met Petra today');
});
