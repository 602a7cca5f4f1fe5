import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import type { KitStatus } from '../../../shared/domain/kits/kitStatus.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { rowOf } from '../../../test/fixtures/rows.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake, type Handlers, signedIn } from '../../testing/fakeCallboard.ts';
import {
  changedItemId,
  createStudioHandlers,
  messageItemId,
  studioVersionId,
  takenOutItemId,
} from '../../testing/fakeStudio.ts';
import { idOf, me, testNow } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';
import { places } from './places.ts';

prepareDom();
let fake: Fake;
const inputsOf = (channel: string): unknown[] =>
  fake.asked.filter((one) => one.channel === channel).map(({ input }) => input);

async function openAs(
  role: Role,
  path: string,
  status: KitStatus = 'in_review',
  own: Handlers = {},
): Promise<void> {
  const user = { ...me, role };
  const profile = signedIn.profile === null ? null : { ...signedIn.profile, user };
  fake = createFakeCallboard({
    ...createStudioHandlers((topic) => fake.tell(topic), status),
    'session.state': () => ok({ ...signedIn, profile }),
    ...own,
  });
  giveCallboard(fake);
  await act(() => router.navigate(path));
  render(<App />);
}
const version = `/studio/${studioVersionId}`;

beforeEach(() => {
  window.location.hash = '';
});

test('an approver sees what changed word by word, and one key approves and goes on', async () => {
  await openAs('approver', version);
  await screen.findByRole('heading', { level: 1, name: /Pilot offer/ });
  const removed = [...document.querySelectorAll('del')].map(({ textContent }) => textContent);
  const added = [...document.querySelectorAll('ins')].map(({ textContent }) => textContent);
  expect(removed.slice(0, 2)).toEqual(['fifth', 'August']);
  expect(added.slice(0, 2)).toEqual(['sixth', 'September']);
  press('A');
  await waitFor(() => expect(inputsOf('studio.review')).toHaveLength(1));
  expect(inputsOf('studio.review')[0]).toMatchObject({
    id: changedItemId,
    to: 'approved',
    seen: { reviewState: 'draft' },
  });
  await waitFor(() => expect(window.location.hash).toContain(messageItemId));
});

test('an approver sees what changed beside the words: who sees the item, and how long the version stands', async () => {
  await openAs('approver', version);
  const facts = within(await screen.findByRole('region', { name: 'What holds of it' }));
  const seen = facts.getByText('Who sees it').closest('div');
  expect(seen?.querySelector('del')?.textContent).toBe('Internal');
  expect(seen?.querySelector('ins')?.textContent).toBe('Customer-facing');
  expect(facts.getByText('Category').closest('div')?.querySelector('ins')).toBeNull();
  const whole = within(screen.getByRole('region', { name: 'What holds of this version' }));
  const end = whole.getByText('Last day').closest('div');
  expect(end?.querySelector('del')?.textContent).toBe('Dec 31');
  expect(end?.querySelector('ins')?.textContent).toContain('Mar 31');
  expect(whole.getByText('Days without a sync').closest('div')?.textContent).toContain('30 days');
});

test('what was taken out since the version before stands in the list, and opens to what goes with it', async () => {
  await openAs('approver', version);
  const gone = within(await screen.findByRole('region', { name: 'Taken out since version 3' }));
  fireEvent.click(gone.getByRole('button', { name: /Payback in nine months/ }));
  expect(await screen.findByText(/Version 3 has this item, this version does not/)).toBeTruthy();
  expect(window.location.hash).toContain(takenOutItemId);
  expect([...document.querySelectorAll('del')].map(({ textContent }) => textContent)).toContain(
    'Measured at Gotland Fisk.',
  );
  expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
});

test('nothing is sent back without a word why', async () => {
  await openAs('approver', version);
  await screen.findByRole('heading', { level: 1, name: /Pilot offer/ });
  press('R');
  const why = await screen.findByRole('textbox', { name: 'What has to change?' });
  fireEvent.submit(why.closest('form') ?? why);
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  type(why, 'September needs finance’s word.');
  fireEvent.submit(why.closest('form') ?? why);
  await waitFor(() => expect(inputsOf('studio.review')).toHaveLength(1));
  expect(inputsOf('studio.review')[0]).toMatchObject({
    to: 'sent_back',
    note: 'September needs finance’s word.',
  });
});

