import { fail, ok } from '../../shared/kernel/result.ts';
import { accountOf, type Handlers } from './fakeHandlers.ts';
import * as world from './fakeWorld.ts';

/** Answers about deals and leads. */
export const createDealsHandlers = (): Handlers => ({
  'deals.list': ({ accountId, filter }) => {
    const rows = world.deals.filter(
      (deal) =>
        (accountId === null || deal.accountId === accountId) &&
        (filter === 'all' ||
          (filter === 'open' && deal.stage !== 'won' && deal.stage !== 'lost') ||
          filter === deal.stage ||
          (filter === 'noAccount' && deal.accountId === null)),
    );
    return ok({
      total: rows.length,
      rows: rows.map((deal) => ({
        deal,
        accountName: accountOf(deal.accountId)?.name ?? null,
        ownerName: world.me.name,
        sync: 'synced' as const,
      })),
      sums:
        rows.length === 0
          ? []
          : [
              {
                currency: 'SEK',
                amountMinor: rows.reduce((sum, deal) => sum + (deal.amountMinor ?? 0), 0),
                count: rows.length,
              },
            ],
    });
  },
  'agreements.list': () => ok({ versions: [], mayDraft: false }),
  'leads.list': () =>
    ok({
      total: world.leads.length,
      rows: world.leads.map((lead) => ({
        lead,
        clock: null,
        ownerName: world.me.name,
        sync: 'synced' as const,
      })),
    }),
  'leads.returned': () => ok({ total: 0, counts: { waiting: 0, answered: 0 }, rows: [] }),
  'leads.quality': () =>
    ok({
      total: {
        leads: 0,
        accepted: { k: 0, n: 0 },
        rejected: 0,
        disqualified: 0,
        recycled: 0,
        converted: { k: 0, n: 0 },
        reasons: {},
        knewUs: { k: 0, n: 0 },
        complete: { k: 0, n: 0 },
        revenue: [],
      },
      rows: [],
      followUp: { people: [], teams: [] },
      promises: [],
      answers: { returned: 0, inTime: 0, late: 0, waiting: 0, overdue: 0 },
    }),
  'leads.answersToMe': () => ok({ answers: [] }),
  'leads.get': ({ id }) => {
    const lead = world.leads.find((one) => one.id === id);
    return lead === undefined
      ? fail('not_found')
      : ok({
          lead,
          clock: null,
          ownerName: world.me.name,
          territoryName: 'Stockholm North',
          accountName: null,
          steps: [],
          attempts: { made: 0, owed: 3 },
          answers: [],
          returned: null,
          mayTake: [],
          lookalikes: [],
          sync: 'synced',
        });
  },
});
