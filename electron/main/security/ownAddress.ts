/**
 * The product's own scheme. Unlike file: it has an origin, so that "is this page ours" can be asked, and unlike
 * http: nothing outside the program can answer it.
 */
export const ownScheme = 'callboard';
const ownHost = 'app';
export const startAddress = `${ownScheme}://${ownHost}/`;

/** Whether an address is a page or file of ours. Asked of the parsed address: prefixes of texts can be forged. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${ownScheme}:` &&
    url.hostname === ownHost &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
