import { afterAll, beforeAll, expect, test } from 'vitest';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { lookInto } from './eyes.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, SwitchedNetwork, TestLaptop, until } from './laptopWorkspace.ts';

/* What two laptops that were both away make of one thing, with a real hub between them. */

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

async function repLaptop() {
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const network = new SwitchedNetwork();
  const laptop = await new TestLaptop(laptopPorts({ network })).start();
  laptops.push(laptop);
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced();
  return { laptop, network, me: answer.value.profile?.user.id ?? '' };
}

const week = '2026-03-02';
const packOf = async (laptop: TestLaptop) => {
  const { pack } = await laptop.get('alignment.pack', { day: week, teamId: null });
  if (pack === null) throw new Error('there is no pack');
  return pack;
};

test('one decision edited by two offline laptops: both fields stand, of one field both texts are kept until somebody chooses, and every note is there', async () => {
  const [maja, kim] = [await repLaptop(), await repLaptop()];
  const id = newId();
  const words = 'A sheet on leasing';
  await maja.laptop.get('alignment.decide', {
    id,
    territoryId: workspace.north,
    week,
    words,
    ownerId: maja.me,
    dueOn: null,
    figure: null,
  });
  await maja.laptop.synced();
  await kim.laptop.synced();

  maja.network.on = false;
  kim.network.on = false;
  const change = ({ laptop }: typeof maja, fields: object) =>
    laptop.get('alignment.change', { id, fields } as never);
  const note = ({ laptop }: typeof maja, said: string) =>
    laptop.get('alignment.note', { id: newId(), territoryId: workspace.north, week, words: said });
  await change(maja, { words: { from: words, to: 'A sheet on leasing, in Swedish' } });
  await note(maja, 'The fair brought the wrong people');
  await change(kim, {
    words: { from: words, to: 'A sheet on leasing by Friday' },
    figure: { from: null, to: 'Price objections resolved' },
  });
  await note(kim, 'Two of three asked for leasing');

  maja.network.on = true;
  await maja.laptop.synced();
  kim.network.on = true;
  await kim.laptop.ask('sync.now', {});
  const attention = async () =>
    (await kim.laptop.get('sync.list', { list: 'attention', offset: 0, limit: 10 })).items;
  await until(async () => (await attention()).length === 1);
  const [waiting] = await attention();
  const mutationId = waiting?.mutationId ?? '';
  const { conflicts } = await kim.laptop.get('sync.item', { mutationId });
  expect(conflicts.map(({ field, mine, theirs }) => ({ field, mine, theirs }))).toMatchObject([
    { field: 'words', mine: 'A sheet on leasing by Friday', theirs: 'A sheet on leasing, in Swedish' },
  ]);
  await kim.laptop.get('sync.resolve', {
    mutationId,
    choices: [{ field: 'words', choice: 'another', value: 'A sheet on leasing, in Swedish, by Friday' }],
  });
  await kim.laptop.synced();
  await maja.laptop.synced();
  for (const { laptop } of [maja, kim]) {
    const { decisions, notes } = await packOf(laptop);
    expect(decisions.map(({ decision }) => [decision.words, decision.figure])).toEqual([
      ['A sheet on leasing, in Swedish, by Friday', 'Price objections resolved'],
    ]);
    expect(notes.map(({ note: { words: said } }) => said).toSorted()).toEqual([
      'The fair brought the wrong people',
      'Two of three asked for leasing',
    ]);
  }
});

test('a person is erased while another laptop, away, holds changes about them: nothing of them arrives, and what the customer said does', async () => {
  const name = 'Anna Berg';
  const accountId = await workspace.account([workspace.north], { name: 'Nordmarin' });
  const contactId = await workspace.contact(accountId, { name, email: 'anna.berg@x.example' });
  const { laptop, network } = await repLaptop();
  network.on = false;
  await laptop.get('contacts.update', {
    id: contactId,
    fields: { title: { from: null, to: 'Finance, so says Anna Berg' } },
  });
  await laptop.get('heard.add', {
    heard: heardArgs(newId(), accountId, { contactId, verbatim: `${name} says it is too dear` }) as never,
    draftKey: null,
  });
  const admin = await workspace.laptopOf('admin', [workspace.north]);
  const erased = await admin.request('POST', `/v1/people/contact/${contactId}/erase`);
  expect(erased.status).toBe(200);

  network.on = true;
  await laptop.synced();
  const heard = await workspace.hub.context.db
    .selectFrom('heard')
    .select('verbatim')
    .where('account_id', '=', accountId)
    .execute();
  expect(heard).toHaveLength(1);
  expect(String(heard[0]?.verbatim)).toContain('says it is too dear');
  const atHub = await workspace.hub.context.db
    .selectFrom('contact')
    .selectAll()
    .where('id', '=', contactId)
    .execute();
  expect(JSON.stringify([heard, atHub])).not.toMatch(/anna|berg/i);
  const here = await lookInto(laptop, (connection) =>
    ['contact', 'heard', 'shadow', 'outbox', 'outbox_text', 'draft'].map((table) =>
      connection.prepare(`SELECT * FROM ${table}`).all(),
    ),
  );
  expect(JSON.stringify(here)).not.toMatch(/anna|berg/i);
});

test('what moved between stages is the same for who moved it, who was away, and a laptop that came afterwards', async () => {
  const accountId = newId();
  await workspace.insert('account', [
    {
      id: accountId,
      name: 'Harbour Boats',
      territoryIds: [workspace.north],
      homeTerritoryId: workspace.north,
      buyerStage: 'interest',
      status: 'active',
    },
  ]);
  const [maja, kim] = [await repLaptop(), await repLaptop()];
  kim.network.on = false;
  const from = Date.now() - 86_400_000;
  const moved = async ({ laptop }: typeof maja) => {
    const period = { from, to: Date.now() + 86_400_000 };
    const { stages } = await laptop.get('insight.pipeline', { ...period, territoryIds: [] });
    return stages.filter(({ entered, left }) => entered + left > 0);
  };
  await maja.laptop.get('accounts.update', {
    id: accountId,
    fields: { buyerStage: { from: 'interest', to: 'preference' } },
  });
  const waiting = await moved(maja);
  expect(waiting).toMatchObject([
    { stage: 'interest', entered: 0, left: 1 },
    { stage: 'preference', entered: 1, left: 0 },
  ]);
  await maja.laptop.synced();
  expect(await moved(maja)).toEqual(waiting);
  expect(await moved(kim)).toEqual([]);
  kim.network.on = true;
  await kim.laptop.synced();
  expect(await moved(kim)).toEqual(waiting);
  expect(await moved(await repLaptop())).toEqual(waiting);
});
