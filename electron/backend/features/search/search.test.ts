import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Row } from '../../../../shared/domain/entities/index.ts';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { generateAccounts } from '../../../../test/fixtures/generateAccounts.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
});
afterEach(() => laptop.close());

const account = (number: number, name: string, city: string | null = null): void =>
  laptop.put('account', rowOf('account', { id: idOf(number), name, city }));
const contact = (number: number, accountNumber: number, name: string): void =>
  laptop.put('contact', rowOf('contact', { id: idOf(number), accountId: idOf(accountNumber), name }));

const find = async (text: string, limit = 10) => laptop.value('search.find', { text, limit });
const names = async (text: string): Promise<string[]> => (await find(text)).accounts.map(({ name }) => name);
const people = async (text: string): Promise<string[]> => (await find(text)).contacts.map(({ name }) => name);

/** Enough rows that the index, not the rows too new for it, has to answer. */
function fillIndex(seed = 3): void {
  const filling = [...generateAccounts({ accounts: 300, contactsPerAccount: 1, seed })];
  laptop.put('account', ...filling.map((generated) => generated.account));
  laptop.put('contact', ...filling.flatMap((generated) => generated.contacts));
}

test('a row is found in the moment it is written', async () => {
  account(10, 'Zephyrix Marine');
  expect(await names('zeph')).toEqual(['Zephyrix Marine']);
});

test('a row is found once it stands in the index', async () => {
  account(10, 'Zephyrix Marine');
  contact(11, 10, 'Ylva Zetterqvist');
  fillIndex();
  expect(await names('zephyrix')).toEqual(['Zephyrix Marine']);
  expect(await people('zetterq')).toEqual(['Ylva Zetterqvist']);
});

test('accents and special letters are found with and without', async () => {
  account(10, 'Ægir Smörgås', 'Tromsø');
  fillIndex();
  for (const text of ['aegir', 'Ægir', 'smorgas', 'SMÖRGÅS', 'ægir tromso', 'aegir Tromsø']) {
    expect(await names(text), text).toEqual(['Ægir Smörgås']);
  }
});

test('marks point at the letters typed in the original spelling', async () => {
  account(10, 'Nya Ægir Söner');
  const [found] = (await find('aeg son')).accounts;
  expect(found?.marks.map(([start, end]) => found.name.slice(start, end))).toEqual(['Æg', 'Sön']);
});

test('a slip is forgiven only where nothing matches as typed, and said so', async () => {
  account(10, 'Lindqvist Rederi');
  account(11, 'Lundqvist Rederi');
  const exact = await find('lindqvist');
  expect(exact.corrected).toBeNull();
  expect(exact.accounts.map(({ name }) => name)).toEqual(['Lindqvist Rederi']);
  fillIndex();
  const slipped = await find('lidnqvist rederi');
  expect(slipped.accounts.map(({ name }) => name)).toEqual(['Lindqvist Rederi']);
  expect(slipped.corrected).toBe('lindqvist rederi');
});

test('a name written together or apart is found either way', async () => {
  account(10, 'Skynet Hydraulik');
  contact(11, 10, "Siobhán O'Brien");
  fillIndex();
  expect((await find('sky net hydraulik')).corrected).toBe('skynet hydraulik');
  expect((await find('obrien siobhan')).contacts.map(({ name }) => name)).toContain("Siobhán O'Brien");
});

test('a person is found with their account', async () => {
  account(10, 'Stålvik Zinkgruva');
  account(12, 'Another Zinkgruva');
  contact(11, 10, 'Karin Fredriksson');
  contact(13, 12, 'Maria Fredriksson');
  fillIndex();
  expect(await people('karin zinkgruva')).toEqual(['Karin Fredriksson']);
  expect(await people('stalvik fredr')).toEqual(['Karin Fredriksson']);
});

test('the name that begins so comes before the one that holds the word, before the city', async () => {
  account(10, 'Energi Xylofon');
  account(11, 'Xylofon Energi');
  account(12, 'Plast AB', 'Xylofon');
  fillIndex();
  expect(await names('xylofon')).toEqual(['Xylofon Energi', 'Energi Xylofon', 'Plast AB']);
});

test('of equals the account spoken with last comes first', async () => {
  account(10, 'Qvarn Ett');
  account(11, 'Qvarn Fem');
  laptop.put(
    'call',
    rowOf('call', { id: idOf(20), accountId: idOf(11), ownerId: idOf(1), status: 'held', startsAt: 5000 }),
  );
  expect(await names('qvarn')).toEqual(['Qvarn Fem', 'Qvarn Ett']);
});

test('of a common name the one at my own accounts is found, however many there are', async () => {
  const everywhere = [...generateAccounts({ accounts: 600, contactsPerAccount: 2, seed: 6 })];
  laptop.put('account', ...everywhere.map((generated) => generated.account));
  laptop.put(
    'contact',
    ...everywhere.flatMap(({ contacts }) => contacts.map((one) => ({ ...one, name: `Anna ${one.name}` }))),
  );
  const mine = everywhere[100];
  laptop.put(
    'call',
    rowOf('call', { id: idOf(20), accountId: mine?.account.id ?? '', ownerId: laptop.me.id, status: 'held' }),
  );
  const found = await find('anna', 2);
  expect(mine?.contacts.map(({ id }) => id)).toContain(found.contacts[0]?.id);
});

