import { escaped } from '../kits/richTextHtml.ts';

/** What a note says, each part already in the user's language; what is null or empty is left out. */
export interface CrmNote {
  /** "Visit, 24 Nov 2026, 10:25" */
  readonly title: string;
  readonly parts: readonly CrmNotePart[];
}

export interface CrmNotePart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A name with its number in the company's own CRM, where that is known: what the note is filed by there. */
export const keyed = (name: string, externalId: string | null): string =>
  externalId === null || externalId === '' ? name : `${name} [${externalId}]`;

/** One note in the two dresses that a clipboard carries: plain text, and the same with its headings marked. */
export function crmNote({ title, parts }: CrmNote): { readonly plain: string; readonly html: string } {
  const said = parts.filter(({ lines }) => lines.some((line) => line.trim() !== ''));
  const plain = said.map(({ heading, lines }) =>
    lines.length === 1 && !lines[0]?.includes('\n')
      ? `${heading}: ${lines[0]}`
      : [`${heading}:`, ...lines.map((line) => (lines.length === 1 ? line : `- ${line}`))].join('\n'),
  );
  const html = said.map(({ heading, lines }) => {
    const [only] = lines;
    const body =
      lines.length === 1 && only !== undefined
        ? broken(only)
        : `</p><ul>${lines.map((line) => `<li>${broken(line)}</li>`).join('')}</ul><p>`;
    return `<p><strong>${escaped(heading)}</strong>: ${body}</p>`.replace('<p></p>', '');
  });
  return {
    plain: [title, ...plain].join('\n'),
    html: [`<p><strong>${escaped(title)}</strong></p>`, ...html].join(''),
  };
}

const broken = (text: string): string => escaped(text).replaceAll('\n', '<br>');
