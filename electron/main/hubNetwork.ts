import { session } from 'electron';
import type { Network } from '../backend/ports/ports.ts';

/** Chromium's network, which honours the system's proxy and certificates; apart from the windows' session. */
export function hubNetwork(): Network {
  const hub = session.fromPartition('callboard-hub', { cache: false });
  return { fetch: (url, init) => hub.fetch(url, { ...init, credentials: 'omit' }) };
}
