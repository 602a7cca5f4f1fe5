import { HubTrouble, networkTrouble } from './hubTrouble.ts';

/**
 * The stream's lines as bytes, without their end. A last line with no end was cut, and is left out. A stream that
 * breaks off is the network's doing and comes as `HubTrouble`.
 */
export async function* linesOf(
  stream: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<Buffer> {
  let kept: Uint8Array[] = [];
  for await (const chunk of untilItBreaks(stream)) {
    heard();
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      const piece = chunk.subarray(from, end);
      yield kept.length === 0 ? Buffer.from(piece) : Buffer.concat([...kept, piece]);
      kept = [];
      from = end + 1;
    }
    if (from < chunk.length) kept.push(chunk.subarray(from));
  }
}

async function* untilItBreaks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    while (true) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw networkTrouble(error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** What a line says; one that is no JSON was cut. */
export function jsonOf(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw new HubTrouble('unreachable', 'answer_cut');
  }
}
