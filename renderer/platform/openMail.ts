import { hostName } from './callboard.ts';

/**
 * Hands an address to the mail program. Electron's main process opens it outside (`electron/main/guardContents.ts`
 * lets `mailto:` through and little else); a browser asks the system itself, and the page stays where it is.
 */
export function openMail(address: string): void {
  if (!address.startsWith('mailto:')) throw new Error('not the address of a mail');
  if (hostName() === 'electron') window.open(address);
  else window.location.assign(address);
}
