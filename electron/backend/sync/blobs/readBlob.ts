import { HubTrouble } from '../hubTrouble.ts';
import { asUser, type SyncContext } from '../syncContext.ts';

/** The bytes of one chunk; null where the hub says that they are none of that file's, or sends more. */
export async function readBlob(
  context: SyncContext,
  sha256: string,
  from: number,
  length: number,
): Promise<Buffer | null> {
  const silence = new AbortController();
  const signal = AbortSignal.any([context.signal, silence.signal]);
  let timer = setTimeout(() => silence.abort(), context.timings.streamSilence);
  try {
    const stream = await asUser(context, {
      method: 'GET',
      path: `/blobs/${sha256}`,
      range: { from, to: from + length - 1, tag: sha256 },
    }).stream(signal);
    const parts: Uint8Array[] = [];
    let got = 0;
    for await (const part of stream) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), context.timings.streamSilence);
      got += part.length;
      if (got > length) return null;
      parts.push(part);
    }
    if (got < length) throw new HubTrouble('unreachable', 'answer_cut');
    return Buffer.concat(parts);
  } catch (error) {
    if (error instanceof HubTrouble || context.signal.aborted) throw error;
    throw new HubTrouble('unreachable', 'answer_cut');
  } finally {
    clearTimeout(timer);
  }
}
