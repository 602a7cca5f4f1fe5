import type { ProgramScreen } from '../../harness/programScreen.ts';

/** What stands in one logged call: what a customer's own files may say of it, and what only the rep's company knows. */
export const said = {
  objective: 'Agree on two vans for the spring',
  summary: 'Walked the yard with them; the ramp is too steep.\nA second visit with a trolley.',
  verbatim: 'That ramp has beaten better vans than yours',
  nextStep: 'Bring the trolley',
} as const;
export const internal = {
  minimumOutcome: 'At least one van on trial',
  myWords: 'Told them that the price can still move',
} as const;

/** A call of the rep's that was held an hour ago and logged, with an objection heard in it; answers where it stands. */
export async function logOne(screen: ProgramScreen) {
  const { page } = screen;
  const answered = <Value>(answer: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  const id = (): Promise<string> => page.evaluate(() => crypto.randomUUID());
  const me = answered(await screen.ask('session.state', {})).profile?.user.id ?? '';
  const list = { offset: 0, limit: 50, find: null, territoryId: null, sort: 'name' } as const;
  const { rows } = answered(await screen.ask('accounts.list', list));
  let found: { readonly account: string; readonly accountId: string; readonly contactId: string } | undefined;
  let person = '';
  for (const account of rows) {
    const people = answered(await screen.ask('contacts.list', { accountId: account.id })).rows;
    const contact = people.find((row) => row.contact.status === 'active')?.contact;
    if (contact === undefined) continue;
    found = { account: account.name, accountId: account.id, contactId: contact.id };
    person = contact.name;
    break;
  }
  if (found === undefined) throw new Error('the demo has no account with a person');
  const { account, accountId, contactId } = found;
  const callId = await id();
  const heldAt = Date.now() - 3_600_000;
  const common = { accountId, callId };
  answered(
    await screen.ask('calls.plan', {
      id: callId,
      accountId,
      ownerId: me,
      contactIds: [contactId],
      channel: 'visit',
      startsAt: heldAt,
      durationMinutes: 30,
      localStart: new Date(heldAt).toISOString().slice(0, 16),
      timeZone: 'UTC',
      objective: said.objective,
      minimumOutcome: internal.minimumOutcome,
    }),
  );
  answered(
    await screen.ask('heard.add', {
      heard: {
        ...common,
        id: await id(),
        contactId,
        kind: 'objection',
        category: 'fit',
        verbatim: said.verbatim,
        language: 'en',
        persona: 'unknown',
        buyerStage: null,
        competitorId: null,
        response: 'own_words',
        responseItemId: null,
        responseVersion: null,
        responseWords: internal.myWords,
        outcome: 'parked',
        ownerId: null,
        heardAt: heldAt,
      },
      draftKey: null,
    }),
  );
  answered(
    await screen.ask('calls.log', {
      log: { ...common, id: await id(), result: 'met', summary: said.summary, heldAt, correctsId: null },
      nextStep: { ...common, id: await id(), ownerId: me, text: said.nextStep, dueOn: '2099-01-15' },
      noNextStep: false,
      draftKey: null,
    }),
  );
  return { callId, account, person };
}
