import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '../sessions/authenticate.ts';

/** One endpoint: what it takes and gives. The server and the OpenAPI description are both made from these. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Parts that begin with a colon are parameters. */
  readonly path: string;
  readonly summary: string;
  /** `session`: a bearer token is asked for; `anyone`: signing in, or what tells nothing. */
  readonly access: 'session' | 'anyone';
  /** Wire endpoints carry the version header and are refused without it. */
  readonly isWire: boolean;
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  readonly params?: z.ZodType;
  /** The body is bytes, which the route reads as they come and bounds itself. */
  readonly takesBytes?: true;
  readonly response: RouteResponse;
  /** A snapshot, which is under way until its last page has been sent: only so many are at once. */
  readonly isSnapshot?: true;
  /** The largest body in bytes; anything longer is refused unread. */
  readonly bodyLimit?: number;
  handle(asked: Asked): Promise<unknown>;
}

export interface RouteResponse {
  readonly status: 200 | 204;
  readonly type: 'application/json' | 'application/x-ndjson' | 'application/octet-stream' | 'text/plain';
  readonly schema?: z.ZodType;
}

/** A request that was parsed and, where the route asks for it, authenticated. */
export interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly body: unknown;
  readonly query: unknown;
  readonly params: unknown;
  /** Only on routes of `access: 'session'`. */
  readonly caller: Caller | null;
}

export const json = (schema: z.ZodType): RouteResponse => ({ status: 200, type: 'application/json', schema });

export function signedIn(caller: Caller | null): Caller {
  if (caller === null) throw new Error('the route does not ask for a session');
  return caller;
}
