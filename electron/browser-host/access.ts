import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Who may use the browser host: the browser that first opened the address with the token, and no other page in
 * it. The token is good once; what it buys is a cookie that no script can read and no other site can send.
 */
export class Access {
  readonly #authority: string;
  readonly #cookieName: string;
  readonly #cookieValue = randomBytes(32).toString('base64url');
  #token: string | undefined = randomBytes(32).toString('base64url');

  /** Cookies do not know ports, so the name carries it: two programs on one machine keep apart. */
  constructor(port: number) {
    this.#authority = `127.0.0.1:${port}`;
    this.#cookieName = `callboard-${port}`;
  }

  get origin(): string {
    return `http://${this.#authority}`;
  }

  /** The address that opens the program, once. */
  get entrance(): string {
    return `${this.origin}/open?token=${this.#token ?? 'used'}`;
  }

  /** Answers the Set-Cookie header for the right token, and makes it worthless. */
  exchange(token: string | null): string | undefined {
    if (token === null || this.#token === undefined || !equal(token, this.#token)) return undefined;
    this.#token = undefined;
    return `${this.#cookieName}=${this.#cookieValue}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** A name that merely resolves to this machine is refused: that is how a foreign page would come in. */
  isOurHost(headers: IncomingHttpHeaders): boolean {
    return headers.host === this.#authority;
  }

  /** Whether the request comes from a page of ours, or was typed into the address bar. */
  isOurOrigin(headers: IncomingHttpHeaders): boolean {
    const site = headers['sec-fetch-site'];
    const originIsOurs = headers.origin === undefined || headers.origin === this.origin;
    return originIsOurs && (site === undefined || site === 'same-origin' || site === 'none');
  }

  hasCookie(headers: IncomingHttpHeaders): boolean {
    return (headers.cookie ?? '')
      .split(';')
      .map((pair) => pair.trim().split('='))
      .some(
        ([name, value]) =>
          name === this.#cookieName && value !== undefined && equal(value, this.#cookieValue),
      );
  }
}

/** Takes the same time for every wrong value. */
function equal(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
