import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import { exportBeforeUpdate } from './exportBeforeUpdate.ts';

/** What is asked of the backend, and what stands in the log once it has answered that. */
async function leaving(answer: Result<unknown>): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const tell = (level: string) => (fields: object) => told.push([level, fields]);
  const log = { info: tell('info'), warn: tell('warn'), error: tell('error') };
  const dispatch = async (channel: string, json: string): Promise<string> => {
    told.push([channel, json]);
    return JSON.stringify(answer);
  };
  await exportBeforeUpdate({ dispatch }, log);
  return told;
}

test('pending work is written to a file before the program is another', async () => {
  const told = await leaving(ok({ file: 'callboard-unsent.json', count: 2 }));
  expect(told).toEqual([
    ['sync.export', '{}'],
    ['info', {}],
  ]);
});

test.each(['nothing_pending', 'signed_out', 'locked'])('%s is no trouble', async (code) => {
  expect(await leaving(fail(code))).toEqual([['sync.export', '{}']]);
});

test('what could not be written is told, and keeps nobody from leaving', async () => {
  expect(await leaving(fail('internal'))).toContainEqual(['warn', { code: 'internal' }]);
});
