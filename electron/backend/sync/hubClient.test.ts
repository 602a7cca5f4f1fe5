import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { HubClient } from './hubClient.ts';
import type { HubTrouble } from './hubTrouble.ts';

/** A server that answers as `listener` says, and what a laptop makes of it. */
async function ask(listener: RequestListener): Promise<unknown> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new HubClient({ fetch }, url, '1.0.0');
  return client
    .json(z.strictObject({ fine: z.boolean() }), {
      method: 'GET',
      path: '/changes',
      signal: AbortSignal.timeout(5_000),
    })
    .catch(({ kind, code, retryAfterMs }: HubTrouble) => ({ kind, code, retryAfterMs }));
}
const answering =
  (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
const error = (code: string) => ({ code, requestId: 'r' });

test('an answer in contract is one', async () => {
  expect(await ask(answering(200, { fine: true }))).toEqual({ fine: true });
});

test.each([
  ['a page of a portal', answering(200, '<html>Accept the terms</html>'), 'unreachable', 'answer_cut'],
  ['another program', answering(200, { hello: 1 }), 'unreachable', 'not_in_contract'],
  ['a proxy that does not know the hub', answering(404, 'nothing here'), 'unreachable', 'http_404'],
  ['a proxy that has lost it', answering(502, 'bad gateway'), 'later', 'http_502'],
  ['a hub with a bug', answering(500, error('internal')), 'later', 'internal'],
  ['an ended session', answering(401, error('session_ended')), 'sign_in', 'session_ended'],
  ['a revoked laptop', answering(403, error('device_revoked')), 'revoked', 'device_revoked'],
  ['a hub that is too new', answering(426, error('wire_version')), 'update', 'wire_version'],
  ['a restored hub', answering(409, error('epoch')), 'refused', 'epoch'],
  ['a cursor past retention', answering(410, error('cursor_expired')), 'refused', 'cursor_expired'],
  ['a batch too large for a proxy', answering(413, 'too large'), 'refused', 'too_large'],
] as const)('%s is told apart', async (_, listener, kind, code) => {
  expect(await ask(listener)).toMatchObject({ kind, code });
});

test('the time the hub asks for is heard, in seconds or as a date', async () => {
  const busy = error('too_many');
  expect(await ask(answering(429, busy, { 'retry-after': '7' }))).toMatchObject({
    kind: 'later',
    retryAfterMs: 7_000,
  });
  const soon = new Date(Date.now() + 60_000).toUTCString();
  const asked = (await ask(answering(503, busy, { 'retry-after': soon }))) as HubTrouble;
  expect(asked.retryAfterMs).toBeGreaterThan(50_000);
});

test('an answer that is cut short is no answer', async () => {
  const cut: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"fine":');
    setTimeout(() => response.destroy(), 20);
  };
  expect(await ask(cut)).toMatchObject({ kind: 'unreachable' });
});

test('a hub that is not there is unreachable, and another way out is not followed', async () => {
  const client = new HubClient({ fetch }, 'http://127.0.0.1:1', '1.0.0');
  await expect(
    client.json(z.unknown(), { method: 'GET', path: '/changes', signal: AbortSignal.timeout(5_000) }),
  ).rejects.toMatchObject({ kind: 'unreachable' });
  const moved: RequestListener = (_, response) =>
    response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
  expect(await ask(moved)).toMatchObject({ kind: 'unreachable' });
});
