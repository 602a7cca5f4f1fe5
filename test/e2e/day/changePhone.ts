import { expect } from '@playwright/test';
import type { Seat } from '../../harness/programDemo.ts';

/** By its form, as a rep does. */
export async function changePhone({ screen }: Seat, account: string, phone: string): Promise<void> {
  const { page, say } = screen;
  await screen.find(account);
  await page
    .getByRole('main')
    .getByRole('button', { name: say('action.edit'), exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('account.phone'), { exact: true }).fill(phone);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}