test('what is said of the whole version stands beside it, apart from what is said of an item', async () => {
  await openAs('approver', version);
  const course = within(await screen.findByRole('region', { name: 'What became of this version' }));
  type(course.getByRole('textbox', { name: 'Comment on the whole version' }), 'Legal has to see it first.');
  fireEvent.click(course.getByRole('button', { name: 'Add' }));
  expect(await course.findByText('Legal has to see it first.', { selector: 'p' })).toBeTruthy();
  expect(inputsOf('studio.comment')[0]).toMatchObject({ itemId: null, note: 'Legal has to see it first.' });
  const said = within(screen.getByRole('region', { name: 'Comments' }));
  expect(said.queryByText('Legal has to see it first.')).toBeNull();
});

test('each condition says where it fails', async () => {
  await openAs('approver', version);
  const card = within(
    (await screen.findByRole('heading', { name: 'Before it can go out' })).closest('section') ??
      document.body,
  );
  expect(card.getByText(/Title and items say it in every language/).textContent).toContain('Missing:');
  expect(card.getByText(/It has territories to go to/).textContent).toContain('Holds:');
  expect(
    card.getAllByRole('button', { name: 'Two boats, one season · missing: Svenska' }).length,
  ).toBeGreaterThan(0);
});

test('what an author writes is saved when the field is left, and what is pasted comes clean', async () => {
  await openAs('author', `${version}/${messageItemId}`);
  const body = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
  body.setSelectionRange(body.value.length, body.value.length);
  fireEvent.paste(body, {
    clipboardData: {
      getData: (kind: string) =>
        kind === 'text/html'
          ? '<p style="color:red" onclick="x()"> And <b>one</b> yard.</p><script>x</script>'
          : '',
    },
  });
  await waitFor(() => expect(body.value).toBe('Your own fuel log.And **one** yard.'));
  fireEvent.blur(body);
  await waitFor(() => expect(inputsOf('studio.updateItem')).toHaveLength(1));
  expect(inputsOf('studio.updateItem')[0]).toMatchObject({
    id: messageItemId,
    fields: {
      en: {
        to: {
          title: 'Two boats, one season',
          body: {
            blocks: [
              {
                runs: [{ text: 'Your own fuel log.And ' }, { text: 'one', strong: true }, { text: ' yard.' }],
              },
            ],
          },
        },
      },
    },
  });
});

test('title and what changed are written in each language of the version, and saved when left', async () => {
  await openAs('author', version);
  const title = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Title, Svenska' });
  type(title, 'Pilotavtalet ');
  expect(title.value).toBe('Pilotavtalet ');
  fireEvent.blur(title);
  await waitFor(() => expect(inputsOf('studio.updateVersion')).toHaveLength(1));
  const changed = screen.getByRole('textbox', { name: 'What changed, English' });
  type(changed, 'A sixth a month, not a fifth.');
  fireEvent.blur(changed);
  await waitFor(() => expect(inputsOf('studio.updateVersion')).toHaveLength(2));
  expect(inputsOf('studio.updateVersion')).toEqual([
    {
      id: studioVersionId,
      fields: { title: { from: { en: 'Pilot offer' }, to: { en: 'Pilot offer', sv: 'Pilotavtalet' } } },
    },
    {
      id: studioVersionId,
      fields: { whatChanged: { from: {}, to: { en: 'A sixth a month, not a fifth.' } } },
    },
  ]);
});

test('a language that lacks words says so on its tab', async () => {
  await openAs('author', version);
  expect(await screen.findByRole('tab', { name: 'Svenska, missing' })).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'English' })).toBeTruthy();
});

test('a comment is kept with the item', async () => {
  await openAs('approver', version);
  const comments = within(await screen.findByRole('region', { name: 'Comments' }));
  type(comments.getByRole('textbox', { name: 'Comment' }), 'Shorter than version 3.');
  act(() => comments.getByRole('button', { name: 'Add' }).click());
  expect(await comments.findByText('Shorter than version 3.')).toBeTruthy();
});

