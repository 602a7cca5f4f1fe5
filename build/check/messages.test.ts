import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { compareCatalogues, unusedKeys } from './messages.mjs';

const require = createRequire(createRequire(import.meta.url).resolve('react-intl'));
const { parse } = require('@formatjs/icu-messageformat-parser');
const compare = (catalogues: Record<string, Record<string, string>>): string[] =>
  compareCatalogues(catalogues, parse);

describe('catalogues', () => {
  test('that agree have no problem, whatever plural forms a language has', () => {
    expect(
      compare({
        en: { 'sync.pending': '{count, plural, one {# item} other {# items}}', ok: '<b>{name}</b>' },
        fr: {
          'sync.pending': '{count, plural, one {# élément} many {# d’} other {# éléments}}',
          ok: '{name} <b>!</b>',
        },
      }),
    ).toEqual([]);
  });

  test('must have the same keys', () => {
    expect(compare({ en: { a: 'A' }, sv: { b: 'B' } })).toEqual([
      'sv: a is missing',
      'sv: b does not stand in en',
    ]);
  });

  test('must be readable', () => {
    expect(compare({ en: { a: '{count, plural, one {x}' } })[0]).toMatch(/^en: a cannot be read/);
  });

  test('must take the same arguments, in plural forms and tags too', () => {
    expect(compare({ en: { a: '{n, plural, other {{name}}}' }, it: { a: '{n}' } })).toEqual([
      'it: a takes {n}, in en it takes {n, name}',
    ]);
    expect(compare({ en: { a: '<b>x</b>' }, it: { a: 'x' } })).toHaveLength(1);
  });

  test('must not be empty', () => {
    expect(compare({ en: { a: ' ' } })).toEqual(['en: a is empty']);
  });
});

describe('a key', () => {
  test('is used when a source names it in quotes or attributes', () => {
    expect(unusedKeys(['sync.done', 'sync.retry'], ["say('sync.done')", '<Said id="sync.retry" />'])).toEqual(
      [],
    );
  });

  test('is used when a template leads to it', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    const source = 'say(`error.${code}.title`)';
    expect(unusedKeys(['error.offline.title', 'error.offline.text'], [source])).toEqual([
      'error.offline.text',
    ]);
  });

  test('is unused when it only begins another', () => {
    expect(unusedKeys(['sync.done'], ["say('sync.doneAll')"])).toEqual(['sync.done']);
  });
});
