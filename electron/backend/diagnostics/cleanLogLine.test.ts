import { expect, test } from 'vitest';
import { cleanLogLine } from './cleanLogLine.ts';

const line = (fields: object): string => JSON.stringify({ level: 40, time: 1_700_000_000_000, ...fields });

test('codes, ids and the program’s own messages stay', () => {
  expect(cleanLogLine(line({ channel: 'calls.log', code: 'disk_full', msg: 'storage refused' }))).toEqual({
    level: 40,
    time: 1_700_000_000_000,
    channel: 'calls.log',
    code: 'disk_full',
    msg: 'storage refused',
  });
});

test('of an error its class and its places stay, and nothing of its text', () => {
  const error = [
    'SyntaxError: Unexpected token in “Dear Mr Oakes, the price”',
    '    at JSON.parse (<anonymous>)',
    '    at parse (/home/ann.smith/callboard/electron/backend/dispatch.ts:38:12)',
    '    at Anna Oakes',
  ].join('\n');
  expect(cleanLogLine(line({ error, msg: 'a bug' }))).toMatchObject({
    error: ['SyntaxError', 'backend/dispatch.ts:38:12'],
  });
});

test('fields nobody has vouched for, and values that are no codes, are left out', () => {
  const cleaned = cleanLogLine(
    line({
      name: 'Oakes',
      code: 'Oakes & Sons',
      scope: { id: 'Oakes' },
      reason: 'anna@oakes.example',
      msg: 'Anna said no',
    }),
  );
  expect(JSON.stringify(cleaned)).not.toMatch(/oakes|anna/i);
});

test('what is no line of the log is left out', () => {
  for (const text of ['', 'Oakes', '"Oakes"', '["Oakes"]', 'null', '{"half":'])
    expect(cleanLogLine(text)).toBeNull();
});
