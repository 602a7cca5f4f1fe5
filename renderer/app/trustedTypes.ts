/**
 * The page's policy forbids turning text into markup or code. React Aria empties its live regions with
 * `innerHTML = ''`, and documents are read by a worker of ours: a default policy lets exactly these two through and
 * refuses every other text.
 */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(address: string): string },
  ): unknown;
}

const factory = (globalThis as { readonly trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;

factory?.createPolicy('default', {
  createHTML: (text) => {
    if (text === '') return '';
    throw new TypeError('text must not become markup here');
  },
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, document.baseURI);
    if (origin === location.origin && /\/pdf\.worker\.min(-[\w-]+)?\.mjs$/.test(pathname)) return address;
    throw new TypeError('no code is loaded from here');
  },
});
