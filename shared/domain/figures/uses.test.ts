import { expect, test } from 'vitest';
import { adoption, countedUses, frequency, type ItemUse, reach } from './uses.ts';

let made = 0;
const use = (values: Partial<ItemUse>): ItemUse => {
  made += 1;
  return {
    id: `use ${made}`,
    itemId: 'item',
    accountId: 'yard',
    contactId: 'petra',
    callId: 'call',
    inOwnWords: false,
    usedAt: made,
    ...values,
  };
};
const ids = (...names: string[]) => names.map((id) => ({ id }));

test('an item counts once in a call, however often it was shown or said there', () => {
  const first = use({});
  expect(countedUses([use({ usedAt: 900 }), first, use({ inOwnWords: true })])).toEqual([first]);
});

test('another item, another call, and each mail count by themselves', () => {
  const uses = [
    use({}),
    use({ itemId: 'other' }),
    use({ callId: 'next' }),
    use({ callId: null }),
    use({ callId: null }),
  ];
  expect(countedUses(uses)).toHaveLength(5);
});

test('reach counts accounts and people of the audience, each once, and nobody outside it', () => {
  const uses = [
    use({}),
    use({ callId: 'next' }),
    use({ accountId: 'elsewhere', contactId: 'anna' }),
    use({ contactId: null }),
  ];
  expect(reach(uses, { accounts: ids('yard', 'harbour'), people: ids('petra', 'olle', 'mia') })).toEqual({
    accounts: { reached: 1, of: 2 },
    people: { reached: 1, of: 3 },
  });
});

test('frequency is occasions per account reached', () => {
  const uses = [
    use({}),
    use({ itemId: 'other' }),
    use({ callId: 'next' }),
    use({ callId: null, accountId: 'harbour' }),
    use({ accountId: 'elsewhere' }),
  ];
  expect(frequency(uses, ids('yard', 'harbour', 'lake'))).toEqual({
    occasions: 3,
    accounts: 2,
    perAccount: 1.5,
  });
  expect(frequency([], ids('yard'))).toEqual({ occasions: 0, accounts: 0, perAccount: null });
});

test('adoption counts held calls with a use, own words apart', () => {
  const uses = [
    use({ callId: 'a' }),
    use({ callId: 'b', inOwnWords: true }),
    use({ callId: 'not held' }),
    use({ callId: null }),
  ];
  expect(adoption(ids('a', 'b', 'c', 'd'), uses)).toEqual({ withUse: 2, ownWords: 1, held: 4 });
});
