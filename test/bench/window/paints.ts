/*
 * What runs inside the measured window. Each function stands alone: it is sent there as text.
 */

interface Paints {
  keyAt: number;
  paintedAt: number;
}

/** Notes when a key went down, and when what an open window shows was last changed and painted. */
export function watchPaints(): void {
  const paints: Paints = { keyAt: 0, paintedAt: 0 };
  Object.assign(window, { paints });
  document.addEventListener(
    'keydown',
    (event) => {
      paints.keyAt = event.timeStamp;
      paints.paintedAt = 0;
    },
    true,
  );
  const observer = new MutationObserver((changes) => {
    const isResult = changes.some(({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest('[role="dialog"]'),
    );
    if (!isResult) return;
    // A task after the frame's callbacks runs when the frame has been handed on to be painted.
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => {
        paints.paintedAt = performance.now();
      };
      after.port2.postMessage(null);
    });
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** Milliseconds from the last key to the last paint after it, once nothing changes any more; null: nothing changed. */
export async function afterKeystroke(): Promise<number | null> {
  const { paints } = window as unknown as { paints: Paints };
  const settledMs = 150;
  for (;;) {
    const seen = paints.paintedAt;
    await new Promise((resolve) => setTimeout(resolve, settledMs));
    if (paints.paintedAt === seen) return seen === 0 ? null : seen - paints.keyAt;
  }
}
