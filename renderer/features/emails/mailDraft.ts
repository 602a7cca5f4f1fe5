/** A mail that is written and not sent, with files. Bytes come in base64. */
export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly base64: string }[];
}

/** What one encoded word of a header holds at most: 75 signs with its dress (RFC 2047, 2). */
const wordBytes = 45;
const lineLength = 76;

/**
 * The mail as a message file, which a mail program opens as a draft (`X-Unsent`). Everything that was written is
 * encoded, so that no name and no word adds a header or an address. `boundary`: a text that is in none of it.
 */
export function mailDraft({ to, subject, plain, html, files }: MailDraft, boundary: string): string {
  const inner = `${boundary}.texts`;
  const text = (type: string, words: string): string[] => [
    `--${inner}`,
    `Content-Type: text/${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    folded(base64Of(new TextEncoder().encode(words.replace(/\r?\n/g, '\r\n')))),
  ];
  return [
    `To: ${to.replace(/[^\x21-\x7e]|[,;<>()"]/g, '')}`,
    `Subject: ${encodedWords(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    `Content-Type: multipart/alternative; boundary="${inner}"`,
    '',
    ...text('plain', plain),
    ...text('html', html),
    `--${inner}--`,
    ...files.flatMap(({ name, mediaType, base64 }) => [
      `--${boundary}`,
      `Content-Type: ${mediaType}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name).replace(/['()*]/g, escapedSign)}`,
      '',
      folded(base64),
    ]),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

const escapedSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

const folded = (base64: string): string =>
  (base64.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []).join('\r\n');

/** RFC 2047: encoded words of whole characters, one on each line. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const sign of text.replace(/\s+/g, ' ')) {
    if (new TextEncoder().encode(word + sign).length > wordBytes) {
      words.push(word);
      word = '';
    }
    word += sign;
  }
  words.push(word);
  return words.map((one) => `=?utf-8?B?${base64Of(new TextEncoder().encode(one))}?=`).join('\r\n ');
}
