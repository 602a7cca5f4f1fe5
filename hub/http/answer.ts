import type { FastifyReply } from 'fastify';
import type { WireError } from '../../shared/contracts/sync/wire.ts';
import { type Answer, type Refusal, statusOf } from './refusal.ts';

/** Sends a value as JSON (text is JSON already), or the refusal with its status. */
export function answer(reply: FastifyReply, given: Answer<unknown>): FastifyReply {
  if (!given.ok) return sendRefusal(reply, given.error);
  reply.header('content-type', 'application/json; charset=utf-8');
  return reply.send(typeof given.value === 'string' ? given.value : JSON.stringify(given.value));
}

export function sendRefusal(reply: FastifyReply, { code, detail }: Refusal): FastifyReply {
  const body: WireError = { code, requestId: reply.request.id, ...(detail === undefined ? {} : { detail }) };
  if (typeof detail?.retryAfter === 'number') reply.header('retry-after', String(detail.retryAfter));
  if (statusOf[code] === 401) reply.header('www-authenticate', 'Bearer');
  reply.code(statusOf[code]).header('content-type', 'application/json; charset=utf-8');
  return reply.send(JSON.stringify(body));
}
