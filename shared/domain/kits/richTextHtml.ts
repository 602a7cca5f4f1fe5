import type { RichText, TextRun } from './richText.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

function runHtml({ text, strong, emphasis }: TextRun): string {
  const words = escaped(text);
  const leaning = emphasis === true ? `<em>${words}</em>` : words;
  return strong === true ? `<strong>${leaning}</strong>` : leaning;
}
const lineHtml = (runs: readonly TextRun[]): string => runs.map(runHtml).join('');

/** The document as markup for a clipboard or a mail: paragraphs, lists, bold and italic, nothing of ours. */
export const richTextHtml = ({ blocks }: RichText): string =>
  blocks
    .map((block) => {
      if (block.type === 'paragraph') return `<p>${lineHtml(block.runs)}</p>`;
      const list = block.type === 'numbers' ? 'ol' : 'ul';
      return `<${list}>${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join('')}</${list}>`;
    })
    .join('');
