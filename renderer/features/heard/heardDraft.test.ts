import { expect, test } from 'vitest';
import { categoryOf, emptyHeard, lacksOf } from './heardDraft.ts';

test('how it was answered is never presumed', () => {
  expect(emptyHeard.response).toBeNull();
  expect(emptyHeard.outcome).toBe('open');
});

test('the words suggest the category of an objection until the user chooses one', () => {
  expect(categoryOf(emptyHeard, ['price', 'timing'])).toBe('price');
  expect(categoryOf({ ...emptyHeard, category: 'fit' }, ['price'])).toBe('fit');
  expect(categoryOf({ ...emptyHeard, kind: 'praise' }, ['price'])).toBeNull();
});

test('what is missing is named in the order of the form', () => {
  expect(lacksOf(emptyHeard, null, null)).toBe('account');
  expect(lacksOf({ ...emptyHeard, verbatim: '  ' }, 'a', null)).toBe('verbatim');
  expect(lacksOf({ ...emptyHeard, verbatim: 'too dear' }, 'a', null)).toBe('category');
  expect(lacksOf({ ...emptyHeard, verbatim: 'swept the deck', kind: 'praise' }, 'a', null)).toBeNull();
});
