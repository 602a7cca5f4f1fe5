/**
 * Why the hub could not be asked just now. Thrown within the sync alone, where every step may meet it and
 * only the schedule knows what follows.
 *
 * - `offline`: this laptop has no network; `unreachable`: it has, and the hub gives no whole answer
 * - `later`: the hub asks for patience (408, 425, 429, 5xx)
 * - `sign_in`, `revoked`, `update`: nothing more until the user does something
 * - `refused`: an answer of the protocol that the caller settles (epoch, fork, gap, cursor_expired, too_large)
 */
export class HubTrouble extends Error {
  override readonly name = 'HubTrouble';
  readonly kind: 'offline' | 'unreachable' | 'later' | 'sign_in' | 'revoked' | 'update' | 'refused';
  /** The wire's error code, or what the network said. */
  readonly code: string;
  readonly retryAfterMs: number | null;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(
    kind: HubTrouble['kind'],
    code: string,
    {
      retryAfterMs = null,
      detail = {},
    }: { retryAfterMs?: number | null; detail?: HubTrouble['detail'] } = {},
  ) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.detail = detail;
  }
}

const noNetwork = new Set([
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
  'ERR_INTERNET_DISCONNECTED',
]);

/** `fetch` hides the system's word under `cause`, sometimes twice. */
export function networkCode(error: unknown): string {
  let at: unknown = error;
  for (let depth = 0; depth < 4 && at instanceof Error; depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at instanceof AggregateError && at.errors.length > 0) at = at.errors[0];
    else if (at.cause === undefined) break;
    else at = at.cause;
  }
  return error instanceof Error ? error.name : 'unknown';
}

const notConnected = new Set([...noNetwork, 'ECONNREFUSED', 'ERR_CONNECTION_REFUSED', 'CERT_HAS_EXPIRED']);

/** Whether the hub certainly took nothing of a request: no connection was made, or it did not let us in. */
export const tookNothing = ({ kind, code }: HubTrouble): boolean =>
  notConnected.has(code) ||
  kind === 'sign_in' ||
  kind === 'revoked' ||
  kind === 'update' ||
  code === 'too_many';

export function networkTrouble(error: unknown): HubTrouble {
  if (error instanceof HubTrouble) return error;
  const code = networkCode(error);
  return new HubTrouble(noNetwork.has(code) ? 'offline' : 'unreachable', code);
}
