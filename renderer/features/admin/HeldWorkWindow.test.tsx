import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import { Language } from '../../app/i18n/Language.tsx';
import { createFakeCallboard } from '../../testing/fakeCallboard.ts';
import { testNow } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { HeldWorkWindow } from './HeldWorkWindow.tsx';

prepareDom();
afterEach(cleanup);

const idOf = (digit: string): string => `01a19b46-0620-7487-bce8-8fca1a82987${digit}`;
const device = {
  id: idOf('0'),
  name: 'Laptop 7',
  userName: 'Otto Brisk',
  email: 'otto@havrel.example',
  enrolledAt: testNow,
  lastSeenAt: testNow,
  lockedAt: testNow,
  toldAt: testNow,
  wipeAskedAt: null,
  wipedAt: null,
  held: 2,
  handedOver: 2,
};
const work = (digit: string, args: Record<string, unknown>) => ({
  id: idOf(digit),
  kind: 'nextStep.create',
  authoredAt: testNow,
  receivedAt: testNow,
  args,
  about: 'Sjöberg Marin',
  dependsOn: [],
  settledAt: null,
  settledBy: null,
  outcome: null,
  code: null,
  reason: null,
});

async function open() {
  const asked: unknown[] = [];
  const none = { applied: 0, conflict: 0, rejected: 0, discarded: 0 };
  let changes = 0;
  giveCallboard(
    createFakeCallboard({
      'admin.heldWork': () =>
        ok({ work: [work('1', { text: 'Send the drawings' }), work('2', { text: 'Ring the buyer' })] }),
      'admin.takeHeldWork': (input) => {
        asked.push(input);
        return ok({ ...none, applied: 1 });
      },
      'admin.discardHeldWork': (input) => {
        asked.push(input);
        return ok({ ...none, discarded: 1 });
      },
    }),
  );
  render(
    <Language language="en">
      <HeldWorkWindow
        device={device}
        onChanged={() => {
          changes += 1;
        }}
        onClose={() => undefined}
      />
    </Language>,
  );
  const rows = await screen.findAllByRole('listitem');
  return { asked, rows, changes: () => changes };
}
const press = async (within_: HTMLElement, name: RegExp): Promise<void> => {
  const button = within(within_).getByRole('button', { name });
  await act(async () => button.click());
};

test('each change opens to what was written', async () => {
  const { rows } = await open();
  const [first] = rows as [HTMLElement];
  expect(within(first).queryByText('Send the drawings')).toBeNull();
  await press(first, /What was written/);
  expect(within(first).getByText('Send the drawings')).toBeDefined();
});

test('one is taken in by itself, and all at once', async () => {
  const { rows, asked, changes } = await open();
  await press(rows[1] as HTMLElement, /^Take in: .*Sjöberg Marin/);
  await waitFor(() => expect(changes()).toBe(1));
  await press(screen.getByRole('dialog'), /^Take in all$/);
  await waitFor(() =>
    expect(asked).toEqual([
      { deviceId: device.id, ids: [idOf('2')] },
      { deviceId: device.id, ids: null },
    ]),
  );
});

test('nothing is discarded without a reason', async () => {
  const { rows, asked } = await open();
  const [first] = rows as [HTMLElement];
  await press(first, /^Discard: /);
  expect(within(first).getByRole('button', { name: 'Discard' })).toHaveProperty('disabled', true);
  fireEvent.change(within(first).getByRole('textbox'), { target: { value: 'Entered already' } });
  await press(first, /^Discard$/);
  await waitFor(() =>
    expect(asked).toEqual([{ deviceId: device.id, ids: [idOf('1')], reason: 'Entered already' }]),
  );
});
