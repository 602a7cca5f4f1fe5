import type { Transport } from '../../preload/createApi.ts';
import { callFrame, largestFrameBytes, networkFrame, parseHostFrame } from '../frames.ts';

const firstPauseMs = 250;
const longestPauseMs = 5_000;

type Settle = { resolve(json: string): void; reject(error: Error): void };

/**
 * Calls over a WebSocket. Whatever is called before the socket stands waits for it; when it breaks, calls under
 * way are rejected (whether they happened is unknown) and it is made anew.
 */
export function socketTransport(url: string): Transport & { network(state: 'online' | 'offline'): void } {
  const waiting: string[] = [];
  const underWay = new Map<string, Settle>();
  const listeners = new Set<(topic: string) => void>();
  let socket: WebSocket | undefined;
  let pauseMs = firstPauseMs;
  let lastId = 0;
  let hadConnection = false;

  const send = (frame: string): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(frame);
    else waiting.push(frame);
  };

  const connect = (): void => {
    // A connection made anew asks for what it may have missed.
    const opening = new WebSocket(hadConnection ? `${url}?again` : url);
    opening.addEventListener('open', () => {
      socket = opening;
      hadConnection = true;
      pauseMs = firstPauseMs;
      for (const frame of waiting.splice(0)) opening.send(frame);
    });
    opening.addEventListener('message', ({ data }) => receive(String(data)));
    opening.addEventListener('close', () => {
      socket = undefined;
      for (const { reject } of underWay.values()) reject(new Error('the connection to the program broke'));
      underWay.clear();
      waiting.length = 0;
      setTimeout(connect, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    });
  };

  const receive = (text: string): void => {
    const frame = parseHostFrame(text);
    if (frame === undefined) throw new Error('the program sent a frame of no known kind');
    if (frame.kind === 'topic') {
      for (const listener of listeners) listener(frame.topic);
    } else {
      underWay.get(frame.id)?.resolve(frame.json);
      underWay.delete(frame.id);
    }
  };

  connect();
  return {
    host: 'browser',
    invoke: (channel, json) => {
      lastId += 1;
      const id = String(lastId);
      const frame = callFrame(id, channel, json);
      // The host would end the connection, and with it every other call.
      if (new TextEncoder().encode(frame).length > largestFrameBytes) {
        return Promise.resolve(JSON.stringify({ ok: false, error: { code: 'bad_request' } }));
      }
      return new Promise((resolve, reject) => {
        underWay.set(id, { resolve, reject });
        send(frame);
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    network: (state) => send(networkFrame(state)),
  };
}
