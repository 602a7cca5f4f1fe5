import { expect, test } from 'vitest';
import { personPage } from './personPage.ts';

test('a page says everything in its own words, and nothing in it can run', () => {
  const page = personPage(
    {
      at: 0,
      name: 'Anna <b>Berg</b>',
      sections: [{ of: 'heard', rows: [{ verbatim: '<script>alert(1)</script>', heardAt: 0, note: null }] }],
    },
    { title: 'Held about a person', at: 'On 26 November', sections: { heard: 'What they said' } },
  );
  expect(page).toContain('<h1>Anna &lt;b&gt;Berg&lt;/b&gt;</h1>');
  expect(page).toContain('<h2>What they said</h2>');
  expect(page).toContain('&lt;script&gt;');
  expect(page).toContain('1970-01-01T00:00:00.000Z');
  expect(page).not.toMatch(/<script|<dt>note/);
});
