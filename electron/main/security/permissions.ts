import { isOwnAddress } from './ownAddress.ts';

/** What our pages need: copying a call as a note, and showing collateral on the whole screen. */
const granted = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** The one answer to every question of Chromium for a permission, asked or checked: no, unless listed. */
export const isPermitted = (permission: string, requestingAddress: string): boolean =>
  granted.has(permission) && isOwnAddress(requestingAddress);
