import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { rejectionCodes } from '../../../shared/contracts/sync/wire.ts';
import { catalogues } from '../../app/i18n/catalogues.ts';
import { idOf, testNow } from '../../testing/fakeWorld.ts';
import { type Item, openOutboxItem } from '../../testing/openOutboxItem.tsx';
import { prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';
import { refusalText } from './outboxWords.ts';

prepareDom();

const refused = (kind: string, subject: Item['item']['subject'], code: string, part: Partial<Item>) =>
  openOutboxItem(kind, subject, {
    item: {
      mutationId: idOf(501),
      kind,
      state: 'refused',
      list: 'attention',
      subject,
      code,
      authoredAt: testNow,
      acknowledgedAt: null,
      attempts: 1,
      other: null,
    },
    actions: ['edit', 'resend', 'discard'],
    ...part,
  });

test('a value that the hub could not accept is named, and nothing of what was written is lost', async () => {
  const subject = { entity: 'account', id: idOf(7), label: 'Kiruna Lab Supply', accountId: null };
  await refused('account.update', subject, 'invalid', {
    args: { id: idOf(7), fields: { phone: { from: null, to: '1' }, city: { from: null, to: 'Kiruna' } } },
    content: [
      { field: 'phone', value: '1' },
      { field: 'city', value: 'Kiruna' },
    ],
    detail: { issues: ['fields.phone.to: too_big', 'fields.phone: custom'] },
  });
  await screen.findByText(/could not accept a value in it.*The hub names: Phone\.$/);
  expect(screen.getByText('Kiruna')).toBeTruthy();
});

test('a refused step with a lead is put right in its reason and words, and keeps what was seen', async () => {
  const subject = { entity: 'lead', id: idOf(7), label: 'Rejected lead', accountId: null };
  const seen = { status: 'new', firstAttemptAt: null, firstConversationAt: null };
  const step = { id: idOf(8), leadId: idOf(7), kind: 'reject', reason: 'other', note: 'Moved', knewUs: null };
  const fake = await refused('lead.step', subject, 'invalid', { args: { step, seen }, content: [] });
  fireEvent.click(await screen.findByRole('button', { name: 'Edit and send again' }));
  const dialog = await screen.findByRole('dialog');
  type(within(dialog).getByRole('textbox', { name: 'Note' }), 'Moved to Oslo');
  press('Ctrl+Enter');
  await waitFor(() =>
    expect(fake.asked.find(({ channel }) => channel === 'sync.resend')?.input).toMatchObject({
      args: { step: { ...step, note: 'Moved to Oslo' }, seen },
    }),
  );
});

test('what has nothing to put right is sent again as it is, and says what it was', async () => {
  const subject = { entity: 'kitVersion', id: idOf(7), label: 'Pilot offer', accountId: null };
  await refused('kitVersion.move', subject, 'wrong_state', {
    args: { id: idOf(7), move: 'approve', note: null },
    content: [{ field: 'move', value: 'approve' }],
  });
  expect(await screen.findByText('Approve the version')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Send again as it is' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Edit and send again' })).toBeNull();
});

test.each(rejectionCodes.filter((code) => code !== 'dependency_refused'))(
  'refused as %s says what happened and whose move it is, with its words and its buttons',
  async (code) => {
    const subject = { entity: 'heard', id: idOf(7), label: 'Kiruna Lab Supply', accountId: null };
    const words = 'a restaurant price';
    await refused('heard.add', subject, code, {
      args: { id: idOf(7), kind: 'objection', verbatim: words },
      content: [{ field: 'verbatim', value: words }],
    });
    expect(await screen.findAllByText(catalogues.en[refusalText[code]])).not.toHaveLength(0);
    expect(screen.getByText(words, { exact: false })).toBeTruthy();
    for (const name of ['Edit and send again', 'Send again as it is', 'Discard'])
      expect(screen.getByRole('button', { name })).toBeTruthy();
  },
);

test('what builds on one that was refused names it and leads to it', async () => {
  const subject = { entity: 'contact', id: idOf(7), label: 'Ada', accountId: null };
  await refused('contact.create', subject, 'dependency_refused', {
    item: {
      mutationId: idOf(501),
      kind: 'contact.create',
      state: 'held',
      list: 'attention',
      subject,
      code: 'dependency_refused',
      authoredAt: testNow,
      acknowledgedAt: null,
      attempts: 1,
      other: null,
    },
    dependsOn: [{ mutationId: idOf(502), label: 'Kiruna Lab Supply', state: 'refused' }],
    actions: ['discard'],
  });
  const link = await screen.findByRole('link', { name: 'Waits for: Kiruna Lab Supply' });
  expect(link.getAttribute('href')).toBe(`#/sync/${idOf(502)}`);
  expect(screen.queryByRole('button', { name: 'Send again as it is' })).toBeNull();
});
