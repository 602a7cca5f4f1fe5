import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

async function split(...pieces: readonly string[]): Promise<string[]> {
  const cut = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const lines: string[] = [];
  for await (const line of linesOf(cut, () => undefined)) lines.push(line.toString());
  return lines;
}

test('lines are put together again, however the network cut them', async () => {
  expect(await split('{"a":', '1}\n{"b"', ':2}', '\n', '\n{"c":3}\n')).toEqual([
    '{"a":1}',
    '{"b":2}',
    '',
    '{"c":3}',
  ]);
});

test('a last line with no end was cut, and is not one', async () => {
  expect(await split('{"a":1}\n{"b":')).toEqual(['{"a":1}']);
});
