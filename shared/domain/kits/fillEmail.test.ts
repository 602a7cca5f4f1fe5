import { expect, test } from 'vitest';
import { fieldsOf, fillEmail, longestMailto, mailtoAddress } from './fillEmail.ts';
import { plainText, type RichText, richTextOf } from './richText.ts';

const values = { contact: 'Petra', account: 'Sjöberg Marin', me: 'Rut Ek', note: '' };
const template = {
  subject: 'One morning at {account}',
  body: richTextOf('Hello {contact},\n\n{note}\n\nwould Tuesday suit?\n\n{me}'),
};

test('the fields are filled in, and a note that nobody wrote leaves no gap', () => {
  const { subject, body } = fillEmail(template, values);
  expect(subject).toBe('One morning at Sjöberg Marin');
  expect(plainText(body)).toBe('Hello Petra,\n\nwould Tuesday suit?\n\nRut Ek');
});

test('the note stands where the template has room for it, in its own paragraphs', () => {
  const note = 'I found the drawing.\n\nIt is the older one.';
  expect(plainText(fillEmail(template, { ...values, note }).body)).toContain(
    'Hello Petra,\n\nI found the drawing.\n\nIt is the older one.\n\nwould',
  );
});

test('what is filled in is never a field itself', () => {
  expect(fillEmail(template, { ...values, account: '{me}' }).subject).toBe('One morning at {me}');
});

test('bold and lists stay, and what else stands in braces is left alone', () => {
  const body: RichText = {
    format: 1,
    blocks: [
      { type: 'paragraph', runs: [{ text: '{contact}', strong: true }, { text: ', {price}' }] },
      { type: 'bullets', items: [[{ text: 'for {account}' }]] },
    ],
  };
  expect(fillEmail({ subject: '', body }, values).body.blocks).toEqual([
    { type: 'paragraph', runs: [{ text: 'Petra', strong: true }, { text: ', {price}' }] },
    { type: 'bullets', items: [[{ text: 'for Sjöberg Marin' }]] },
  ]);
});

test.each([
  ['Hello {contact},', 'Hello,'],
  ['Bonjour {contact},', 'Bonjour,'],
  ['Hej {contact}!', 'Hej!'],
  ['Buongiorno {contact},', 'Buongiorno,'],
  ['Good to meet you today, {contact}. You named one round.', 'Good to meet you today. You named one round.'],
])('where nobody is chosen, %s greets without a name', (greeting, without) => {
  const nobody = { ...values, contact: '' };
  const { subject, body } = fillEmail({ subject: greeting, body: richTextOf(`${greeting}\n\n{me}`) }, nobody);
  expect(subject).toBe(without);
  expect(plainText(body)).toBe(`${without}\n\nRut Ek`);
});

test('a name in bold leaves no gap either', () => {
  const runs = [{ text: 'Hello ' }, { text: '{contact}', strong: true as const }, { text: ',' }];
  const body: RichText = { format: 1, blocks: [{ type: 'paragraph', runs }] };
  expect(plainText(fillEmail({ subject: '', body }, { ...values, contact: '' }).body)).toBe('Hello,');
});

test('a template says which fields it names', () => {
  expect(fieldsOf(template)).toEqual(['contact', 'account', 'me', 'note']);
  expect(fieldsOf({ subject: 'Hello', body: richTextOf('{me}') })).toEqual(['me']);
});

test('no name and no word adds another field to the address', () => {
  const { address } = mailtoAddress('petra@sjoberg.example?bcc=x@y.example', 'A&cc=z@y.example', 'One\nTwo');
  expect(address).toBe(
    'mailto:petra@sjoberg.example%3Fbcc%3Dx%40y.example?subject=A%26cc%3Dz%40y.example&body=One%0D%0ATwo',
  );
});

test('a text that a mail program would cut off is left to be pasted', () => {
  const { address, whole } = mailtoAddress('petra@sjoberg.example', 'Hello', 'å'.repeat(2_000));
  expect(whole).toBe(false);
  expect(address).toBe('mailto:petra@sjoberg.example?subject=Hello');
  expect(address.length).toBeLessThan(longestMailto);
});
