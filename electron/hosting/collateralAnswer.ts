const pathPattern = /^\/collateral\/([0-9a-f]{64})$/;
/** Read and unsealed at once; a viewer asks for what it shows, a video for seconds ahead. */
const pieceBytes = 1024 * 1024;

/** How the backend hands out pieces of a file; null where there is none. */
type ReadFile = (
  sha256: string,
  from: number,
  length: number,
) => Promise<{ readonly mediaType: string; readonly bytes: number; readonly part: Uint8Array } | null>;

/** What a window gets for a file of a kit, in either host. */
export interface CollateralAnswer {
  readonly status: 200 | 206 | 404 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Null where the path names no file of a kit. */
export const collateralIn = (pathname: string): string | null => pathPattern.exec(pathname)?.[1] ?? null;

/**
 * Opened by itself, a file is shown by nothing and runs nothing, whatever is in it: pages of ours draw it, as an
 * image, a video or a PDF that they read.
 */
const inert = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Content-Disposition': 'attachment',
};

async function* nothing(): AsyncIterable<Uint8Array> {}

/** The file, or the one range of it that is asked for, unsealed as it is read. */
export async function collateralAnswer(
  readFile: ReadFile,
  sha256: string,
  range: string | null,
): Promise<CollateralAnswer> {
  const first = await readFile(sha256, 0, 1);
  if (first === null) return { status: 404, headers: inert, body: nothing() };
  const { bytes, mediaType } = first;
  const headers = { ...inert, 'Accept-Ranges': 'bytes', 'Content-Type': mediaType };
  const asked = rangeOf(range, bytes);
  if (asked === 'beyond')
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes}` }, body: nothing() };
  const { from, to } = asked ?? { from: 0, to: bytes - 1 };
  return {
    status: asked === null ? 200 : 206,
    headers: {
      ...headers,
      'Content-Length': String(to - from + 1),
      ...(asked === null ? {} : { 'Content-Range': `bytes ${from}-${to}/${bytes}` }),
    },
    body: pieces(readFile, sha256, from, to),
  };
}

async function* pieces(
  readFile: ReadFile,
  sha256: string,
  from: number,
  to: number,
): AsyncIterable<Uint8Array> {
  for (let at = from; at <= to; at += pieceBytes) {
    const piece = await readFile(sha256, at, Math.min(pieceBytes, to - at + 1));
    // Gone meanwhile, or not what was sealed: the answer ends short, and the viewer says that it could not be shown.
    if (piece === null) throw new Error('the file cannot be read on');
    yield piece.part;
  }
}

/** One range; null for none, or for what is none this program answers, which HTTP lets it answer whole. */
function rangeOf(header: string | null, bytes: number): { from: number; to: number } | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from >= bytes ? 'beyond' : to < from ? null : { from, to };
}
