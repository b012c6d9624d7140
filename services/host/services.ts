/** What the embedder serves to the guests of a job: functions by name and imported ones, those of the kernel and the job's own. */
import type { Image } from '../images/image.ts';
import { logServices } from '../job/log.ts';
import type { StreamTable } from '../posix/streams.ts';
import type { BootOptions, HostFunction, HostImports, LaunchOptions } from '../types.ts';
import { functionServices } from './functions.ts';
import { importServices } from './imports.ts';
import { Mailbox } from './messages.ts';
import type { OwnServices } from './own.ts';
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

export function jobServices(
  image: Image,
  streams: StreamTable,
  { functions = {}, onProgress, ranks = 1 }: LaunchOptions,
  terms: Terms,
  more: OwnServices = {},
): JobServices {
  const entries = Object.entries(functions).filter(([, run]) => run !== undefined);
  const named = functionServices(new Map<string, HostFunction>(entries), terms);
  const imported = image.hosted.length === 0 ? {} : importServices(image.hosted, terms);
  const mailbox = new Mailbox(ranks, onProgress);
  const own = { ...logServices(streams), ...named.services, ...mailbox.services, ...imported, ...more };
  const close = () => {
    named.close();
    mailbox.close();
  };
  return { own, mailbox, close };
}
