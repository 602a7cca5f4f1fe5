import { axeFaults } from '../e2e/accessibility/axeFaults.ts';
import { layoutFaults } from '../e2e/accessibility/layoutFaults.ts';
import type { ProgramScreen } from '../harness/programScreen.ts';

/** What is wrong with the screen in sight: what is cut or spills, what axe finds, what the console said. */
export async function findFaults({ page, complaints }: ProgramScreen): Promise<readonly string[]> {
  return [
    ...(await page.evaluate(layoutFaults)),
    ...(await axeFaults(page)).map((fault) => `axe ${fault}`),
    ...complaints.splice(0).map((text) => `console: ${text}`),
  ];
}
