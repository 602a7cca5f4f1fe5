import { refreshRequest, refreshResponse } from '../../../shared/contracts/sync/wire.ts';
import type { Connection, WritableDb } from '../db/database.ts';
import { readMeta, readMetaNumber, writeMeta } from '../db/meta.ts';
import { readableDb } from '../db/readableDb.ts';
import { writeTransaction } from '../db/transaction.ts';
import type { Clock } from '../ports/ports.ts';
import { type DeviceKey, signRefresh } from '../session/deviceKey.ts';
import type { HubClient } from './hubClient.ts';
import { HubTrouble } from './hubTrouble.ts';

/** A token that ends sooner than this is renewed before it is used. */
const renewBeforeMs = 30_000;

/** The access token, renewed with the device key as needed. Tokens stand encrypted with the data. */
export class HubSession {
  readonly #connection: Connection;
  readonly #client: HubClient;
  readonly #clock: Clock;
  #device: DeviceKey;
  #renewing: Promise<string> | null = null;

  constructor(connection: Connection, client: HubClient, clock: Clock, device: DeviceKey) {
    this.#connection = connection;
    this.#client = client;
    this.#clock = clock;
    this.#device = device;
  }

  useDevice(device: DeviceKey): void {
    this.#device = device;
  }

  /** Has a token that is good for now, so that nothing is given a place in the queue that cannot leave. */
  async ready(signal: AbortSignal): Promise<void> {
    await this.#token(signal);
  }

  /** Runs `ask` with a token; once more with a new one where the hub no longer takes the first. */
  async with<Value>(signal: AbortSignal, ask: (accessToken: string) => Promise<Value>): Promise<Value> {
    const token = await this.#token(signal);
    try {
      return await ask(token);
    } catch (error) {
      if (!(error instanceof HubTrouble) || error.code !== 'unauthenticated') throw error;
      return await ask(await this.#renew(token, signal));
    }
  }

  async #token(signal: AbortSignal): Promise<string> {
    const db = readableDb(this.#connection);
    const token = readMeta(db, 'access_token');
    const expiresAt = readMetaNumber(db, 'access_expires_at') ?? 0;
    if (token !== null && expiresAt - this.#hubNow() > renewBeforeMs) return token;
    return this.#renew(token, signal);
  }

  #hubNow(): number {
    return this.#clock.now() + (readMetaNumber(readableDb(this.#connection), 'clock_skew') ?? 0);
  }

  /** One renewal at a time: two would each end the other's token. */
  async #renew(used: string | null, signal: AbortSignal): Promise<string> {
    const current = readMeta(readableDb(this.#connection), 'access_token');
    if (current !== null && current !== used) return current;
    this.#renewing ??= this.#askForTokens(signal).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #askForTokens(signal: AbortSignal): Promise<string> {
    const db = readableDb(this.#connection);
    const refreshToken = readMeta(db, 'refresh_token');
    if (refreshToken === null || readMeta(db, 'session') !== 'open')
      throw new HubTrouble('sign_in', 'session_ended');
    const at = Math.round(this.#hubNow());
    const body = refreshRequest.parse({
      deviceId: this.#device.id,
      refreshToken,
      at,
      signature: signRefresh(this.#device, refreshToken, at),
    });
    try {
      const tokens = await this.#client.json(refreshResponse, {
        method: 'POST',
        path: '/sessions/refresh',
        body: JSON.stringify(body),
        signal,
      });
      // On disk before it is used: the old one is good until then, so that a lost answer signs nobody out.
      return writeTransaction(this.#connection, (tx) => {
        const newer = signedInSince(tx, refreshToken);
        if (newer !== null) return newer;
        writeMeta(tx, 'access_token', tokens.accessToken);
        writeMeta(tx, 'access_expires_at', tokens.accessExpiresAt);
        writeMeta(tx, 'refresh_token', tokens.refreshToken);
        writeMeta(tx, 'clock_skew', tokens.hubTime - this.#clock.now());
        return tokens.accessToken;
      });
    } catch (error) {
      const ended =
        error instanceof HubTrouble &&
        (error.kind === 'sign_in' || (error.kind === 'refused' && error.code !== 'bad_request'));
      if (!ended) throw error;
      const newer = writeTransaction(this.#connection, (tx) => {
        const token = signedInSince(tx, refreshToken);
        if (token === null) writeMeta(tx, 'session', 'ended');
        return token;
      });
      if (newer !== null) return newer;
      throw new HubTrouble('sign_in', 'session_ended');
    }
  }
}

/**
 * The token of a sign-in that came while the session before it was being renewed: what the hub says of that one,
 * which the sign-in ended, is no news of this.
 */
const signedInSince = (db: WritableDb, asked: string): string | null =>
  readMeta(db, 'refresh_token') === asked ? null : readMeta(db, 'access_token');
