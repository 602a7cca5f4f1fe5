import { expect, test } from 'vitest';
import { kitTemplateIds, kitTemplateItems } from './kitTemplates.ts';

const kindsOf = (id: (typeof kitTemplateIds)[number]) => kitTemplateItems(id).map(({ kind }) => kind);

test('a kit begins with the items that kits of its kind have', () => {
  expect(kindsOf('battlecard')).toEqual([
    'battlecard',
    'proof_point',
    'discovery_question',
    'objection_response',
  ]);
  expect(kindsOf('launch')).toEqual([
    'key_message',
    'discovery_question',
    'objection_response',
    'proof_point',
    'story',
    'email_template',
    'collateral',
  ]);
  expect(kindsOf('objections').filter((kind) => kind === 'objection_response')).toHaveLength(2);
});

test('no template names an item twice', () => {
  for (const id of kitTemplateIds) {
    const ids = kitTemplateItems(id).map((item) => item.id);
    expect(new Set(ids).size, id).toBe(ids.length);
  }
});
