/** Exit statuses of the `lwk` command: the one table that decides them, and that help and docs show. */
import type { ErrorCode, LwkError } from '../../runtime/abi/errors.ts';

/** A status, and when it is that. */
export const STATUSES: readonly (readonly [string, string])[] = [
  ['0', 'all ranks ended with 0; the command did what it should'],
  ['1..255', 'the status of the first rank that did not end with 0'],
  ['1', 'the job was refused (cores, memory, directories), output could not be written, or a check failed'],
  ['2', 'wrong options or arguments'],
  ['122, 152, 153, 159', 'a quota: files, processor time, bytes written, calls'],
  ['124', 'the time limit'],
  ['125', 'a deadlock: every rank waits for a message, and none can come'],
  ['126', 'the program cannot be run here'],
  ['127', 'there is no such program'],
  ['134', 'a trap'],
  ['128+n', 'signal n: 130 Ctrl-C, 137 killed, 141 nobody reads the output, 143 SIGTERM'],
];

const CANNOT_RUN: readonly ErrorCode[] = [
  'LWK_E_IMAGE_FILE',
  'LWK_E_IMAGE_FORMAT',
  'LWK_E_IMAGE_IMPORT',
  'LWK_E_IMAGE_MEMORY',
  'LWK_E_IMAGE_START',
];

/** The status for something that could not be done. */
export function statusOf(error: LwkError): number {
  if (error.code === 'LWK_E_USAGE') return 2;
  if (error.code === 'LWK_E_IMAGE_FILE' && error.details.code === 'ENOENT') return 127;
  return CANNOT_RUN.includes(error.code) ? 126 : 1;
}
