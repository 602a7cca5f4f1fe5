import { expect } from '@playwright/test';
import type { KitStatus } from '../../../shared/domain/kits/kitStatus.ts';
import type { Seat } from '../../harness/programDemo.ts';

/** A version of the kit of that name as it stands on this laptop, read until it is so; answers its id. */
export async function untilVersionIs(
  { screen }: Seat,
  kitName: string,
  status: KitStatus,
  number: number,
): Promise<string> {
  let found = '';
  await expect
    .poll(
      async () => {
        await screen.ask('sync.now', {});
        const kits = await screen.ask('studio.kits', {});
        const versions = kits.ok ? kits.value.kits.find(({ kit }) => kit.name === kitName)?.versions : [];
        const version = versions?.find((one) => one.version.number === number);
        found = version?.version.id ?? '';
        return [version?.version.status, version?.sync];
      },
      { timeout: 30_000 },
    )
    .toEqual([status, 'synced']);
  return found;
}

/** Every item with one key each, then the version; its screen is open. */
export async function approveAll({ screen }: Seat, versionId: string, items: number): Promise<void> {
  const approved = async (): Promise<number> => {
    const version = await screen.ask('studio.version', { versionId });
    const all = version.ok ? version.value.items : [];
    return all.filter(({ item }) => item.reviewState === 'approved').length;
  };
  for (let at = 1; at <= items; at += 1) {
    await expect(screen.button('studio.approveItem')).toBeVisible();
    const here = screen.page.url();
    await screen.page.keyboard.press('a');
    await expect.poll(approved).toBe(at);
    // The next item is on its way; what is pressed before it is there approves nothing.
    if (at < items) await expect(screen.page).not.toHaveURL(here);
  }
  await screen.button('kitMove.approve').click();
  await expect(screen.page.getByText(screen.say('studio.moved'))).toBeVisible();
}

/** In two clicks, with whom it reaches before the second. */
export async function publish({ screen }: Seat, version: number): Promise<void> {
  const { page, say } = screen;
  await screen.button('studio.publish').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Will reach \d+ reps, \d+ accounts$/)).toBeVisible();
  await dialog.getByRole('button', { name: say('studio.publish') }).click();
  await expect(page.getByText(say('studio.published', { version }))).toBeVisible();
}

export async function untilHeld({ screen }: Seat, kitId: string, version: number): Promise<void> {
  await expect
    .poll(
      async () => {
        await screen.ask('sync.now', {});
        const kit = await screen.ask('kits.kit', { kitId, accountId: null, contactIds: [], language: null });
        return kit.ok ? kit.value.version : null;
      },
      { timeout: 30_000 },
    )
    .toBe(version);
}
