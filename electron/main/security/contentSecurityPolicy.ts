/**
 * What a page of ours may load: its own files and nothing else. No inline script or style, no eval, no frame, no
 * form, and no address but those in `connectTo` (the browser host's own socket; Electron needs none).
 */
export function contentSecurityPolicy(connectTo: readonly string[] = []): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    // `data:` for the empty icon of the page, `blob:` for pictures that were decrypted in memory.
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", ...connectTo],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    // Text never becomes markup or code, not even through a library: the one policy (renderer/app/trustedTypes.ts)
    // lets nothing through but the emptying of an element.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The headers that every answer to a window carries, whichever host gives it. */
export function securityHeaders(connectTo: readonly string[] = []): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(connectTo),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), serial=(), hid=()',
    // Customers' data must not stay in a profile folder on the disk.
    'Cache-Control': 'no-store',
  };
}
