import { z } from 'zod';
import { blobResponse } from '../../shared/contracts/sync/kitWire.ts';
import { wirePath } from '../../shared/contracts/sync/wire.ts';
import { isFileMediaType } from '../blobs/inspectMedia.ts';
import { sendBlob } from '../blobs/sendBlob.ts';
import { storeBlob } from '../blobs/storeBlob.ts';
import type { HubContext } from '../hubContext.ts';
import { answer } from './answer.ts';
import { refuse } from './refusal.ts';
import { json, type Route, signedIn } from './route.ts';

const ofHash = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * Collateral. A file is sent whole, or piece by piece with `Content-Range: bytes <from>-<to>/<total>`;
 * `bytes *\/<total>` with no body asks where an upload stands.
 */
export function blobRoutes(hub: HubContext): readonly Route[] {
  return [
    {
      method: 'PUT',
      path: `${wirePath}/blobs/:sha256`,
      summary: 'Bring a file, or go on bringing it',
      access: 'session',
      isWire: true,
      params: ofHash,
      takesBytes: true,
      response: json(blobResponse),
      handle: async ({ request, reply, body, params, caller }) => {
        const { role, userId } = signedIn(caller);
        if (role !== 'author') return answer(reply, refuse('forbidden'));
        const { sha256 } = params as z.output<typeof ofHash>;
        const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
        if (!isFileMediaType(mediaType))
          return answer(reply, refuse('unsupported_media', { reason: 'other_type' }));
        const place = placeOf(request.headers['content-range'], request.headers['content-length']);
        if (place === null) return answer(reply, refuse('bad_request', { issues: ['content-range'] }));
        const stands = hub.blobs === null ? 0 : await hub.blobs.uploaded(sha256);
        const upload = { sha256, mediaType, from: place.from ?? stands, total: place.total, userId };
        return answer(
          reply,
          await storeBlob(hub, upload, (body as AsyncIterable<Uint8Array> | null) ?? nothing()),
        );
      },
    },
    {
      method: 'GET',
      path: `${wirePath}/blobs/:sha256`,
      summary: 'A file, or a range of it',
      access: 'session',
      isWire: true,
      params: ofHash,
      response: { status: 200, type: 'application/octet-stream' },
      handle: async ({ request, reply, params, caller }) =>
        sendBlob(hub, signedIn(caller), (params as z.output<typeof ofHash>).sha256, request, reply),
    },
  ];
}

/** `from` null: only where it stands is asked. */
function placeOf(
  range: string | string[] | undefined,
  length: string | undefined,
): { readonly from: number | null; readonly total: number } | null {
  if (range === undefined) {
    const total = Number(length ?? Number.NaN);
    return Number.isSafeInteger(total) && total > 0 ? { from: 0, total } : null;
  }
  const [, from, to, total] = /^bytes (?:(\d{1,15})-(\d{1,15})|\*)\/(\d{1,15})$/.exec(String(range)) ?? [];
  if (total === undefined || Number(total) === 0) return null;
  if (from === undefined || to === undefined) return { from: null, total: Number(total) };
  return Number(from) <= Number(to) && Number(to) < Number(total)
    ? { from: Number(from), total: Number(total) }
    : null;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
