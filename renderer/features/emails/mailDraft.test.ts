import { expect, test } from 'vitest';
import { base64Of, mailDraft } from './mailDraft.ts';

const utf8 = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
const made = (own: object = {}) =>
  mailDraft(
    {
      to: 'petra@sjoberg.example',
      subject: 'Förmiddagen hos Sjöberg Marin, som vi sa när vi sågs på kajen i går eftermiddag',
      plain: 'Hej Petra!\n\nRut',
      html: '<p>Hej Petra!</p>',
      files: [
        {
          name: 'Erbjudande (höst).pdf',
          mediaType: 'application/pdf',
          base64: base64Of(new Uint8Array(300)),
        },
      ],
      ...own,
    },
    'edge',
  );
const headersOf = (message: string): string => message.split('\r\n\r\n')[0] ?? '';
const subjectOf = (message: string): string =>
  [...headersOf(message).matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, word = '']) => utf8(word)).join('');

test('a mail program opens it as a draft, with both dresses of the words and the file', () => {
  const message = made();
  expect(headersOf(message)).toMatch(/^To: petra@sjoberg\.example\r\n/);
  expect(headersOf(message)).toContain('X-Unsent: 1');
  expect(subjectOf(message)).toBe(
    'Förmiddagen hos Sjöberg Marin, som vi sa när vi sågs på kajen i går eftermiddag',
  );
  const parts = [...message.matchAll(/base64\r\n(?:[^\r\n]+\r\n)?\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/g)].map(
    ([, body = '']) => body.replace(/\r\n/g, ''),
  );
  expect(parts.slice(0, 2).map(utf8)).toEqual(['Hej Petra!\r\n\r\nRut', '<p>Hej Petra!</p>']);
  expect(atob(parts[2] ?? '')).toHaveLength(300);
  expect(message).toContain("filename*=utf-8''Erbjudande%20%28h%C3%B6st%29.pdf");
  expect(Math.max(...message.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
});

test('no word and no name adds a header or another address', () => {
  const message = made({
    to: 'petra@sjoberg.example\r\nBcc: all@sjoberg.example, other@sjoberg.example',
    subject: 'Hello\r\nBcc: all@sjoberg.example',
  });
  expect(headersOf(message)).not.toMatch(/^Bcc:/m);
  expect(headersOf(message).split('\r\n')[0]).not.toContain(' other');
  expect(subjectOf(message)).toBe('Hello Bcc: all@sjoberg.example');
});
