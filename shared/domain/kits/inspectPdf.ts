/** Names whose presence makes a PDF more than pages: it runs, starts programs, or carries other files. */
const dangerous = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'AA',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'ImportData',
  'SubmitForm',
  'GoToE',
]);

/** No honest object stream of a sales sheet is larger; one that grows without end is an attack. */
const mostInflated = 32 * 1024 * 1024;

export type PdfFault = 'active_content' | 'encrypted' | 'unreadable';

export interface PdfBytes {
  /** The whole file, a character a byte. */
  readonly text: string;
  /** What is deflated from `start` on, a character a byte; null where it is broken or longer than `most`. */
  inflate(start: number, most: number): string | null;
}

/**
 * What is wrong with a PDF, or null, and how many pages it names (null where it names none). Names are compared with
 * their escapes undone (`/J#61vaScript`), in the file and in the object streams within it, which are where compressed
 * files keep their objects.
 */
export function inspectPdf({ text, inflate }: PdfBytes): {
  readonly fault: PdfFault | null;
  readonly pages: number | null;
} {
  if (!text.slice(0, 1_024).includes('%PDF-') || !text.includes('%%EOF')) return unreadable;
  const fault = faultIn(text);
  if (fault !== null) return { fault, pages: null };
  let pages = pagesIn(text);
  let left = mostInflated;
  for (const { dictionary, start } of objectStreams(text)) {
    if (!/\/FlateDecode\b/.test(dictionary) || /\/DecodeParms\b/.test(dictionary)) return unreadable;
    const said = inflate(start, left);
    if (said === null) return unreadable;
    left -= said.length;
    const within = faultIn(said);
    if (within !== null) return { fault: within, pages: null };
    pages += pagesIn(said);
  }
  return { fault: null, pages: pages === 0 ? null : pages };
}

const unreadable = { fault: 'unreadable', pages: null } as const;

const pagesIn = (text: string): number => text.match(/\/Type\s*\/Page(?![A-Za-z0-9])/g)?.length ?? 0;

function faultIn(text: string): PdfFault | null {
  for (const [, name = ''] of text.matchAll(/\/([^\s()<>[\]{}/%]+)/g)) {
    if (name === 'Encrypt') return 'encrypted';
    if (dangerous.has(name.includes('#') ? unescaped(name) : name)) return 'active_content';
  }
  return null;
}

const unescaped = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function* objectStreams(text: string): Generator<{ readonly dictionary: string; readonly start: number }> {
  for (const found of text.matchAll(/\bstream\r?\n/g)) {
    const from = text.lastIndexOf('obj', found.index);
    const dictionary = text.slice(Math.max(from, found.index - 4_096), found.index);
    if (/\/(?:ObjStm|Obj#53tm)\b/.test(dictionary) || unescaped(dictionary).includes('/ObjStm'))
      yield { dictionary, start: found.index + found[0].length };
  }
}
