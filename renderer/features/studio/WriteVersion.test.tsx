import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import {
  changedItemId,
  createStudioHandlers,
  messageItemId,
  studioVersionId,
} from '../../testing/fakeStudio.ts';
import { idOf } from '../../testing/fakeWorld.ts';
import { inputsOf, openStudio, versionPath } from '../../testing/openStudio.tsx';
import { prepareDom } from '../../testing/prepareDom.ts';
import { type } from '../../testing/press.ts';
import { places } from './places.ts';

prepareDom();

test('each condition says where it fails', async () => {
  await openStudio('approver');
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
  await openStudio('author', `${versionPath}/${messageItemId}`);
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
  await openStudio('author');
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
  await openStudio('author');
  expect(await screen.findByRole('tab', { name: 'Svenska, missing' })).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'English' })).toBeTruthy();
});

test('whoever carries no accounts is told what the hub counts, and no audience is called empty for it', async () => {
  const none = { reps: [{ id: idOf(61), name: 'Elsa' }], accounts: null };
  await openStudio('approver', versionPath, 'in_review', {
    ...createStudioHandlers(() => undefined, 'in_review', none),
  });
  expect((await screen.findAllByText('1 rep · 212 accounts')).length).toBeGreaterThan(0);
  expect(screen.queryByText(/nobody is in it/i)).toBeNull();
});

test('advice leads to the item or the field that it is about', async () => {
  await openStudio('author', `${versionPath}/${messageItemId}`, 'draft', {
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
  await openStudio('author', versionPath, 'draft');
  await screen.findByRole('heading', { name: 'TRIDOM' });
  fireEvent.click(screen.getByRole('button', { name: 'Answer' }));
  expect(places.filter((place) => document.querySelector(`[data-place="${place}"]`) === null)).toEqual([]);
});

test('segments are those that accounts have, with how many; one that none has is called so', async () => {
  await openStudio('author', versionPath, 'draft', {
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
  await openStudio('author', versionPath, 'draft');
  fireEvent.click(await screen.findByRole('button', { name: 'Who is that?' }));
  const grid = await screen.findByRole('grid', { name: 'Accounts' });
  expect(grid.getAttribute('aria-rowcount')).toBe('213');
  expect(inputsOf('studio.accounts')[0]).toMatchObject({ versionId: studioVersionId, offset: 0 });
});

test('the list says of each item which languages of the kit are complete', async () => {
  await openStudio('author', versionPath, 'draft');
  const item = await screen.findByRole('button', { name: /^Two boats, one season.*complete:/ });
  expect(item.textContent).toContain('complete: English · missing: Svenska');
});

test('the whole kit is seen as reps will see it, in each of its languages', async () => {
  await openStudio('author', versionPath, 'draft');
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

test('a story is begun with what a customer praised, in the words and the language it was said in', async () => {
  await openStudio('author', versionPath, 'draft');
  fireEvent.click(await screen.findByRole('button', { name: /Story from praise/ }));
  fireEvent.click(await screen.findByRole('option', { name: 'Malmö Hamn: “Alla hann hem före stormen.”' }));
  await waitFor(() => expect(inputsOf('studio.createItem')).toHaveLength(1));
  expect(inputsOf('studio.createItem')[0]).toMatchObject({
    kind: 'story',
    visibility: 'customer',
    en: null,
    sv: {
      title: 'Alla hann hem före stormen.',
      body: { blocks: [{ runs: [{ text: 'Alla hann hem före stormen.' }] }] },
    },
    facts: { heardIds: [idOf(711)] },
  });
});

test('two stages pressed before either is read back are both meant; what is refused is not shown as chosen', async () => {
  let isTaken = true;
  await openStudio('author', versionPath, 'draft', {
    'studio.updateVersion': () => (isTaken ? ok({ mutationId: idOf(1) }) : fail('disk_full')),
  });
  const stages = within(await screen.findByLabelText('Buyer stages'));
  const [first, second, third] = stages
    .getAllByRole('button')
    .filter((chip) => chip.getAttribute('aria-pressed') === 'false');
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
  fireEvent.click(first);
  fireEvent.click(second);
  await waitFor(() => expect(inputsOf('studio.updateVersion')).toHaveLength(2));
  const [one, both] = inputsOf('studio.updateVersion') as Input<'studio.updateVersion'>[];
  expect(both?.fields.audience?.from).toEqual(one?.fields.audience?.to);
  expect(both?.fields.audience?.to?.buyerStages).toHaveLength(
    1 + (one?.fields.audience?.to?.buyerStages.length ?? 0),
  );
  isTaken = false;
  fireEvent.click(third);
  await screen.findByText(/The disk is full/);
  expect(third.getAttribute('aria-pressed')).toBe('false');
  expect(second.getAttribute('aria-pressed')).toBe('true');
});
