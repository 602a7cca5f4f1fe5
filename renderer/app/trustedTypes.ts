/**
 * The page's policy forbids turning text into markup. React Aria empties its live regions with `innerHTML = ''`,
 * so a default policy lets exactly that through and refuses every other text.
 */
interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

const factory = (globalThis as { readonly trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;

factory?.createPolicy('default', {
  createHTML: (text) => {
    if (text === '') return '';
    throw new TypeError('text must not become markup here');
  },
});
