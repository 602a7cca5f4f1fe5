import { act, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { createFakeCallboard } from '../../testing/fakeCallboard.ts';
import type { Handlers } from '../../testing/fakeHandlers.ts';
import { profile, settings, signedIn } from '../../testing/fakeSession.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

const pipeline = (accounts: number): Output<'insight.pipeline'> => ({
  stages: [{ stage: 'interest', accounts, withOpenDeals: 0, entered: 0, left: 0, stuck: 0 }],
  weeks: [{ week: 0, forward: 2, back: 1, arrived: [0, 2, 1, 0, 0, 0, 0] }],
  stuckDays: 42,
  stuck: [],
});

/** The pipeline of somebody who chose the whole company before: seven accounts there, three here. */
async function open(role: Role, company: Handlers['insight.companyPipeline']) {
  const fake = createFakeCallboard({
    'session.state': () => ok({ ...signedIn, profile: { ...profile, user: { ...profile.user, role } } }),
    'settings.get': () => ok({ ...settings, figuresOf: 'company' }),
    'insight.pipeline': () => ok(pipeline(3)),
    ...(company === undefined ? {} : { 'insight.companyPipeline': company }),
  });
  giveCallboard(fake);
  await act(() => router.navigate('/insights/pipeline'));
  render(<App />);
  const row = await within(await screen.findByRole('main')).findByRole('row', { name: /^Interest \d/ });
  const asked = fake.asked.map(({ channel }) => channel).filter((channel) => channel.endsWith('ipeline'));
  return {
    row: within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
    asked,
  };
}

test('the company’s figures are the hub’s alone, with the time that it counted them', async () => {
  const { row, asked } = await open('author', () => ok({ at: Date.UTC(2026, 2, 2), figures: pipeline(7) }));
  expect(row[0]).toBe('7');
  expect(asked).toEqual(['insight.companyPipeline']);
  expect(screen.getAllByText(/whole company, counted by the hub/).length).toBeGreaterThan(0);
});

test('where the hub cannot be reached it is said, and what is shown is this laptop’s', async () => {
  const { row } = await open('author', () => fail('not_reached'));
  expect(row[0]).toBe('3');
  expect(screen.getByText(/The hub cannot be reached/)).toBeTruthy();
  expect(screen.getAllByText(/of what is on this laptop/).length).toBeGreaterThan(0);
});

test('a rep, whose laptop holds all that the hub would count, is offered no choice and asks for none', async () => {
  const { row, asked } = await open('rep', undefined);
  expect(row[0]).toBe('3');
  expect(asked).toEqual(['insight.pipeline']);
  expect(screen.queryByRole('radio', { name: 'Whole company' })).toBeNull();
});