test('a kit is begun from what went unanswered, with its verbatims in sight', async () => {
  await openAs('author', '/studio');
  act(() => {
    void screen.findByRole('button', { name: 'New kit' });
  });
  (await screen.findByRole('button', { name: 'New kit' })).click();
  type(await screen.findByRole('textbox', { name: 'Name' }), 'A winter at sea');
  act(() => screen.getByRole('button', { name: /Begin with/ }).click());
  act(() => screen.getByRole('option', { name: 'They doubt that it works: 7 unanswered' }).click());
  expect(await screen.findByText(/Who says it lasts a winter/)).toBeTruthy();
  press('Ctrl+Enter');
  await waitFor(() => expect(inputsOf('studio.createItem')).toHaveLength(1));
  expect(inputsOf('studio.createItem')[0]).toMatchObject({
    kind: 'objection_response',
    en: { title: 'Who says it lasts a winter?' },
    facts: { category: 'trust' },
  });
});

test('whoever carries no accounts is told what the hub counts, and no audience is called empty for it', async () => {
  const none = { reps: [{ id: idOf(61), name: 'Elsa' }], accounts: null };
  await openAs('approver', version, 'in_review', {
    ...createStudioHandlers(() => undefined, 'in_review', none),
  });
  expect((await screen.findAllByText('1 rep · 212 accounts')).length).toBeGreaterThan(0);
  expect(screen.queryByText(/nobody is in it/i)).toBeNull();
});

test('an approved version goes out in two clicks, and says first whom it will reach', async () => {
  await openAs('author', version, 'approved');
  (await screen.findByRole('button', { name: 'Publish' })).click();
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Will reach 14 reps, 212 accounts')).toBeTruthy();
  expect(inputsOf('studio.publish')).toHaveLength(0);
  act(() => dialog.getByRole('button', { name: 'Publish' }).click());
  await waitFor(() => expect(inputsOf('studio.publish')).toEqual([{ versionId: studioVersionId }]));
  expect(await screen.findByText('Published as version 4.')).toBeTruthy();
});

test('what only the hub knows against it is said with the place where it is mended', async () => {
  const findings = [
    { code: 'own_approval', itemId: null, language: null },
    { code: 'file_missing', itemId: idOf(811), language: null },
  ];
  await openAs('author', version, 'approved', {
    'studio.publish': () => fail('hub_refused', { code: 'not_publishable', said: { findings } }),
  });
  (await screen.findByRole('button', { name: 'Publish' })).click();
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('Will reach 14 reps, 212 accounts');
  act(() => dialog.getByRole('button', { name: 'Publish' }).click());
  expect(await dialog.findByText(/found 2 things to mend first/)).toBeTruthy();
  expect(dialog.getAllByRole('listitem').length).toBeGreaterThan(1);
  act(() => dialog.getByRole('button', { name: /file/ }).click());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(window.location.hash).toContain(changedItemId);
});

test('of a version that was recalled, those who do not know it yet stand first', async () => {
  const receiptOf = (number: number, userName: string, recalledAt: number | null) => ({
    receipt: rowOf('kitReceipt', { id: idOf(number), deliveredAt: testNow, recalledAt }),
    userName,
  });
  const receipts = [receiptOf(880, 'Elsa Lindqvist', testNow), receiptOf(881, 'Jonas Berg', null)];
  const usual = createStudioHandlers(() => undefined, 'recalled')['studio.version'];
  await openAs('author', version, 'recalled', {
    'studio.version': (input) => {
      const answer = usual?.(input);
      return answer?.ok ? ok({ ...answer.value, receipts }) : fail('not_found');
    },
  });
  const card = within(
    (await screen.findByRole('heading', { name: 'On the laptops' })).closest('section') ?? document.body,
  );
  expect(card.getByText('1 of 2 know of the recall.')).toBeTruthy();
  const [first, second] = card.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(first).toMatch(/^Jonas Berg .*not told yet/);
  expect(second).toMatch(/^Elsa Lindqvist knows of the recall/);
});

test('a recall says why', async () => {
  await openAs('author', version, 'published');
  (await screen.findByRole('button', { name: 'Recall' })).click();
  const why = await screen.findByRole('textbox', { name: 'Why? Reps read it.' });
  type(why, 'The price list changed.');
  fireEvent.submit(why.closest('form') ?? why);
  await waitFor(() =>
    expect(inputsOf('studio.recall')).toMatchObject([{ reason: 'The price list changed.' }]),
  );
});

