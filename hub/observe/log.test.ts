import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog({ write: (line) => (text += line) }, 'debug'));
  return text;
}

test('ids and codes are written', () => {
  expect(logged((log) => log.info({ requestId: 'r1', code: 'fork' }, 'answered'))).toContain(
    '"requestId":"r1","code":"fork"',
  );
});

test.each([
  ['a password', { password: 'hunter2' }],
  ['a header of a request', { request: { headers: { authorization: 'hunter2' } } }],
  ['what a mutation says', { mutation: { args: { verbatim: 'hunter2' } } }],
  ['a token', { reply: { accessToken: 'hunter2' } }],
  ['an address with its query', { request: { url: '/v1/changes?cursor=hunter2' } }],
])('%s is withheld though somebody logs it', (_what, fields) => {
  expect(logged((log) => log.info(fields, 'mistake'))).not.toContain('hunter2');
});

test('an error of the database is logged without the words it quotes', () => {
  const error = Object.assign(new Error('invalid input: "hunter2"'), {
    code: '22P02',
    severity: 'ERROR',
    detail: 'hunter2',
    where: 'hunter2',
  });
  const text = logged((log) => log.error({ err: new Error('a request failed', { cause: error }) }, 'failed'));
  expect(text).not.toContain('hunter2');
  expect(text).toContain('22P02');
});
