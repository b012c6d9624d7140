/** Lines of the output of a job. */
import type { Readable } from 'node:stream';
import { LwkError } from '../../runtime/abi/errors.ts';

/** @throws LWK_E_USAGE where the stream is not the job's */
export function linesOf(stream: Readable | null, name: string): AsyncIterable<string> {
  // Loading it takes longer than a small job.
  const { createInterface } = process.getBuiltinModule('node:readline');
  if (stream !== null) return createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  throw new LwkError(
    'LWK_E_USAGE',
    `lines: ${name} is no stream of the job. Launch it with ${name}: 'pipe'.`,
    { name },
  );
}
