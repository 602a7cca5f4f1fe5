import { expect, test } from 'vitest';
import { requiredFields } from './requiredFields.ts';

const held = {
  result: 'met',
  summary: 'Showed the new line',
  nextStep: { text: 'Send the offer' },
  noNextStep: false,
} as const;

test('a held call with what happened and what follows is complete', () => {
  expect(requiredFields(held)).toEqual([]);
});

test('what happened is required, and blanks do not say it', () => {
  expect(requiredFields({ ...held, summary: ' \n' })).toEqual(['summary']);
});

test('a next step is required unless it was said that nothing follows', () => {
  expect(requiredFields({ ...held, nextStep: null })).toEqual(['nextStep']);
  expect(requiredFields({ ...held, nextStep: null, noNextStep: true })).toEqual([]);
});

test('a no-show needs nothing further', () => {
  expect(requiredFields({ result: 'no_show', summary: '', nextStep: null, noNextStep: false })).toEqual([]);
});

test('a next step without words is not one, even after a no-show', () => {
  expect(
    requiredFields({ result: 'no_show', summary: '', nextStep: { text: ' ' }, noNextStep: false }),
  ).toEqual(['nextStep']);
});
