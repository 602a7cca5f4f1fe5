/** SQLSTATE classes and codes after which the same work may succeed: connections, resources, contention. */
const retryableClasses = ['08', '53', '57', '58'];
const retryableCodes = [
  '40001',
  '40P01',
  '55P03',
  '25P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
];

/** Whether a failed statement says nothing about the work itself, only about the moment. */
export function isRetryable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (retryableCodes.includes(code) || (code.length === 5 && retryableClasses.includes(code.slice(0, 2))))
    return true;
  if (
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(
      error.message,
    )
  ) {
    return true;
  }
  return error.cause !== undefined && isRetryable(error.cause);
}
