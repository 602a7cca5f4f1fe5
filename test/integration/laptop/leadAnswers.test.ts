import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, SwitchedNetwork, TestLaptop } from './laptopWorkspace.ts';

/* What sales gives back, and what marketing makes of it, between laptops with a real hub: each way there is, both ways. */

let workspace: HubWorkspace;
let place: HubPlace;
const laptops: TestLaptop[] = [];
beforeAll(async () => {
  place = await temporaryHubPlace();
  workspace = await HubWorkspace.start({ database: place.database, files: place.files });
});
afterAll(async () => {
  for (const laptop of laptops) await laptop.remove();
  await workspace.hub.close();
  await place.remove();
});

async function laptopFor(role: Role, territoryIds: readonly string[]) {
  const { email } = await workspace.laptopOf(role, territoryIds);
  const network = new SwitchedNetwork();
  const laptop = await new TestLaptop(laptopPorts({ network })).start();
  laptops.push(laptop);
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced();
  return Object.assign(laptop, { network });
}

type Given = 'reject' | 'disqualify' | 'recycle';
type Answer = 'nurture' | 'fix_data' | 'reroute' | 'close';

const restUntil = '2099-03-02';
const nurtureUntil = '2099-06-01';

/** Each way to give a lead back, with the status it is found in. */
const given = {
  reject: { from: 'new', reason: 'bad_data', note: 'Somebody’s fax answers', until: null },
  disqualify: { from: 'in_conversation', reason: 'no_budget', note: null, until: null },
  recycle: { from: 'attempted', reason: null, note: 'After the summer', until: restUntil },
} as const;

const answered = {
  nurture: { until: nurtureUntil, note: 'She gets the letter until then' },
  fix_data: { until: null, note: 'The number was a fax. This one is hers.' },
  reroute: { until: null, note: 'Belongs to the south' },
  close: { until: null, note: null },
} as const;

/** What stands of the lead afterwards, wherever it was given back from; closed it depends on that. */
const becomes = (kind: Answer, back: Given): object => {
  const anew = { status: 'recycled', reason: null, recycleOn: new Date().toISOString().slice(0, 10) };
  switch (kind) {
    case 'nurture':
      return { status: 'recycled', recycleOn: nurtureUntil };
    case 'fix_data':
      return { ...anew, territoryId: workspace.north };
    case 'reroute':
      return { ...anew, territoryId: workspace.south };
    case 'close':
      return { status: back === 'reject' ? 'rejected' : 'disqualified', recycleOn: null };
  }
};

const ways = (Object.keys(given) as Given[]).flatMap((back) =>
  (Object.keys(answered) as Answer[]).map((kind) => ({ id: newId(), back, kind })),
);

test('each lead that is given back comes to marketing with its words, and each answer to who gave it back', async () => {
  await workspace.insert(
    'lead',
    ways.map(({ id, back, kind }) => ({
      id,
      territoryId: workspace.north,
      name: `${back}, ${kind}`,
      status: given[back].from,
      source: 'Fair',
      receivedAt: Date.now(),
      firstAttemptAt: back === 'reject' ? null : 1,
      firstConversationAt: back === 'disqualify' ? 2 : null,
    })),
  );
  const rep = await laptopFor('rep', [workspace.north]);
  const author = await laptopFor('author', [workspace.north, workspace.south]);
  const elsewhere = await laptopFor('rep', [workspace.south]);

  rep.network.on = false;
  for (const { id, back } of ways) {
    const { from, reason, note, until } = given[back];
    const { lead } = await rep.get('leads.get', { id });
    await rep.get('leads.step', {
      step: {
        id: newId(),
        leadId: id,
        territoryId: workspace.north,
        kind: back,
        reason,
        note,
        until,
        knewUs: null,
        accountId: null,
        contactId: null,
        deliveredAt: null,
      },
      seen: {
        status: from,
        firstAttemptAt: lead.firstAttemptAt,
        firstConversationAt: lead.firstConversationAt,
      },
    });
  }
  rep.network.on = true;
  await rep.synced();
  await author.synced();

  const returned = await author.get('leads.returned', { waiting: true, offset: 0, limit: 100 });
  expect(returned.total).toBe(ways.length);
  for (const { id, back, kind } of ways) {
    const row = returned.rows.find(({ lead }) => lead.id === id);
    expect(row?.step, back).toMatchObject({ kind: back, reason: given[back].reason, note: given[back].note });
    await author.get('leads.answer', {
      answer: {
        id: newId(),
        leadId: id,
        stepId: row?.step.id ?? '',
        territoryId: workspace.north,
        kind,
        toTerritoryId: kind === 'reroute' ? workspace.south : null,
        ...answered[kind],
      },
      seen: { status: row?.lead.status as 'rejected' | 'disqualified' | 'recycled' },
    });
  }
  await author.synced();
  await rep.synced();
  await elsewhere.synced();

  const { answers } = await rep.get('leads.answersToMe', {});
  expect(answers).toHaveLength(ways.length);
  for (const { id, back, kind } of ways) {
    const told = answers.find(({ answer }) => answer.leadId === id);
    expect(told, `${back}, ${kind}`).toMatchObject({
      stillHere: kind !== 'reroute',
      answer: { kind, note: answered[kind].note, until: answered[kind].until },
    });
    const holder = kind === 'reroute' ? elsewhere : rep;
    const { lead } = await holder.get('leads.get', { id });
    expect(lead, `${back}, ${kind}`).toMatchObject(becomes(kind, back));
  }
  expect((await rep.ask('leads.get', { id: ways.find(({ kind }) => kind === 'reroute')?.id ?? '' })).ok).toBe(
    false,
  );
  const { counts } = await author.get('leads.returned', { waiting: true, offset: 0, limit: 100 });
  expect(counts).toEqual({ waiting: 0, answered: ways.length });
});
