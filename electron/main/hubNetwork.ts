import { Readable } from 'node:stream';
import { type ClientRequest, net, type Session, session } from 'electron';
import type { Network } from '../backend/ports/ports.ts';

/**
 * Chromium's network, which honours the system's proxy and certificates; apart from the windows' session, without
 * cookies and cache. It goes where the backend asks: to the hub, and to calendars that the user has named.
 */
export function hubNetwork(): Network {
  const hub = session.fromPartition('callboard-hub', { cache: false });
  return {
    fetch: (url, init) =>
      init.redirect === 'manual'
        ? fetchWithoutFollowing(hub, url, init)
        : hub.fetch(url, { ...init, credentials: 'omit' }),
  };
}

/** Electron's fetch takes a redirect that it may not follow for a failure; what it would lead to is asked here. */
function fetchWithoutFollowing(hub: Session, url: string, init: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { signal } = init;
    const request: ClientRequest = net.request({
      method: init.method ?? 'GET',
      url,
      session: hub,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    for (const [name, value] of Object.entries((init.headers ?? {}) as Record<string, string>)) {
      request.setHeader(name, value);
    }
    const abort = (): void => {
      request.abort();
      reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort, { once: true });
    request.on('redirect', (status, _method, location) => {
      resolve(new Response(null, { status, headers: { location } }));
    });
    request.on('response', (message) => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(message.headers))
        headers.set(name, [value].flat().join(', '));
      const empty = [204, 205, 304].includes(message.statusCode);
      resolve(
        new Response(empty ? null : (Readable.toWeb(message as unknown as Readable) as ReadableStream), {
          status: message.statusCode,
          headers,
        }),
      );
    });
    // A redirect that nobody follows ends in an error too; by then it is answered.
    request.on('error', reject);
    request.end();
  });
}
