import type { WireErrorCode } from '../../shared/contracts/sync/wire.ts';
import { type Failure, fail, type Result } from '../../shared/kernel/result.ts';

/** What a route answers when it refuses: a code of the wire, and the HTTP status it always has. */
export type Refusal = Failure<WireErrorCode>;
export type Answer<Value> = Result<Value, WireErrorCode>;

export const statusOf: Readonly<Record<WireErrorCode, number>> = {
  bad_request: 400,
  wrong_credentials: 401,
  unauthenticated: 401,
  session_ended: 401,
  device_revoked: 403,
  forbidden: 403,
  not_found: 404,
  epoch: 409,
  fork: 409,
  gap: 409,
  wrong_state: 409,
  not_publishable: 409,
  offset: 409,
  cursor_expired: 410,
  too_large: 413,
  unsupported_media: 415,
  range: 416,
  wire_version: 426,
  too_many: 429,
  unavailable: 503,
  internal: 500,
};

/** Seconds in `detail.retryAfter` are also sent as the `Retry-After` header. */
export const refuse = (
  code: WireErrorCode,
  detail?: Readonly<Record<string, unknown>>,
): Result<never, WireErrorCode> => fail(code, detail);
