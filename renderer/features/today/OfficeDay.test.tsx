import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Handlers, signedIn } from '../../testing/fakeCallboard.ts';
import { profile } from '../../testing/fakeSession.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

async function open(role: Role, handlers: Handlers = {}) {
  const mine = { ...profile, user: { ...profile.user, role } };
  const fake = createFakeCallboard({
    'session.state': () => ok({ ...signedIn, profile: mine, profiles: [mine] }),
    'leads.returned': () => ok({ total: 0, counts: { waiting: 0, answered: 0 }, rows: [] }),
    'alignment.mine': () => ok({ rows: [] }),
    ...handlers,
  });
  giveCallboard(fake);
  await act(() => router.navigate('/'));
  render(<App />);
  return fake;
}

test('an approver begins at what waits for review, and opens it', async () => {
  await open('approver');
  expect(await screen.findByRole('heading', { name: 'To review' })).toBeTruthy();
  expect(screen.getByText('1 thing waits for you.')).toBeTruthy();
  const link = screen.getByRole('link', { name: /, version 4$/ });
  expect(link.getAttribute('href')).toMatch(/^#\/studio\/./);
});

test('with nothing to do the day says so, and no calls are asked for', async () => {
  const fake = await open('author');
  expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
  expect(fake.asked.map(({ channel }) => channel)).not.toContain('today.get');
});

test('what cannot be read is said, and asked for again', async () => {
  await open('author', { 'leads.returned': () => fail('database_damaged') });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
});
