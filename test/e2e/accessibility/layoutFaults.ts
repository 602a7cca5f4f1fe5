/**
 * What of the text in sight cannot be read where it stands, as sentences; runs inside the page. Shortening with an
 * ellipsis is a decision of the screen's and no fault; a text cut off without one is, and so is a window or a pane
 * that has to be scrolled sideways, and a window that is lower than what stands in it.
 */
export function layoutFaults(): readonly string[] {
  const faults = new Set<string>();
  const slack = 1.5;
  const name = (element: Element): string => {
    const label = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
    return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${label}”`;
  };
  // Every text asks all that stands around it: each is asked once.
  const looks = new Map<Element, { style: CSSStyleDeclaration; box: DOMRect }>();
  const lookOf = (element: Element) => {
    const known = looks.get(element);
    if (known !== undefined) return known;
    const look = { style: getComputedStyle(element), box: element.getBoundingClientRect() };
    looks.set(element, look);
    return look;
  };
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth + slack) faults.add('the window scrolls sideways');
  if (document.body.scrollHeight > window.innerHeight + slack)
    faults.add('the window is lower than what stands in it');

  for (const element of document.querySelectorAll('body *')) {
    const { style } = lookOf(element);
    const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
    if (scrolls && element.scrollWidth > element.clientWidth + slack && style.display !== 'inline') {
      faults.add(`scrolls sideways: ${name(element)}`);
    }
  }

  const hidden = (element: Element): boolean => {
    const { style, box } = lookOf(element);
    return style.visibility === 'hidden' || (box.width <= 1 && box.height <= 1);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || node.textContent?.trim() === '' || hidden(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    if (text.width === 0) continue;
    let shortened = false;
    for (let around: Element | null = parent; around !== null; around = around.parentElement) {
      if (hidden(around)) break;
      const { style, box } = lookOf(around);
      if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') shortened = true;
      // Wholly outside is put away (the skip link, the words beside icons in a narrow rail), not cut off.
      if (text.left >= box.right || text.bottom <= box.top) break;
      const clipsX = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const clipsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
      if (clipsX && !shortened && (text.right > box.right + slack || text.left < box.left - slack)) {
        faults.add(`cut off at the side: ${name(parent)}`);
        break;
      }
      if (clipsY && !shortened && (text.bottom > box.bottom + 2 * slack || text.top < box.top - 2 * slack)) {
        faults.add(`cut off above or below: ${name(parent)}`);
        break;
      }
      // Inside a pane that scrolls, what lies beyond its edge can be reached.
      if (/auto|scroll/.test(style.overflowY)) break;
    }
    const button = parent.closest('button, a, [role="radio"], [role="tab"], label');
    if (button !== null && !shortened && !hidden(button) && lookOf(button).style.display !== 'inline') {
      const { box } = lookOf(button);
      if (text.right > box.right + slack || text.left < box.left - slack)
        faults.add(`spills out of its button: ${name(button)}`);
    }
  }
  return [...faults];
}
