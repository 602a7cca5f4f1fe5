import { parseArgs } from 'node:util';

export interface ProgramOptions {
  readonly dataFolder: string | undefined;
  readonly hubUrl: string | undefined;
}

/** Chromium's own switches stand in the same line, so that what is not known here is left alone. */
export function parseProgramOptions(words: readonly string[]): ProgramOptions {
  const { values } = parseArgs({
    args: [...words],
    strict: false,
    options: { data: { type: 'string' }, hub: { type: 'string' } },
  });
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined;
  return { dataFolder: text(values['data']), hubUrl: text(values['hub']) };
}
