import { expect, test } from 'vitest';
import {
  boolean,
  integer,
  json,
  text,
  uuid,
  uuidOrNull,
  uuids,
} from '../../../shared/domain/entities/column.ts';
import { fromSqlValue, toSqlValue, WrongValue } from './entityTable.ts';
import { uuidFromBytes, uuidToBytes } from './uuidBytes.ts';

const id = '019a0000-0000-7000-8000-00000000000f';

test.each([
  ['an id', uuid, id],
  ['no id', uuidOrNull, null],
  ['a list of ids', uuids, [id]],
  ['words', text, 'Är du säker?'],
  ['a number', integer, 9_007_199_254_740_991],
  ['yes', boolean, true],
  ['an open object', json, { visits: 3 }],
])('%s comes back from SQLite as it went in', (_, column, value) => {
  expect(fromSqlValue(column, toSqlValue(column, value))).toEqual(value);
});

test.each([
  ['a number for words', text, 1],
  ['nothing where something must stand', integer, null],
  ['half a number', integer, 1.5],
  ['a word for an id', uuid, 'x'],
])('%s is refused', (_, column, value) => {
  expect(() => toSqlValue(column, value)).toThrow(WrongValue);
});

test('an id is 16 bytes', () => {
  expect(uuidToBytes(id).length).toBe(16);
  expect(uuidFromBytes(uuidToBytes(id))).toBe(id);
});
