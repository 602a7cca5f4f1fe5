/** Scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and the older ones. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Words for the middle of a line. A name that runs from right to left is set off from its neighbours (U+2068, U+2069),
 * which it would else draw into its own direction; nothing, where there is none.
 */
export const isolated = (words: string | number | boolean | null | undefined): string => {
  if (typeof words !== 'string') return typeof words === 'number' ? String(words) : '';
  return rightToLeft.test(words) ? `\u2068${words}\u2069` : words;
};
