import { expect, test } from 'vitest';
import { collateralAnswer, collateralIn } from './collateralAnswer.ts';

const sha256 = 'a'.repeat(64);
const bytes = Buffer.from(Array.from({ length: 2_500_000 }, (_, at) => at % 251));
const readFile = async (name: string, from: number, length: number) =>
  name === sha256
    ? { mediaType: 'application/pdf', bytes: bytes.length, part: bytes.subarray(from, from + length) }
    : null;

async function ask(range: string | null, name = sha256) {
  const { status, headers, body } = await collateralAnswer(readFile, name, range);
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return { status, headers, body: Buffer.concat(parts) };
}

test('a path names a file by its hash, and nothing else', () => {
  expect(collateralIn(`/collateral/${sha256}`)).toBe(sha256);
  for (const path of [
    '/collateral/',
    `/collateral/${sha256}/x`,
    `/collateral/../${sha256}`,
    `/collateral/${sha256.toUpperCase()}`,
  ])
    expect(collateralIn(path)).toBeNull();
});

test('the whole file comes as it is, in pieces, inert when opened by itself', async () => {
  const whole = await ask(null);
  expect(whole.status).toBe(200);
  expect(whole.body.equals(bytes)).toBe(true);
  expect(whole.headers).toMatchObject({
    'Content-Type': 'application/pdf',
    'Content-Length': '2500000',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
});

test.each([
  ['bytes=10-19', 10, 20],
  ['bytes=2499990-', 2_499_990, 2_500_000],
  ['bytes=-5', 2_499_995, 2_500_000],
  ['bytes=1048570-1048590', 1_048_570, 1_048_591],
  ['bytes=2499999-9999999', 2_499_999, 2_500_000],
])('%s is that part', async (range, from, to) => {
  const part = await ask(range);
  expect(part.status).toBe(206);
  expect(part.headers['Content-Range']).toBe(`bytes ${from}-${to - 1}/2500000`);
  expect(part.body.equals(bytes.subarray(from, to))).toBe(true);
});

test('beyond the end there is nothing, several ranges are the whole, and another file is none', async () => {
  expect((await ask('bytes=2500000-')).status).toBe(416);
  expect((await ask('bytes=0-1,5-9')).status).toBe(200);
  expect((await ask(null, 'b'.repeat(64))).status).toBe(404);
});
