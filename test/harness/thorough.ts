/**
 * Whether a run looks at everything in every way, as `.ci/run` does. Otherwise, where several ways lead through the same
 * code, each test takes one of them, which its name decides: tried again, it is the same.
 */
export const thorough = process.env['CALLBOARD_THOROUGH'] !== undefined;

export function oneOf<Way>(ways: readonly Way[], name: string): Way {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return ways[sum % ways.length] as Way;
}
