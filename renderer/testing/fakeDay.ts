import { ok } from '../../shared/kernel/result.ts';
import type { Handlers, Out } from './fakeHandlers.ts';
import { prepKits } from './fakeKits.ts';
import * as world from './fakeWorld.ts';

/** Answers about the day, its calendar and the sheets for its calls. */
export const createDayHandlers = (): Handlers => ({
  'calendar.sources': () => ok({ sources: [] }),
  'calendar.day': () => ok({ calendars: 0, suggestions: [], wholeDays: [], differences: [] }),
  'calendar.ofCall': () => ok({ difference: null }),
  'alignment.mine': () => ok({ rows: [] }),
  'today.get': () =>
    ok({
      calls: [
        world.dayCall({
          call: { ...world.pastCall, startsAt: world.testNow - 4 * 3_600_000 },
          accountName: 'Norrland Timber AB',
          log: world.pastLog,
          sync: 'waiting',
        }),
        world.dayCall(),
        world.dayCall({
          call: {
            ...world.openCall,
            id: world.idOf(2003),
            channel: 'video',
            startsAt: world.testNow + 3 * 3_600_000,
            objective: null,
            minimumOutcome: null,
          },
          accountName: 'Kiruna Lab Supply',
          accountStage: 'preference',
          lacks: ['objective'],
          touchesInTwoWeeks: 5,
        }),
      ],
      notLogged: { count: 1, first: world.openCall.id },
      promises: {
        total: 1,
        rows: [{ nextStep: world.promise, accountName: 'Sjöberg Marin', sync: 'synced' }],
      },
      readiness: {
        day: '2026-11-25',
        visits: 7,
        ready: 6,
        missing: [{ callId: world.idOf(2004), accountName: 'Malmö Hamn', lacks: ['objective'] }],
        withoutObjective: 1,
        files: { bytes: 0, rows: [] },
        leases: [],
      },
    }),
  'prep.get': ({ callId }) => {
    const call = callId === world.pastCall.id ? world.pastCall : world.openCall;
    const planned = { rule: 'planned' as const, values: {} };
    return ok<Out<'prep.get'>>({
      people: world.contacts
        .filter((contact) => call.contactIds.includes(contact.id))
        .map((contact) => ({ contact, why: planned })),
      since: [
        { type: 'touch', at: world.touch.touchedAt, touch: world.touch },
        { type: 'call', at: world.pastCall.startsAt, call: world.pastCall, log: world.pastLog },
      ],
      promises: [{ nextStep: world.promise, overdue: false }],
      objective: call.objective === null ? null : { text: call.objective, why: planned },
      minimumOutcome: call.minimumOutcome === null ? null : { text: call.minimumOutcome, why: planned },
      likely: [
        {
          category: 'authority',
          verbatim: world.parked.verbatim,
          language: 'en',
          why: {
            rule: 'unsettledHere',
            values: {
              count: 1,
              at: world.parked.heardAt,
              outcome: 'parked',
              alike: 7,
              segment: 'Fishing',
              weeks: 13,
            },
          },
        },
        {
          category: 'price',
          verbatim: null,
          language: null,
          why: { rule: 'likeStage', values: { count: 41, segment: 'Fishing', weeks: 13 } },
        },
      ],
      competitors: [
        {
          id: world.idOf(50),
          name: 'Veritas',
          why: { rule: 'namedHere', values: { count: 2, at: world.pastCall.startsAt } },
        },
      ],
      leads: [],
      offer: null,
      kits: prepKits,
    });
  },
});
