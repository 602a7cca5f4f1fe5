import type { Cell } from '../insight/figureTable.ts';
import type { PackBlock, PackDocument } from './packDocument.ts';

/** Characters that would be taken for marks, and line ends, which would end a cell or a list. */
const plain = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`)
    .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');

const row = (cells: readonly Cell[]): string =>
  `| ${cells.map((cell) => (cell === null ? '–' : plain(String(cell)))).join(' | ')} |`;

function blockLines(block: PackBlock, quotes: readonly [string, string]): readonly string[] {
  switch (block.type) {
    case 'words':
      return [plain(block.text)];
    case 'table':
      return [
        `### ${plain(block.title)}`,
        '',
        row(block.heads),
        `|${' --- |'.repeat(block.heads.length)}`,
        ...block.rows.map(({ cells }) => row(cells)),
      ];
    case 'list':
      return [`### ${plain(block.title)}`, '', ...block.items.map(({ text }) => `- ${plain(text)}`)];
    case 'quotes':
      return [
        `### ${plain(block.title)}`,
        '',
        ...block.quotes.map(({ text, by }) => `- ${quotes[0]}${plain(text)}${quotes[1]} (${plain(by)})`),
      ];
  }
}

/** The pack as Markdown (CommonMark with tables), for a mail or a wiki. `quotes` are those of its language. */
export function packMarkdown(pack: PackDocument, quotes: readonly [string, string]): string {
  const parts = [
    [`# ${plain(pack.title)}`, '', plain(pack.under)],
    ...pack.sections.flatMap(({ title, basis, blocks }) => [
      [`## ${plain(title)}`, '', plain(basis)],
      ...blocks.map((block) => blockLines(block, quotes)),
    ]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
