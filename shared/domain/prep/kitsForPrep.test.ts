import { expect, test } from 'vitest';
import { kitsForPrep, type PrepItem } from './kitsForPrep.ts';
import type { LikelyObjection } from './likelyObjections.ts';
import { because } from './why.ts';

const item = (itemId: string, values: Partial<PrepItem>): PrepItem => ({
  itemId,
  kitId: 'kit',
  languages: ['en', 'sv'],
  kind: 'objection_response',
  category: 'price',
  competitorId: null,
  proofItemIds: [],
  maySend: false,
  figure: null,
  ...values,
});
const likely = (...categories: LikelyObjection['category'][]): LikelyObjection[] =>
  categories.map((category) => ({ category, verbatim: null, language: null, why: because('likeSegment') }));
const names = (chosen: readonly { readonly item: PrepItem }[]) =>
  chosen.map(({ item: { itemId } }) => itemId);

test('each likely objection gets the response that did best, by the lower end of its interval', () => {
  const { answers } = kitsForPrep(
    [
      item('one of one', { figure: { resolved: 1, final: 1, low: 0.21 } }),
      item('forty of sixty', { figure: { resolved: 40, final: 60, low: 0.54 } }),
      item('timing', { category: 'timing' }),
    ],
    likely('timing', 'price', 'trust'),
    [],
    null,
    null,
  );
  expect(
    answers.map(({ category, response }) => [category, response.item.itemId, response.why.rule]),
  ).toEqual([
    ['timing', 'timing', 'onlyAnswer'],
    ['price', 'forty of sixty', 'didBest'],
  ]);
  expect(answers[1]?.response.why.values).toEqual({ count: 40, of: 60 });
});

test('of several answers nobody has used yet the first stands, for what it is meant for', () => {
  const { answers } = kitsForPrep([item('a', {}), item('b', {})], likely('price'), [], null, null);
  expect(answers[0]?.response).toMatchObject({ item: { itemId: 'a' }, why: { rule: 'forLikely' } });
});

test('a response brings its own proof before any other of the situation', () => {
  const { answers } = kitsForPrep(
    [
      item('response', { proofItemIds: ['own'] }),
      item('other', { kind: 'proof_point' }),
      item('own', { kind: 'proof_point', category: null }),
      item('elsewhere', { kind: 'proof_point', category: 'trust' }),
    ],
    likely('price'),
    [],
    null,
    null,
  );
  expect(answers[0]?.proofs.map(({ itemId }) => itemId)).toEqual(['own', 'other']);
});

test('questions for what is likely come first, then those for anyone; what is unlikely is left out', () => {
  const question = (itemId: string, category: PrepItem['category']) =>
    item(itemId, { kind: 'discovery_question', category });
  const { questions } = kitsForPrep(
    [
      question('anyone', null),
      question('trust', 'trust'),
      question('price', 'price'),
      question('timing', 'timing'),
    ],
    likely('timing', 'price'),
    [],
    null,
    null,
  );
  expect(names(questions)).toEqual(['timing', 'price', 'anyone']);
  expect(questions.map(({ why }) => why.rule)).toEqual(['forLikely', 'forLikely', 'forAudience']);
});

test('a battlecard comes with the competitor who is in play, and why is theirs', () => {
  const card = (itemId: string, competitorId: string) =>
    item(itemId, { kind: 'battlecard', category: null, competitorId });
  const why = because('namedHere', { count: 2 });
  const { battlecards } = kitsForPrep(
    [card('veritas', 'v'), card('rivalis', 'r')],
    [],
    [{ id: 'v', why }],
    null,
    null,
  );
  expect(battlecards).toEqual([{ item: expect.objectContaining({ itemId: 'veritas' }), why }]);
});

test('collateral is chosen like questions, four at most', () => {
  const sheets = Array.from({ length: 6 }, (_, at) =>
    item(`sheet ${at}`, { kind: 'collateral', category: null }),
  );
  expect(names(kitsForPrep(sheets, likely('price'), [], null, null).collateral)).toHaveLength(4);
});

const readers = { first: 'send', offersToSend: true, why: because('learnsAlone') } as const;
const guided = { first: 'say', offersToSend: false, why: because('wantsGuidance') } as const;
const material = [
  item('stays', { kind: 'collateral', category: null }),
  item('sheet', { kind: 'collateral', category: null, maySend: true }),
  item('email', { kind: 'email_template', category: 'price', maySend: true }),
  item('draft', { kind: 'email_template', category: 'price' }),
];

test('who learns alone gets what may be sent, emails among it, and is shown first what was not', () => {
  const { send, collateral } = kitsForPrep(material, likely('price'), [], readers, null);
  expect(send.map((one) => [one.item.itemId, one.why.rule])).toEqual([
    ['email', 'forLikely'],
    ['sheet', 'forAudience'],
  ]);
  expect(names(collateral)).toEqual(['stays', 'sheet']);
});

test('where every file may be sent there is still something to show, what is likely first', () => {
  const sheet = (itemId: string, category: PrepItem['category']) =>
    item(itemId, { kind: 'collateral', category, maySend: true });
  const files = [sheet('anyone', null), sheet('price', 'price')];
  const { send, collateral } = kitsForPrep(files, likely('price'), [], readers, null);
  expect([names(send), names(collateral)]).toEqual([
    ['price', 'anyone'],
    ['price', 'anyone'],
  ]);
});

test('who wants to be guided, or has not said, gets nothing sent instead', () => {
  for (const order of [guided, null]) {
    const { send, collateral } = kitsForPrep(material, likely('price'), [], order, null);
    expect(send).toEqual([]);
    expect(names(collateral)).toEqual(['stays', 'sheet']);
  }
});

test('files are those that the customer can read; words are said in whatever language they are in', () => {
  const items = [
    item('slides en', { kind: 'collateral', category: null, languages: ['en'], maySend: true }),
    item('slides sv', { kind: 'collateral', category: null, languages: ['sv'], maySend: true }),
    item('ask', { kind: 'discovery_question', category: null, languages: ['en'] }),
  ];
  const readers = { first: 'send', offersToSend: true, why: because('learnsAlone') } as const;
  expect(names(kitsForPrep(items, [], [], null, 'sv').collateral)).toEqual(['slides sv']);
  const { send, collateral, questions } = kitsForPrep(items, [], [], readers, 'it');
  expect([names(send), names(collateral), names(questions)]).toEqual([['slides en'], ['slides en'], ['ask']]);
});
