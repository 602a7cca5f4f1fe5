import { expect, test } from 'vitest';
import { storageFailureOf } from './storageFailure.ts';

test.each([
  ['SQLITE_FULL', 'disk_full'],
  ['ENOSPC', 'disk_full'],
  ['SQLITE_READONLY_DIRECTORY', 'read_only'],
  ['EROFS', 'read_only'],
  ['SQLITE_CORRUPT_VTAB', 'database_damaged'],
  ['SQLITE_NOTADB', 'database_damaged'],
  ['SQLITE_CONSTRAINT_UNIQUE', null],
  ['', null],
])('%s is told as %s', (code, told) => {
  expect(storageFailureOf(Object.assign(new Error('x'), { code }))).toBe(told);
});
