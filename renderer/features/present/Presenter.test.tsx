import { act, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake } from '../../testing/fakeCallboard.ts';
import { picture, pictureItemId } from '../../testing/fakeKitItems.ts';
import { openCall } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press } from '../../testing/press.ts';

prepareDom();
let fake: Fake;
const uses = () => fake.asked.filter(({ channel }) => channel === 'kits.use').map(({ input }) => input);

async function chooseThePicture(): Promise<void> {
  fake = createFakeCallboard();
  giveCallboard(fake);
  await act(() => router.navigate(`/calls/${openCall.id}`));
  render(<App />);
  await screen.findByRole('radiogroup', { name: /Objective/ });
  press('Alt+V');
  const box = await screen.findByRole('checkbox', { name: picture.title });
  act(() => box.click());
}

async function present(): Promise<void> {
  await chooseThePicture();
  press('Ctrl+Enter');
  await screen.findByRole('img', { name: /The quay in July/ });
}
afterEach(() => vi.restoreAllMocks());

test('a picture is shown by keyboard alone, its time and the reaction are told, and Escape leads back', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  await present();
  press('1');
  clock.mockReturnValue(61_000);
  press('Escape');
  await waitFor(() => expect(uses()).toHaveLength(1));
  expect(uses()[0]).toMatchObject({
    kind: 'presented',
    callId: openCall.id,
    accountId: openCall.accountId,
    itemId: pictureItemId,
    version: 3,
    seconds: 61,
    pages: [{ page: 1, seconds: 61 }],
    reaction: 'warm',
  });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('radiogroup', { name: /Objective/ })).toBeTruthy();
});

test('a black screen shows nothing and its time belongs to no page', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  await present();
  clock.mockReturnValue(5_000);
  press('B');
  expect(screen.queryByRole('img', { name: /The quay in July/ })).toBeNull();
  clock.mockReturnValue(600_000);
  press('Escape');
  await waitFor(() => expect(uses()).toHaveLength(1));
  expect(uses()[0]).toMatchObject({ seconds: 5, reaction: null });
});

test('nothing that arrives meanwhile disturbs what is being shown', async () => {
  await present();
  fake.tell('kits');
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(screen.getByRole('img', { name: /The quay in July/ })).toBeTruthy();
});

describe('with a second display', () => {
  const here = { label: 'Built-in', width: 1440, height: 900, isPrimary: true };
  const beamer = { label: 'Beamer', width: 1920, height: 1080, isPrimary: false };
  const filled: unknown[] = [];
  const allow = (getScreenDetails: () => Promise<unknown>): void => {
    filled.length = 0;
    Object.assign(window, { getScreenDetails });
    Element.prototype.requestFullscreen = async (options) => void filled.push(options);
  };
  afterEach(() => {
    Reflect.deleteProperty(window, 'getScreenDetails');
    Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
  });
  const askForIt = async (): Promise<void> => {
    await chooseThePicture();
    act(() => screen.getByRole('button', { name: 'Choose another display' }).click());
  };

  test('whoever asks for another gets one that they are not looking at', async () => {
    allow(async () => ({ screens: [here, beamer], currentScreen: here }));
    await askForIt();
    const choice = await screen.findByRole('radio', { name: 'Beamer, 1920 × 1080' });
    expect(choice.getAttribute('aria-checked') ?? String((choice as HTMLInputElement).checked)).toBe('true');
    press('Ctrl+Enter');
    await waitFor(() => expect(filled).toEqual([{ navigationUI: 'hide', screen: beamer }]));
  });

  test('the one that is chosen is filled', async () => {
    allow(async () => ({ screens: [beamer, here], currentScreen: here }));
    await askForIt();
    const choice = await screen.findByRole('radio', { name: 'Built-in, 1440 × 900' });
    act(() => choice.click());
    press('Ctrl+Enter');
    await waitFor(() => expect(filled).toEqual([{ navigationUI: 'hide', screen: here }]));
  });

  test('where it is refused the presentation fills this one', async () => {
    allow(() => Promise.reject(new DOMException('refused', 'NotAllowedError')));
    await askForIt();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Choose another display' })).toBeNull());
    press('Ctrl+Enter');
    await waitFor(() => expect(filled).toEqual([{ navigationUI: 'hide' }]));
  });
});

test('nothing internal and no file that is not here can be chosen', async () => {
  fake = createFakeCallboard();
  giveCallboard(fake);
  await act(() => router.navigate(`/calls/${openCall.id}`));
  render(<App />);
  await screen.findByRole('radiogroup', { name: /Objective/ });
  press('Alt+V');
  await screen.findByRole('checkbox', { name: picture.title });
  const choice = within(screen.getByRole('dialog'));
  expect(choice.queryByText('Margin table')).toBeNull();
  expect(choice.getByText('Fleet deck')).toBeTruthy();
  expect(choice.queryByRole('checkbox', { name: 'Fleet deck' })).toBeNull();
});
