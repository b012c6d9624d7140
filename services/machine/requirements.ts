/**
 * What no kernel can do without, looked at before anything is made: so that what Node was started with gives one line, and not
 * the fault of some library.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { supported } from './v8.ts';

/** Least memory that V8 must have for JavaScript: with less it ends the process. MiB. */
const LEAST_OLD_SPACE = 16;

const ROOT = new URL('../../', import.meta.url).pathname;

/**
 * Lets a process pass in which a kernel can run.
 * @throws LWK_E_MACHINE with what is missing and what to do
 */
export function checkRequirements(): void {
  checkOldSpace();
  const why = missing();
  if (why !== undefined) throw new LwkError('LWK_E_MACHINE', why);
}

/** What is missing; undefined when all is there. */
function missing(): string | undefined {
  if (typeof WebAssembly !== 'object')
    return 'This Node has no WebAssembly. Start it without --jitless (also look into NODE_OPTIONS).';
  const lacking = supported().filter(({ needed, there }) => needed && !there);
  if (lacking.length > 0)
    return (
      `This Node lacks ${lacking.map(({ name }) => name).join(', ')}. Use Node 24 or later, without V8 flags ` +
      'that switch these off (also look into NODE_OPTIONS).'
    );
  return forbidden(process.permission);
}

/**
 * Also asked before the kernel is even loaded, which takes more.
 * @throws LWK_E_MACHINE
 */
export function checkOldSpace(): void {
  const space = oldSpace([process.env.NODE_OPTIONS ?? '', ...process.execArgv]);
  if (space === undefined || space >= LEAST_OLD_SPACE) return;
  throw new LwkError(
    'LWK_E_MACHINE',
    `Node may use ${space} MiB for JavaScript (--max-old-space-size), and a kernel needs ${LEAST_OLD_SPACE} MiB. ` +
      'Raise or drop that option (also look into NODE_OPTIONS).',
    { space },
  );
}

/** The memory that V8 may have, by its flags, MiB. */
export function oldSpace(flags: readonly string[]): number | undefined {
  const sizes = flags.join(' ').matchAll(/--max[-_](?:old[-_]space|heap)[-_]size[= ](\d+)/g);
  const last = [...sizes].at(-1)?.[1];
  return last === undefined || Number(last) === 0 ? undefined : Number(last);
}

/** What Node's permission model has to allow, and the flags for it. */
export function forbidden(
  permission: { has(scope: string, reference?: string): boolean } | undefined,
): string | undefined {
  if (permission === undefined) return undefined;
  const flags: string[] = [];
  if (!permission.has('fs.read', ROOT) || !permission.has('fs.read', '/proc/self'))
    flags.push('--allow-fs-read=*');
  if (!permission.has('worker')) flags.push('--allow-worker');
  if (flags.length === 0) return undefined;
  return (
    `Node's permission model keeps the kernel from its own files or threads. Start node with ` +
    `${flags.join(' ')} too, or without --permission.`
  );
}
