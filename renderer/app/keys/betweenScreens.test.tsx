import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallLog } from '../../../shared/domain/entities/call.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { createFakeCallboard, type Fake, type Handlers } from '../../testing/fakeCallboard.ts';
import * as world from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { App } from '../App.tsx';
import { router } from '../routes.tsx';

/*
 * As React draws outside tests: a new screen comes some moments after the address has changed, and until then the
 * window shows the one before. Keys are pressed in those moments.
 */

prepareDom();

const seed = Date.now() % 2 ** 31;
let drawn = seed;
/** The same numbers for the same seed, from 0 to below 1. */
const random = (): number => {
  drawn = (drawn * 1_103_515_245 + 12_345) % 2 ** 31;
  return drawn / 2 ** 31;
};
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const calls = [...Array(3).keys()].map((index) => ({ ...world.openCall, id: world.idOf(600 + index) }));
let logs: CallLog[];
let fake: Fake;

const isLogged = (id: string): boolean => logs.some(({ callId }) => callId === id);

const handlers: Handlers = {
  'calls.list': () => {
    const left = calls.filter(({ id }) => !isLogged(id));
    const seen = {
      accountName: 'Sjöberg Marin',
      accountStage: 'interest',
      sync: 'synced',
      log: null,
    } as const;
    return ok({ notLogged: left.length, rows: left.map((call) => ({ ...seen, call, contactNames: [] })) });
  },
  'leads.get': ({ id }) => {
    const lead = world.leads.find((one) => one.id === id) ?? world.leads[0];
    if (lead === undefined) return fail('not_found');
    return ok({
      lead,
      clock: null,
      ownerName: null,
      territoryName: null,
      accountName: null,
      steps: [],
      attempts: { made: 0, owed: 3 },
      answers: [],
      returned: null,
      mayTake: ['accept'],
      lookalikes: [],
      sync: 'synced',
    });
  },
  'leads.step': () => ok({ mutationId: world.idOf(9000) }),
  'calls.log': ({ log }) => {
    logs.push({ ...world.pastLog, ...log } as CallLog);
    setTimeout(() => fake.tell('calls'), 20 * random());
    return ok({ mutationIds: [world.idOf(9000)] });
  },
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  logs = [];
  const base = createFakeCallboard();
  const got = (id: string) =>
    base.invoke('calls.get', { id: world.openCall.id }).then((answer) =>
      answer.ok
        ? ok({
            ...answer.value,
            call: { ...world.openCall, id },
            logs: logs.filter((log) => log.callId === id),
          })
        : answer,
    );
  fake = createFakeCallboard(handlers);
  const { invoke } = fake;
  giveCallboard({
    ...fake,
    // Answers take their time, each its own.
    invoke: async (channel, input) => {
      await sleep(15 * random());
      if (channel === 'calls.get') return got((input as { id: string }).id) as never;
      return invoke(channel, input);
    },
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function press(chord: 'Alt+F' | 'Alt+J' | 'Ctrl+Enter' | 'A'): void {
  const key = chord.split('+').at(-1) ?? '';
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', {
      key: key.length === 1 ? key.toLowerCase() : key,
      altKey: chord.startsWith('Alt'),
      ctrlKey: chord.startsWith('Ctrl'),
      bubbles: true,
      cancelable: true,
    }),
  );
}

async function open(path: string): Promise<void> {
  await router.navigate(path);
  render(<App />);
}
const inputsOf = (channel: string) =>
  fake.asked.filter((one) => one.channel === channel).map(({ input }) => input);
const pathOf = (index: number): string => `/calls/${calls[index]?.id}`;

test('a key pressed before the next screen is drawn is the next screen’s, and not that of the one which leaves', async () => {
  await open(pathOf(0));
  await screen.findByRole('radiogroup', { name: /Objective/ });
  void router.navigate(pathOf(1));
  expect(window.location.hash).toBe(`#${pathOf(1)}`);
  expect(screen.getByRole('radiogroup', { name: /Objective/ })).toBeTruthy();
  press('Alt+F');
  press('Ctrl+Enter');
  await waitFor(() => expect(logs).toHaveLength(1));
  expect(logs[0]).toMatchObject({ callId: calls[1]?.id, result: 'no_show' });
  await sleep(400);
  expect(inputsOf('drafts.put')).not.toContainEqual(expect.objectContaining({ key: `call:${calls[0]?.id}` }));
});

test('a letter pressed on the way from one lead to the next decides the next', async () => {
  const [first, second] = world.leads;
  await open(`/leads/${first?.id}`);
  await screen.findByRole('button', { name: /Accept/ });
  void router.navigate(`/leads/${second?.id}`);
  press('A');
  await waitFor(() => expect(inputsOf('leads.step')).toHaveLength(1));
  expect(inputsOf('leads.step')[0]).toMatchObject({ step: { kind: 'accept', leadId: second?.id } });
});

test('the key to the next call answers from the moment a log is finished', async () => {
  await open(pathOf(0));
  await screen.findByRole('radiogroup', { name: /Objective/ });
  press('Alt+F');
  await sleep(0);
  press('Ctrl+Enter');
  await sleep(0);
  press('Alt+J');
  await waitFor(() => expect(window.location.hash).toBe(`#${pathOf(1)}`));
  expect(logs.map(({ callId }) => callId)).toEqual([calls[0]?.id]);
});

test('keys pressed at any moment of a batch are each answered once, in their order', async () => {
  await open(pathOf(0));
  await screen.findByRole('main');
  const pauses = [0, 0, 3, 10, 30];
  for (const [index, call] of calls.entries()) {
    for (const chord of ['Alt+F', 'Ctrl+Enter', 'Alt+J'] as const) {
      if (call === calls.at(-1) && chord === 'Alt+J') break;
      press(chord);
      await sleep((pauses[Math.floor(random() * pauses.length)] ?? 0) * random());
    }
    await waitFor(() => expect(logs.length, `seed ${seed}`).toBe(index + 1));
  }
  await sleep(100);
  expect(
    logs.map(({ callId, result }) => [callId, result]),
    `seed ${seed}`,
  ).toEqual(calls.map(({ id }) => [id, 'no_show']));
});
