import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '../sessions/authenticate.ts';

/** One endpoint: what it takes and gives. The server and the OpenAPI description are both made from these. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  /** `session`: a bearer token is asked for; `anyone`: signing in, or what tells nothing. */
  readonly access: 'session' | 'anyone';
  /** Wire endpoints carry the version header and are refused without it. */
  readonly isWire: boolean;
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  readonly response: RouteResponse;
  /** The largest body in bytes; anything longer is refused unread. */
  readonly bodyLimit?: number;
  handle(asked: Asked): Promise<unknown>;
}

export interface RouteResponse {
  readonly status: 200 | 204;
  readonly type: 'application/json' | 'application/x-ndjson' | 'text/plain';
  readonly schema?: z.ZodType;
}

/** A request that was parsed and, where the route asks for it, authenticated. */
export interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly body: unknown;
  readonly query: unknown;
  /** Only on routes of `access: 'session'`. */
  readonly caller: Caller | null;
}
