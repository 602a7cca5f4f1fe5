import type { CalendarTrouble } from '../../../../shared/contracts/ipc/calendar.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { Network } from '../../ports/ports.ts';
import { parseCalendarAddress } from './address.ts';

export interface CalendarRequest {
  /** As it was typed. */
  readonly address: string;
  /** Hosts beside the address's own that it may send on to: the rep has named them. */
  readonly alsoHosts: readonly string[];
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type CalendarAnswer =
  | { readonly changed: false }
  | {
      readonly changed: true;
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
}
export const usualFetchLimits: FetchLimits = { bytes: 20_000_000, milliseconds: 60_000, redirects: 5 };

type Fetched = Result<CalendarAnswer, CalendarTrouble>;
/** A code, where sending on leads (`host`), and for how long the server asks to be left alone. */
const troubled = (
  code: CalendarTrouble,
  detail?: { readonly host?: string; readonly retryAfterMs?: number },
): Fetched => fail(code, detail);

/**
 * Gets a calendar from the address that the rep has named and from nowhere else. Redirects are followed on the same host and to hosts that were named too, never from https to
 * http; what the server says of the person behind the laptop is not kept (no cookies, no cache).
 */
export async function fetchCalendar(
  network: Network,
  request: CalendarRequest,
  stopping: AbortSignal,
  limits: FetchLimits = usualFetchLimits,
): Promise<Fetched> {
  const first = parseCalendarAddress(request.address);
  if (!first.ok)
    return troubled(first.error.code === 'calendar_insecure' ? 'calendar_insecure' : 'calendar_gone');
  const named = new Set([first.value.host, ...request.alsoHosts]);
  const deadline = AbortSignal.timeout(limits.milliseconds);
  const signal = AbortSignal.any([deadline, stopping]);
  const seen = new Set<string>();
  let { url } = first.value;
  for (;;) {
    if (seen.has(url) || seen.size > limits.redirects) return troubled('calendar_redirects');
    seen.add(url);
    const headers: Record<string, string> = { accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1' };
    if (request.etag !== null) headers['if-none-match'] = request.etag;
    if (request.lastModified !== null) headers['if-modified-since'] = request.lastModified;
    if (first.value.authorization !== null && new URL(url).host === first.value.host) {
      headers['authorization'] = first.value.authorization;
    }
    let response: Response;
    try {
      response = await network.fetch(url, { method: 'GET', headers, redirect: 'manual', signal });
    } catch {
      return troubled(deadline.aborted ? 'calendar_too_slow' : 'calendar_unreachable');
    }
    const location = response.headers.get('location');
    if ([301, 302, 303, 307, 308].includes(response.status) && location !== null) {
      await response.body?.cancel().catch(() => undefined);
      const next = parseCalendarAddress(location, url);
      if (!next.ok)
        return troubled(next.error.code === 'calendar_insecure' ? 'calendar_insecure' : 'calendar_gone');
      if (url.startsWith('https:') && next.value.url.startsWith('http:'))
        return troubled('calendar_insecure');
      if (!named.has(next.value.host)) return troubled('calendar_moved', { host: next.value.host });
      url = next.value.url;
      continue;
    }
    return answerOf(response, request, limits, deadline);
  }
}

async function answerOf(
  response: Response,
  request: CalendarRequest,
  limits: FetchLimits,
  deadline: AbortSignal,
): Promise<Fetched> {
  const { status, headers } = response;
  if (status === 200) {
    const bytes = await bodyOf(response, limits.bytes, deadline);
    if (!bytes.ok) return troubled(bytes.error.code);
    return ok({
      changed: true,
      bytes: bytes.value,
      etag: shortHeader(headers.get('etag')),
      lastModified: shortHeader(headers.get('last-modified')),
    });
  }
  await response.body?.cancel().catch(() => undefined);
  // Said of a question that was not asked, it would be no answer.
  if (status === 304 && (request.etag !== null || request.lastModified !== null))
    return ok({ changed: false });
  if (status === 401 || status === 403 || status === 407) return troubled('calendar_refused');
  if (status === 404 || status === 410) return troubled('calendar_gone');
  const retryAfterMs = retryAfter(headers.get('retry-after'));
  return troubled('calendar_server_failed', retryAfterMs === null ? undefined : { retryAfterMs });
}

async function bodyOf(
  response: Response,
  most: number,
  deadline: AbortSignal,
): Promise<Result<Uint8Array, 'calendar_too_large' | 'calendar_too_slow' | 'calendar_unreachable'>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of response.body ?? []) {
      length += piece.length;
      if (length > most) return fail('calendar_too_large');
      pieces.push(piece);
    }
  } catch {
    return fail(deadline.aborted ? 'calendar_too_slow' : 'calendar_unreachable');
  }
  return ok(Buffer.concat(pieces));
}

const shortHeader = (value: string | null): string | null =>
  value === null || value.length > 500 ? null : value;

const retryAfter = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : null;
