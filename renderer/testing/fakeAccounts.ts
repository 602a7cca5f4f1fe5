import { fail, ok } from '../../shared/kernel/result.ts';
import { accountOf, type FakeState, found, type Handlers, saved } from './fakeHandlers.ts';
import * as world from './fakeWorld.ts';

/** Answers about accounts, the people there and how they are found. */
export const createAccountsHandlers = ({ heard }: FakeState): Handlers => ({
  'accounts.list': ({ offset, limit, find }) => {
    const rows = find === null ? world.accounts : found(find);
    return ok({
      total: rows.length,
      rows: rows.slice(offset, offset + limit).map((account, index) => ({
        id: account.id,
        name: account.name,
        segment: account.segment,
        buyerStage: account.buyerStage,
        city: account.city,
        country: account.country,
        homeTerritoryName: 'Stockholm North',
        ownerName: world.me.name,
        phone: account.phone,
        externalId: account.externalId,
        openDeals: index % 4 === 0 ? 1 : 0,
        lastCallAt: index % 2 === 0 ? world.testNow - (index + 1) * world.day : null,
        nextCallAt: index === 0 ? world.openCall.startsAt : null,
        lastHeardAt: index % 3 === 0 ? world.testNow - (index + 2) * world.day : null,
        sync: account.id === world.idOf(102) ? 'attention' : index === 1 ? 'waiting' : 'synced',
      })),
    });
  },
  'accounts.filters': () => ok({ segments: ['Fishing', 'Hospitality'], countries: ['Sweden'] }),
  'savedViews.list': () => ok({ rows: [] }),
  'accounts.get': ({ id }) => {
    const account = accountOf(id);
    if (account === undefined) return fail('not_found');
    return ok({
      account,
      sync: 'synced',
      territories: [{ id: world.territoryId, name: 'Stockholm North', home: true }],
      ownerName: world.me.name,
      counts: {
        contacts: 2,
        openDeals: 1,
        calls: 2,
        heard: heard.length,
        objections: 1,
        leads: 1,
        kitUses: 1,
        openPromises: 1,
        history: 5 + heard.length,
      },
      dataAsOf: world.testNow - 2 * 3_600_000,
    });
  },
  'accounts.overview': () => ok({ ahead: [], open: [], last: [] }),
  'accounts.timeline': ({ accountId }) =>
    ok({
      more: false,
      entries:
        accountId !== world.idOf(100)
          ? []
          : [
              {
                type: 'call',
                at: world.openCall.startsAt,
                call: world.openCall,
                log: null,
                ownerName: world.me.name,
                sync: 'synced',
              },
              {
                type: 'nextStep',
                at: world.testNow - world.day,
                nextStep: world.promise,
                ownerName: world.me.name,
                sync: 'synced',
              },
              ...heard.map((one) => ({
                type: 'heard' as const,
                at: one.heardAt,
                heard: one,
                authorName: world.me.name,
                contactName: 'Petra Sjöberg',
                competitorName: null,
                sync: 'waiting' as const,
              })),
              {
                type: 'call',
                at: world.pastCall.startsAt,
                call: world.pastCall,
                log: world.pastLog,
                ownerName: world.me.name,
                sync: 'synced',
              },
            ],
    }),
  'contacts.list': ({ accountId }) =>
    ok({
      rows: world.contacts
        .filter((contact) => contact.accountId === accountId)
        .map((contact) => ({ contact, sync: 'synced' as const })),
    }),
  'search.find': ({ text, limit }) =>
    ok({
      accounts: found(text)
        .slice(0, limit)
        .map(({ id, name, city }) => {
          const start = name.toLowerCase().indexOf(text.toLowerCase());
          return { id, name, city, marks: [[start, start + text.length]], openedAt: null };
        }),
      contacts: world.contacts
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
        .map(({ id, name, title, accountId }) => ({
          id,
          name,
          title,
          accountId,
          accountName: accountOf(accountId)?.name ?? null,
          marks: [],
          openedAt: null,
        })),
      leads: [],
      deals: [],
      heard: [],
      kitItems: [],
      corrected: null,
    }),
  'search.opened': () => ok({}),
  'accounts.create': saved,
  'accounts.update': saved,
  'contacts.create': saved,
  'contacts.update': saved,
});
