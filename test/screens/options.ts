import { parseArgs } from 'node:util';
import { type Language, languages } from '../harness/programWords.ts';

export type Theme = 'light' | 'dark';
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ScreensOptions {
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  readonly sizes: readonly Size[];
  /** Part of a state's name; null for all of them. */
  readonly state: string | null;
  /** Renews the README's pictures. */
  readonly pictures: boolean;
}

const usualSizes: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
/** What the README shows is made at one size. */
const pictureSize: Size = { width: 1440, height: 900 };

/** Throws on an option that is not there, or on a value that is none. */
export function screensOptions(words: readonly string[]): ScreensOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      language: { type: 'string', multiple: true },
      theme: { type: 'string', multiple: true },
      size: { type: 'string', multiple: true },
      state: { type: 'string' },
      pictures: { type: 'boolean' },
    },
  });
  if (values.pictures === true)
    return {
      languages: ['en'],
      themes: ['light', 'dark'],
      sizes: [pictureSize],
      state: null,
      pictures: true,
    };
  return {
    languages: among(languages, values.language, '--language'),
    themes: among(['light', 'dark'], values.theme, '--theme'),
    sizes: values.size === undefined ? usualSizes : values.size.map(sizeOf),
    state: values.state ?? null,
    pictures: false,
  };
}

function among<Word extends string>(
  known: readonly Word[],
  given: readonly string[] | undefined,
  option: string,
): readonly Word[] {
  if (given === undefined) return known;
  return given.map((word) => {
    const found = known.find((one) => one === word);
    if (found === undefined) throw new Error(`${option} is one of ${known.join(', ')}`);
    return found;
  });
}

function sizeOf(text: string): Size {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
  if (width === undefined || height === undefined) throw new Error('--size is like 1024x700');
  return { width: Number(width), height: Number(height) };
}
