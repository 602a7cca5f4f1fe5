import { expect, test } from 'vitest';
import { namesOf, withoutNames } from './erased.ts';

const anna = { name: 'Anna Berg', email: 'anna.berg@x.example', phone: '+46 70 1' };

test('a name goes in whatever case and spacing it stands, and an address as a whole', () => {
  const names = namesOf([anna]);
  const text = 'Told ANNA  berg (Anna.Berg@x.example, +46 70 1) that (price) is fixed.';
  expect(withoutNames(text, names)).toBe('Told — (—, —) that (price) is fixed.');
});

test('what is too short to be anybody is not looked for, and other words stay', () => {
  const names = namesOf([{ name: 'Bo', email: null, phone: ' ' }]);
  expect(names).toEqual([]);
  expect(withoutNames('Bo knows', names)).toBe('Bo knows');
});

test('signs that mean something in a pattern are only letters here', () => {
  expect(withoutNames('a+b (c) [d]', namesOf([{ name: '(c) [d]', email: null, phone: null }]))).toBe('a+b —');
});
