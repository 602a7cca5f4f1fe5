import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../newFolder.ts';
import { preparedFolder } from './preparedFolder.ts';

test('however many ask at once, it is made once and whole before anybody has it', async () => {
  const place = join(newFolder(), 'inside', 'prepared');
  let made = 0;
  const ask = () =>
    preparedFolder(place, async (unfinished) => {
      made += 1;
      writeFileSync(join(unfinished, 'first'), '1');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(existsSync(place)).toBe(false);
      writeFileSync(join(unfinished, 'last'), '2');
    });
  const given = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(given)).toEqual(new Set([place]));
  expect(made).toBe(1);
  expect(readFileSync(join(place, 'last'), 'utf8')).toBe('2');
  await ask();
  expect(made).toBe(1);
});

test('what could not be made leaves nothing, and the next who asks makes it', async () => {
  const around = newFolder();
  const place = join(around, 'prepared');
  const failing = preparedFolder(place, async (unfinished) => {
    mkdirSync(join(unfinished, 'half'));
    throw new Error('no room');
  });
  await expect(failing).rejects.toThrow('no room');
  expect(readdirSync(around)).toEqual([]);
  await preparedFolder(place, async (unfinished) => writeFileSync(join(unfinished, 'whole'), ''));
  expect(readdirSync(place)).toEqual(['whole']);
});
