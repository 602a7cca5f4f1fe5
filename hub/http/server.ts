import type { SecureContextOptions } from 'node:tls';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { z } from 'zod';
import { wireHeader } from '../../shared/contracts/sync/wire.ts';
import { oldestWireVersion, wireVersion } from '../../shared/contracts/sync/wireVersion.ts';
import { isRetryable } from '../db/retryable.ts';
import type { HubContext } from '../hubContext.ts';
import { pathsOf } from '../mutations/receivedMutation.ts';
import { newId } from '../newId.ts';
import { authenticate } from '../sessions/authenticate.ts';
import { Admission, type AdmissionLimits } from './admission.ts';
import { answer, sendRefusal } from './answer.ts';
import { refuse } from './refusal.ts';
import { RestingConnections } from './restingConnections.ts';
import type { Route } from './route.ts';

export interface ServerOptions {
  /** A proxy in front speaks https and says in `X-Forwarded-For` who asks. */
  readonly behindProxy: boolean;
  readonly tls: Pick<SecureContextOptions, 'cert' | 'key'> | null;
  readonly admission: AdmissionLimits;
}

/** Small requests everywhere but where a route says otherwise. */
const bodyBytes = 16_384;
/** A cursor stands in the address, with a place for each scope of its user. */
const headerBytes = 65_536;

export function createServer(
  hub: HubContext,
  routes: readonly Route[],
  options: ServerOptions,
): FastifyInstance {
  const server = Fastify({
    logger: false,
    trustProxy: options.behindProxy,
    bodyLimit: bodyBytes,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    genReqId: () => newId(hub.clock.now()),
    ...(options.tls
      ? { https: { ...options.tls, maxHeaderSize: headerBytes } }
      : { http: { maxHeaderSize: headerBytes } }),
  }) as unknown as FastifyInstance;
  server.removeContentTypeParser('text/plain');
  server.setErrorHandler((error: FastifyError, request, reply) => answerError(hub, error, request, reply));
  server.setNotFoundHandler((_request, reply) => answer(reply, refuse('not_found')));
  // What is answered while stopping ends its connection: kept alive, it would hold the stop up until it times out.
  let stopping = false;
  const connections = new RestingConnections(server.server, options.tls !== null);
  server.addHook('preClose', async () => {
    stopping = true;
    connections.end();
  });
  server.addHook('onSend', async (request, reply) => {
    if (stopping) reply.header('connection', 'close');
    reply.headers(securityHeaders(options));
    reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
    hub.metrics.count('callboard_requests_total', { route, status: reply.statusCode });
    hub.metrics.took(route, reply.elapsedTime / 1000);
    const fields = {
      requestId: request.id,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    hub.log.debug(fields, 'answered');
  });
  const admission = new Admission(options.admission);
  const places: Places = new WeakMap();
  // What is answered is found by now: a stream goes on for as long as it is listened to, and holds the device's place alone.
  server.addHook('onSend', async (request) => {
    places.get(request)?.();
  });
  const add = (on: FastifyInstance, route: Route): void => {
    on.route({
      method: route.method,
      url: route.path,
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      handler: (request, reply) => handle(hub, route, { admission, places }, request, reply),
    });
  };
  for (const route of routes) if (route.takesBytes === undefined) add(server, route);
  // Whatever their type, bytes are handed on as they come.
  server.register(async (bytes) => {
    bytes.removeAllContentTypeParsers();
    bytes.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const route of routes) if (route.takesBytes) add(bytes, route);
  });
  return server;
}

/** How each request that is under way gives up its place. */
type Places = WeakMap<FastifyRequest, () => void>;

async function handle(
  hub: HubContext,
  route: Route,
  { admission, places }: { readonly admission: Admission; readonly places: Places },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (route.isWire && !isSpoken(request.headers[wireHeader])) {
    return answer(reply, refuse('wire_version', { oldest: oldestWireVersion, newest: wireVersion }));
  }
  // Those who keep the hub running get their answer however busy it is.
  if (!route.isWire) return attend(hub, route, admission, request, reply);
  const admitted = admission.enter();
  if ('retryAfter' in admitted) return turnAway(hub, reply, 'unavailable', admitted.retryAfter);
  // A handler's answer is awaited to its last byte, so that a place given up only then would be held by every listener.
  places.set(request, admitted.leave);
  try {
    return await attend(hub, route, admission, request, reply);
  } finally {
    admitted.leave();
  }
}

async function attend(
  hub: HubContext,
  route: Route,
  admission: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (route.isWire && !(await hub.isSameDatabase())) {
    hub.log.error(
      { requestId: request.id },
      'the database was restored under this hub: announce it and start again',
    );
    return answer(reply, refuse('unavailable', { reason: 'restored', retryAfter: 300 }));
  }
  // Who asks comes before what is asked: a stranger learns nothing of what would have been well-formed.
  const caller = route.access === 'session' ? await authenticate(hub, request.headers.authorization) : null;
  if (caller && !caller.ok) return answer(reply, caller);
  if (caller && route.isWire) {
    const admitted = admission.enterAs(caller.value.deviceId);
    if ('retryAfter' in admitted) return turnAway(hub, reply, 'too_many', admitted.retryAfter);
    reply.raw.once('close', admitted.leave);
  }
  if (route.isSnapshot) {
    const admitted = admission.enterSnapshot();
    if ('retryAfter' in admitted) return turnAway(hub, reply, 'unavailable', admitted.retryAfter);
    reply.raw.once('close', admitted.leave);
  }
  const body = route.takesBytes ? { value: request.body, issues: [] } : parse(route.body, request.body);
  const query = parse(route.query, request.query);
  const params = parse(route.params, request.params);
  const wrong = [...body.issues, ...query.issues, ...params.issues];
  if (wrong.length > 0) return answer(reply, refuse('bad_request', { issues: wrong }));
  return route.handle({
    request,
    reply,
    body: body.value,
    query: query.value,
    params: params.value,
    caller: caller?.value ?? null,
  });
}

function turnAway(
  hub: HubContext,
  reply: FastifyReply,
  code: 'unavailable' | 'too_many',
  retryAfter: number,
): FastifyReply {
  hub.metrics.count('callboard_turned_away_total', { code });
  return sendRefusal(reply, { code, detail: { retryAfter } });
}

function isSpoken(header: string | string[] | undefined): boolean {
  const version = typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : 0;
  return version >= oldestWireVersion && version <= wireVersion;
}

function parse(schema: z.ZodType | undefined, value: unknown): { value: unknown; issues: readonly string[] } {
  if (schema === undefined) return { value: null, issues: [] };
  const parsed = schema.safeParse(value);
  return parsed.success ? { value: parsed.data, issues: [] } : { value: null, issues: pathsOf(parsed.error) };
}

function answerError(
  hub: HubContext,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return sendRefusal(reply, { code: 'too_large' });
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return sendRefusal(reply, { code: 'bad_request', detail: { reason: error.code } });
  }
  if (isRetryable(error) || error.name === 'StorageError') {
    hub.log.warn({ err: error, requestId: request.id }, 'the database or the storage is not to be had');
    return sendRefusal(reply, { code: 'unavailable', detail: { retryAfter: 5 } });
  }
  hub.log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'a request failed');
  return sendRefusal(reply, { code: 'internal' });
}

const securityHeaders = ({ tls, behindProxy }: ServerOptions): Record<string, string> => ({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  ...(tls || behindProxy ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});
