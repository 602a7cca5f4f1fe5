import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { createFakeCallboard, type Fake, type Handlers } from '../../testing/fakeCallboard.ts';
import { kitId, reply } from '../../testing/fakeKitItems.ts';
import { idOf } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press } from '../../testing/press.ts';

const opened: string[] = [];
prepareDom();
// The window's main process takes it from here.
vi.spyOn(window, 'open').mockImplementation((address) => {
  opened.push(String(address));
  return null;
});
let fake: Fake;
const { itemId } = reply.item;
const petra = { id: idOf(31), name: 'Petra Sjöberg', email: 'petra@sjoberg.example' };
const composed = ({ contactId, note }: Input<'emails.compose'>) =>
  ok({
    version: 3,
    title: 'After the visit',
    kitTitle: 'Pilot offer',
    language: 'en' as const,
    unusable: null,
    files: [],
    people: [petra],
    subject: 'One morning at Sjöberg Marin',
    body: richTextOf(`Hello ${contactId === null ? '' : 'Petra'},\n\n${note}\n\nRut Ek`),
    takesNote: true,
    missing: contactId === null ? (['contact'] as const).slice() : [],
  });

async function write(handOver: Handlers['emails.handOver']): Promise<void> {
  opened.length = 0;
  const asFake = createFakeCallboard();
  const page = await asFake.invoke('kits.item', {
    kitId,
    itemId,
    accountId: null,
    contactIds: [],
    language: null,
  });
  if (!page.ok) throw new Error('the fake has no such item');
  const said = { title: 'After the visit', subject: 'One morning', body: richTextOf('Hello') };
  fake = createFakeCallboard({
    'kits.item': () =>
      ok({
        ...page.value,
        item: { ...page.value.item, kind: 'email_template', visibility: 'customer' },
        content: { kind: 'email_template', said },
      }),
    'emails.compose': composed,
    ...(handOver === undefined ? {} : { 'emails.handOver': handOver }),
  });
  giveCallboard({ ...fake, host: 'electron' });
  await act(() => router.navigate(`/kits/${kitId}/${itemId}`));
  render(<App />);
  await screen.findByRole('button', { name: /Write email/ });
  act(() =>
    useQuickActions.setState({ context: { account: { id: idOf(10), name: 'Sjöberg Marin' } } } as never),
  );
  press('E');
  await screen.findByText('One morning at Sjöberg Marin');
}
const choosePetra = async (): Promise<void> => {
  act(() => screen.getByRole('button', { name: /To/ }).click());
  const option = await screen.findByRole('option', { name: /Petra/ });
  act(() => option.click());
  await screen.findByText('Hello Petra,');
};

test('it goes to the mail program once somebody is chosen, and not before', async () => {
  await write(() => ok({ address: 'mailto:petra@sjoberg.example?subject=x', whole: true, counted: true }));
  press('Ctrl+Enter');
  expect(fake.asked.some(({ channel }) => channel === 'emails.handOver')).toBe(false);
  await choosePetra();
  press('Ctrl+Enter');
  await waitFor(() => expect(opened).toEqual(['mailto:petra@sjoberg.example?subject=x']));
});

test('what may not be used any more is not handed over, and the window says so', async () => {
  await write(() => fail('not_usable'));
  await choosePetra();
  press('Ctrl+Enter');
  expect(await screen.findByText(/may not be used any more/)).toBeTruthy();
  expect(opened).toEqual([]);
});