test('who still holds a recalled version stands laptop by laptop, sorted as wanted, and goes into a file', async () => {
  const exported: unknown[] = [];
  await openAs('author', version, 'recalled', {
    'tables.export': (input) => {
      exported.push(input);
      return ok({ file: 'receipts.csv', count: 1 });
    },
  });
  fireEvent.click(await screen.findByRole('link', { name: 'Laptop by laptop' }));
  const grid = within(await screen.findByRole('grid', { name: 'Pilot offer, version 4: on the laptops' }));
  expect(grid.getByRole('button', { name: /Last contact/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'May still say it' }));
  fireEvent.click(screen.getByRole('button', { name: 'CSV' }));
  await waitFor(() => expect(exported).toHaveLength(1));
  expect(exported[0]).toMatchObject({
    name: 'receipts',
    heads: ['Person', 'Laptop', 'Version held', 'State', 'Since', 'Last contact'],
    rows: [
      ['Jonas Berg', 'Jonas’s laptop', '4', 'Received', expect.any(String), expect.any(String)],
      [expect.any(String)],
    ],
  });
});

test('with no connection the receipts are what came with the sync, and it says so', async () => {
  await openAs('author', `${version}/receipts`, 'published', {
    'studio.receipts': () => fail('not_reached'),
  });
  expect(await screen.findByText(/The hub was not reached/)).toBeTruthy();
});

test('advice leads to the item or the field that it is about', async () => {
  await openAs('author', `${version}/${messageItemId}`, 'draft', {
    'studio.version': (input) => {
      const answer = createStudioHandlers(() => undefined, 'draft')['studio.version']?.(input);
      if (!answer?.ok) return fail('not_found');
      const items = answer.value.items.map((row) =>
        row.item.id !== changedItemId || row.item.en === null
          ? row
          : { ...row, item: { ...row.item, en: { ...row.item.en, explore: [] } } },
      );
      return ok({ ...answer.value, items });
    },
  });
  const card = within(
    (await screen.findByRole('heading', { name: 'TRIDOM' })).closest('section') ?? document.body,
  );
  fireEvent.click(card.getByRole('button', { name: /It is not the sum.*no question to explore/ }));
  await waitFor(() => expect(window.location.hash).toContain(changedItemId));
  const asked = card.getAllByRole('button').map(({ textContent }) => textContent);
  expect(asked.length).toBeGreaterThan(3);
  fireEvent.click(card.getByRole('button', { name: /medium/i }));
  await waitFor(() =>
    expect(document.activeElement?.closest('[data-place]')?.getAttribute('data-place')).toBe('medium'),
  );
});

test('every place that advice or a condition may lead to is there while the version is written', async () => {
  await openAs('author', version, 'draft');
  await screen.findByRole('heading', { name: 'TRIDOM' });
  fireEvent.click(screen.getByRole('button', { name: 'Answer' }));
  expect(places.filter((place) => document.querySelector(`[data-place="${place}"]`) === null)).toEqual([]);
});

test('segments are those that accounts have, with how many; one that none has is called so', async () => {
  await openAs('author', version, 'draft', {
    'studio.segments': () => ok({ segments: [{ segment: 'Ferries', accounts: 4 }] }),
  });
  const segments = within(await screen.findByRole('toolbar', { name: 'Segments' }));
  expect(await screen.findByText(/No account has this segment: Fishing/)).toBeTruthy();
  fireEvent.click(await segments.findByRole('button', { name: 'Ferries · 4' }));
  await waitFor(() =>
    expect(inputsOf('studio.updateVersion')).toMatchObject([
      { fields: { audience: { to: { segments: ['Fishing', 'Ferries'] } } } },
    ]),
  );
});

test('the list behind the count holds every account, read as it is walked', async () => {
  await openAs('author', version, 'draft');
  fireEvent.click(await screen.findByRole('button', { name: 'Who is that?' }));
  const grid = await screen.findByRole('grid', { name: 'Accounts' });
  expect(grid.getAttribute('aria-rowcount')).toBe('213');
  expect(inputsOf('studio.accounts')[0]).toMatchObject({ versionId: studioVersionId, offset: 0 });
});

async function chooseBeginning(option: RegExp): Promise<void> {
  await openAs('author', '/studio');
  (await screen.findByRole('button', { name: 'New kit' })).click();
  type(await screen.findByRole('textbox', { name: 'Name' }), 'Pay as you land');
  act(() => screen.getByRole('button', { name: /Begin with/ }).click());
  fireEvent.click(await screen.findByRole('option', { name: option }));
}
async function beginWith(option: RegExp): Promise<void> {
  await chooseBeginning(option);
  press('Ctrl+Enter');
}

