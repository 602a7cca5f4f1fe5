import { expect, test } from 'vitest';
import { languages } from '../entities/account.ts';
import { contentSchemas, kitItemKinds } from './itemContent.ts';
import { itemTemplates, templateContentIn } from './itemTemplates.ts';

test('every kind has something to begin with, whole in each language and another in each', () => {
  expect(new Set(itemTemplates.map(({ kind }) => kind))).toEqual(new Set(kitItemKinds));
  for (const { id, kind, content } of itemTemplates) {
    for (const language of languages)
      expect(contentSchemas[kind].safeParse(content[language]).success, `${id} ${language}`).toBe(true);
    expect(new Set(languages.map((language) => JSON.stringify(content[language]))).size, id).toBe(
      languages.length,
    );
  }
  expect(new Set(itemTemplates.map(({ id }) => id)).size).toBe(itemTemplates.length);
});

test('an item begins in the languages that are wanted, a file in one of them, and says nothing in the others', () => {
  const begun = (template: (typeof itemTemplates)[number], author: 'it' | 'sv') => {
    const content = templateContentIn(template, ['en', 'sv'], author);
    return languages.map((language) => content[language] !== null);
  };
  for (const template of itemTemplates) {
    const isFile = template.kind === 'collateral';
    expect(begun(template, 'it')).toEqual([true, false, !isFile, false]);
    expect(begun(template, 'sv')).toEqual([!isFile, false, true, false]);
    expect(templateContentIn(template, ['sv'], 'sv').sv).toBe(template.content.sv);
  }
});
