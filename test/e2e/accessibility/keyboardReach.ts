import type { Page } from '@playwright/test';

/** More presses than any screen has stops. */
const most = 150;

/**
 * Walks the window with Tab until it comes round, and answers what is wrong: controls in sight that were never
 * reached, and stops that do not show that they have the keyboard. Of a group that is one stop (tabs, radios, the
 * rows of a list) one member is enough.
 */
export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(untilStill);
  await page.evaluate(() => {
    for (const marked of document.querySelectorAll('[data-reached]')) marked.removeAttribute('data-reached');
  });
  const faults: string[] = [];
  for (let press = 0; press < most; press += 1) {
    // Held down: letting go of it each time is half of the messages.
    await page.keyboard.down('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return null;
      const again = at.hasAttribute('data-reached');
      at.setAttribute('data-reached', '');
      const shows = (element: Element | null): boolean => {
        if (element === null) return false;
        const style = getComputedStyle(element);
        const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
        return outlined || style.boxShadow !== 'none';
      };
      const label = at.closest('label');
      const around = [at, at.parentElement, at.parentElement?.parentElement ?? null, label, at.closest('li')];
      // In a window of one field the caret is enough.
      const alone = at.closest('[role="dialog"]')?.querySelectorAll('input, button, a').length === 1;
      return {
        again,
        seen: alone || around.some(shows) || [...(label?.children ?? [])].some(shows),
        name: `${at.tagName.toLowerCase()} “${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40)}”`,
      };
    });
    if (stop?.again) break;
    if (stop !== null && !stop.seen) faults.push(`shows no focus: ${stop.name}`);
  }
  await page.keyboard.up('Tab');
  const missed = await page.evaluate(() => {
    const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]');
    const groups =
      '[role="radiogroup"], [role="tablist"], [role="grid"], [role="listbox"], [role="toolbar"], [role="group"]';
    return [...(dialog ?? document.body).querySelectorAll<HTMLElement>('a[href], button, input, textarea')]
      .filter((control) => {
        if (control.hasAttribute('data-reached') || control.matches(':disabled, [aria-disabled="true"]'))
          return false;
        if (control.closest('[aria-hidden="true"], [inert], [data-live-announcer]') !== null) return false;
        const box = (control.closest('label') ?? control).getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1 || getComputedStyle(control).visibility === 'hidden')
          return false;
        const group = control.closest(groups);
        // A field that opens a list of its own by arrow keys need not give its arrow a stop.
        if (
          control.matches('[tabindex="-1"]') &&
          (group !== null || control.closest('.react-aria-ComboBox, [data-rac]'))
        )
          return false;
        return group === null || group.querySelector('[data-reached]') === null;
      })
      .map(
        (control) =>
          `not reached by Tab: ${control.tagName.toLowerCase()} “${control.textContent?.trim().slice(0, 40)}”`,
      );
  });
  return [...faults, ...missed];
}

/**
 * Resolves once nothing has been drawn anew for a moment: another language asks for rows again, and a window that has
 * just opened gives the keyboard to its first field. Runs inside the page.
 */
function untilStill(): Promise<void> {
  const still = 120;
  const patience = 3000;
  return new Promise((resolve) => {
    const end = (): void => {
      watch.disconnect();
      document.removeEventListener('focusin', again);
      resolve();
    };
    let quiet = setTimeout(end, still);
    const again = (): void => {
      clearTimeout(quiet);
      quiet = setTimeout(end, still);
    };
    const watch = new MutationObserver(again);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', again);
    setTimeout(end, patience);
  });
}
