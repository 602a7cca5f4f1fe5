const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID in lower-case canonical form, as it stands on every wire. */
export const isUuid = (text: string): boolean => pattern.test(text);

/**
 * UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, version, 74 random bits.
 * `random` are 10 bytes of a cryptographic generator. Made where the row is made; never used for order.
 */
export function uuidV7(nowMs: number, random: Uint8Array): string {
  if (random.length !== 10) throw new Error(`uuidV7 needs 10 random bytes, got ${random.length}`);
  const bytes = new Uint8Array(16);
  let rest = nowMs;
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  let text = '';
  for (let at = 0; at < 16; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) text += '-';
    text += (bytes[at] ?? 0).toString(16).padStart(2, '0');
  }
  return text;
}
