import { dealStages } from '../../shared/domain/entities/deal.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import { generateAccounts } from '../fixtures/generateAccounts.ts';
import type { LaptopDatabase } from '../fixtures/laptopDatabase.ts';
import { idOf, rowOf } from '../fixtures/rows.ts';
import { createRandom } from '../harness/random.ts';

const products = ['Pump One', 'Kylaggregat', 'Service contract', 'Ventilateur', 'Filtro', 'Heat exchanger'];
const sayings = [
  'It is not the sum, it is that we cannot spend it before {month}.',
  'Vi har redan ett avtal med någon annan fram till {month}.',
  'On nous a promis une livraison en {month} et rien n’est venu.',
  'Il prezzo è troppo alto rispetto a quello di {month}.',
  'Nobody here has the time to change supplier before {month}.',
  'Your people came the same day. That is why we stay, at least until {month}.',
];
const months = [
  'January',
  'mars',
  'avril',
  'maggio',
  'June',
  'juli',
  'août',
  'settembre',
  'October',
  'november',
];

const perWrite = 500;

/** Deals, leads and what was heard at the generated accounts, the same with every run. */
export function fillBesides(laptop: LaptopDatabase, accounts: number): void {
  const random = createRandom(11);
  const deals: Row<'deal'>[] = [];
  const leads: Row<'lead'>[] = [];
  const heard: Row<'heard'>[] = [];
  let made = 1_000_000;
  const nextId = (): string => {
    made += 1;
    return idOf(made);
  };
  let at = 0;
  for (const { account, contacts } of generateAccounts({ accounts, contactsPerAccount: 1, seed: 7 })) {
    at += 1;
    if (at % 5 === 0)
      deals.push(
        rowOf('deal', {
          id: nextId(),
          accountId: account.id,
          accountName: account.name,
          name: `${random.pick(products)} ${account.city ?? ''}`,
          product: random.pick(products),
          stage: random.pick(dealStages),
        }),
      );
    if (at % 20 === 0)
      leads.push(
        rowOf('lead', {
          id: nextId(),
          name: contacts[0]?.name ?? null,
          company: account.name,
          city: account.city,
        }),
      );
    if (at % 2 === 0)
      heard.push(
        rowOf('heard', {
          id: nextId(),
          accountId: account.id,
          authorId: idOf(1),
          verbatim: random.pick(sayings).replace('{month}', random.pick(months)),
          heardAt: 1_767_600_000_000 + at,
        }),
      );
    if (at % perWrite === 0) flush();
  }
  flush();

  function flush(): void {
    laptop.put('deal', ...deals.splice(0));
    laptop.put('lead', ...leads.splice(0));
    laptop.put('heard', ...heard.splice(0));
  }
}
