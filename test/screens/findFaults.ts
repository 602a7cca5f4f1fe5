import AxeBuilder from '@axe-core/playwright';
import type { ProgramScreen } from '../harness/programScreen.ts';

/** What is wrong with the screen in sight: what leaves the window, what axe finds, what the console said. */
export async function findFaults(screen: ProgramScreen): Promise<readonly string[]> {
  const { page, complaints } = screen;
  const outside = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
    const cut = [
      ...document.querySelectorAll('button, a, h1, h2, label, [role="tab"], [role="radio"]'),
    ].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const hidden = box.width === 0 || style.visibility === 'hidden' || style.position === 'absolute';
      const clips = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
      const text = (element.textContent ?? '').trim().slice(0, 40);
      if (hidden || text === '' || element.scrollWidth <= element.clientWidth + 1 || !clips) return [];
      return [`“${text}” is cut`];
    });
    return [...wide, ...cut];
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const inaccessible = violations.map(
    ({ id, nodes }) =>
      `axe ${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
  return [...outside, ...inaccessible, ...complaints.splice(0).map((text) => `console: ${text}`)];
}
