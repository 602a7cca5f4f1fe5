import { inflateSync } from 'node:zlib';

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

/**
 * What is wrong with a PDF, or null. Names are compared with their escapes undone (`/J#61vaScript`), in the file and in
 * the object streams within it, which are where compressed files keep their objects.
 */
export function pdfFault(bytes: Buffer): PdfFault | null {
  const text = bytes.toString('latin1');
  if (!text.slice(0, 1_024).includes('%PDF-') || !text.includes('%%EOF')) return 'unreadable';
  const fault = faultIn(text);
  if (fault !== null) return fault;
  let left = mostInflated;
  for (const { dictionary, start } of objectStreams(text)) {
    if (!/\/FlateDecode\b/.test(dictionary) || /\/DecodeParms\b/.test(dictionary)) return 'unreadable';
    let said: Buffer;
    try {
      said = inflateSync(bytes.subarray(start), { maxOutputLength: left });
    } catch {
      return 'unreadable';
    }
    left -= said.length;
    const within = faultIn(said.toString('latin1'));
    if (within !== null) return within;
  }
  return null;
}

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
