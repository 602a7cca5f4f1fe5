import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Into every frame, and once for each page that is loaded: its half megabyte takes as long to read as it does to run.
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  }
  const options: RunOptions = {
    resultTypes: ['violations'],
    // It would read every style sheet again, for one rule about screens that are turned.
    preload: false,
    runOnly: { type: 'tag', values: rules },
  };
  const { violations } = await page.evaluate(
    (how) => (window as unknown as { axe: typeof axe }).axe.run(document, how),
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}`));
}
