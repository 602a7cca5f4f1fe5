import { type RichText, richText, type TextRun } from './richText.ts';

/**
 * A document as it is written by hand: an empty line parts paragraphs, `- ` begins an item of a list and `1. ` one that
 * is counted, `**` stands around what is strong and `_` around what leans. A `\` before one of these signs makes it a
 * plain sign.
 */
export const sourceOf = ({ blocks }: RichText): string =>
  blocks
    .map((block) => {
      if (block.type === 'paragraph') return guarded(lineSource(block.runs));
      return block.items
        .map((item, at) => `${block.type === 'numbers' ? `${at + 1}. ` : '- '}${lineSource(item)}`)
        .join('\n');
    })
    .join('\n\n');

/** A paragraph that begins like an item is not one. */
const guarded = (line: string): string =>
  line.replace(/^(?=[-–•] )/, '\\').replace(/^(\d{1,3})\. /, '$1\\. ');

const lineSource = (runs: readonly TextRun[]): string =>
  runs
    .map(({ text, strong, emphasis }) => {
      const words = text.replace(/\s+/g, ' ').replace(/[\\*_]/g, '\\$&');
      const leaning = emphasis === true ? `_${words}_` : words;
      return strong === true ? `**${leaning}**` : leaning;
    })
    .join('');

export function fromSource(source: string): RichText {
  const parts = source
    .split(/\n[ \t]*\n/)
    .map((part) => part.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
  const blocks = parts.flatMap((lines): RichText['blocks'] => {
    for (const [type, mark] of [
      ['bullets', /^[-–•] +/],
      ['numbers', /^\d{1,3}\. +/],
    ] as const) {
      if (!lines.every((line) => mark.test(line))) continue;
      const items = lines.map((line) => runsOf(line.replace(mark, ''))).filter((runs) => runs.length > 0);
      return items.length === 0 ? [] : [{ type, items: items.slice(0, 100) }];
    }
    const runs = runsOf(lines.join(' '));
    return runs.length === 0 ? [] : [{ type: 'paragraph', runs }];
  });
  return richText.parse({ format: 1, blocks: blocks.slice(0, 200) });
}

const runLength = 5_000;

/** A mark that is never closed lasts to the end of its line. */
function runsOf(line: string): TextRun[] {
  const runs: TextRun[] = [];
  let strong = false;
  let emphasis = false;
  let text = '';
  const flush = (): void => {
    for (let at = 0; at < text.length; at += runLength) {
      runs.push({
        text: text.slice(at, at + runLength),
        ...(strong ? { strong: true as const } : {}),
        ...(emphasis ? { emphasis: true as const } : {}),
      });
    }
    text = '';
  };
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '\\' && at + 1 < line.length) {
      at += 1;
      text += line[at];
    } else if (sign === '*' && line[at + 1] === '*') {
      flush();
      strong = !strong;
      at += 1;
    } else if (sign === '_') {
      flush();
      emphasis = !emphasis;
    } else text += sign;
  }
  flush();
  return runs.slice(0, 500);
}
