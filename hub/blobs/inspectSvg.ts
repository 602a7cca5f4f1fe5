/**
 * What an SVG may not hold: anything that runs, that reaches out of the file, or that another parser than the viewer's
 * might read as more than a drawing. The text is refused rather than cleaned: what was hashed is what was checked.
 */
const refused: readonly RegExp[] = [
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|audio|video|handler|listener)\b/i,
  /\son[a-z]+\s*=/i,
  /javascript\s*:/i,
  /<!\s*(?:ENTITY|DOCTYPE)/i,
  /<\?\s*xml-stylesheet/i,
  /@import/i,
  // Links to places in the file itself, and images within it, are all that a drawing needs.
  /(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpeg|webp);base64,)[^"'\s>]/i,
  /url\(\s*["']?\s*(?!#|data:image\/(?:png|jpeg|webp);base64,)[^)]/i,
];

/** Character references would hide a word from the above; none is needed in what it looks for. */
const plain = (text: string): string =>
  text.replace(/&#(?:x([0-9a-f]+)|([0-9]+));?/gi, (_all, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

export const isHarmlessSvg = (text: string): boolean => {
  // Blanks and line ends inside a scheme are skipped by browsers.
  const read = plain(text);
  const squeezed = read.replace(/[\t\n\r]/g, '');
  return !refused.some((pattern) => pattern.test(read) || pattern.test(squeezed));
};
