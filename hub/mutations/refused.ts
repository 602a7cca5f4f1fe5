import type { RejectionCode } from '../../shared/contracts/sync/wire.ts';

export interface Refused {
  readonly ok: false;
  readonly code: RejectionCode;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export const refused = (
  code: RejectionCode,
  detail: Readonly<Record<string, unknown>> | null = null,
): Refused => ({ ok: false, code, detail });
