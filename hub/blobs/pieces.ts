/** The bytes of a source in pieces of one size; the last may be shorter. Each piece is a buffer of its own. */
export async function* inPieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Buffer<ArrayBuffer>, void> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    let rest = chunk;
    while (bytes + rest.length >= size) {
      const fits = rest.subarray(0, size - bytes);
      yield Buffer.concat([...held, fits]);
      rest = rest.subarray(fits.length);
      [held, bytes] = [[], 0];
    }
    if (rest.length === 0) continue;
    held.push(rest);
    bytes += rest.length;
  }
  if (bytes > 0) yield Buffer.concat(held);
}
