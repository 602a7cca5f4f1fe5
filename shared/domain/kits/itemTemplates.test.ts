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

test('an item begins in the languages that are wanted, and says nothing in the others', () => {
  for (const template of itemTemplates) {
    const { en, fr, sv, it } = templateContentIn(template, ['sv', 'en']);
    expect([en, fr, sv, it]).toEqual([template.content.en, null, template.content.sv, null]);
  }
});
