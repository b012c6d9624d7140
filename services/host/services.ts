/** What the embedder serves to the guests of a job: functions by name and imported ones, those of the kernel and the job's own. */
import type { Worker } from 'node:worker_threads';
import { logServices } from '../job/log.ts';
import type { Plan } from '../job/plan.ts';
import type { Segments } from '../memory/segments.ts';
import type { StreamTable } from '../posix/streams.ts';
import type { BootOptions, HostFunction, HostImports, LaunchOptions } from '../types.ts';
import { functionServices } from './functions.ts';
import { importServices } from './imports.ts';
import { Mailbox } from './messages.ts';
import type { OwnServices } from './own.ts';
import { segmentServices } from './segments.ts';
import type { Terms } from './settle.ts';

/** Options of a launch, with what is the kernel's where they say nothing. */
export function withHost<T extends LaunchOptions>(boot: BootOptions, options: T): T {
  const { imports, functions, functionTimeoutMs } = boot;
  if (imports === undefined && functions === undefined && functionTimeoutMs === undefined) return options;
  return {
    ...options,
    imports: merged(imports, options.imports),
    functions: { ...functions, ...options.functions },
    functionTimeoutMs: options.functionTimeoutMs ?? functionTimeoutMs,
  };
}

function merged(ours: HostImports = {}, own: HostImports = {}): HostImports {
  const modules = new Set([...Object.keys(ours), ...Object.keys(own)]);
  // Names are the embedder's: '__proto__' is one like any other.
  return Object.fromEntries([...modules].map((name) => [name, { ...ours[name], ...own[name] }]));
}

/** Calls that a job carries out itself, and what lets go of what they hold. */
export interface JobServices {
  readonly own: OwnServices;
  readonly mailbox: Mailbox;
  close(): void;
}

/** What they need of the kernel. */
interface OfKernel extends Terms {
  readonly segments: Segments;
  /** The thread of a rank. */
  thread(workerId: number): Worker | undefined;
  /** What a session does. */
  readonly more: OwnServices | undefined;
}

export function jobServices(
  { programs, ranks }: Plan,
  streams: StreamTable,
  { functions = {}, onProgress, segments: rights }: LaunchOptions,
  { segments, thread, more = {}, ...terms }: OfKernel,
): JobServices {
  const entries = Object.entries(functions).filter(([, run]) => run !== undefined);
  const named = functionServices(new Map<string, HostFunction>(entries), terms);
  const hosted = programs.map(({ image }) => image.hosted);
  const imported = hosted.every((of) => of.length === 0) ? {} : importServices(hosted, terms);
  const mailbox = new Mailbox(ranks, onProgress);
  const shared = segmentServices(segments, rights, thread);
  const own = {
    ...logServices(streams),
    ...named.services,
    ...mailbox.services,
    ...imported,
    ...shared,
    ...more,
  };
  const close = () => {
    named.close();
    mailbox.close();
  };
  return { own, mailbox, close };
}
