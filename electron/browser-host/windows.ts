import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { topics } from '../../shared/contracts/ipc/index.ts';
import type { Backend } from '../backend/createBackend.ts';
import type { Access } from './access.ts';
import { answerFrame, largestFrameBytes, parseClientFrame, topicFrame } from './frames.ts';

/** More windows than anybody opens, few enough that a page gone wild is stopped. */
const mostWindows = 32;
/** Calls of one window under way at once; the next ends the connection. */
const mostCallsUnderWay = 256;

/** WebSocket close codes (RFC 6455, section 7.4.1). */
const policyViolation = 1008;
const goingAway = 1001;

/** Each connection is one window: a caller of its own, and an ear for topics. */
export function serveWindows(server: Server, access: Access, backend: Backend): { close(): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrameBytes,
    perMessageDeflate: false,
  });

  server.on('upgrade', (request, stream, head) => {
    const url = new URL(request.url ?? '/', access.origin);
    const allowed =
      url.pathname === '/socket' &&
      access.isOurHost(request.headers) &&
      request.headers.origin === access.origin &&
      access.hasCookie(request.headers) &&
      sockets.clients.size < mostWindows;
    if (!allowed) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      connectWindow(socket, backend);
      // Whoever was away may have missed any of them.
      if (url.searchParams.has('again')) for (const topic of topics) socket.send(topicFrame(topic));
    });
  });

  return {
    close: () => {
      for (const socket of sockets.clients) socket.close(goingAway);
      sockets.close();
    },
  };
}

function connectWindow(socket: WebSocket, backend: Backend): void {
  const caller = { window: randomUUID() };
  let underWay = 0;
  const unsubscribe = backend.subscribe((topic) => socket.send(topicFrame(topic)));
  socket.on('close', unsubscribe);
  // A frame that is too large or broken closes the connection by itself; nothing else is to be done about it.
  socket.on('error', () => {});
  socket.on('message', (data, isBinary) => {
    const frame = isBinary ? undefined : parseClientFrame(String(data));
    if (frame === undefined || underWay >= mostCallsUnderWay) {
      socket.close(policyViolation);
    } else if (frame.kind === 'network') {
      backend.notify(frame.state);
    } else {
      underWay += 1;
      void backend.dispatch(frame.channel, frame.json, caller).then((json) => {
        underWay -= 1;
        socket.send(answerFrame(frame.id, json));
      });
    }
  });
}
