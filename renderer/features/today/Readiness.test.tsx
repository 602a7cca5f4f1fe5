import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake, type Handlers, onlineStatus } from '../../testing/fakeCallboard.ts';
import { idOf } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

const file = {
  sha256: 'b'.repeat(64),
  title: 'Fleet deck',
  bytes: 48_000_000,
  have: 0,
  state: 'waiting',
} as const;
const lease = { kitId: idOf(60), title: 'Pilot offer', endsAt: 0, isOver: false };

async function today(readiness: object, handlers: Handlers = {}): Promise<Fake> {
  const fake = createFakeCallboard({
    'today.get': () =>
      ok({
        calls: [],
        notLogged: { count: 0, first: null },
        promises: { total: 0, rows: [] },
        readiness: {
          day: '2026-11-25',
          visits: 7,
          ready: 6,
          missing: [{ callId: idOf(2004), accountName: 'Malmö Hamn', lacks: ['file' as const] }],
          withoutObjective: 0,
          files: { bytes: 0, rows: [] },
          leases: [],
          ...readiness,
        },
      }),
    ...handlers,
  });
  giveCallboard(fake);
  await act(() => router.navigate('/today'));
  render(<App />);
  await screen.findByText('6 of 7 calls');
  return fake;
}

test('what is missing is counted with its size, named, and fetched by one button', async () => {
  const fake = await today({ files: { bytes: 48_000_000, rows: [file] } });
  expect(screen.getByText(/^1 file missing, 48.MB$/)).toBeTruthy();
  expect(screen.getByText('Missing: Fleet deck')).toBeTruthy();
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Fetch now' });
  await waitFor(() => expect(button.disabled).toBe(false));
  fireEvent.click(button);
  await waitFor(() => expect(fake.asked.map(({ channel }) => channel)).toContain('sync.now'));
  expect(fake.asked.find(({ channel }) => channel === 'kits.download')?.input).toEqual({
    sha256: file.sha256,
    action: 'first',
  });
});

test('with no connection the button waits, and says that the files come first', async () => {
  await today(
    { files: { bytes: 48_000_000, rows: [file] } },
    { 'sync.status': () => ok({ ...onlineStatus, connection: 'offline' }) },
  );
  await screen.findByText('They come first when you are online.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Fetch now' }).disabled).toBe(true);
});

test('kits that lock before the day, and calls without an objective, are counted', async () => {
  await today({ withoutObjective: 2, leases: [lease, { ...lease, kitId: idOf(61), isOver: true }] });
  expect(screen.getByText('1 kit locks before then unless you go online')).toBeTruthy();
  expect(screen.getByText('1 kit locked until you have been online')).toBeTruthy();
  expect(screen.getByText('2 calls without an objective')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Renew now' })).toBeTruthy();
});
