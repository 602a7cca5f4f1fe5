import type { Heard } from '../../shared/domain/entities/heard.ts';
import { fail, ok } from '../../shared/kernel/result.ts';
import { accountOf, type FakeState, type Handlers, saved } from './fakeHandlers.ts';
import * as world from './fakeWorld.ts';

/** Answers about calls, what was heard in them and what was promised. */
export const createCallsHandlers = ({ heard, drafts, tell }: FakeState): Handlers => ({
  'calls.list': () =>
    ok({
      notLogged: 1,
      rows: [
        {
          call: world.openCall,
          accountName: 'Sjöberg Marin',
          accountStage: 'consideration',
          contactNames: ['Petra Sjöberg'],
          log: null,
          sync: 'synced',
        },
      ],
    }),
  'calls.get': ({ id }) => {
    const call = [world.openCall, world.pastCall].find((one) => one.id === id);
    if (call === undefined) return fail('not_found');
    const logs = call.id === world.pastCall.id ? [world.pastLog] : [];
    return ok({
      call,
      account: accountOf(call.accountId) ?? null,
      contacts: world.contacts.filter((contact) => call.contactIds.includes(contact.id)),
      people: [...world.contacts],
      logs,
      heard: heard
        .filter((one) => one.callId === call.id)
        .map((one) => ({ heard: one, sync: 'waiting' as const })),
      nextSteps: call.id === world.pastCall.id ? [world.promise] : [],
      openNextSteps: [world.promise],
      lastCalls: call.id === world.pastCall.id ? [] : [{ call: world.pastCall, log: world.pastLog }],
      openHeard: [world.parked],
      dataAsOf: world.testNow - 2 * 3_600_000,
      sync: 'synced',
    });
  },
  'calls.plan': saved,
  'calls.update': saved,
  'calls.log': () => ok({ mutationIds: [world.idOf(9000)] }),
  'heard.add': ({ heard: given, draftKey }) => {
    if (draftKey !== null) drafts.delete(draftKey);
    heard.unshift({
      ...world.parked,
      ...(given as Partial<Heard>),
      authorId: world.me.id,
      authoredAt: world.testNow,
    });
    tell('heard');
    return saved();
  },
  'heard.setOutcome': saved,
  'heard.suggest': ({ text }) =>
    ok({ categories: /sum|price|cost|march/i.test(text) ? ['price', 'timing'] : ['status_quo'] }),
  'nextSteps.list': ({ status }) =>
    ok({
      total: status === 'closed' ? 0 : 2,
      overdue: status === 'closed' ? 0 : 1,
      rows:
        status === 'closed'
          ? []
          : [
              { ...world.promise, id: world.idOf(4002), text: 'Send the noise figures', dueOn: '2026-11-20' },
              world.promise,
            ].map((nextStep) => ({
              nextStep,
              accountName: 'Sjöberg Marin',
              ownerName: world.me.name,
              sync: 'synced' as const,
            })),
    }),
  'nextSteps.create': saved,
  'nextSteps.update': saved,
});
