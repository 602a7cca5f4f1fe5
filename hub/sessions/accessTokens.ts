import { createHmac, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { HubDatabase } from '../db/open.ts';
import type { HubClock } from '../hubClock.ts';

export const accessTokenMinutes = 10;
const algorithm = 'HS256';
/** A token is asked with many times in its minutes, and verified once. So many are remembered at most. */
const mostVerified = 10_000;

/** What an access token says: which session. Role and scopes are read anew at each request. */
export interface AccessClaims {
  readonly sessionId: string;
}

export interface AccessTokens {
  issue(claims: AccessClaims, issuer: string): Promise<{ token: string; expiresAt: number }>;
  /** Null when it is not ours, altered or expired. */
  read(token: string, issuer: string): Promise<AccessClaims | null>;
  /** The refresh token that follows the one with this hash; the same each time it is asked. */
  nextRefreshToken(sessionId: string, hash: Uint8Array): string;
}

/**
 * Signs with a key that stands in the hub's database, shared by all processes of one hub and part of its
 * backups (as the password hashes are): whoever reads the database could sign in as anybody anyhow.
 */
export async function loadAccessTokens(db: HubDatabase, clock: HubClock): Promise<AccessTokens> {
  await db
    .insertInto('hub_secret')
    .values({ name: 'tokens', value: randomBytes(32), created_at: clock.now() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('hub_secret')
    .select('value')
    .where('name', '=', 'tokens')
    .executeTakeFirstOrThrow();
  const derive = (purpose: string): Uint8Array => createHmac('sha256', value).update(purpose).digest();
  const accessKey = derive('access');
  const refreshKey = derive('refresh');
  // By the very text that was signed. `expires` in seconds.
  const verified = new Map<string, AccessClaims & { readonly issuer: string; readonly expires: number }>();

  return {
    async issue({ sessionId }, issuer) {
      const now = Math.floor(clock.now() / 1000);
      const expires = now + accessTokenMinutes * 60;
      const token = await new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setIssuedAt(now)
        .setExpirationTime(expires)
        .sign(accessKey);
      return { token, expiresAt: expires * 1000 };
    },
    async read(token, issuer) {
      const now = clock.now();
      const seen = verified.get(token);
      if (seen !== undefined && seen.issuer === issuer && Math.floor(now / 1000) < seen.expires) return seen;
      try {
        const { payload } = await jwtVerify(token, accessKey, {
          algorithms: [algorithm],
          issuer,
          currentDate: new Date(now),
        });
        const { sid: sessionId, exp: expires } = payload;
        if (typeof sessionId !== 'string' || expires === undefined) return null;
        if (verified.size >= mostVerified) verified.clear();
        verified.set(token, { sessionId, issuer, expires });
        return { sessionId };
      } catch {
        return null;
      }
    },
    nextRefreshToken(sessionId, hash) {
      const secret = createHmac('sha256', refreshKey).update(sessionId).update(hash).digest('base64url');
      return `${sessionId}.${secret}`;
    },
  };
}
