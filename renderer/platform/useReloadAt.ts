import { useEffect, useEffectEvent, useRef } from 'react';

/** Reads again whenever `now` moves on, where something read runs by it: a clock moves though no row changes. */
export function useReloadAt(now: number, runs: boolean, reload: () => void): void {
  const read = useRef(now);
  const readAgain = useEffectEvent(() => {
    if (runs) reload();
  });
  useEffect(() => {
    if (read.current === now) return;
    read.current = now;
    readAgain();
  }, [now]);
}
