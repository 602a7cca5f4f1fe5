import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { marketingRoles } from '../../shared/domain/kits/kitRules.ts';
import { answer } from '../http/answer.ts';
import { refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import type { Caller } from '../sessions/authenticate.ts';

/** A file, or the range of it that is asked for, to whoever a standing release of theirs names it. */
export async function sendBlob(
  hub: HubContext,
  caller: Caller,
  sha256: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (!(await mayHave(hub, caller, sha256))) return answer(reply, refuse('not_found'));
  const blob = await hub.db.selectFrom('blob').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  if (blob === undefined || hub.blobs === null) return answer(reply, refuse('not_found'));
  const tag = `"${sha256}"`;
  reply.header('accept-ranges', 'bytes').header('etag', tag).type(blob.media_type);
  // What a viewer makes of it is the laptop's affair; a browser that comes here shows nothing.
  reply.header('content-disposition', 'attachment');
  const condition = request.headers['if-range'];
  const range = condition === undefined || condition === tag ? request.headers.range : undefined;
  const asked = range === undefined ? null : rangeOf(range, blob.bytes);
  if (asked === 'unsatisfiable') {
    reply.header('content-range', `bytes */${blob.bytes}`);
    return answer(reply, refuse('range', { bytes: blob.bytes }));
  }
  const [from, to] = asked ?? [0, blob.bytes - 1];
  reply.header('content-length', to - from + 1);
  if (asked !== null) reply.code(206).header('content-range', `bytes ${from}-${to}/${blob.bytes}`);
  return reply.send(hub.blobs.read(sha256, from, to));
}

async function mayHave(hub: HubContext, caller: Caller, sha256: string): Promise<boolean> {
  if (marketingRoles.includes(caller.role)) return true;
  const { rows } = await sql`
    select from kit_release_file f join kit_release r on r.id = f.release_id
    where f.sha256 = ${sha256} and r.status <> 'recalled' and r.territory_ids && ${caller.territoryIds}::uuid[]
    limit 1`.execute(hub.db);
  return rows.length > 0;
}

/** One range, both ends included; null for what is no single range of bytes, which is then not a condition. */
export function rangeOf(header: string, bytes: number): readonly [number, number] | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? 'unsatisfiable' : [bytes - length, bytes - 1];
  }
  const from = Number(first);
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (from >= bytes) return 'unsatisfiable';
  return to < from ? null : [from, to];
}
