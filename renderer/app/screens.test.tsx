import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { ChannelName } from '../../shared/contracts/ipc/index.ts';
import { fail, ok } from '../../shared/kernel/result.ts';
import {
  createFakeCallboard,
  type Fake,
  type Handlers,
  onlineStatus,
  signedIn,
} from '../testing/fakeCallboard.ts';
import { idOf, openCall } from '../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../testing/prepareDom.ts';
import { press, type } from '../testing/press.ts';
import { App } from './App.tsx';
import { router } from './routes.tsx';

prepareDom();
let fake: Fake;

async function open(path: string, handlers: Handlers = {}): Promise<void> {
  fake = createFakeCallboard(handlers);
  giveCallboard(fake);
  await act(() => router.navigate(path));
  render(<App />);
}
const inputsOf = (channel: ChannelName) =>
  fake.asked.filter((one) => one.channel === channel).map(({ input }) => input);

beforeEach(() => {
  window.location.hash = '';
});

test('a call logged as a no-show takes two interactions', async () => {
  await open(`/calls/${openCall.id}`);
  await screen.findByRole('radiogroup', { name: /Objective/ });
  press('Alt+F');
  press('Ctrl+Enter');
  await waitFor(() => expect(inputsOf('calls.log')).toHaveLength(1));
  expect(inputsOf('calls.log')[0]).toMatchObject({
    noNextStep: true,
    nextStep: null,
    draftKey: `call:${openCall.id}`,
    log: { result: 'no_show', callId: openCall.id },
  });
});

test('what was heard in an open call takes three interactions besides the words, by keyboard alone', async () => {
  await open(`/calls/${openCall.id}`);
  await screen.findByRole('radiogroup', { name: /Objective/ });
  press('Alt+O');
  const words = await screen.findByRole('textbox', { name: 'In their words' });
  expect(document.activeElement).toBe(words);
  type(words, 'It is not the sum');
  await screen.findByRole('radio', { name: /Price/ });
  press('Alt+K');
  press('Ctrl+Enter');
  await waitFor(() => expect(inputsOf('heard.add')).toHaveLength(1));
  expect(inputsOf('heard.add')[0]).toMatchObject({
    heard: {
      verbatim: 'It is not the sum',
      category: 'price',
      outcome: 'parked',
      response: null,
      callId: openCall.id,
    },
  });
});

test('Escape folds the capture away and its words are there when it opens again', async () => {
  await open(`/calls/${openCall.id}`);
  await screen.findByRole('radiogroup', { name: /Objective/ });
  press('Alt+O');
  type(await screen.findByRole('textbox', { name: 'In their words' }), 'half a sentence');
  press('Escape');
  expect(screen.queryByRole('textbox', { name: 'In their words' })).toBeNull();
  press('Alt+O');
  await waitFor(() =>
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'In their words' }).value).toBe(
      'half a sentence',
    ),
  );
});

test('a log that is not complete says what is missing and is not sent', async () => {
  await open(`/calls/${openCall.id}`);
  await screen.findByRole('radiogroup', { name: /Objective/ });
  press('Alt+A');
  press('Ctrl+Enter');
  expect(await screen.findByText('Write what happened; one line will do.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What happened' }));
  expect(inputsOf('calls.log')).toHaveLength(0);
});

test('a log asked for twice carries one and the same id', async () => {
  let attempts = 0;
  await open(`/calls/${openCall.id}`, {
    'calls.log': () => {
      attempts += 1;
      return attempts === 1 ? fail('disk_full') : ok({ mutationIds: [idOf(1)] });
    },
  });
  await screen.findByRole('radiogroup', { name: /Objective/ });
  press('Alt+F');
  press('Ctrl+Enter');
  expect(await screen.findByText(/The disk is full/)).toBeTruthy();
  press('Ctrl+Enter');
  await waitFor(() => expect(inputsOf('calls.log')).toHaveLength(2));
  const [first, second] = inputsOf('calls.log') as { log: { id: string } }[];
  expect(second?.log.id).toBe(first?.log.id);
});

test('an account is found by typing and Enter', async () => {
  await open('/deals');
  await screen.findByRole('heading', { name: 'Deals' });
  press('Ctrl+K');
  type(await screen.findByRole('combobox'), 'sj');
  await screen.findByRole('option', { name: /Sjöberg Marin.*Norrtälje/ });
  press('Enter');
  await waitFor(() => expect(window.location.hash).toBe(`#/accounts/${idOf(100)}`));
});

