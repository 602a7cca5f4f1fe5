import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { RestingConnections } from './restingConnections.ts';

/** A server that keeps what it is asked until the test answers. */
async function startServer() {
  const asked: ServerResponse[] = [];
  const server = createServer((_request, response) => asked.push(response));
  const connections = new RestingConnections(server, false);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, connections, asked, dial: () => connect(port, '127.0.0.1') };
}

test('a connection on which nothing was ever asked does not hold up the end', async () => {
  const { server, connections, dial } = await startServer();
  await Promise.all([once(dial(), 'connect'), once(server, 'connection')]);
  const closed = once(server, 'close');
  server.close();
  connections.end();
  await closed;
});

test('what was asked is answered first, and its connection ends with the answer', async () => {
  const { server, connections, asked, dial } = await startServer();
  const client = dial();
  let heard = '';
  client.on('data', (part) => {
    heard += part;
  });
  client.write('GET / HTTP/1.1\r\nHost: hub\r\n\r\n');
  await once(server, 'request');
  const closed = once(server, 'close');
  server.close();
  connections.end();
  asked[0]?.end('all of it');
  await closed;
  expect(heard).toContain('all of it');
});

test('one that rests after its answer ends as well', async () => {
  const { server, connections, asked, dial } = await startServer();
  const client = dial();
  client.write('GET / HTTP/1.1\r\nHost: hub\r\n\r\n');
  await once(server, 'request');
  asked[0]?.end('all of it');
  await once(client, 'data');
  const ended = once(client, 'end');
  connections.end();
  await ended;
  server.close();
});
