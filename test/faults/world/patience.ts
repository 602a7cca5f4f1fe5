/** Where nothing runs at all it is waited so many times as long. */
const atMost = 6;

/**
 * Whether something has been waited for long enough: so many milliseconds, for `share` of which this process had the
 * processor. On a crowded machine the clock runs on while nothing here does, and nobody is to be blamed for that.
 */
export function patience(milliseconds: number, share: number): () => boolean {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const waited = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    const worked = (user + system) / 1000;
    return waited > milliseconds * atMost || (waited > milliseconds && worked > milliseconds * share);
  };
}
