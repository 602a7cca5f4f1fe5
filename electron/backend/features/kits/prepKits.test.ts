import { afterEach, beforeEach, expect, test } from 'vitest';
import { noFacts } from '../../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../../shared/domain/kits/richText.ts';
import { testNow } from '../../../../test/fixtures/askFeatures.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { kitItems, kitPayloadOf, kitTerritoryId, releaseOf } from '../../../../test/fixtures/signedKits.ts';
import { handlers } from '../prep/handlers.ts';

const day = 86_400_000;
const accountId = idOf(10);

let laptop: KitLaptop;

beforeEach(() => {
  laptop = openKitLaptop(handlers);
  laptop.put('account', rowOf('account', { id: accountId, territoryIds: [kitTerritoryId], language: 'sv' }));
  laptop.put('competitor', rowOf('competitor', { id: idOf(7_900), name: 'Veritas' }));
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
});
afterEach(() => laptop.close());

test('a prep brings what to ask, the answer to what is likely with its proof, and the battlecard of who is in play', async () => {
  laptop.put(
    'heard',
    rowOf('heard', {
      id: idOf(520),
      accountId,
      authorId: idOf(1),
      category: 'price',
      competitorId: idOf(7_900),
      heardAt: testNow - day,
    }),
  );
  laptop.put('call', rowOf('call', { id: idOf(30), accountId, ownerId: idOf(1), startsAt: testNow + day }));
  const { kits } = await laptop.value('prep.get', { callId: idOf(30) });
  expect(kits.questions.map(({ text, why }) => [text, why.rule])).toEqual([
    ['What did an hour at the quay cost you in July?', 'forLikely'],
  ]);
  expect(kits.answers).toMatchObject([
    {
      category: 'price',
      why: { rule: 'onlyAnswer' },
      response: {
        item: { title: 'Det är för dyrt på en gång' },
        content: { said: { explore: [expect.any(String)] } },
      },
      proofs: [{ item: { title: 'Payback in nine months' } }],
    },
  ]);
  expect(kits.battlecards).toMatchObject([{ item: { title: 'Veritas' }, why: { rule: 'namedHere' } }]);
});

test('a prep for an account outside the audience brings nothing of the kit', async () => {
  laptop.put('account', rowOf('account', { id: idOf(11), territoryIds: [idOf(12)] }));
  laptop.put(
    'call',
    rowOf('call', { id: idOf(30), accountId: idOf(11), ownerId: idOf(1), startsAt: testNow + day }),
  );
  const { kits } = await laptop.value('prep.get', { callId: idOf(30) });
  expect(kits).toEqual({ questions: [], answers: [], battlecards: [], send: [], collateral: [] });
});

test.each([
  ['learns_alone', ['Monthly terms']],
  ['wants_guidance', []],
  ['unknown', []],
] as const)('of a contact who is “%s” what is offered to be sent follows', async (orientation, sent) => {
  const email = (number: number, visibility: 'customer' | 'internal', title: string) => ({
    id: idOf(number),
    kind: 'email_template' as const,
    visibility,
    facts: noFacts,
    content: { en: { title, subject: title, body: richTextOf('Here they are.') } },
  });
  const items = [...kitItems, email(7_205, 'customer', 'Monthly terms'), email(7_206, 'internal', 'For us')];
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(2, { items })));
  laptop.put('contact', rowOf('contact', { id: idOf(31), accountId, orientation }));
  laptop.put(
    'call',
    rowOf('call', {
      id: idOf(30),
      accountId,
      ownerId: idOf(1),
      startsAt: testNow + day,
      contactIds: [idOf(31)],
    }),
  );
  const { kits } = await laptop.value('prep.get', { callId: idOf(30) });
  expect(kits.send.map(({ item }) => item.title)).toEqual(sent);
});
