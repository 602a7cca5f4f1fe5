import { expect, test } from 'vitest';
import { languages } from '../../../shared/domain/entities/account.ts';
import { objectionCategories } from '../../../shared/domain/entities/heard.ts';
import { contents } from '../countries.ts';
import { leadSources } from '../leadSources.ts';
import { scenarioKeys } from '../scenarios.ts';
import { type Segment, segments } from '../segments.ts';

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);

test.each(objectionCategories)('customers put "%s" in at least twenty-five ways', (category) => {
  const said = languages.flatMap((language) => contents[language].objections[category]);
  expect(said.length).toBeGreaterThanOrEqual(25);
});

test.each(languages)('reps sum a call up in well over a hundred ways in %s', (language) => {
  const { scenarios } = contents[language];
  const summaries = scenarioKeys.flatMap((key) => [
    ...scenarios[key].met,
    ...scenarios[key].minimumMet,
    ...scenarios[key].notMet,
  ]);
  expect(new Set(summaries).size).toBeGreaterThan(100);
  expect(new Set(summaries).size).toBe(summaries.length);
});

test.each(languages)('no words of a customer stand twice in %s', (language) => {
  const { objections, complaints, praise } = contents[language];
  const said = textsIn([objections, complaints, praise]).filter(
    (text) => !segments.includes(text as Segment),
  );
  expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
});

test.each(languages)('texts in %s use known slots and no straight quotation marks', (language) => {
  const known = ['first', 'n', 'product', 'month', 'rival', 'root'];
  for (const text of textsIn(contents[language])) {
    for (const [, slot] of text.matchAll(/\{(\w*)\}/g)) expect(known).toContain(slot);
    expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[{}"']/);
    expect(text).toBe(text.trim());
  }
});

test.each(languages)('whoever names a rival in %s is asked about one', (language) => {
  const { objections } = contents[language];
  for (const text of textsIn(objections.competitor)) expect(text).toContain('{rival}');
  for (const category of objectionCategories) {
    if (category !== 'competitor') expect(textsIn(objections[category]).join(' ')).not.toContain('{rival}');
  }
});

test.each(languages)('each source of leads has its note in %s', (language) => {
  expect(contents[language].leads.notes).toHaveLength(leadSources.length);
  expect(contents[language].months).toHaveLength(12);
});

test('French and Italian first names never ask for an elision', () => {
  for (const language of ['fr', 'it'] as const) {
    const { women, men } = contents[language].names;
    for (const name of [...women, ...men]) expect(name.normalize('NFD')).not.toMatch(/^[AEIOUYH]/);
  }
});

test('in French, high punctuation has its space and quotation its guillemets', () => {
  for (const text of textsIn(contents.fr)) {
    expect(text).not.toMatch(/[^\s][?!;»]/);
    expect(text).not.toMatch(/[“”]/);
  }
});
