import { expect, test } from 'vitest';
import { convertChoices, type Lookalike } from './convertChoices.ts';

const like = (accountId: string, contactId: string | null, why: Lookalike['why']): Lookalike => ({
  accountId,
  accountName: accountId,
  contactId,
  contactName: contactId,
  why,
});

test('nobody alike: everything is new', () => {
  expect(convertChoices([])).toEqual([{ kind: 'allNew' }]);
});

test('people come first, then each account once, then new', () => {
  const choices = convertChoices([
    like('one', 'ada', 'email'),
    like('one', 'bo', 'name'),
    like('two', null, 'company'),
  ]);
  expect(
    choices.map((choice) =>
      choice.kind === 'allNew'
        ? 'new'
        : `${choice.kind} ${choice.like.contactId ?? ''}@${choice.like.accountId}`,
    ),
  ).toEqual(['person ada@one', 'person bo@one', 'newPerson ada@one', 'newPerson @two', 'new']);
});
