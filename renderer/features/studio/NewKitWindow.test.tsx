import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { idOf } from '../../testing/fakeWorld.ts';
import { inputsOf, openStudio } from '../../testing/openStudio.tsx';
import { prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();

test('a kit is begun from what went unanswered, with its verbatims in sight', async () => {
  await openStudio('author', '/studio');
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

async function chooseBeginning(option: RegExp): Promise<void> {
  await openStudio('author', '/studio');
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
