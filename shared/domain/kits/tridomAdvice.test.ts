import { expect, test } from 'vitest';
import { noFacts } from './itemContent.ts';
import { richTextOf } from './richText.ts';
import { type KitToAdvise, tridomAdvice, tridomAdviceCodes, tridomQuestions } from './tridomAdvice.ts';

const said = richTextOf('Something.');
const item = (itemId: string, kind: KitToAdvise['items'][number]['kind'], facts = noFacts) => ({
  itemId,
  kind,
  facts,
  content: {},
});
const good: KitToAdvise = {
  tridom: {
    callToAction: 'Try one for four weeks',
    needs: ['functional'],
    medium: 'A visit',
    novelty: 'The trial ends by itself',
    difference: 'Doing nothing costs a van',
    alignment: 'Delivery says four weeks too',
    measure: 'Trials begun',
    target: 'Twelve',
  },
  audience: { territoryIds: [], segments: ['Bakeries'], buyerStages: [], personas: [] },
  isSuccessor: true,
  whatChanged: { en: 'A shorter reply' },
  items: [
    item('q', 'discovery_question'),
    item('b', 'battlecard'),
    item('m', 'email_template'),
    item('s', 'story', { ...noFacts, permission: 'Contract 7' }),
    item('p', 'proof_point', { ...noFacts, source: 'Field trial' }),
    {
      ...item('o', 'objection_response'),
      content: { en: { title: 'Too dear', explore: ['Than what?'], response: said } },
    },
  ],
};

test('nothing is asked of a kit that answers everything', () => {
  expect(tridomAdvice(good)).toEqual([]);
});

test('each question that is not answered is asked, and each code has its case', () => {
  const advice = tridomAdvice({
    tridom: null,
    audience: { territoryIds: ['t'], segments: [], buyerStages: [], personas: [] },
    isSuccessor: true,
    whatChanged: { en: ' ' },
    items: [item('s', 'story'), item('p', 'proof_point'), item('o', 'objection_response')],
  });
  expect(new Set(advice.map(({ code }) => code))).toEqual(new Set(tridomAdviceCodes));
  expect(new Set(advice.map(({ question }) => question))).toEqual(new Set(tridomQuestions));
  expect(advice.filter(({ itemId }) => itemId !== null)).toEqual([
    { question: 'orchestrated', code: 'no_permission', itemId: 's' },
    { question: 'differentiating', code: 'no_source', itemId: 'p' },
    { question: 'relevant', code: 'no_explore', itemId: 'o' },
  ]);
});

test('a first version need not say what changed', () => {
  expect(tridomAdvice({ ...good, isSuccessor: false, whatChanged: null })).toEqual([]);
});
