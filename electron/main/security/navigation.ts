import { isOwnAddress } from './ownAddress.ts';

/** Whether a window or a frame may go there: only to our own pages. */
export const mayNavigate = (address: string): boolean => isOwnAddress(address);

/** What the system may open for a link in a page, in the user's browser or mail program. */
const openedOutside = new Set(['https:', 'mailto:']);

/**
 * No window of ours opens another by itself. `outside` is the address that the system may open instead, or
 * undefined where nothing is to happen: other schemes start programs, and names before an @ deceive.
 */
export function decideWindowOpen(address: string): { readonly outside: string | undefined } {
  const url = URL.parse(address);
  if (url === null || !openedOutside.has(url.protocol)) return { outside: undefined };
  if (url.username !== '' || url.password !== '') return { outside: undefined };
  return { outside: url.href };
}

/** What a window's session may ask for at all; everything else is cancelled before it leaves. */
const requested = new Set(['callboard:', 'blob:', 'data:']);

/** `developing`: the inspector's own pages load as well. */
export function mayRequest(address: string, developing: boolean): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (url.protocol === 'callboard:') return isOwnAddress(address);
  return requested.has(url.protocol) || (developing && url.protocol === 'devtools:');
}

/** A file may be saved only out of a page's own memory. */
export const mayDownload = (address: string): boolean =>
  address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));