test('a lead and what was heard are found in their groups, and what is taken is remembered as opened', async () => {
  await open('/deals', {
    'search.find': ({ text }) =>
      ok({
        accounts: [],
        contacts: [],
        leads:
          text === ''
            ? []
            : [
                {
                  id: idOf(400),
                  name: 'Ada Lund',
                  company: 'Sjöholm',
                  companyMarks: [[0, 2]],
                  status: 'new',
                  marks: [],
                  openedAt: null,
                },
              ],
        deals: [],
        heard: [
          {
            id: idOf(500),
            excerpt: 'Not before the sjösättning',
            kind: 'objection',
            heardAt: 0,
            callId: openCall.id,
            accountId: idOf(100),
            accountName: 'Sjöberg Marin',
            marks: [[15, 17]],
            openedAt: 1,
          },
        ],
        kitItems: [],
        corrected: null,
      }),
  });
  await screen.findByRole('heading', { name: 'Deals' });
  press('Ctrl+K');
  await screen.findByRole('group', { name: 'Opened lately' });
  type(await screen.findByRole('combobox'), 'sj');
  const leads = await screen.findByRole('group', { name: 'Leads' });
  expect(within(leads).getByText('Sj').tagName).toBe('MARK');
  expect(within(screen.getByRole('group', { name: 'Heard' })).getByText('sj').tagName).toBe('MARK');
  press('ArrowDown');
  press('Enter');
  await waitFor(() => expect(window.location.hash).toBe(`#/calls/${openCall.id}`));
  expect(inputsOf('search.opened')).toContainEqual({ entity: 'heard', id: idOf(500) });
});

test('a conflict is understood and decided in two clicks from anywhere', async () => {
  await open('/accounts');
  fireEvent.click(await screen.findByTestId('status-attention'));
  fireEvent.click(await screen.findByRole('button', { name: /Keep mine/ }));
  await waitFor(() => expect(inputsOf('sync.resolve')).toHaveLength(1));
  expect(inputsOf('sync.resolve')[0]).toMatchObject({
    mutationId: idOf(7001),
    choices: [{ field: 'phone', choice: 'mine' }],
  });
});

test('a refused change can be edited and sent again whole', async () => {
  await open(`/sync/${idOf(7002)}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Edit and send again' }));
  const dialog = await screen.findByRole('dialog');
  type(within(dialog).getByRole('textbox', { name: 'In their words' }), 'a restaurant price');
  press('Ctrl+Enter');
  await waitFor(() => expect(inputsOf('sync.resend')).toHaveLength(1));
  expect(inputsOf('sync.resend')[0]).toMatchObject({
    mutationId: idOf(7002),
    args: { id: idOf(3009), verbatim: 'a restaurant price', kind: 'objection' },
  });
});

test('signing out with work pending asks for an export first', async () => {
  await open('/settings', { 'sync.status': () => ok({ ...onlineStatus, waiting: 2 }) });
  fireEvent.click(await screen.findByRole('button', { name: 'Sign out…' }));
  const leave = await screen.findByRole<HTMLButtonElement>('button', {
    name: 'Sign out and remove the data',
  });
  expect(leave.disabled).toBe(true);
  fireEvent.click(
    within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Export what is pending' }),
  );
  await waitFor(() => expect(leave.disabled).toBe(false));
});

test('a sign-in that fails says what happened and keeps what was typed', async () => {
  await open('/', {
    'session.state': () => ok({ ...signedIn, status: 'signed_out', profile: null, profiles: [] }),
    'session.signIn': () => fail('wrong_credentials'),
  });
  type(await screen.findByRole('textbox', { name: 'Email' }), 'elsa@callboard.example');
  type(screen.getByLabelText('Password'), 'nonsense');
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Email and password do not match/);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Email' }).value).toBe(
    'elsa@callboard.example',
  );
});

test('locked data asks for its passphrase and shows nothing else', async () => {
  const profile = signedIn.profile === null ? null : { ...signedIn.profile, needsPassphrase: true };
  await open('/accounts', { 'session.state': () => ok({ ...signedIn, status: 'locked', profile }) });
  expect(await screen.findByLabelText('Passphrase')).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
  expect(inputsOf('accounts.list')).toHaveLength(0);
});

test('damaged data leads to its repair', async () => {
  await open('/', {
    'session.state': () =>
      ok({ ...signedIn, status: 'signed_out', profile: null, problem: 'database_damaged' }),
    'session.repair': () => ok({ setAside: 'damaged.db', salvaged: 3, lost: 0 }),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Repair' }));
  expect(await screen.findByText(/3 unsent changes were saved\. None was lost\./)).toBeTruthy();
});

test('a role that may not write is offered nothing to write', async () => {
  const profile =
    signedIn.profile === null
      ? null
      : { ...signedIn.profile, user: { ...signedIn.profile.user, role: 'author' as const } };
  await open('/accounts', { 'session.state': () => ok({ ...signedIn, profile }) });
  await screen.findByRole('heading', { name: 'Accounts' });
  expect(screen.queryByRole('button', { name: /Log a call/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /New account/ })).toBeNull();
});

test('another language changes every word at once', async () => {
  await open('/accounts', {
    'settings.get': () =>
      ok({ language: 'sv', theme: 'dark', density: 'compact', toursSeen: ['rep'], figuresOf: 'laptop' }),
  });
  expect(await screen.findByRole('heading', { name: 'Företag' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('sv');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(document.documentElement.dataset['density']).toBe('compact');
});
