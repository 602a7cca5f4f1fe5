import type { PersonResponse } from '../../../../shared/contracts/sync/peopleWire.ts';

export interface PageWords {
  readonly title: string;
  readonly at: string;
  readonly sections: Readonly<Record<string, string>>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const instants = /At$/;

function shown(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (instants.test(field) && typeof value === 'number') return new Date(value).toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is held about a person as one page that stands by itself: no script, no picture, nothing from elsewhere. */
export function personPage({ name, sections }: PersonResponse, words: PageWords): string {
  const parts = sections.map(({ of, rows }) => {
    const items = rows.map((row) => {
      const facts = Object.entries(row)
        .map(([field, value]) => [field, shown(field, value)] as const)
        .filter(([, text]) => text !== '')
        .map(([field, text]) => `<dt>${escaped(field)}</dt><dd>${escaped(text)}</dd>`);
      return `<dl>${facts.join('')}</dl>`;
    });
    return `<section><h2>${escaped(words.sections[of] ?? of)}</h2>${items.join('')}</section>`;
  });
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<title>${escaped(words.title)}</title>`,
    '<style>body{font:15px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}',
    'dl{display:grid;grid-template-columns:12rem 1fr;gap:.2rem 1rem;border-top:1px solid #ccc;padding-top:.6rem}',
    'dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}</style></head><body>',
    `<h1>${escaped(name ?? words.title)}</h1><p>${escaped(words.at)}</p>`,
    ...parts,
    '</body></html>\n',
  ].join('\n');
}
