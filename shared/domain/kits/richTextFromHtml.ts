import { isEmpty, type RichText, type TextRun } from './richText.ts';

/**
 * Markup from a clipboard as a document of ours. It is read as text, tag by tag, and never becomes nodes of a page:
 * of the tags only what a document can hold is understood, and every attribute, style, handler, link, picture, comment
 * and script falls away. Bold and italic count as tags alone; word processors write them beside their styles.
 */
export function richTextFromHtml(html: string): RichText {
  const writer = new Writer();
  let at = 0;
  let silent: string | null = null;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open === -1 ? html.length : open);
    if (silent === null) writer.text(decoded(text));
    if (open === -1) break;
    const tag = tagAt(html, open);
    if (tag === null) {
      if (silent === null) writer.text('<');
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (silent !== null) {
      if (tag.closes && tag.name === silent) silent = null;
    } else if (wordless.has(tag.name) && !tag.closes) silent = tag.name;
    else writer.tag(tag.name, tag.closes);
  }
  return writer.document();
}

/** What stands inside these is not text to read. */
const wordless = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'object',
]);
const parting = new Set(
  'p div br h1 h2 h3 h4 h5 h6 blockquote pre tr table section article header footer hr'.split(' '),
);

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly end: number;
}

/** Null where a lone `<` is only a sign. */
function tagAt(html: string, open: number): Tag | null {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return { name: '', closes: false, end: end === -1 ? html.length : end + 3 };
  }
  const head = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(html.slice(open, open + 64));
  if (head === null) {
    if (html[open + 1] !== '!' && html[open + 1] !== '?') return null;
    const end = html.indexOf('>', open);
    return { name: '', closes: false, end: end === -1 ? html.length : end + 1 };
  }
  return {
    name: (head[2] ?? '').toLowerCase(),
    closes: head[1] === '/',
    end: afterTag(html, open + head[0].length),
  };
}

/** A `>` inside a quoted attribute does not end the tag. */
function afterTag(html: string, from: number): number {
  let quote: string | null = null;
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at];
    if (quote !== null) {
      if (sign === quote) quote = null;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return html.length;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  euro: '€',
  bull: '•',
};

const decoded = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const valid = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : '';
  });

type Block = RichText['blocks'][number];

/** Gathers runs into paragraphs and lists. */
class Writer {
  readonly #blocks: Block[] = [];
  #runs: TextRun[] = [];
  #list: { readonly type: 'bullets' | 'numbers'; readonly items: TextRun[][] } | null = null;
  #depth = 0;
  #strong = 0;
  #emphasis = 0;

  text(words: string): void {
    const folded = words.replace(/[ \t\r\n\f]+/g, ' ');
    const before = this.#runs.at(-1);
    const text = before === undefined || before.text.endsWith(' ') ? folded.replace(/^ /, '') : folded;
    if (text === '') return;
    const marks = {
      ...(this.#strong > 0 ? { strong: true as const } : {}),
      ...(this.#emphasis > 0 ? { emphasis: true as const } : {}),
    };
    if (before !== undefined && before.strong === marks.strong && before.emphasis === marks.emphasis) {
      this.#runs[this.#runs.length - 1] = { ...before, text: before.text + text };
    } else this.#runs.push({ text, ...marks });
  }

  tag(name: string, closes: boolean): void {
    const step = closes ? -1 : 1;
    if (name === 'b' || name === 'strong') this.#strong = Math.max(0, this.#strong + step);
    else if (name === 'i' || name === 'em') this.#emphasis = Math.max(0, this.#emphasis + step);
    else if (name === 'ul' || name === 'ol') this.#enterList(name === 'ol' ? 'numbers' : 'bullets', closes);
    else if (name === 'li') this.#endLine();
    else if (name === 'td' || name === 'th') this.text(' ');
    else if (parting.has(name)) this.#endLine();
  }

  document(): RichText {
    this.#endLine();
    this.#endList();
    return { format: 1, blocks: this.#blocks.slice(0, 200) };
  }

  /** A list within a list becomes more lines of the outer one: a document has one level. */
  #enterList(type: 'bullets' | 'numbers', closes: boolean): void {
    this.#endLine();
    this.#depth = Math.max(0, this.#depth + (closes ? -1 : 1));
    if (this.#depth === 0) this.#endList();
    else this.#list ??= { type, items: [] };
  }

  #endLine(): void {
    const runs = trimmed(this.#runs);
    this.#runs = [];
    if (runs.length === 0) return;
    if (this.#list === null) this.#blocks.push({ type: 'paragraph', runs });
    else if (this.#list.items.length < 100) this.#list.items.push(runs);
  }

  #endList(): void {
    if (this.#list !== null && this.#list.items.length > 0) this.#blocks.push(this.#list);
    this.#list = null;
  }
}

/** A run holds at most so much; what is longer than that is cut into several of the same dress. */
const runLength = 5_000;

function trimmed(runs: readonly TextRun[]): TextRun[] {
  const kept = runs.flatMap((run) => {
    const parts: TextRun[] = [];
    for (let at = 0; at < run.text.length; at += runLength) {
      parts.push({ ...run, text: run.text.slice(at, at + runLength) });
    }
    return parts;
  });
  const last = kept.at(-1);
  if (last !== undefined) {
    const text = last.text.trimEnd();
    if (text === '') kept.pop();
    else kept[kept.length - 1] = { ...last, text };
  }
  return isEmpty({ format: 1, blocks: [{ type: 'paragraph', runs: kept }] }) ? [] : kept.slice(0, 500);
}