test('a new name is found and the old one is not', async () => {
  account(10, 'Gammelnamn AB');
  fillIndex();
  account(10, 'Zyklon AB');
  expect(await names('gammelnamn')).toEqual([]);
  expect(await names('zyklon')).toEqual(['Zyklon AB']);
});

test('a row that left is found no more, and a row that takes its number is', async () => {
  fillIndex();
  account(10, 'Borttagen Ett');
  account(11, 'Borttagen Två');
  laptop.remove('account', idOf(11));
  laptop.remove('account', idOf(10));
  expect(await names('borttagen')).toEqual([]);
  account(12, 'Nyskapad Tre');
  fillIndex(4);
  expect(await names('nyskapad')).toEqual(['Nyskapad Tre']);
  laptop.connection.exec("INSERT INTO account_word (account_word, rank) VALUES ('integrity-check', 1)");
});

test('the index agrees with the rows through any mix of writes', async () => {
  const rows = [...generateAccounts({ accounts: 700, contactsPerAccount: 1, seed: 5 })];
  const gathered: Row<'account'>[] = [];
  const people: Row<'contact'>[] = [];
  rows.forEach(({ account: row, contacts }, at) => {
    gathered.push(row);
    people.push(...contacts);
    if (at % 50 !== 0) return;
    laptop.put('account', ...gathered.splice(0));
    laptop.put('contact', ...people.splice(0));
    const other = rows[(at * 7) % (at + 1)];
    if (other === undefined) return;
    laptop.put('account', { ...other.account, name: `Renamed ${at}`, city: 'Åmål' });
    laptop.remove('account', row.id);
    laptop.remove('contact', other.contacts[0]?.id ?? '');
  });
  for (const table of ['account_word', 'contact_word']) {
    laptop.connection.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`);
  }
  expect(await names('renamed 650')).toEqual(['Renamed 650']);
});

test('words of an erased row leave the index’s pages', () => {
  account(10, 'Xqzwvkjh AB');
  fillIndex();
  const pages = (): string =>
    Buffer.concat(
      laptop.connection.prepare('SELECT block FROM account_word_data').pluck().all() as Buffer[],
    ).toString('latin1');
  expect(pages()).toContain('qzwvkjh');
  laptop.remove('account', idOf(10));
  expect(pages()).not.toContain('qzwvkjh');
});

test.each(['', '   ', '"', 'a*', 'NEAR(a b)', '-', '"; DROP', '💡', '𝔄', 'name : x', 'å'.repeat(200)])(
  'any text can be asked: %s',
  async (text) => {
    fillIndex();
    await expect(find(text)).resolves.toBeDefined();
  },
);

test('no more than the limit of each is answered', async () => {
  fillIndex();
  const found = await find('a', 3);
  expect(found.accounts).toHaveLength(3);
  expect(found.contacts).toHaveLength(3);
});

const day = 86_400_000;
const opened = async (entity: 'account' | 'contact' | 'lead' | 'deal' | 'heard', number: number) =>
  laptop.value('search.opened', { entity, id: idOf(number) });
/** Who is near at hand is read again every ten seconds. */
const later = (by = 11_000): void => {
  laptop.at += by;
};

test.each([false, true])(
  'a lead is found by name, company, place and address (indexed: %s)',
  async (indexed) => {
    laptop.put(
      'lead',
      rowOf('lead', {
        id: idOf(10),
        name: 'Åsa Wrånghult',
        company: 'Zephyrix',
        city: 'Tromsø',
        email: 'asa@zephyrix.example',
      }),
    );
    if (indexed)
      laptop.put(
        'lead',
        ...Array.from({ length: 300 }, (_, at) => rowOf('lead', { id: idOf(1000 + at), name: 'Per' })),
      );
    for (const text of ['wrang', 'asa zephyrix', 'zephyrix', 'tromso', 'wrangult']) {
      const { leads } = await find(text);
      expect(leads, text).toMatchObject([{ id: idOf(10), company: 'Zephyrix', status: 'new' }]);
    }
    const [lead] = (await find('zeph')).leads;
    expect(lead?.companyMarks).toEqual([[0, 4]]);
  },
);

test.each([false, true])(
  'a deal is found by its name, product and customer (indexed: %s)',
  async (indexed) => {
    account(10, 'Zephyrix Marine');
    laptop.put(
      'deal',
      rowOf('deal', {
        id: idOf(11),
        accountId: idOf(10),
        name: 'Kylvatten',
        product: 'PumpOne',
        accountName: 'Zephyrix',
      }),
    );
    if (indexed)
      laptop.put(
        'deal',
        ...Array.from({ length: 300 }, (_, at) => rowOf('deal', { id: idOf(1000 + at), name: 'Fläkt' })),
      );
    for (const text of ['kylv', 'pumpone', 'zephyrix kyl', 'kylvaten']) {
      expect((await find(text)).deals, text).toMatchObject([
        { id: idOf(11), accountId: idOf(10), accountName: 'Zephyrix Marine', stage: 'prospecting' },
      ]);
    }
  },
);

test.each([false, true])('what was heard is found by its words and marked (indexed: %s)', async (indexed) => {
  account(10, 'Zephyrix Marine');
  const verbatim = `${'Så är det. '.repeat(40)}Vi får inte råd före budgetåret. ${'Och så vidare. '.repeat(40)}`;
  laptop.put(
    'heard',
    rowOf('heard', { id: idOf(11), accountId: idOf(10), authorId: idOf(1), verbatim, callId: idOf(12) }),
  );
  if (indexed)
    laptop.put(
      'heard',
      ...Array.from({ length: 100 }, (_, at) =>
        rowOf('heard', { id: idOf(1000 + at), accountId: idOf(10), authorId: idOf(1) }),
      ),
    );
  const [hit] = (await find('rad budgetar')).heard;
  expect(hit).toMatchObject({ id: idOf(11), accountName: 'Zephyrix Marine', callId: idOf(12) });
  expect(hit?.excerpt.length).toBeLessThan(170);
  expect(hit?.marks.map(([start, end]) => hit.excerpt.slice(start, end))).toEqual(['råd', 'budgetår']);
  const slipped = await find('budgteåret');
  expect(slipped.heard.map(({ id }) => id)).toEqual([idOf(11)]);
  expect(slipped.corrected).toBe('budgetaret');
});

test('of what was heard the newest comes first, and two letters alone find none of it', async () => {
  laptop.put(
    'heard',
    rowOf('heard', {
      id: idOf(11),
      accountId: idOf(10),
      authorId: idOf(1),
      verbatim: 'Alldeles för dyrt',
      heardAt: 9000,
    }),
    rowOf('heard', {
      id: idOf(12),
      accountId: idOf(10),
      authorId: idOf(1),
      verbatim: 'För dyrt i år',
      heardAt: 5000,
    }),
  );
  expect((await find('dyrt')).heard.map(({ id }) => id)).toEqual([idOf(11), idOf(12)]);
  expect((await find('fö')).heard).toEqual([]);
});

test('what was opened goes before what matches a little better, and never before a name typed in full', async () => {
  account(10, 'Nordmark Energi');
  account(11, 'Energi Nordmark');
  account(12, 'Nordmark');
  expect(await names('nordmark')).toEqual(['Nordmark', 'Nordmark Energi', 'Energi Nordmark']);
  await opened('account', 11);
  await opened('account', 11);
  await opened('account', 11);
  later();
  expect((await names('nordm')).at(0)).toBe('Energi Nordmark');
  expect((await names('nordmark')).at(0)).toBe('Nordmark');
});

test('what was opened long ago is as if it never was', async () => {
  account(10, 'Nordmark Energi');
  account(11, 'Energi Nordmark');
  await opened('account', 11);
  later(400 * day);
  expect(await names('nordm')).toEqual(['Nordmark Energi', 'Energi Nordmark']);
});

test('nothing typed lists what was opened last, of every kind, each once', async () => {
  expect(await find('')).toMatchObject({ accounts: [], contacts: [], leads: [], deals: [], heard: [] });
  account(10, 'Nordmark');
  contact(11, 10, 'Karin Holm');
  laptop.put('lead', rowOf('lead', { id: idOf(12), name: null }));
  laptop.put('deal', rowOf('deal', { id: idOf(13) }));
  laptop.put('heard', rowOf('heard', { id: idOf(14), accountId: idOf(10), authorId: idOf(1) }));
  for (const [at, entity] of (['account', 'contact', 'lead', 'deal', 'heard'] as const).entries()) {
    await opened(entity, 10 + at);
    later(1000);
    await opened(entity, 10 + at);
  }
  const all = await find('  ');
  for (const group of [all.accounts, all.contacts, all.leads, all.deals, all.heard])
    expect(group).toHaveLength(1);
  expect(all.accounts[0]?.openedAt).toBeLessThan(all.heard[0]?.openedAt ?? 0);
  const two = await find('', 2);
  expect([two.accounts, two.contacts, two.leads, two.deals, two.heard].map(({ length }) => length)).toEqual([
    0, 0, 0, 1, 1,
  ]);
});

test('what left this laptop is not listed among what was opened', async () => {
  account(10, 'Nordmark');
  await opened('account', 10);
  laptop.remove('account', idOf(10));
  expect((await find('')).accounts).toEqual([]);
});

test('no more than five hundred openings of a kind are kept, the last ones', async () => {
  for (let at = 0; at < 505; at += 1) {
    laptop.at += 1;
    await opened('deal', 2000 + at);
  }
  const kept = laptop.connection.prepare('SELECT count(*) FROM opened').pluck().get();
  expect(kept).toBe(500);
  account(10, 'Nordmark');
  await opened('account', 10);
  expect((await find('')).accounts).toHaveLength(1);
});
