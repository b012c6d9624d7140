/**
 * What the host refuses, in words: the errors of the system and of Node for what has run out or is not allowed, as errors of ours
 * that say what to do.
 */
import { LwkError } from '../../runtime/abi/errors.ts';

/** The flag that gives a permission of Node's permission model, by its name in errors. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  FileSystemRead: '--allow-fs-read=*',
  FileSystemWrite: '--allow-fs-write=*',
  WorkerThreads: '--allow-worker',
  ChildProcess: '--allow-child-process',
  WASI: '--allow-wasi',
  Addon: '--allow-addons',
  Inspector: '--allow-inspector',
  Net: '--allow-net',
};

interface HostError extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly permission?: string;
  readonly resource?: string;
}

/** An LwkError for what the host refused; any other error as it is. */
export function refused(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LwkError) return error;
  const { code, message, syscall, permission, resource } = error as HostError;
  const make = (kind: 'LWK_E_ADMISSION' | 'LWK_E_MACHINE', text: string, details = {}) =>
    new LwkError(kind, text, { code, ...details }, error);
  if (code === 'ERR_ACCESS_DENIED') {
    const flag = PERMISSIONS[permission ?? ''] ?? `what ${permission} needs`;
    const what = resource === undefined || resource === '' ? '' : ` of ${resource}`;
    return make(
      'LWK_E_MACHINE',
      `Node's permission model refuses ${permission}${what}. Start node with ${flag} too, or without --permission.`,
      { permission, resource },
    );
  }
  const cause = /\b(?:EMFILE|ENFILE|EAGAIN|ENOMEM)\b/.exec(`${code} ${message}`)?.[0];
  if (cause === 'EMFILE' || cause === 'ENFILE')
    return make(
      'LWK_E_ADMISSION',
      `No descriptor is left (${cause}): every rank takes some. Raise the limit (ulimit -n), or use fewer ranks.`,
    );
  if (cause === 'EAGAIN' || code === 'ERR_WORKER_INIT_FAILED' || code === 'ERR_WORKER_OUT_OF_MEMORY')
    return make(
      'LWK_E_ADMISSION',
      `The system makes no more threads for this process (${cause ?? code}): every rank needs one. Raise the limit ` +
        '(ulimit -u, ulimit -v, or pids.max and memory.max of the container), or use fewer ranks.',
    );
  if (cause === 'ENOMEM')
    return make('LWK_E_ADMISSION', `No memory is left (${cause}). Use fewer ranks or a smaller --heap.`);
  if (syscall !== undefined)
    return make('LWK_E_MACHINE', `The system refuses what the kernel needs: ${message}.`);
  return error;
}
