import { expect, test } from 'vitest';
import { languages } from '../../../shared/domain/entities/account.ts';
import { objectionCategories } from '../../../shared/domain/entities/heard.ts';
import { contentSchemas, kitItemContent, kitItemKinds } from '../../../shared/domain/kits/itemContent.ts';
import { plainText } from '../../../shared/domain/kits/richText.ts';
import { isUuid } from '../../../shared/kernel/uuid.ts';
import { dateOf } from '../calendarDays.ts';
import { competitorId, competitorNames } from '../competitors.ts';
import { demoKits } from './demoKits.ts';
import { type FileOf, kitItemId, kitItems } from './kitItems.ts';
import { newInVersion2, vansArePaidForBefore, whatChanged } from './one-round/version1.ts';

const today = 20_782;
const fileOf: FileOf = (key, edition) => ({
  sha256: 'a'.repeat(64),
  name: `${key}-${edition}`,
  mediaType: 'application/pdf',
  bytes: 1,
  pages: 1,
  mayLeave: true,
});
const every = demoKits.flatMap((kit) => kitItems(kit, today, fileOf).map((item) => ({ kit, item })));
const keyOf = (kit: (typeof demoKits)[number], id: string): string =>
  Object.keys(kit.items).find((key) => kitItemId(kit, key) === id) ?? '';
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);

test('five kits hold some seventy items, of every kind, each in all four languages or a file in its own', () => {
  expect(demoKits).toHaveLength(5);
  expect(every.length).toBeGreaterThanOrEqual(60);
  expect(new Set(every.map(({ item }) => item.kind))).toEqual(new Set(kitItemKinds));
  for (const { kit, item } of every) {
    expect(kitItemContent.safeParse(item).error?.issues ?? []).toEqual([]);
    const edition = kit.items[keyOf(kit, item.id)]?.edition;
    expect(Object.keys(item.content).sort()).toEqual(
      edition === undefined ? [...languages].sort() : [edition],
    );
  }
});

test('no id is given twice, and none depends on the day', () => {
  const ids = every.map(({ item }) => item.id);
  expect(new Set(ids).size).toBe(ids.length);
  const later = demoKits.flatMap((kit) => kitItems(kit, today + 90, fileOf).map(({ id }) => id));
  expect(later).toEqual(ids);
});

test('every kind of objection has its answer in the kit that everybody has', () => {
  const [everybodys] = demoKits;
  expect(everybodys?.audience).toMatchObject({ segments: [], buyerStages: [], personas: [] });
  const answered = every
    .filter(({ kit, item }) => kit === everybodys && item.kind === 'objection_response')
    .map(({ item }) => item.facts.category);
  expect([...answered].sort()).toEqual([...objectionCategories].sort());
});

test('every competitor has one battlecard, for the rep’s eyes', () => {
  const cards = every.filter(({ item }) => item.kind === 'battlecard');
  expect(cards.map(({ item }) => item.facts.competitorId)).toEqual(competitorNames.map(competitorId));
  for (const { item } of cards) expect(item.visibility).toBe('internal');
});

test('a claim has proof in the same kit that still holds, and proof has a source', () => {
  for (const { kit, item } of every) {
    expect(item.facts.claims).toBe(item.facts.proofItemIds.length > 0);
    for (const id of item.facts.proofItemIds) {
      const proof = every.find((one) => one.kit === kit && one.item.id === id)?.item;
      expect([proof?.kind, proof?.visibility]).toEqual(['proof_point', 'customer']);
      expect((proof?.facts.validUntil ?? '') > dateOf(today)).toBe(true);
    }
    if (item.kind === 'proof_point') expect(item.facts.source).not.toBeNull();
    if (item.kind === 'story') expect(item.facts.permission).not.toBeNull();
    expect(item.facts.file !== null).toBe(item.kind === 'collateral');
  }
});

test.each(languages)(
  'what is asked first stands before every answer in %s, and both can be spoken',
  (language) => {
    for (const { item } of every) {
      if (item.kind !== 'objection_response') continue;
      const said = contentSchemas.objection_response.parse(item.content[language]);
      expect(said.explore.length).toBeGreaterThanOrEqual(1);
      const words = plainText(said.response).split(/\s+/).length;
      expect([said.title, words <= 85]).toEqual([said.title, true]);
    }
  },
);

test.each(languages)('texts in %s stand once, without straight quotes or spaces to spare', (language) => {
  const texts = every.flatMap(({ item }) =>
    textsIn(item.content[language]).filter((text) => text.length > 25 && !isUuid(text)),
  );
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  for (const { item } of every) {
    for (const text of textsIn(item.content[language])) {
      expect(text.replace(/\{(contact|account|me|note)\}/g, 'X')).not.toMatch(/["'{}]| {2}|^ | $/);
    }
  }
});
test('in French, high punctuation and figures keep their space', () => {
  const before = Object.values(vansArePaidForBefore.fr);
  for (const text of textsIn([every.map(({ item }) => item.content.fr), before, whatChanged.fr])) {
    expect(text).not.toMatch(/[^\u202f\u00a0][;!?](\s|$)|[^\u00a0]:(\s|$)|«[^\u00a0]|[^\u00a0]»|[“”]/);
    expect(text).not.toMatch(/\d (€|%|\d{3})/);
  }
});

test.each([
  ['en', /[«»]| - /],
  ['sv', /[«»“]| - /],
  ['it', /[«»]| - /],
] as const)('quotation marks are those of the language: %s', (language, foreign) => {
  for (const { item } of every) expect(textsIn(item.content[language]).join('\n')).not.toMatch(foreign);
});

test('the first version of the first kit lacks what the second brought', () => {
  const [first] = demoKits;
  if (first === undefined) throw new Error('no kit');
  for (const key of newInVersion2) expect(kitItemId(first, key)).toBeDefined();
  for (const language of languages)
    expect(vansArePaidForBefore[language].response).not.toBe(first.texts[language]['vans-are-paid-for']);
});