test('a kit is begun from what reps say in their own words, in the language of whoever begins it', async () => {
  await beginWith(/own words, 3 times/);
  await waitFor(() => expect(inputsOf('studio.createItem')).toHaveLength(1));
  expect(inputsOf('studio.createItem')[0]).toMatchObject({
    kind: 'objection_response',
    en: {
      title: 'All of it in March?',
      response: {
        blocks: [{ runs: [{ text: 'Pay as you land.' }] }, { runs: [{ text: 'The fuel pays.' }] }],
      },
    },
    facts: { category: 'price', heardIds: [idOf(703), idOf(701), idOf(702)] },
  });
});

test('a kit is begun from a template with all its items', async () => {
  await beginWith(/Template: against a competitor/);
  await waitFor(() => expect(inputsOf('studio.createItem')).toHaveLength(4));
  expect(inputsOf('studio.createItem')).toMatchObject([
    { kind: 'battlecard', visibility: 'internal', position: 1, en: { title: 'Against …' }, sv: null },
    { kind: 'proof_point', visibility: 'customer', position: 2 },
    { kind: 'discovery_question', position: 3 },
    { kind: 'objection_response', position: 4 },
  ]);
});

test('a template comes in every language that is asked for, at least in one, and the version promises them', async () => {
  await chooseBeginning(/Template: against a competitor/);
  const language = (name: string) => screen.getByRole('button', { name });
  fireEvent.click(language('English'));
  expect(language('English').getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(language('Svenska'));
  fireEvent.click(language('Italiano'));
  fireEvent.click(language('English'));
  press('Ctrl+Enter');
  await waitFor(() => expect(inputsOf('studio.createItem')).toHaveLength(4));
  expect(inputsOf('studio.updateVersion')).toMatchObject([
    { fields: { languages: { from: { languages: ['en'] }, to: { languages: ['sv', 'it'] } } } },
  ]);
  expect(inputsOf('studio.createItem')[0]).toMatchObject({
    en: null,
    fr: null,
    sv: { title: 'Mot …' },
    it: { title: expect.any(String) },
  });
});

test('the list says of each item which languages of the kit are complete', async () => {
  await openAs('author', version, 'draft');
  const item = await screen.findByRole('button', { name: /^Two boats, one season.*complete:/ });
  expect(item.textContent).toContain('complete: English · missing: Svenska');
});

test('what has to hold before a version goes out is no question any more once it went', async () => {
  await openAs('author', version, 'published');
  await screen.findByRole('heading', { level: 1, name: /Pilot offer/ });
  expect(screen.queryByRole('heading', { name: 'Before it can go out' })).toBeNull();
  expect(screen.getByRole('heading', { name: 'On the laptops' })).toBeTruthy();
});

test('the first version of a kit reads as it is: nothing of it is marked as new', async () => {
  const handlers = createStudioHandlers(() => undefined, 'in_review');
  await openAs('approver', version, 'in_review', {
    'studio.version': (input) => {
      const answer = handlers['studio.version']?.(input);
      if (!answer?.ok) throw new Error('the version is not there');
      const items = answer.value.items.map((row) => ({ ...row, before: null }));
      return ok({ ...answer.value, basedOn: null, before: null, takenOut: [], items });
    },
  });
  await screen.findByRole('heading', { level: 1, name: /Pilot offer/ });
  expect(screen.getByRole('radio', { name: 'As it reads' })).toBeTruthy();
  expect(document.querySelectorAll('ins, del')).toHaveLength(0);
});

test('the whole kit is seen as reps will see it, in each of its languages', async () => {
  await openAs('author', version, 'draft');
  fireEvent.click(await screen.findByRole('button', { name: 'The kit as reps see it' }));
  const window = await screen.findByRole('dialog', { name: 'The kit as reps see it' });
  const seen = within(window)
    .getAllByRole('article')
    .map((article) => within(article).getAllByRole('heading')[0]?.textContent);
  expect(seen).toContain('Two boats, one season');
  expect(seen.length).toBeGreaterThan(1);
  fireEvent.click(within(window).getByRole('radio', { name: 'Svenska' }));
  // What is not said in Swedish is seen in the language that it has.
  const [first] = within(window).getAllByRole('article');
  expect(first?.querySelector('h3')?.getAttribute('lang')).toBe('en');
});
