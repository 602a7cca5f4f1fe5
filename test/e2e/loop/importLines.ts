import { expect } from '@playwright/test';
import type { ProgramScreen } from '../../harness/programScreen.ts';

/** Imports a file of these lines by hand: tried first, which has to find that many new, and then for good. */
export async function importLines(
  screen: ProgramScreen,
  kind: 'leads' | 'deals',
  lines: readonly string[],
  created: string,
): Promise<void> {
  const { page, say } = screen;
  await screen.visit('/admin/import');
  await page
    .getByRole('main')
    .getByText(say(`import.${kind}`), { exact: true })
    .first()
    .click();
  await page.locator('input[type=file]').setInputFiles({
    name: `${kind}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${lines.join('\n')}\n`),
  });
  await screen.button('import.try').click();
  await page.getByText(say('import.tried')).waitFor({ timeout: 60_000 });
  await expect(
    page
      .locator('dl > div')
      .filter({ hasText: say('import.countCreated') })
      .locator('dd'),
  ).toHaveText(created);
  await screen.button('import.import').click();
  await page.getByText(say('import.imported')).waitFor({ timeout: 60_000 });
}
