import { fail, ok, type Result } from '../../../shared/kernel/result.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The hub's origin and path in one form. https, or http where the hub is on this very machine. */
export function parseHubAddress(text: string): Result<string, 'hub_url_invalid' | 'hub_insecure'> {
  const typed = text.trim();
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
  } catch {
    return fail('hub_url_invalid');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return fail('hub_url_invalid');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return fail('hub_url_invalid');
  if (url.protocol === 'http:' && !loopback.has(url.hostname)) return fail('hub_insecure');
  return ok(`${url.origin}${url.pathname.replace(/\/+$/, '')}`);
}
