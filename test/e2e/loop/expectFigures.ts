import { expect } from '@playwright/test';
import type { ProgramScreen } from '../../harness/programScreen.ts';
import { heardOften, leadQuality, type TeamRows } from './countTeam.ts';
import { thirteenWeeks } from './weeks.ts';

/** Lead quality by source, of which one has leads for certain, and how often the objection was heard, against the rows. */
export async function expectFigures(screen: ProgramScreen, rows: TeamRows, source: string): Promise<void> {
  const { page, say } = screen;
  const { from, to } = thirteenWeeks();
  await screen.visit('/leads/quality');
  const region = page.getByRole('main').getByRole('region', { name: say('quality.titleQuality') });
  await region.waitFor();
  const shown = await screen.rowsOf(region);
  const expected = leadQuality(rows, from, to);
  expect(shown.size).toBe(expected.size);
  expect(expected.get(source)?.[0]).toBeGreaterThan(0);
  for (const [name, figures] of expected)
    expect(shown.get(name ?? say('quality.notSaid'))?.slice(0, figures.length), name ?? '').toEqual(
      figures.map((figure) => (figure === null ? '–' : String(figure))),
    );

  await screen.visit('/insights/heard');
  await page.getByRole('button', { name: say('category.process'), exact: true }).waitFor();
  const heard = (await screen.rowsOf(page.getByRole('main'))).get(say('category.process')) ?? [];
  const { mentions, per100 } = heardOften(rows, 'process', from, to);
  // The first figure of the row is how often, the last one per hundred calls, with its trend in words.
  expect([heard[0], heard.at(-1)?.split(/\s/)[0]]).toEqual([String(mentions), String(per100)]);
}
