/** How failures are told to clients: the status of HTTP that fits, beside a code and a message. */
import { type JobResult, LwkError } from '../index.ts';

const UNAVAILABLE = 503;
/** Of nginx: the client has closed the request. Nobody gets it; it is in logs. */
const CLIENT_LEFT = 499;

const STATUS: Readonly<Record<string, number>> = {
  LWK_E_BUSY: UNAVAILABLE,
  LWK_E_ADMISSION: UNAVAILABLE,
  LWK_E_CLOSED: UNAVAILABLE,
  LWK_E_SESSION: UNAVAILABLE,
  LWK_E_ABORTED: CLIENT_LEFT,
};

const OF_JOBS: Readonly<Record<string, number>> = { timeout: 504, aborted: CLIENT_LEFT };

/** An error as it is, with a status where its code has one. */
export function withStatus(error: unknown): unknown {
  const statusCode = error instanceof LwkError ? STATUS[error.code] : undefined;
  if (statusCode === undefined) return error;
  const headers = statusCode === UNAVAILABLE ? { 'retry-after': '1' } : {};
  return Object.assign(error as LwkError, { statusCode, headers });
}

/** A job that has ended otherwise than with 0. Where it did so is for the log: `details` has the report. */
export function failureOf(result: JobResult): LwkError {
  const [what] = result.message.split('\n');
  const error = new LwkError('LWK_E_JOB', `The job failed: ${what}`, { result });
  return Object.assign(error, { statusCode: OF_JOBS[result.reason] ?? 500 });
}
