import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface CalendarAddress {
  readonly url: string;
  readonly host: string;
  /** For `Authorization`, where the address carried a name and a password. */
  readonly authorization: string | null;
}

/** An address as it was typed or sent on to: https, or http on this very machine; `webcal` means https. */
export function parseCalendarAddress(
  text: string,
  base?: string,
): Result<CalendarAddress, 'calendar_address_invalid' | 'calendar_insecure'> {
  const typed = text.trim().replace(/^webcals?:/i, 'https:');
  let url: URL;
  try {
    url = new URL(
      base !== undefined || /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`,
      base,
    );
  } catch {
    return fail('calendar_address_invalid');
  }
  if (url.protocol === 'http:' && !loopback.has(url.hostname)) return fail('calendar_insecure');
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') {
    return fail('calendar_address_invalid');
  }
  const { username, password } = url;
  url.username = '';
  url.password = '';
  url.hash = '';
  return ok({
    url: url.href,
    host: url.host,
    authorization:
      username === '' && password === ''
        ? null
        : `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
  });
}

/** What may be shown of an address: where it leads, not the key that it carries. */
export function hostOf(address: string): string | null {
  const parsed = parseCalendarAddress(address);
  return parsed.ok ? parsed.value.host : null;
}
