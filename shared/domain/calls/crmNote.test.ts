import { expect, test } from 'vitest';
import { crmNote, keyed } from './crmNote.ts';

const note = crmNote({
  title: 'Visit, 24 Nov 2026',
  parts: [
    { heading: 'Account', lines: [keyed('Sjöberg & Co', 'A-17')] },
    { heading: 'People', lines: ['Petra Sjöberg, owner'] },
    { heading: 'Objective', lines: [] },
    { heading: 'What happened', lines: ['Walked the quay.\nWants two boats <not four>.'] },
    { heading: 'Heard', lines: ['Price: “not in March”', 'Praise: “good men”'] },
  ],
});

test('each part has its line, and what is empty is left out', () => {
  expect(note.plain).toBe(
    [
      'Visit, 24 Nov 2026',
      'Account: Sjöberg & Co [A-17]',
      'People: Petra Sjöberg, owner',
      'What happened:',
      'Walked the quay.\nWants two boats <not four>.',
      'Heard:',
      '- Price: “not in March”',
      '- Praise: “good men”',
    ].join('\n'),
  );
});

test('rich, it says the same with its headings marked, and nothing written becomes markup', () => {
  expect(note.html).toContain('<p><strong>Account</strong>: Sjöberg &amp; Co [A-17]</p>');
  expect(note.html).toContain('Walked the quay.<br>Wants two boats &lt;not four&gt;.');
  expect(note.html).toContain('<ul><li>Price: “not in March”</li><li>Praise: “good men”</li></ul>');
  expect(note.html).not.toContain('<p></p>');
});

test('without a number of the CRM a name stands alone', () => {
  expect([keyed('A', null), keyed('A', '')]).toEqual(['A', 'A']);
});
