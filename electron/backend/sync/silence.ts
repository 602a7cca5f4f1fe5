/** A stream that says nothing for too long is given up: its signal then aborts. */
export interface Silence {
  readonly signal: AbortSignal;
  /** Something came. */
  heard(): void;
  end(): void;
}

/** Also aborted by `outer`. */
export function watchSilence(outer: AbortSignal, milliseconds: number): Silence {
  const controller = new AbortController();
  const giveUp = (): void => controller.abort();
  let timer = setTimeout(giveUp, milliseconds);
  return {
    signal: AbortSignal.any([outer, controller.signal]),
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, milliseconds);
    },
    end: () => clearTimeout(timer),
  };
}
