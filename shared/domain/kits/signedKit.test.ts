import { expect, test } from 'vitest';
import {
  chunkBytes,
  keyPayload,
  keyPayloadType,
  kitPayload,
  kitPayloadType,
  recallPayload,
  recallPayloadType,
  signedHead,
} from './signedKit.ts';

test('what is signed binds the type and the length to the bytes', () => {
  const payload = 'hello world';
  // The example of DSSE's protocol.
  expect(signedHead('http://example.com/HelloWorld', payload.length) + payload).toBe(
    'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
  );
});

test('three types of payload, none of which passes for another', () => {
  expect(new Set([kitPayloadType, recallPayloadType, keyPayloadType]).size).toBe(3);
  for (const schema of [kitPayload, recallPayload, keyPayload])
    expect(schema.safeParse({ format: 1 }).success).toBe(false);
  expect(chunkBytes).toBe(4_194_304);
});
