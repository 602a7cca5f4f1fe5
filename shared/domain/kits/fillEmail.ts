import { type RichText, richTextOf, type TextRun } from './richText.ts';

/** What a template leaves to be filled; `note` is where the rep writes words of their own. */
export const emailFields = ['contact', 'account', 'me', 'note'] as const;
export type EmailField = (typeof emailFields)[number];
export type EmailValues = Readonly<Record<EmailField, string>>;

export interface EmailTemplate {
  readonly subject: string;
  readonly body: RichText;
}

const placeholder = /\{(contact|account|me|note)\}/g;
/** With what joins it to the words before. */
const withLead = /([,\s]*)\{(contact|account|me|note)\}/g;
const noteAlone = /^\s*\{note\}\s*$/;

const fieldsIn = (text: string): readonly EmailField[] =>
  [...text.matchAll(placeholder)].map(([, field]) => field as EmailField);

const linesOf = ({ blocks }: RichText): readonly (readonly TextRun[])[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs] : block.items));
const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/** Which fields a template names, each once. */
export const fieldsOf = ({ subject, body }: EmailTemplate): readonly EmailField[] =>
  emailFields.filter((field) =>
    fieldsIn(`${subject}\n${linesOf(body).map(textOf).join('\n')}`).includes(field),
  );

/**
 * The template with its fields filled in. What is filled in is words and never markup or another field. Where there is
 * nothing to fill in, what joined it to the words before goes as well: a greeting without a name is "Hello,". A
 * paragraph that is the note alone becomes the note's paragraphs, and goes where there is no note.
 */
export function fillEmail({ subject, body }: EmailTemplate, values: EmailValues): EmailTemplate {
  const inLine = (text: string): string =>
    text.replace(withLead, (_, lead: string, field: EmailField) =>
      values[field] === '' ? '' : lead + values[field].replace(/\s*\n\s*/g, ' '),
    );
  const filled = (runs: readonly TextRun[]): TextRun[] => {
    const kept: TextRun[] = [];
    for (const run of runs) {
      const text = inLine(run.text);
      const last = kept.at(-1);
      if (text !== '') kept.push({ ...run, text });
      else if (last !== undefined)
        kept[kept.length - 1] = { ...last, text: last.text.replace(/[,\s]+$/, '') };
    }
    return kept;
  };
  return {
    subject: inLine(subject),
    body: {
      format: body.format,
      blocks: body.blocks.flatMap((block) => {
        if (block.type !== 'paragraph') return [{ ...block, items: block.items.map(filled) }];
        if (noteAlone.test(textOf(block.runs))) return richTextOf(values.note).blocks;
        return [{ ...block, runs: filled(block.runs) }];
      }),
    },
  };
}

/** Beyond this, mail programs of Windows cut an address off without a word. */
export const longestMailto = 1_900;

/**
 * The address that hands a mail to the mail program. Everything is escaped, so that no name and no word adds another
 * field to it. `whole`: the text is in it; where it would be too long, it is left to be pasted.
 */
export function mailtoAddress(
  to: string,
  subject: string,
  text: string,
): { readonly address: string; readonly whole: boolean } {
  const head = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
  const address = `${head}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`;
  return address.length <= longestMailto ? { address, whole: true } : { address: head, whole: false };
}
