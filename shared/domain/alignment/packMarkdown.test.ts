import { expect, test } from 'vitest';
import { packMarkdown } from './packMarkdown.ts';

test('a pack becomes headings, tables and lists, and nothing that people wrote becomes a mark', () => {
  const markdown = packMarkdown(
    {
      title: 'Weekly alignment',
      under: 'North, 2 to 8 Mar',
      sections: [
        {
          id: 'wins',
          title: 'Wins',
          basis: '2 to 8 Mar',
          blocks: [
            { type: 'words', text: '- 1 deal won' },
            {
              type: 'table',
              title: 'Sales',
              heads: ['Figure', 'n'],
              rows: [
                { key: 'a', cells: ['A|B', 3] },
                { key: 'c', cells: ['C', null] },
              ],
            },
            { type: 'list', title: 'Moved', items: [{ id: 'a', text: '1. *Harbour*\nBoats', to: null }] },
            {
              type: 'quotes',
              title: 'Price',
              quotes: [{ id: 'b', text: 'Too <dear>', language: 'en', by: 'Sjö_Marin', to: null }],
            },
          ],
        },
      ],
    },
    ['“', '”'],
  );
  expect(markdown).toBe(`# Weekly alignment

North, 2 to 8 Mar

## Wins

2 to 8 Mar

\\- 1 deal won

### Sales

| Figure | n |
| --- | --- |
| A\\|B | 3 |
| C | – |

### Moved

- 1\\. \\*Harbour\\* Boats

### Price

- “Too \\<dear\\>” (Sjö\\_Marin)
`);
});
