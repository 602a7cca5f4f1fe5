/** Of the time waited, the part for which a process that is not held up by others has had the processor. */
const leastShare = 0.1;
/** Where nothing runs at all it is waited so many times as long. */
const atMost = 8;

/**
 * Whether something has been waited for long enough: so many milliseconds, in which this process had its turn. On a
 * crowded machine the clock runs on while nothing here does, and nobody is to be blamed for that.
 */
export function patience(milliseconds: number): () => boolean {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const waited = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    const worked = (user + system) / 1000;
    return waited > milliseconds * atMost || (waited > milliseconds && worked > milliseconds * leastShare);
  };
}
