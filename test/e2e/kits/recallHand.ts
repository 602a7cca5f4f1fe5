import { expect } from '@playwright/test';
import type { Seat } from '../../harness/programDemo.ts';
import { to } from './studioHand.ts';

export async function untilToldOfRecall({ screen }: Seat, kitId: string): Promise<void> {
  await screen.ask('sync.now', {});
  await to(screen, `#/kits/${kitId}`);
  await expect(screen.page.getByText('The guarantee has changed.')).toBeVisible({ timeout: 20_000 });
}

/** Presents an item of a version whose recall the laptop knows, as from a window that was open before it came. */
export async function presentAnyway({ screen }: Seat, kitId: string, accountId: string): Promise<void> {
  const kit = await screen.ask('kits.kit', { kitId, accountId: null, contactIds: [], language: null });
  const question = kit.ok ? kit.value.items.find(({ kind }) => kind === 'discovery_question') : undefined;
  const used = await screen.ask('kits.use', {
    kitId,
    accountId,
    itemId: question?.itemId ?? '',
    id: crypto.randomUUID(),
    callId: null,
    contactId: null,
    version: 2,
    kind: 'presented',
    seconds: null,
    words: null,
    pages: [],
    fileSha256: null,
    reaction: null,
    usedAt: Date.now(),
  });
  expect(used.ok).toBe(true);
  await screen.ask('sync.now', {});
}
