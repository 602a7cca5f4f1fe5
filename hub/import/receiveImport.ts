import { type ImportHead, importHead, importTextBytes } from '../../shared/contracts/sync/importWire.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Answer, refuse } from '../http/refusal.ts';

/** A mapping is a few thousand characters. */
const longestHead = 512 * 1024;
const lineEnd = 0x0a;

export interface ReceivedImport {
  readonly head: ImportHead;
  readonly text: Uint8Array;
}

/** Reads the line of JSON and the file behind it as they come; what is too long is refused before the rest is read. */
export async function receiveImport(body: AsyncIterable<Uint8Array>): Promise<Answer<ReceivedImport>> {
  const most = importTextBytes + longestHead;
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > most) return refuse('too_large', { most: importTextBytes });
    pieces.push(piece);
  }
  const whole = Buffer.concat(pieces);
  const end = whole.subarray(0, longestHead).indexOf(lineEnd);
  const head = end === -1 ? null : headOf(whole.toString('utf8', 0, end));
  if (head === null) return refuse('bad_request', { issues: ['head'] });
  const text = whole.subarray(end + 1);
  return text.byteLength > importTextBytes
    ? refuse('too_large', { most: importTextBytes })
    : ok({ head, text });
}

function headOf(json: string): ImportHead | null {
  try {
    const parsed = importHead.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
