/** What the backend asks of the world. Hosts give the real ones; tests give clocks and networks that fail. */

/** Time. `now` is wall-clock milliseconds UTC (may jump); `monotonic` never goes back while `bootId` stays. */
export interface Clock {
  now(): number;
  monotonic(): number;
  readonly bootId: string;
  /** The IANA zone of this laptop now, for example `Europe/Stockholm`. */
  timeZone(): string;
}

export interface Ids {
  /** A new UUIDv7. */
  next(): string;
}

/**
 * Seals a small secret with the operating system's keychain. `protection` says truthfully how good that is:
 * `keychain` (bound to the user's OS account) or `file` (stands beside the data; the user is told).
 */
export interface SecretStore {
  readonly protection: 'keychain' | 'file';
  seal(secret: Uint8Array): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<Uint8Array>;
}

/**
 * `fetch`, with the system's proxy and certificates where the host can give them. No redirect is followed: with
 * `redirect: 'manual'` it is answered as it came, its `location` among the headers; else it is an error.
 */
export interface Network {
  fetch(url: string, init: RequestInit): Promise<Response>;
}

/** Ids and codes only: never customers' words, names or secrets. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface BackendPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: SecretStore;
  readonly network: Network;
  readonly log: Log;
}
