import pino, { type DestinationStream, type Logger } from 'pino';

export type HubLog = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * Ids and codes only. What people wrote, who they are and how they prove it is never given to the log; these
 * paths are the second line, for objects that reach it by mistake (a request, an error of a driver).
 */
const redacted = [
  'authorization',
  'password',
  'email',
  'accessToken',
  'refreshToken',
  'signature',
  'args',
  'body',
  'parameters',
  'detail',
  'query',
  'where',
  'url',
];

export function createLog(destination: DestinationStream = pino.destination(2), level = 'info'): Logger {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: redacted.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]),
        censor: '[withheld]',
      },
      serializers: { err: describeError },
    },
    destination,
  );
}

/** An error without its text where a database wrote it: PostgreSQL quotes the row that it refuses. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const routine = 'routine' in error || 'severity' in error;
  const stack = error.stack
    ?.split('\n')
    .slice(1)
    .map((line) => line.trim());
  return {
    type: error.name,
    code,
    ...(routine ? {} : { message: error.message }),
    stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
