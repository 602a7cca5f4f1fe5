import { isOwnAddress } from './ownAddress.ts';

/**
 * What our pages need: copying a call as a note, showing collateral on the whole screen, and asking which displays
 * there are to show it on.
 */
const granted = new Set(['clipboard-sanitized-write', 'fullscreen', 'window-management']);

/** The one answer to every question of Chromium for a permission, asked or checked: no, unless listed. */
export const isPermitted = (permission: string, requestingAddress: string): boolean =>
  granted.has(permission) && isOwnAddress(requestingAddress);
