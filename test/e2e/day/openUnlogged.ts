import { expect } from '@playwright/test';
import type { ProgramScreen } from '../../harness/programScreen.ts';

/** The first call that was planned, has passed and is not logged. */
export async function openUnlogged({ page, say }: ProgramScreen): Promise<void> {
  await page.keyboard.press('Alt+L');
  await expect(
    page
      .getByRole('dialog')
      .getByText(/Not logged: \d/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page).toHaveURL(/#\/calls\//);
  await expect(page.getByRole('heading', { name: say('call.log'), exact: true })).toBeVisible();
}
